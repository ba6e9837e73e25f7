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

/// What a figure is, so that a share is never added to an amount.
package enum FigureKind: String, Sendable {
  case amount = "金额"
  case share = "比率"
  case count = "个数"
  /// Decimals that are no money: scores, values of indicators.
  case quantity = "数值"
}
