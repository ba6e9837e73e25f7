import GoujiModel

/// How numbers of one table or chart must be printed, by the template alone: unit, decimals, commas
/// and the sign for zero; made of printed numbers where the template says so.
struct FigurePrint {
  private let recount: Recount
  private let unit: AmountUnit
  /// 分 in the last digit of its amounts.
  private let step: Int
  private let basis: ShareBasis

  /// `decimals` are those of its amounts.
  init(_ recount: Recount, unit: AmountUnit, decimals: Int, basis: ShareBasis) {
    self.recount = recount
    self.unit = unit
    self.basis = basis
    step = TemplateOptions.lastDigit(decimals: decimals, in: unit)
  }

  /// What must be printed, where something else is.
  func fault(_ figure: CellFigure, _ value: FigureValue, _ format: NumberFormat) -> String? {
    let shown = shown(figure, value)
    var format = format
    if shown.sign == 0, value.sign != 0 { format.blankZero = false }
    let text = NumberPrinter.text(shown, unit: unit, format: format)
    return text.sameBytes(as: figure.printed) && format == figure.format ? nil : text
  }

  /// Amounts that are balanced and shares that are closed are printed as the report says: whether
  /// they may be is asked by `PrintedEqualsExact` and `PrintedTotalsAdd`.
  private func shown(_ figure: CellFigure, _ value: FigureValue) -> FigureValue {
    let rounding = recount.template.options.rounding
    if rounding.amounts == .balanced { return figure.shown ?? value }
    if case .share = value, rounding.shares == .closing { return figure.shown ?? value }
    if basis == .exact { return value }
    let origin = figure.origin
    return (try? recount.printedValue(origin.definition, origin.context, step: step)) ?? value
  }
}
