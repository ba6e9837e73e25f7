import DisclosureReading
import GoujiModel

/// Names of 科目 as a disclosure prints them, against the classification of its year and its own tables.
struct SubjectNames {
  private let names: FunctionNames
  private let classification: Classification
  /// Codes of the tables, and the names that the tables give them.
  private var printed: [String: String] = [:]

  struct Problem {
    var right: String
    var words: String
    var isCertain: Bool
  }

  init(_ disclosure: Disclosure) {
    names = disclosure.names
    classification = disclosure.names.classification
    for table in disclosure.tables {
      switch table.form {
      case .expenditure, .income: break
      default: continue
      }
      for panel in table.panels {
        for row in panel.rows where !row.code.isEmpty && !row.label.isEmpty {
          if printed[row.code] == nil { printed[row.code] = row.name }
        }
      }
    }
  }

  func isInTables(_ code: String) -> Bool { printed.keys.contains { $0.hasPrefix(code) } }

  func name(_ code: String) -> String? { classification.entry(code).map(\.name) }

  /// Codes with that many digits that have or had the name.
  func codes(_ name: String, digits: Int) -> [String] {
    if digits == 3 { return names.classCode(named: name).map { [$0] } ?? [] }
    return names.codes(named: name).filter { $0.count == digits }
  }

  /// Those of the edition that have the name now.
  func current(_ name: String, digits: Int) -> [String] {
    codes(name, digits: digits).filter {
      self.name($0).map { Self.same(PlainText.of($0), name) } ?? false
    }
  }

  /// Beside its code. `isSure` where another name cannot be a local one.
  func problem(_ code: String, _ name: String, isSure: Bool = false) -> Problem? {
    guard case .current(let entry, isCertain: true) = classification.standing(code) else {
      return nil
    }
    let right = PlainText.of(entry.name)
    if Self.same(right, name) { return nil }
    let old = classification.retired(name: name, code: code) != nil
    let isOthers = !names.codes(named: name).filter { $0.count == code.count && $0 != code }.isEmpty
    if old { return Problem(right: entry.name, words: "是旧名，现为“\(entry.name)”", isCertain: true) }
    if isOthers || isSure && Self.likeness(right, name) < 0.8 {
      return Problem(right: entry.name, words: "\(code) 是“\(entry.name)”", isCertain: true)
    }
    return Self.likeness(right, name) >= 0.6
      ? Problem(right: entry.name, words: "\(code) 是“\(entry.name)”", isCertain: false) : nil
  }

  /// Without a code.
  func problem(named name: String, digits: Int) -> Problem? {
    if digits == 3 {
      guard let code = names.classCode(named: name), let right = self.name(code), right != name,
        PlainText.of(right) != name, right != name + "支出"
      else { return nil }
      return Problem(right: right, words: "是旧名，现为“\(right)”", isCertain: true)
    }
    // A local name of its own table, whether right is told there.
    if printed.contains(where: { $0.key.count == digits && Self.same($0.value, name) }) {
      return nil
    }
    // Many forms leave 支出 out at the end.
    if !current(name, digits: digits).isEmpty || !current(name + "支出", digits: digits).isEmpty {
      return nil
    }
    let codes = codes(name, digits: digits)
    if let code = codes.first(where: isInTables) ?? codes.first, let right = self.name(code) {
      return Problem(right: right, words: "是旧名或误写，现为“\(right)”", isCertain: true)
    }
    if let above = wrongLevel(name, digits) { return above }
    // Like one of the tables, or of the edition.
    let near = printed.filter {
      $0.key.count == digits
        && (Self.likeness($0.value, name) >= 0.75 || Self.isTurned($0.value, name))
    }
    .min { $0.key < $1.key }
    if let near {
      return Problem(right: near.value, words: "表里 \(near.key) 是“\(near.value)”", isCertain: true)
    }
    let groups = Set(printed.keys.filter { $0.count >= digits }.map { String($0.prefix(digits)) })
      .sorted()
    for code in groups {
      guard let right = self.name(code), Self.likeness(PlainText.of(right), name) >= 0.75 else {
        continue
      }
      return Problem(right: right, words: "\(code) 是“\(right)”", isCertain: false)
    }
    return nil
  }

  /// The name of a 款 for a 项, of a 类 for a 款.
  private func wrongLevel(_ name: String, _ digits: Int) -> Problem? {
    guard let code = current(name, digits: digits - 2).first(where: isInTables) else { return nil }
    let below = printed.filter { $0.key.count == digits && $0.key.hasPrefix(code) }.sorted {
      $0.key < $1.key
    }
    guard digits == 7, !below.isEmpty else { return nil }
    return Problem(
      right: below.map(\.value).joined(separator: "”或“"),
      words:
        "是 \(code) 的名称，表里这一款下的项是 \(below.map { "\($0.key) \($0.value)" }.joined(separator: "、"))",
      isCertain: true)
  }

  /// But for 支出 at the end, brackets and words that say the same.
  private static func same(_ a: String, _ b: String) -> Bool { key(a) == key(b) }

  private static func key(_ name: String) -> String {
    var name = name.filter { !"（）()、".contains($0) }
    if name.hasSuffix("支出"), name.count > 4 { name.removeLast(2) }
    return String(name.map { "及与".contains($0) ? "和" : $0 })
  }

  /// The same characters in another order.
  private static func isTurned(_ a: String, _ b: String) -> Bool {
    a.count > 5 && a.sorted() == b.sorted()
  }

  /// Pairs of characters that both have, of those of the longer one, from 0 to 1.
  static func likeness(_ a: String, _ b: String) -> Double {
    func pairs(_ text: String) -> [String] {
      let characters = Array(text)
      return zip(characters, characters.dropFirst()).map { String([$0, $1]) }
    }
    var (left, right) = (pairs(a), pairs(b))
    if left.count < right.count { swap(&left, &right) }
    if left.isEmpty { return 0 }
    var rest = right
    var shared = 0
    for pair in left {
      if let index = rest.firstIndex(of: pair) {
        rest.remove(at: index)
        shared += 1
      }
    }
    return Double(shared) / Double(left.count)
  }
}
