/// The figure language: a small, typed, total language over the line items. No loops, no
/// assignment, no side effects; a division by nothing has no value.
package indirect enum FigureExpression: Sendable {
  /// 合计(支出, 条件…): the sum of a column of amounts or of whole numbers.
  case sum(LedgerSelection, measure: String)
  /// 个数(项目, 条件…): how many records.
  case count(LedgerSelection)
  /// 种数(支出, 项目, 条件…): how many different values a column takes.
  case distinct(LedgerSelection, column: ColumnPath)
  /// An amount or a number written in the template, such as a statutory threshold.
  case constant(FigureValue)
  /// Another figure of the template.
  case named(String)
  /// A number that the draft states, such as a count of vehicles.
  case stated(String)
  /// 上年(名): the figure of that name one year ago.
  case prior(String)
  case plus(FigureExpression, FigureExpression)
  case minus(FigureExpression, FigureExpression)
  /// 占比(a, b): a ÷ b.
  case share(FigureExpression, FigureExpression)
  /// 增幅(a, b): (a − b) ÷ b.
  case growth(FigureExpression, FigureExpression)
  case absolute(FigureExpression)
  /// 取小(a, b), 取大(a, b)
  case least(FigureExpression, FigureExpression)
  case greatest(FigureExpression, FigureExpression)
  /// 得分(权重, 比率): their product, rounded to two decimals.
  case score(FigureExpression, FigureExpression)
  /// 平均(金额, 个数): an amount per head, rounded to the 分; none where nobody is counted.
  case average(FigureExpression, FigureExpression)
  /// 项数(列举名): how many items a list has.
  case listed(String)
  /// 全部(x): x for the whole draft, not for the row it stands in.
  case whole(FigureExpression)
}

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

  package init(column: String, attribute: String = "") {
    self.column = column
    self.attribute = attribute
  }

  package var text: String { attribute.isEmpty ? column : "\(column).\(attribute)" }

  package static func == (a: ColumnPath, b: ColumnPath) -> Bool {
    a.column.sameBytes(as: b.column) && a.attribute.sameBytes(as: b.attribute)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ByteKey(column))
    hasher.combine(ByteKey(attribute))
  }
}

/// `资金来源 = 财政拨款`, `功能科目 = 208*|210*`, `支出类型 ≠ 项目支出`.
package struct Condition: Hashable, Sendable {
  package var path: ColumnPath
  package var negated: Bool
  package var patterns: [Pattern]

  package init(path: ColumnPath, negated: Bool = false, patterns: [Pattern]) {
    self.path = path
    self.negated = negated
    self.patterns = patterns
  }

  package var text: String {
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

/// Conditions in force where a figure stands. Rows and columns share theirs with all their cells.
package struct FigureContext: Sendable {
  /// Conditions of the table and the row.
  package var row: [Condition]
  package var column: [Condition]
  /// Where a row stands for records of ledgers: which.
  package var records: [RecordReference]

  package init(
    row: [Condition] = [], column: [Condition] = [], records: [RecordReference] = []
  ) {
    self.row = row
    self.column = column
    self.records = records
  }

  package var conditions: [Condition] { row + column }

  /// The figure is that of the whole draft.
  package var isWhole: Bool { row.isEmpty && column.isEmpty && records.isEmpty }
}

package struct RecordReference: Hashable, Sendable {
  package var ledger: String
  package var index: Int

  package init(ledger: String, index: Int) {
    self.ledger = ledger
    self.index = index
  }
}

/// What a figure is, so that a share is never added to an amount.
package enum FigureKind: String, Sendable {
  case amount = "金额"
  case share = "比率"
  case count = "个数"
  /// Decimals that are no money: scores, values of indicators.
  case quantity = "数值"
}
