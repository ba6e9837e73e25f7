/// 政府收支分类科目, edition 2024: codes and official names, looked up, never retyped. A draft or a
/// template extends it with local sub-items and may override names.
///
/// The collection is not complete: an unknown code is a reason to warn, never to refuse.
package struct Classification: Sendable {
  /// Names by code, given by the draft or the template; they win over the official ones.
  package var localNames: [String: String]

  package init(localNames: [String: String] = [:]) { self.localNames = localNames }

  package static let edition = "2024"

  private static let functions = ClassificationTable(functionClassification2024)
  private static let departmentEconomic = ClassificationTable(departmentEconomicClassification2024)
  private static let governmentEconomic = ClassificationTable(governmentEconomicClassification2024)
  private static let mapping = ClassificationTable(economicMapping2024)

  /// 支出功能分类: the name of a 类, 款 or 项 (3, 5 or 7 digits), or nil.
  package func functionName(_ code: String) -> String? {
    localNames[code] ?? Self.functions.row(code)?[2]
  }

  /// 部门预算支出经济分类: the name of a 类 or 款 (3 or 5 digits) or of a local sub-item (7).
  package func economicName(_ code: String) -> String? {
    localNames[code] ?? Self.departmentEconomic.row(code)?[2]
  }

  /// 政府预算支出经济分类: the name of a 类 or 款 (3 or 5 digits), or nil.
  package func governmentEconomicName(_ code: String) -> String? {
    localNames[code] ?? Self.governmentEconomic.row(code)?[2]
  }

  /// The code of 政府预算支出经济分类 for a 款 of the department's classification (or a sub-item
  /// of it), which depends on the nature of the unit: 行政, 参公 or 事业. Nil where none is known.
  package func governmentEconomic(for code: String, nature: String) -> String? {
    let item = Array(code.utf8.prefix(5))
    let wanted = nature == "事业" ? "事业" : "行政/参公"
    var found: String?
    Self.mapping.forEach { row in
      guard row.codeEquals(item) else { return true }
      let kind = row[1]
      if kind == wanted || kind == "全部" { found = row[2] }
      return found == nil
    }
    return found
  }

  /// The official entry with this code, in any of the three classifications.
  package func entry(_ code: String) -> ClassificationEntry? {
    Self.kind(of: code).flatMap { kind in
      Self.table(kind).row(code).map { ClassificationEntry($0, kind: kind) }
    }
  }

  /// How sure it is that the entry stands in the edition as written here.
  package func confidence(_ code: String) -> ClassificationEntry.Confidence? {
    entry(code)?.confidence
  }
}

extension Classification {
  static func table(_ kind: ClassificationKind) -> ClassificationTable {
    switch kind {
    case .function: functions
    case .departmentEconomic: departmentEconomic
    case .governmentEconomic: governmentEconomic
    }
  }

  /// By the first digit: 2 function, 3 department economic, 5 government economic.
  static func kind(of code: String) -> ClassificationKind? {
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
}

/// One line of the classification, as `gouji list codes` shows it.
package struct ClassificationEntry: Hashable, Sendable {
  package enum Confidence: String, Sendable {
    case high, medium, low
  }

  package var kind: ClassificationKind
  package var code: String
  package var name: String
  package var confidence: Confidence
  /// 政府性基金预算科目 and the like; empty mostly.
  package var note: String

  package init(
    kind: ClassificationKind, code: String, name: String, confidence: Confidence, note: String = ""
  ) {
    self.kind = kind
    self.code = code
    self.name = name
    self.confidence = confidence
    self.note = note
  }

  init(_ row: ClassificationRow, kind: ClassificationKind) {
    self.init(
      kind: kind, code: row[0], name: row[2], confidence: Confidence(rawValue: row[4]) ?? .low,
      note: row[5])
  }

  /// 1 类, 2 款, 3 项.
  package var level: Int { (code.utf8.count - 1) / 2 }
}
