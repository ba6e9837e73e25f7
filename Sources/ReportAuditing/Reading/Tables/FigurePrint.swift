import GoujiModel

/// How numbers of one table or chart must be printed, by the template alone: unit, decimals, commas
/// and the sign for zero; made of printed numbers where the template says so.
struct FigurePrint {
  private let recount: Recount
  private let unit: AmountUnit
  private let basis: ShareBasis
  private let comparison: PrintedComparison

  /// `decimals` are those of its amounts.
  init(
    _ recount: Recount, unit: AmountUnit, decimals: Int, basis: ShareBasis, beside: FiguresBeside
  ) {
    self.recount = recount
    self.unit = unit
    self.basis = basis
    comparison = PrintedComparison(
      beside: beside, step: TemplateOptions.lastDigit(decimals: decimals, in: unit))
  }

  /// What must be printed, where something else is.
  func fault(_ figure: CellFigure, _ value: FigureValue, _ format: NumberFormat) -> String? {
    let shown = shown(figure, value)
    var format = format
    if shown.sign == 0, value.sign != 0 { format.blankZero = false }
    let text = NumberPrinter.text(shown, unit: unit, format: format)
    return text.sameBytes(as: figure.printed) && format == figure.format ? nil : text
  }

  private func comparison(under conditions: [Condition]) -> PrintedComparison {
    var comparison = comparison
    comparison.conditions = conditions
    return comparison
  }

  /// Amounts that are balanced and shares that are closed are printed as the report says: whether
  /// they may be is asked by `PrintedEqualsExact` and `PrintedTotalsAdd`.
  private func shown(_ figure: CellFigure, _ value: FigureValue) -> FigureValue {
    let rounding = recount.template.options.rounding
    if rounding.amounts == .balanced { return figure.shown ?? value }
    if case .share = value, rounding.shares == .closing { return figure.shown ?? value }
    if basis == .exact { return value }
    let origin = figure.origin
    return
      (try? recount.printedValue(
        origin.definition, origin.context, comparison(under: origin.context.column))) ?? value
  }
}
