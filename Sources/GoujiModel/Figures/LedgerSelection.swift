/// Records of one ledger that meet all conditions.
package struct LedgerSelection: Sendable {
  package var ledger: String
  package var conditions: [Condition]
  /// The main amount column of the ledger, which a sum need not name.
  package var mainAmount: String?

  package init(ledger: String, conditions: [Condition], mainAmount: String? = nil) {
    self.ledger = ledger
    self.conditions = conditions
    self.mainAmount = mainAmount
  }
}

/// A column of a ledger, or an attribute of what it refers to: `功能科目`, `功能科目.类`,
/// `项目.类别`.
package struct ColumnPath: Hashable, Sendable {
  package var column: String
  /// Empty where the column itself is meant.
  package var attribute: String
  /// 在: the path asks whether another ledger has a record with the same in this column; what it
  /// says of a record is then `isMember` or nothing. Empty where it asks for the words themselves.
  package var memberOf = ""

  package init(column: String, attribute: String = "") {
    self.column = column
    self.attribute = attribute
  }

  /// What a path with `memberOf` says of a record that the other ledger has.
  package static let isMember = "有"

  package var text: String { attribute.isEmpty ? column : "\(column).\(attribute)" }

  package static func == (a: ColumnPath, b: ColumnPath) -> Bool {
    a.column.sameBytes(as: b.column) && a.attribute.sameBytes(as: b.attribute)
      && a.memberOf.sameBytes(as: b.memberOf)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ByteKey(column))
    hasher.combine(ByteKey(attribute))
  }
}

/// `资金来源 = 财政拨款`, `功能科目 = 208*|210*`, `支出类型 ≠ 项目支出`, `项目 在 项目绩效`.
package struct Condition: Hashable, Sendable {
  package var path: ColumnPath
  package var negated: Bool
  package var patterns: [Pattern]

  package init(path: ColumnPath, negated: Bool = false, patterns: [Pattern]) {
    self.path = path
    self.negated = negated
    self.patterns = patterns
  }

  /// Patterns differ before paths do: the cells of a table ask for values of one column.
  package static func == (a: Condition, b: Condition) -> Bool {
    a.patterns == b.patterns && a.path == b.path && a.negated == b.negated
  }

  package var text: String {
    path.memberOf.isEmpty ? comparison : "\(path.text) \(negated ? "不在" : "在") \(path.memberOf)"
  }

  private var comparison: String {
    "\(path.text) \(negated ? "≠" : "=") \(patterns.map(\.text).joined(separator: "|"))"
  }
}

package enum Pattern: Hashable, Sendable {
  case exactly(String)
  /// `208*`
  case prefix(String)

  package var text: String {
    switch self {
    case .exactly(let value): value.isEmpty ? "空" : value
    case .prefix(let value): value + "*"
    }
  }

  package static func == (a: Pattern, b: Pattern) -> Bool {
    switch (a, b) {
    case (.exactly(let x), .exactly(let y)), (.prefix(let x), .prefix(let y)): x.sameBytes(as: y)
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .exactly(let value), .prefix(let value): hasher.combine(ByteKey(value))
    }
  }
}
