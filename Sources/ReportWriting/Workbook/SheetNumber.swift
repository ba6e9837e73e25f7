import GoujiModel

/// The number that a sheet stores for a figure, and the format that shows it.
struct SheetNumber {
  /// Digits, a point, a sign.
  var text: String
  var format: String
  var isZero: Bool

  /// Nil for a share whose printed text is no number; the text is shown as it is.
  init?(_ figure: CellFigure, unit: AmountUnit) {
    switch figure.value {
    case .amount(let money):
      text = money.exactText(in: unit)
      format = Self.format(figure.format)
      isZero = money == .zero
    case .count(let count):
      text = String(count)
      format = Self.format(figure.format)
      isZero = count == 0
    case .share(let ratio):
      guard let percent = Percent(figure.printed, format: figure.format, ratio: ratio) else {
        return nil
      }
      text = percent.value
      format = Self.format(decimals: percent.decimals, grouping: false, percent: true, figure.format)
      isZero = ratio.numerator == 0
    }
  }

  static func format(_ format: NumberFormat) -> String {
    self.format(
      decimals: format.decimals, grouping: format.grouping, percent: false, format)
  }

  /// `#,##0.00`; with an empty third section zero is shown as blank.
  private static func format(
    decimals: Int, grouping: Bool, percent: Bool, _ format: NumberFormat
  ) -> String {
    var code = grouping ? "#,##0" : "0"
    if decimals > 0 { code += "." + String(repeating: "0", count: decimals) }
    if percent { code += "%" }
    return format.blankZero ? "\(code);-\(code);" : code
  }
}

/// A share as a sheet stores it: the printed percentage divided by 100, so that the sheet shows
/// the very digits of the document.
private struct Percent {
  var value: String
  var decimals: Int

  init?(_ printed: String, format: NumberFormat, ratio: Ratio) {
    if printed.isEmpty {
      guard ratio.numerator == 0 else { return nil }
      (value, decimals) = ("0", format.decimals)
      return
    }
    let digits = printed.filter { $0 != "%" && $0 != "," && $0 != "％" }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let scaled = Int(parts.joined()) else { return nil }
    let printedDecimals = parts.count == 2 ? parts[1].utf8.count : 0
    value = DecimalText.of(scaled, decimals: printedDecimals + 2, trimmed: true)
    decimals = max(format.decimals, printedDecimals)
  }
}
