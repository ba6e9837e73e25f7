import GoujiModel

/// How much room is kept for what may change from one draft to the next: in coarse steps, so that
/// another amount, or another row, moves no column as long as it fits.
enum SteadyMeasure {
  /// Digits before the point that there is always room for; a minus sign counts as one.
  private static let fewestDigits = 4
  private static let fewestDigitsOfYuan = 6
  /// A hundred per cent.
  private static let fewestDigitsOfShares = 3
  private static let digitsInAStep = 2
  private static let (digit, mark) = (TextMeasure.width("0"), TextMeasure.width("."))
  private static let percent = TextMeasure.width("%")
  /// Ems, of words.
  private static let wordStep = 2.0

  /// Of a number, in ems, whatever its digits and its sign: as many decimals as its format has, and
  /// a few more digits than it has now.
  static func width(_ figure: CellFigure, _ printed: String, unit: AmountUnit) -> Double {
    guard let value = figure.value else { return TextMeasure.width(printed) }
    let shape = NumberShape(printed)
    let fewest =
      switch value {
      case .share: fewestDigitsOfShares
      case .amount where unit == .yuan: fewestDigitsOfYuan
      case .amount, .count, .quantity: fewestDigits
      }
    let steps = (max(shape.digits - fewest, 0) + digitsInAStep - 1) / digitsInAStep
    let digits = fewest + steps * digitsInAStep
    let isWhole = if case .count = value { true } else { false }
    let decimals = isWhole ? shape.decimals : max(figure.format.decimals, shape.decimals)
    let groups = figure.format.grouping ? (digits - 1) / 3 : 0
    let isShare = if case .share = value { true } else { false }
    return Double(digits + decimals) * digit + Double(groups + (decimals > 0 ? 1 : 0)) * mark
      + (isShare ? percent : 0) + shape.rest
  }

  /// Of words with figures in them, in ems: each figure in steps of its own.
  static func width(_ words: Words) -> Double {
    let whole = TextMeasure.width(words.text)
    var (fixed, count) = (0.0, 0)
    for inline in words.inlines {
      switch inline {
      case .text(let text, _), .draftText(_, let text, _): fixed += TextMeasure.width(text)
      case .figure: count += 1
      }
    }
    let figures = whole - fixed
    return fixed + max(stepped(figures), 2 * wordStep * Double(count))
  }

  /// Of a label: the next of few widths.
  static func stepped(_ width: Double) -> Double { (width / wordStep).rounded(.up) * wordStep }
}

/// What a printed number is made of.
private struct NumberShape {
  /// Before the point; a sign counts as one.
  var digits = 0
  var decimals = 0
  /// Ems of what is no part of a number.
  var rest = 0.0

  init(_ printed: String) {
    var isBehindPoint = false
    for scalar in printed.unicodeScalars {
      switch scalar {
      case "0"..."9":
        if isBehindPoint { decimals += 1 } else { digits += 1 }
      case "-": digits += 1
      case ".": isBehindPoint = true
      case ",", "%", "％": break
      default: rest += TextMeasure.width(String(scalar))
      }
    }
  }
}
