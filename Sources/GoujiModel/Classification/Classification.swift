/// 政府收支分类科目 of a year: codes and official names, looked up, never retyped. A draft extends
/// it with local sub-items and names codes that the edition lacks.
///
/// No collection is complete: an unknown code is a reason to warn, never to refuse.
package struct Classification: Sendable {
  /// Names by code, given by the draft. The edition's own, where it is certain of them, win.
  package var localNames: [String: String]
  package let history: EditionHistory
  /// The edition in force, among those of the history.
  package let position: Int

  /// Under the last edition that came into force by that day; without one, under the newest that is
  /// held whole.
  package init(
    localNames: [String: String] = [:], on day: EditionDate? = nil,
    history: EditionHistory = .shipped
  ) {
    self.localNames = localNames
    self.history = history
    position = day.map { history.position(on: $0) } ?? history.newestWhole
  }

  package init(
    localNames: [String: String] = [:], year: Int, history: EditionHistory = .shipped
  ) {
    self.init(localNames: localNames, on: .lastDay(of: year), history: history)
  }

  package var edition: Edition { history.editions[position] }

  /// The year of the edition, as findings name it.
  package var year: Int { edition.date.year }

  /// What the code is by the edition, without regard to local names.
  package func standing(_ code: String) -> CodeStanding {
    Self.kind(of: code).map { history.standing(code, $0, at: position) } ?? .unknown
  }

  /// Codes in force that have exactly this name, sorted.
  package func codes(named name: String, _ kind: ClassificationKind) -> [String] {
    let codes = history.codes(kind) { _, bytes in name.utf8.elementsEqual(bytes) }
    return codes.filter { entry($0)?.name.sameBytes(as: name) == true }
  }

  /// 支出功能分类: the name of a 类, 款 or 项 (3, 5 or 7 digits), or nil.
  package func functionName(_ code: String) -> String? { name(code, .function) }

  /// 部门预算支出经济分类: the name of a 类 or 款 (3 or 5 digits) or of a local sub-item (7).
  package func economicName(_ code: String) -> String? { name(code, .departmentEconomic) }

  /// In the classification that it is a code of by its first digit.
  package func name(of code: String) -> String? {
    Self.kind(of: code).map { name(code, $0) } ?? localNames[code]
  }

  package func name(_ code: String, _ kind: ClassificationKind) -> String? {
    guard Self.kind(of: code) == kind else { return localNames[code] }
    if let name = history.unchangedName(code, kind, at: position) { return name }
    let standing = history.standing(code, kind, at: position)
    if case .current(let entry, isCertain: true) = standing { return entry.name }
    return localNames[code] ?? standing.name
  }

  /// The code of 政府预算支出经济分类 for a 款 of the department's classification (or a sub-item
  /// of it), which depends on the nature of the unit: 行政, 参公 or 事业. Nil where none is known.
  package func governmentEconomic(for code: String, nature: String) -> String? {
    let item = Array(code.utf8.prefix(5))
    let wanted = nature == "事业" ? "事业" : "行政/参公"
    var found: String?
    mapping?.forEach { row in
      guard row.codeEquals(item) else { return true }
      let kind = row[1]
      if kind == wanted || kind == "全部" { found = row[2] }
      return found == nil
    }
    return found
  }

  /// The 款 of the department's classification that go to this code of the government's, in order.
  package func departmentEconomic(for code: String) -> [String] {
    var found: [String] = []
    mapping?.forEach { row in
      if row[2].sameBytes(as: code), !found.contains(row[0]) { found.append(row[0]) }
      return true
    }
    return found
  }

  /// Of the edition, or the nearest one that has it.
  private var mapping: ClassificationTable? {
    let (before, after) = (history.editions[...position], history.editions[position...])
    return before.last { $0.mapping != nil }?.mapping ?? after.first { $0.mapping != nil }?.mapping
  }

  /// The entry in force with this code, in any of the three classifications.
  package func entry(_ code: String) -> ClassificationEntry? {
    if case .current(let entry, _) = standing(code) { entry } else { nil }
  }

  /// How sure it is that the entry stands in the edition as written here.
  package func confidence(_ code: String) -> Confidence? { entry(code)?.confidence }
}

extension Classification {
  /// How much of a year's edition is known.
  package enum Extent: Sendable {
    case whole
    /// The year before is whole, and what changed since is known from sources.
    case continued
    /// Some codes, some changes.
    case part
    case none
  }

  package func extent(of year: Int) -> Extent {
    let has = { (year: Int) in history.editions.contains { $0.date.year == year } }
    let isWhole = { (year: Int) in
      history.editions.contains { $0.date.year == year && $0.isWhole }
    }
    if !has(year) { return .none }
    return isWhole(year) ? .whole : isWhole(year - 1) ? .continued : .part
  }

  /// By the first digit: 2 function, 3 department economic, 5 government economic.
  package static func kind(of code: String) -> ClassificationKind? {
    switch code.utf8.first {
    case UInt8(ascii: "2"): .function
    case UInt8(ascii: "3"): .departmentEconomic
    case UInt8(ascii: "5"): .governmentEconomic
    default: nil
    }
  }
}

package enum ClassificationKind: String, CaseIterable, Sendable {
  case function = "支出功能分类"
  case departmentEconomic = "部门预算支出经济分类"
  case governmentEconomic = "政府预算支出经济分类"

  /// What a column of its codes is called; lists of a form are named after it.
  package var column: String {
    switch self {
    case .function: StandardColumn.functionCode
    case .departmentEconomic: StandardColumn.economicCode
    case .governmentEconomic: StandardColumn.governmentCode
    }
  }

  /// Digits of what a line of spending is entered by: 项 of functions, 款 of the others.
  package var itemDigits: Int { self == .function ? 7 : 5 }
}
