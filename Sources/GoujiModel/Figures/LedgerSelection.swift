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

/// `资金来源 = 财政拨款`, `功能科目 = 208*|210*`, `支出类型 ≠ 项目支出`, `项目 在 项目绩效`. Every cell
/// of a table carries some: they share what they say, and most that are equal are one and the same.
package struct Condition: Hashable, Sendable {
  private let said: Said

  package init(path: ColumnPath, negated: Bool = false, patterns: [Pattern]) {
    said = Said(path, negated, patterns)
  }

  package var path: ColumnPath { said.path }
  package var negated: Bool { said.negated }
  package var patterns: [Pattern] { said.patterns }

  package static func == (a: Condition, b: Condition) -> Bool {
    a.said === b.said || a.said.signature == b.said.signature && a.said.isEqual(to: b.said)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(said.signature) }

  package var text: String {
    path.memberOf.isEmpty ? comparison : "\(path.text) \(negated ? "不在" : "在") \(path.memberOf)"
  }

  private var comparison: String {
    "\(path.text) \(negated ? "≠" : "=") \(patterns.map(\.text).joined(separator: "|"))"
  }

  private final class Said: Sendable {
    let path: ColumnPath
    let negated: Bool
    let patterns: [Pattern]
    /// Equal for equal conditions, and hardly ever for others.
    let signature: Int

    init(_ path: ColumnPath, _ negated: Bool, _ patterns: [Pattern]) {
      self.path = path
      self.negated = negated
      self.patterns = patterns
      signature = patterns.reduce(path.column.signature) { $0 &* 31 ^ $1.value.signature }
    }

    func isEqual(to other: Said) -> Bool {
      negated == other.negated && path == other.path && patterns.count == other.patterns.count
        && patterns.indices.allSatisfy { patterns[$0] == other.patterns[$0] }
    }
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

  /// The word or the code without its star.
  package var value: String {
    switch self {
    case .exactly(let value), .prefix(let value): value
    }
  }

  package func fits(_ text: String) -> Bool {
    switch self {
    case .exactly(let value): text.sameBytes(as: value)
    case .prefix(let start): text.startsWithBytes(of: start)
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
