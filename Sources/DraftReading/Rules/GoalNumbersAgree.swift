import GoujiModel
import SourceReading

/// What it checks: a number in a project's goal is not an indicator of the same project, or what is
/// spent on it, with two neighbouring digits exchanged or the point moved.
///
/// Why: goal, indicators and amount stand in one table.
///
/// Example: 年度目标 租赁办公用房14489平方米, 租赁面积 = 14498 平方米; 安排12万元 for a project of 1.2 万元.
///
/// Source: 财预〔2015〕88号: 绩效目标与预算相匹配.
enum GoalNumbersAgree {
  private typealias Measured = (number: Quantity, unit: String, words: String)

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let targets = targets(draft)
    let sums = ProjectGoal.sums(spending)
    return ProjectGoal.all(in: draft).compactMap { goal in
      if !goal.text.unicodeScalars.contains(where: \.isDigit) { return nil }
      let said = numbers(in: Array(goal.text.unicodeScalars))
      return amount(said, in: goal, sums[goal.key], draft)
        ?? target(said, in: goal, targets[goal.key] ?? [])
    }
  }

  // MARK: Goals of others

  /// A goal that two projects share, and that names one of them and not the other.
  static func copied(_ draft: WholeDraft) -> [Finding] {
    guard let projects = draft.ledger(StandardLedger.projects),
      let name = projects.shape.index(of: StandardColumn.project),
      let goal = projects.shape.index(of: "年度目标")
    else { return [] }
    let goals = Dictionary(grouping: projects.records) { $0.values[goal].text }
    return projects.records.compactMap { record in
      let (text, own) = (record.values[goal].text, core(record.values[name].text))
      guard text.count >= 6, let alike = goals[text], alike.count == 2, !own.isEmpty,
        !text.contains(own),
        let other = alike.first(where: { $0.values[name].text != record.values[name].text }),
        case let theirs = core(other.values[name].text), theirs.count >= 5, text.contains(theirs)
      else { return nil }
      return Finding(
        .goalDiffers, at: record.place(of: goal),
        "项目“\(shortened(record.values[name].text))”的目标与“\(shortened(other.values[name].text))”的一字不差，说的是后者：\(shortened(text))",
        label: "是另一个项目的", basis: "财预〔2015〕88号", cure: "写这个项目自己的目标")
    }
  }

  /// Behind 专项业务类－.
  private static func core(_ name: String) -> String {
    String(name.split(whereSeparator: { "－-—–".contains($0) }).last ?? "")
  }

  // MARK: Money

  /// A standard for each, or money of others: 每个乡镇1.5万元, 带动投资150万元.
  private static let ofOthers = ["每", "标准", "人均", "户均", "带动", "撬动", "追回", "挽回", "贷款", "社会投资"]

  /// The only amount of the goal.
  private static func amount(
    _ said: [Measured], in goal: ProjectGoal, _ spent: Money?, _ draft: WholeDraft
  ) -> Finding? {
    if ofOthers.contains(where: { goal.text.containsBytes(of: $0) }) { return nil }
    let money = said.compactMap { number, unit, words -> (Money, String)? in
      guard let own = AmountUnit(rawValue: unit),
        case .success(let money) = AmountParser.amount(number.text, in: own)
      else { return nil }
      return (money, words)
    }
    guard money.count == 1, let (said, words) = money.first, let spent,
      let slip = DigitSlip(said, spent, least: 2)
    else { return nil }
    return Finding(
      .goalDiffers, at: goal.place,
      "项目“\(shortened(goal.project))”的目标写“\(words)”，支出明细里是 \(draft.words(spent))，\(slip.words)",
      label: "与支出不同", basis: "财预〔2015〕88号", cure: "核对后改正写错的一个；目标里不写预算金额更稳妥")
  }

  // MARK: Indicators

  private static func targets(_ draft: WholeDraft) -> [[String]: [Measured]] {
    guard let ledger = draft.ledger(StandardLedger.projectTargets),
      let columns = IndicatorColumns(ledger),
      let project = ledger.shape.index(of: StandardColumn.project)
    else { return [:] }
    let unit = ledger.shape.index(of: StandardColumn.unit)
    return ledger.records.reduce(into: [:]) { targets, record in
      let value = columns.number(columns.value, record)
      guard let number = value.number, !value.unit.isEmpty else { return }
      let key = [unit.map { record.values[$0].text } ?? "", record.values[project].text]
      targets[key, default: []].append((number, value.unit, columns.target(record)))
    }
  }

  /// One number of a kind in the goal, one indicator of that kind, of three digits or more.
  private static func target(
    _ said: [Measured], in goal: ProjectGoal, _ targets: [Measured]
  ) -> Finding? {
    for (number, unit, words) in said where AmountUnit(rawValue: unit) == nil {
      let value = IndicatorValue(number.text + unit)
      guard let own = value.number, said.count(where: { $0.unit == unit }) == 1 else { continue }
      let alike = targets.filter { $0.unit == value.unit }
      guard alike.count == 1, let other = alike.first,
        let slip = DigitSlip(Money(fen: own.scaled), Money(fen: other.number.scaled), least: 3),
        // A tenth is a usual part: 管护公路1260公里, 实施安防工程126公里.
        slip != .shifted(10) || own.scaled < other.number.scaled
      else { continue }
      return Finding(
        .goalDiffers, at: goal.place,
        "项目“\(shortened(goal.project))”的目标写“\(words)”，它的绩效指标是“\(shortened(other.words))”，\(slip.words)",
        label: "与指标不同", basis: "财预〔2015〕88号", cure: "核对后改正写错的一个")
    }
    return nil
  }

  private static let units = WordList([
    "元", "万元", "亿元", "人", "万人", "人次", "万人次", "平方米", "万平方米", "公里", "亩", "万亩", "件", "万件", "户", "万户",
    "家", "次",
    "条", "万条", "份", "场", "台", "套", "名", "个", "万个", "吨", "万吨", "米", "册", "万册", "辆", "期",
  ])

  private static func numbers(in scalars: [Unicode.Scalar]) -> [Measured] {
    var found: [Measured] = []
    var index = 0
    while index < scalars.count {
      let digits = scalars[index...].prefix { $0.isDigit || $0 == "." || $0 == "," }
      if digits.isEmpty || !digits[index].isDigit {
        index += 1
        continue
      }
      let end = digits.endIndex
      if let length = units.length(at: end, in: scalars[...]),
        case .success(let number) = AmountParser.quantity(String(scalars: digits)),
        number.scaled > 0
      {
        let unit = String(scalars: scalars[end..<end + length])
        found.append((number, unit, String(scalars: digits) + unit))
      }
      index = end
    }
    return found
  }
}
