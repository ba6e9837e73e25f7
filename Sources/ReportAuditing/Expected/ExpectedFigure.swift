import GoujiModel

/// A figure that must stand in words: which one, recounted, and how it must be printed.
struct ExpectedFigure {
  let name: String
  /// The template's words for it, and where it stands.
  let origin: FigureOrigin
  /// Recounted; nil where it has none.
  let value: FigureValue?
  let print: Print
  /// In which the slot prints an amount, and what it makes shares of; nil for the template's own.
  var unit: AmountUnit?
  var basis: ShareBasis?

  enum Print {
    /// Word for word.
    case text(String)
    /// Near the value only: balancing and closing may choose the digit beside the nearest.
    case near(FigureValue, AmountUnit, decimals: Int, suffix: String)
    /// Some number: it is made of numbers that balancing chose.
    case open(suffix: String)
  }

  /// `12.50万元`; of one that is only near, as it would be rounded by itself.
  var text: String {
    switch print {
    case .text(let text): text
    case .open(let suffix): "…" + suffix
    case .near(let value, let unit, let decimals, let suffix):
      NumberPrinter.text(
        value, unit: unit,
        format: NumberFormat(decimals: decimals, grouping: false, zeros: .kept, blankZero: false))
        + suffix
    }
  }

  /// What balancing had to move beyond the last digit is told where prints are held against exact
  /// values (G405): here it is the number that the report chose for this very figure.
  func isPrinted(by figure: PrintedFigure) -> Bool {
    let printed = figure.printed
    switch print {
    case .text(let text): return text.sameBytes(as: printed)
    case .open(let suffix):
      return printed.endsWithBytes(of: suffix) && PrintedNumber(printed) != nil
    case .near(let value, let unit, let decimals, let suffix):
      guard printed.endsWithBytes(of: suffix) else { return false }
      func agrees(_ value: FigureValue, _ tolerance: PrintTolerance) -> Bool {
        PrintedEqualsExact.agrees(
          printed, value, unit, atLeast: decimals, signed: true, within: tolerance)
      }
      if agrees(value, .oneDigit) { return true }
      guard let shown = figure.shown, isSame(as: figure) else { return false }
      return agrees(value.sign == shown.sign ? shown : shown.magnitude, .halfDigit)
    }
  }

  /// The report's own figure is this one, whatever it prints.
  func isSame(as figure: PrintedFigure) -> Bool {
    guard figure.name.sameBytes(as: name), figure.unit == unit, figure.basis == basis,
      figure.origin.isSame(as: origin)
    else { return false }
    guard let value, let printed = figure.value else { return value == nil && figure.value == nil }
    return value.equals(printed)
  }
}
