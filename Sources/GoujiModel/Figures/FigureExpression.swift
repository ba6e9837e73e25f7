/// The figure language: a small, typed, total language over the line items. No loops, no
/// assignment, no side effects. Every expression has a value over every draft, or none with a
/// reason (`NoValue`).
package indirect enum FigureExpression: Sendable {
  /// 合计(支出, 条件…): the sum of a column of amounts or of whole numbers.
  case sum(LedgerSelection, measure: String)
  /// 个数(项目, 条件…): how many records.
  case count(LedgerSelection)
  /// 种数(支出, 项目, 条件…): how many different values a column takes.
  case distinct(LedgerSelection, column: ColumnPath)
  /// 部门.性质 = 行政: 1 where the draft says so, else 0.
  case says(SaidCondition)
  /// An amount or a number written in the template, such as a statutory threshold.
  case constant(FigureValue)
  /// Another figure of the template.
  case named(String)
  /// A number that the draft states, such as a count of vehicles.
  case stated(String)
  /// 上年(名): the figure of that name one year ago.
  case prior(String)
  /// 项数(列举名): how many items a list has.
  case listed(String)
  /// 全部(x): x for the whole draft, not for the row it stands in.
  case whole(FigureExpression)
  /// What is computed out of other figures: as many as the operator takes.
  case apply(FigureOperator, [FigureExpression])
}

extension FigureExpression {
  /// The expressions it is made of, from left to right.
  package var children: [FigureExpression] {
    switch self {
    case .sum, .count, .distinct, .says, .constant, .named, .stated, .prior, .listed: []
    case .whole(let inner): [inner]
    case .apply(_, let operands): operands
    }
  }

  /// The same with its children replaced; nil where one of them has no replacement.
  package func mapChildren(
    _ replacement: (FigureExpression) -> FigureExpression?
  ) -> FigureExpression? {
    switch self {
    case .sum, .count, .distinct, .says, .constant, .named, .stated, .prior, .listed: return self
    case .whole(let inner): return replacement(inner).map { .whole($0) }
    case .apply(let operation, let operands):
      var replaced: [FigureExpression] = []
      for operand in operands {
        guard let operand = replacement(operand) else { return nil }
        replaced.append(operand)
      }
      return .apply(operation, replaced)
    }
  }

  /// Named figures that it refers to.
  package var names: [String] {
    switch self {
    case .named(let name), .prior(let name): [name]
    default: children.flatMap(\.names)
    }
  }

  /// Lists whose items it counts.
  package var listings: [String] {
    if case .listed(let name) = self { [name] } else { children.flatMap(\.listings) }
  }

  /// 占比, also by name; not 增幅.
  package func isShare(in figures: NameTable<FigureDefinition>) -> Bool {
    switch self {
    case .apply(.share, _): true
    case .named(let name): figures[name]?.expression.isShare(in: figures) ?? false
    default: false
    }
  }
}

/// What a figure is, so that a share is never added to an amount.
package enum FigureKind: String, CaseIterable, Sendable {
  case amount = "金额"
  case share = "比率"
  case count = "个数"
  /// Decimals that are no money: scores, values of indicators.
  case quantity = "数值"
}
