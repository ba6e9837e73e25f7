/// The one place where a figure becomes text: rounded once, in the unit and the format asked for.
package enum NumberPrinter {
  /// An amount prints in `unit`, a share as a percentage with its sign, a count as it is.
  package static func text(
    _ value: FigureValue, unit: AmountUnit, format: NumberFormat
  ) -> String {
    if format.blankZero, value.sign == 0 { return "" }
    switch value {
    case .amount(let money):
      let decimals = min(format.decimals, unit.exactDecimals)
      let step = unit.fen / powerOfTen(decimals)
      return DecimalText.of(
        Rounding.halfUp(money.fen, over: step), decimals: decimals, grouping: format.grouping,
        zeros: format.zeros)
    case .share(let ratio):
      // Beyond what a figure may come to, the fraction as it stands is still right.
      guard let scaled = ratio.rounded(scale: 100 * powerOfTen(format.decimals)) else {
        return ratio.text
      }
      return DecimalText.of(
        scaled, decimals: format.decimals, grouping: format.grouping, zeros: format.zeros) + "%"
    case .count(let count):
      return DecimalText.of(count, decimals: 0, grouping: format.grouping)
    case .quantity(let number):
      let decimals = min(format.decimals, Quantity.decimals)
      let step = Quantity.one / powerOfTen(decimals)
      return DecimalText.of(
        Rounding.halfUp(number.scaled, over: step), decimals: decimals, grouping: format.grouping,
        zeros: format.zeros)
    }
  }

  private static func powerOfTen(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
