import DisclosureReading
import TestSupport

/// Tables of made-up accounts, in several forms. `<` is a cell that the one before it spans, `^` one that
/// the one above does.
struct GeneratedTables {
  let accounts: Accounts
  /// Before the names of the tables.
  var prefix = ""
  var thousands = false

  typealias Rows = [[String]]

  private func cell(_ fen: Int, _ unit: String = "万元", _ slip: Slip? = .cell) -> String {
    if fen == 0 { return "" }
    let text = Printed.amount(fen, unit, thousands: thousands)
    return slip.map { Marked.text($0, text) } ?? text
  }

  // MARK: Balance

  /// Flat, with 其中 behind the first items where asked.
  func balance(divided: Bool) -> Rows {
    let a = accounts
    var left: [[String]] = [["一、一般公共预算拨款收入", cell(a.granted)]]
    if divided { left.append(["其中：非税收入安排的资金", cell(a.granted / 5, "万元", nil)]) }
    left += [["二、政府性基金预算拨款收入", ""], ["三、国有资本经营预算拨款收入", ""], ["四、事业收入", cell(a.earned)]]
    let numbers = ["一", "二", "三", "四", "五"]
    var right: [[String]] = []
    for (index, code) in a.tree.filter({ $0.count == 3 }).enumerated() {
      right.append(["\(numbers[index])、\(Accounts.name(code))", cell(a.sum(code, \.all))])
      if divided, index == 1 {
        right.append(["其中：基本支出", cell(a.sum(code, \.basic), "万元", nil)])
      }
    }
    while left.count < right.count { left.append(["", ""]) }
    while right.count < left.count { right.append(["", ""]) }
    var rows = [["收入", "<", "支出", "<"], ["项目", "预算数", "项目", "预算数"]]
    rows += zip(left, right).map { $0 + $1 }
    rows.append(["本年收入合计", cell(a.income), "本年支出合计", cell(a.total(\.all))])
    rows.append(["上年结转", cell(a.carriedIn), "结转下年", cell(a.left)])
    rows.append(["收入总计", cell(a.inAll), "支出总计", cell(a.inAll)])
    return rows
  }

  /// `一、本年收入`, `（一）…`, `二、上年结转`: of 财政拨款.
  func fiscal(divided: Bool) -> Rows {
    let a = accounts
    let total = a.granted + a.carriedIn
    var left = [["一、本年收入", cell(a.granted)], ["（一）一般公共预算拨款", cell(a.granted, "万元", nil)]]
    if divided { left.append(["其中：专项收入", cell(a.granted / 7, "万元", nil)]) }
    left += [["（二）政府性基金预算拨款", ""], ["二、上年结转", cell(a.carriedIn)]]
    var right = [["一、本年支出", cell(a.total(\.general))]]
    let numbers = ["一", "二", "三", "四", "五"]
    for (index, code) in a.tree.filter({ $0.count == 3 }).enumerated() {
      right.append(["（\(numbers[index])）\(Accounts.name(code))", cell(a.sum(code, \.general))])
    }
    right.append(["二、结转下年", cell(a.left)])
    while left.count < right.count { left.append(["", ""]) }
    while right.count < left.count { right.append(["", ""]) }
    return [["收入", "<", "支出", "<"], ["项目", "金额", "项目", "金额"]] + zip(left, right).map { $0 + $1 }
      + [["收入总计", cell(total), "支出总计", cell(total)]]
  }

  // MARK: Revenue

  /// 本年收入 and 上年结转 side by side, with totals of their own; by units.
  func income(twoLevels: Bool) -> Rows {
    let a = accounts
    let parts = [a.granted / 3 / 100 * 100, a.granted - a.granted / 3 / 100 * 100]
    let earned = [a.earned, 0]
    let carried = [0, a.carriedIn]
    func row(_ code: String, _ name: String, _ own: Int, _ earned: Int, _ carried: Int) -> [String]
    {
      [code, name, cell(own + earned + carried)]
        + (twoLevels ? [cell(own + earned)] : []) + [cell(own), cell(earned), cell(carried)]
    }
    let head: Rows =
      twoLevels
      ? [
        ["部门（单位）代码", "部门（单位）名称", "合计", "本年收入", "<", "<", "上年结转"],
        ["^", "^", "^", "小计", "一般公共预算", "事业收入", "^"],
      ]
      : [["部门（单位）代码", "部门（单位）名称", "合计", "一般公共预算拨款收入", "事业收入", "上年结转"]]
    return head + [
      row("", "合计", a.granted, a.earned, a.carriedIn),
      row("301", "\(a.owner)", a.granted, a.earned, a.carriedIn),
      row("301001", "机关", parts[0], earned[0], carried[0]),
      row("301002", "林场", parts[1], earned[1], carried[1]),
    ]
  }

  // MARK: Spending

  /// By codes; 其中 rows without a code where asked, the total first or last.
  func spending(_ unit: String, general: Bool, divided: Bool, totalLast: Bool) -> Rows {
    let a = accounts
    func row(_ code: String, _ name: String, _ prefix: String) -> [String] {
      let project = a.sum(prefix) { general ? $0.project : $0.project + $0.business }
      let basic = a.sum(prefix, \.basic)
      return [code, name, cell(basic + project, unit), cell(basic, unit), cell(project, unit)]
    }
    var rows: Rows = []
    for code in a.tree {
      rows.append(row(code, Accounts.name(code), code))
      let basic = a.sum(code, \.basic)
      if divided, basic > 0, code.count != 5 {
        rows.append(
          ["", "其中：离退休人员经费", cell(basic / 3, unit, nil), cell(basic / 3, unit, nil), ""])
      }
    }
    let total = row("", "合计", "")
    return [["科目编码", "科目名称", "合计", "基本支出", "项目支出"]]
      + (totalLast ? rows + [total] : [total] + rows)
  }

  /// Two years side by side, with what changed.
  func compared() -> Rows {
    let a = accounts
    func row(_ code: String, _ name: String, _ prefix: String) -> [String] {
      let (now, then) = (a.sum(prefix, \.general), a.before(prefix))
      let rate =
        then == 0 || now == then ? "" : (now < then ? "-" : "") + Printed.percent(now - then, then)
      return [
        code, name, cell(then), cell(now), cell(now - then, "万元", .changeCell),
        rate.isEmpty ? "" : Marked.text(.changeCell, rate),
      ]
    }
    return [["科目编码", "科目名称", "\(a.year - 1)年预算数", "\(a.year)年预算数", "比上年增减额", "增减幅度（%）"]]
      + a.tree.map { row($0, Accounts.name($0), $0) } + [row("", "合计", "")]
  }

  /// What came over, came in, was spent and stays; what stays is of the first item.
  func flow() -> Rows {
    let a = accounts
    func row(_ code: String, _ name: String, _ prefix: String) -> [String] {
      let (before, spent) = (a.sum(prefix, \.carried), a.sum(prefix, \.general))
      let left = a.items[0].code.hasPrefix(prefix) ? a.left : 0
      return [
        code, name, cell(before), cell(spent + left - before), cell(spent),
        cell(a.sum(prefix, \.basic)), cell(a.sum(prefix, \.project)), cell(left),
      ]
    }
    return [
      ["科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "<", "<", "年末结转和结余"],
      ["^", "^", "^", "^", "小计", "基本支出", "项目支出", "^"], row("", "合计", ""),
    ] + a.tree.map { row($0, Accounts.name($0), $0) }
  }

  func basic() -> Rows {
    let a = accounts
    func row(_ code: String, _ name: String, _ fen: Int, _ isPersonnel: Bool) -> [String] {
      [code, name, cell(fen)] + (isPersonnel ? [cell(fen), ""] : ["", cell(fen)])
    }
    let (personnel, operating) = (a.economicSum("301"), a.economicSum("302"))
    var rows: Rows = [
      ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
      ["", "合计", cell(personnel + operating), cell(personnel), cell(operating)],
    ]
    for (code, name) in [("301", "工资福利支出"), ("302", "商品和服务支出")] {
      rows.append(row(code, name, a.economicSum(code), code == "301"))
      for item in a.economic where item.code.hasPrefix(code) {
        rows.append(row(item.code, Self.economic[item.code] ?? "", item.amount, code == "301"))
      }
    }
    return rows
  }

  static let economic = [
    "30101": "基本工资", "30102": "津贴补贴", "30103": "奖金", "30108": "机关事业单位基本养老保险缴费",
    "30113": "住房公积金", "30201": "办公费", "30202": "印刷费", "30207": "邮电费", "30217": "公务接待费",
    "30231": "公务用车运行维护费", "30239": "其他交通费用",
  ]

  // MARK: 三公

  static let items = ["因公出国（境）费", "公务接待费", "公务用车购置及运行费", "其中：公务用车购置费", "公务用车运行维护费"]

  static func all(_ cars: [Int]) -> [Int] {
    [cars[0], cars[1], cars[2] + cars[3], cars[2], cars[3]]
  }

  func threePublic(inRows: Bool) -> Rows {
    let a = accounts
    let (now, then) = (Self.all(a.cars), Self.all(a.carsBefore))
    if !inRows {
      return [
        ["合计", "因公出国（境）费", "公务用车购置及运行费", "<", "<", "公务接待费"],
        ["^", "^", "小计", "公务用车购置费", "公务用车运行费", "^"],
        [
          cell(a.cars.reduce(0, +)), cell(a.cars[0]), cell(a.cars[2] + a.cars[3]), cell(a.cars[2]),
          cell(a.cars[3]), cell(a.cars[1]),
        ],
      ]
    }
    func row(_ name: String, _ now: Int, _ then: Int) -> [String] {
      let rate = then == 0 ? "—" : (now < then ? "-" : "") + Printed.percent(now - then, then)
      return [
        name, printed(then), printed(now),
        Marked.text(.changeCell, Printed.amount(now - then, "万元")),
        then == 0 || now == then ? rate : Marked.text(.changeCell, rate),
      ]
    }
    func printed(_ fen: Int) -> String { fen == 0 ? "0.00" : cell(fen) }
    return [["项目", "\(a.year - 1)年预算数", "\(a.year)年预算数", "增减额", "增减幅度"]]
      + [row("合计", a.cars.reduce(0, +), a.carsBefore.reduce(0, +))]
      + Self.items.indices.map { row(Self.items[$0], now[$0], then[$0]) }
  }
}
