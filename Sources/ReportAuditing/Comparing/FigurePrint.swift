import GoujiModel

/// How a number of a table or a chart must be printed, by the template alone: unit, decimals, commas
/// and the sign for zero.
struct FigurePrint {
  private let value: FigureValue
  private let format: NumberFormat
  private let unit: AmountUnit

  init(_ value: FigureValue, _ format: NumberFormat, _ unit: AmountUnit) {
    self.value = value
    self.format = format
    self.unit = unit
  }

  /// What must be printed, where something else is. Numbers that were balanced or closed, or are made
  /// of printed ones, are printed as the report says; whether they may is the matter of others.
  func fault(_ figure: CellFigure, _ options: TemplateOptions, basis: ShareBasis) -> String? {
    let isExact: Bool
    switch value {
    case .amount: isExact = options.rounding.amounts == .byItself && basis == .exact
    case .share: isExact = options.rounding == RoundingPolicy() && basis == .exact
    case .count, .quantity: isExact = options.rounding.amounts == .byItself && basis == .exact
    }
    let shown = isExact ? value : figure.shown ?? value
    var format = format
    if shown.sign == 0, value.sign != 0 { format.blankZero = false }
    let text = NumberPrinter.text(shown, unit: unit, format: format)
    let isSame = text.sameBytes(as: figure.printed) && format == figure.format
    return isSame ? nil : text
  }
}
