import GoujiModel
import TestSupport

/// What a unit spends in a year, made up so that everything that a disclosure prints of it follows.
/// Amounts are in 分.
struct Accounts {
  struct Item {
    var code: String
    var basic: Int
    var project: Int
    /// Of `project`: money of the year before.
    var carried = 0
    /// Beside them, out of 事业收入.
    var business = 0

    var general: Int { basic + project }
    var all: Int { general + business }
  }

  var owner: String
  var year: Int
  var items: [Item]
  /// What stays for the next year, out of 一般公共预算.
  var left = 0
  /// Of basic spending: codes of 部门预算支出经济分类.
  var economic: [(code: String, amount: Int)]
  /// 出国, 接待, 购置, 运行; of the year before too.
  var cars: [Int]
  var carsBefore: [Int]
  /// Of each item the year before, as it was planned.
  var before: [Int]

  static let codes = [
    "2080501", "2080505", "2080801", "2101101", "2101102", "2130201", "2130204", "2130205",
    "2130207",
    "2130234", "2210201",
  ]
  private static let personnel = ["30101", "30102", "30103", "30108", "30113"]
  private static let operating = ["30201", "30202", "30207", "30217", "30231", "30239"]

  init(_ owner: String, _ year: Int, carries: Bool, earns: Bool, _ chance: inout Chance) {
    self.owner = owner
    self.year = year
    var codes = Self.codes
    while codes.count > 5 + Int.random(in: 0...4, using: &chance) {
      codes.remove(at: Int.random(in: 0..<codes.count, using: &chance))
    }
    func amount(_ most: Int, _ chance: inout Chance) -> Int {
      Int.random(in: 1...most, using: &chance) * 10_000 + Int.random(in: 0...99, using: &chance)
        * 100
    }
    cars = (0..<4).map { _ in amount(3000, &chance) }
    if Bool.random(using: &chance) { cars[0] = 0 }
    if Bool.random(using: &chance) { cars[2] = 0 }
    carsBefore = cars.map { car in
      Bool.random(using: &chance) ? car : car / 3 * 4 / 100 * 100
    }
    economic = Self.personnel.map { ($0, amount(90_000, &chance)) }
    for code in Self.operating {
      let most = code == "30217" ? cars[1] : code == "30231" ? cars[3] : amount(9000, &chance)
      economic.append((code, most))
    }
    // The parts of basic spending over the items.
    var rest = economic.reduce(0) { $0 + $1.amount }
    items = codes.enumerated().map { index, code in
      let isLast = index == codes.count - 1
      let basic = isLast ? rest : min(rest / 3 / 100 * 100, amount(200_000, &chance))
      rest -= basic
      return Item(
        code: code, basic: basic, project: Bool.random(using: &chance) ? amount(90_000, &chance) : 0
      )
    }
    for index in items.indices {
      if carries, index.isMultiple(of: 3), items[index].project > 0 {
        items[index].carried = items[index].project / 4 / 100 * 100
      }
      if earns, index == 1 { items[index].business = amount(50_000, &chance) }
    }
    if carries { left = amount(20_000, &chance) }
    before = items.map { item in
      Int.random(in: 0...3, using: &chance) == 0
        ? item.general : item.general / 8 * Int.random(in: 6...10, using: &chance) / 100 * 100 + 100
    }
  }

  func sum(_ prefix: String, _ part: (Item) -> Int) -> Int {
    items.filter { $0.code.hasPrefix(prefix) }.reduce(0) { $0 + part($1) }
  }

  func total(_ part: (Item) -> Int) -> Int { sum("", part) }

  var carriedIn: Int { total(\.carried) }
  /// 一般公共预算 of the year.
  var granted: Int { total(\.general) - carriedIn + left }
  var earned: Int { total(\.business) }
  var income: Int { granted + earned }
  var inAll: Int { income + carriedIn }

  /// 类, 款 and 项 in order.
  var tree: [String] {
    Set(items.flatMap { [String($0.code.prefix(3)), String($0.code.prefix(5)), $0.code] }).sorted()
  }

  func economicSum(_ prefix: String) -> Int {
    economic.filter { $0.code.hasPrefix(prefix) }.reduce(0) { $0 + $1.amount }
  }

  func before(_ prefix: String) -> Int {
    zip(items, before).reduce(0) { $0 + ($1.0.code.hasPrefix(prefix) ? $1.1 : 0) }
  }

  static func name(_ code: String) -> String {
    Classification(year: 2024).entry(code)?.name ?? code
  }
}

/// Amounts and rates as they are printed.
enum Printed {
  /// In 万元 or 元, each rounded by itself.
  static func amount(_ fen: Int, _ unit: String, thousands: Bool = false) -> String {
    let hundredths = unit == "元" ? fen : rounded(fen, 10_000)
    let (whole, part) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    var digits = "\(whole)"
    if thousands {
      var at = digits.count - 3
      while at > 0 {
        digits.insert(",", at: digits.index(digits.startIndex, offsetBy: at))
        at -= 3
      }
    }
    return (hundredths < 0 ? "-" : "") + digits + "." + (part < 10 ? "0" : "") + "\(part)"
  }

  static func percent(_ part: Int, _ whole: Int) -> String {
    amount(rounded(abs(part) * 10_000, whole), "元") + "%"
  }

  static func rounded(_ value: Int, _ divisor: Int) -> Int {
    let half = (abs(value) * 2 + divisor) / (2 * divisor)
    return value < 0 ? -half : half
  }
}
