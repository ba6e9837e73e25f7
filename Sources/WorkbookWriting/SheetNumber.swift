import GoujiModel

/// How a sheet shows a number.
package struct SheetNumberFormat: Hashable, Sendable {
  var decimals: Int
  var grouping: Bool
  var percent: Bool
  /// Zero is shown as blank.
  var blankZero: Bool

  /// `#,##0.00`, with an empty third section where zero is blank.
  package var code: String {
    var code = grouping ? "#,##0" : "0"
    if decimals > 0 { code += "." + String(repeating: "0", count: decimals) }
    if percent { code += "%" }
    return blankZero ? "\(code);-\(code);" : code
  }
}

/// The number that a sheet stores for a figure.
package struct SheetNumber {
  /// Digits, a point, a sign.
  package var text: String
  package var format: SheetNumberFormat

  /// Nil for a figure without a value, and for a share whose printed text is no number; the text is
  /// shown as it is.
  package init?(_ figure: CellFigure, unit: AmountUnit) {
    let wanted = figure.format
    format = SheetNumberFormat(
      decimals: wanted.decimals, grouping: wanted.grouping, percent: false,
      blankZero: wanted.blankZero)
    // Amounts that were balanced stand as printed, so that the formulas give what the document says.
    guard let value = figure.shown ?? figure.value else { return nil }
    switch value {
    case .amount(let money): text = money == .zero ? "0" : money.exactText(in: unit)
    case .count(let count): text = String(count)
    case .quantity(let number): text = number.text
    case .share(let ratio):
      guard let percent = PrintedPercent(figure.printed, of: ratio, decimals: wanted.decimals)
      else { return nil }
      text = percent.value
      format = SheetNumberFormat(
        decimals: percent.decimals, grouping: false, percent: true, blankZero: wanted.blankZero)
    }
  }
}

/// A share as a sheet stores it: the printed percentage divided by 100, so that the sheet shows
/// the very digits of the document.
private struct PrintedPercent {
  var value: String
  var decimals: Int

  init?(_ printed: String, of ratio: Ratio, decimals wanted: Int) {
    if printed.isEmpty {
      guard ratio.sign == 0 else { return nil }
      (value, decimals) = ("0", wanted)
      return
    }
    let digits = printed.filter { $0 != "%" && $0 != "," && $0 != "％" }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let scaled = Int(parts.joined()) else { return nil }
    let printedDecimals = parts.count == 2 ? parts[1].utf8.count : 0
    value = DecimalText.of(scaled, decimals: printedDecimals + 2, zeros: .dropped)
    decimals = max(wanted, printedDecimals)
  }
}
