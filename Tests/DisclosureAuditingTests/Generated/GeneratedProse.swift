import TestSupport

/// Sentences about made-up accounts.
struct GeneratedProse {
  let accounts: Accounts
  var chance: Chance
  /// What the unit is called in the sentences.
  let name: String

  private func amount(_ fen: Int, _ slip: Slip? = .amount) -> String {
    let text = Printed.amount(fen, "万元")
    return (slip.map { Marked.text($0, text) } ?? text) + "万元"
  }

  private func share(_ part: Int, _ whole: Int) -> String {
    "占" + Marked.text(.share, Printed.percent(part, whole))
  }

  /// `比上年增加…万元，增长…%`; 与上年持平 where it is the same.
  private func change(_ now: Int, _ then: Int, _ base: String) -> String {
    let printed = Printed.rounded(now - then, 10_000)
    if printed == 0 { return "与\(base)持平" }
    let words = now > then ? ("增加", "增长") : ("减少", "下降")
    if then == 0 { return "比\(base)\(words.0)\(amount(abs(now - then), nil))" }
    return
      "比\(base)\(Marked.text(.direction, words.0))\(amount(abs(now - then), nil))，\(words.1)\(Marked.text(.rate, Printed.percent(now - then, then)))"
  }

  mutating func paragraphs() -> [String] {
    let a = accounts
    var lines = ["一、收支预算总体情况"]
    var income =
      "\(name)\(a.year)年收入总预算\(amount(a.inAll))，其中：一般公共预算拨款收入\(amount(a.granted))，\(share(a.granted, a.inAll))"
    if a.earned > 0 { income += "；事业收入\(amount(a.earned))，\(share(a.earned, a.inAll))" }
    if a.carriedIn > 0 {
      income += "；上年结转\(amount(a.carriedIn, nil))，\(share(a.carriedIn, a.inAll))"
    }
    lines.append(income + "。")
    let (basic, project) = (a.total(\.basic), a.total { $0.project + $0.business })
    lines.append(
      "\(name)\(a.year)年支出预算\(amount(basic + project))，其中：基本支出\(amount(basic))，\(share(basic, basic + project))；项目支出\(amount(project))，\(share(project, basic + project))。"
    )
    lines.append("二、一般公共预算支出情况")
    let general = a.total(\.general)
    let then = a.before("")
    lines.append(
      "\(a.year)年一般公共预算支出\(amount(general))，\(change(general, then, "上年"))。")
    let classes = a.tree.filter { $0.count == 3 }
    let parts = classes.map {
      "\(Accounts.name($0))\(amount(a.sum($0, \.general)))，\(share(a.sum($0, \.general), general))"
    }
    lines.append("一般公共预算支出\(amount(general))，其中：\(parts.joined(separator: "；"))。")
    for (index, item) in a.items.enumerated() {
      lines.append("\(index + 1).\(sentence(item, a.before[index]))")
    }
    lines.append("三、一般公共预算基本支出情况")
    let (personnel, operating) = (a.economicSum("301"), a.economicSum("302"))
    lines.append(
      "\(a.year)年一般公共预算基本支出\(amount(basic))，其中：人员经费\(amount(personnel))，公用经费\(amount(operating))。")
    lines.append("四、“三公”经费情况")
    lines.append(threePublic())
    lines.append("五、其他重要事项")
    lines += others()
    return lines
  }

  /// Of a 项, in one of several manners.
  private mutating func sentence(_ item: Accounts.Item, _ then: Int) -> String {
    let names = [3, 5, 7].map { Accounts.name(String(item.code.prefix($0))) }
    let chain = "\(names[0])（类）\(names[1])（款）\(names[2])（项）"
    var words = "\(chain)\(accounts.year)年预算数为\(amount(item.general))"
    switch Int.random(in: 0...3, using: &chance) {
    case 0:
      words += "，其中：基本支出\(amount(item.basic, nil))，项目支出\(amount(item.project, nil))。"
    case 1: words += "，\(change(item.general, then, "上年"))。"
    case 2 where then > 0 && item.general != then:
      // Against two: what was planned, and what was spent.
      let spent = then / 100 * 103 / 100 * 100 + 100
      words += "，\(change(item.general, then, "\(accounts.year - 1)年预算"))，"
      let verb = item.general > spent ? ("增加", "增长") : ("减少", "下降")
      words +=
        "较\(accounts.year - 1)年执行数\(amount(spent, nil))\(verb.0)\(amount(abs(item.general - spent), nil))，\(verb.1)\(Printed.percent(item.general - spent, spent))。"
    default: words += "，\(change(item.general, then, "上年预算数"))，主要是业务变化。"
    }
    return words
  }

  private mutating func threePublic() -> String {
    let a = accounts
    let (now, then) = (GeneratedTables.all(a.cars), GeneratedTables.all(a.carsBefore))
    var words =
      "\(a.year)年“三公”经费预算\(amount(a.cars.reduce(0, +)))，\(change(a.cars.reduce(0, +), a.carsBefore.reduce(0, +), "上年预算"))。其中："
    words += "因公出国（境）费\(amount(now[0]))；公务接待费\(amount(now[1]))，\(change(now[1], then[1], "上年预算"))；"
    words +=
      "公务用车购置及运行费\(amount(now[2]))（其中：公务用车购置费\(amount(now[3]))、公务用车运行维护费\(amount(now[4]))）。"
    return words
  }

  private mutating func others() -> [String] {
    let a = accounts
    var lines: [String] = []
    let costs = a.economicSum("302") / 2
    let basic = a.total(\.basic)
    lines.append(
      "（一）机关运行经费\(amount(costs, nil))，占基本支出\(amount(basic, nil))的\(Marked.text(.share, Printed.percent(costs, basic)))。"
    )
    let parts = (0..<3).map { _ in Int.random(in: 1...900, using: &chance) * 10_000 }
    let total = parts.reduce(0, +)
    lines.append(
      "（二）\(a.year)年政府采购预算总额\(amount(total))，其中：货物类\(amount(parts[0]))、工程类\(amount(parts[1]))、服务类\(amount(parts[2]))。"
    )
    let cars = (0..<4).map { _ in Int.random(in: 1...5, using: &chance) }
    let all = Marked.text(.count, "\(cars.reduce(0, +))")
    let energy = Int.random(in: 0...cars[2], using: &chance)
    lines.append(
      "（三）截至\(a.year - 1)年12月31日，共有车辆\(all)辆，其中：机要通信用车\(cars[0])辆、应急保障用车\(cars[1])辆、执法执勤用车\(cars[2])辆（其中新能源车\(energy)辆）、其他用车\(cars[3])辆，其他用车主要是洒水车\(cars[3])辆。"
    )
    let units = (0..<3).map { _ in Int.random(in: 1...4, using: &chance) }
    lines.append(
      "（四）下属预算单位\(Marked.text(.count, "\(units.reduce(0, +))"))个，其中行政单位\(units[0])个、参照公务员法管理的事业单位\(units[1])个、其他事业单位\(units[2])个（含机关共\(units.reduce(1, +))个）。"
    )
    return lines
  }
}
