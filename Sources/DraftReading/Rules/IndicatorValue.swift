import GoujiModel
import SourceReading

/// The value of an indicator as it is typed, for comparing two places: `≥3.2万人`, `57.2%`, `1,369 人次`, `优`.
struct IndicatorValue {
  /// Nil where it is no number.
  var number: Quantity?
  /// What stands behind the number, without 万 and 亿: `人`, `%`.
  var unit = ""
  /// The same as it is written: `万人`.
  private(set) var unitWords = ""
  /// 10 000 behind `3.2万人`; 1 where no multiplier is written.
  var multiplier = 1
  /// As typed, without blanks and in half width.
  var text: String

  init(_ typed: String) {
    text = typed.headerKey
    var rest = text[...]
    Self.dropComparison(&rest)
    let digits = Substring(
      rest.unicodeScalars.prefix { $0.isDigit || $0 == "." || $0 == "," || $0 == "-" })
    guard !digits.isEmpty, case .success(let number) = AmountParser.quantity(String(digits)) else {
      return
    }
    unitWords = String(rest[digits.endIndex...])
    (multiplier, unit) = Self.unit(unitWords[...])
    // 2024年12月31日前 is a date, 2至3次 a range: neither is a number with its unit.
    if unit.contains(where: \.isNumber) { return }
    let (scaled, overflow) = number.scaled.multipliedReportingOverflow(by: multiplier)
    if !overflow, scaled.magnitude <= Quantity.limit.scaled.magnitude {
      self.number = Quantity(scaled: scaled)
    }
  }

  /// The unit of another column or value, where this one names none.
  func with(unit words: String) -> IndicatorValue {
    guard unitWords.isEmpty, let number else { return self }
    var value = self
    value.unitWords = words.headerKey
    (value.multiplier, value.unit) = Self.unit(value.unitWords[...])
    let (scaled, overflow) = number.scaled.multipliedReportingOverflow(by: value.multiplier)
    let fits = !overflow && scaled.magnitude <= Quantity.limit.scaled.magnitude
    value.number = fits ? Quantity(scaled: scaled) : nil
    return value
  }

  /// Past `≥` and the like: the two places may write the same target with and without it.
  private static func dropComparison(_ text: inout Substring) {
    if text.utf8.first.map({ $0 < UInt8(ascii: "<") }) ?? true { return }
    let signs = ["不低于", "不少于", "不高于", "不超过", "大于等于", "小于等于", "大于", "小于", "等于"]
    let scalars = text.unicodeScalars
    if let sign = signs.first(where: { scalars.starts(with: $0.unicodeScalars) }) {
      text = text.dropFirst(sign.count)
    }
    text = Substring(text.unicodeScalars.drop { "≥≧>≤≦<=".unicodeScalars.contains($0) })
  }

  /// `万人` is 10 000 and 人.
  private static func unit(_ words: Substring) -> (multiplier: Int, unit: String) {
    if words.hasPrefix("万") { return (10_000, String(words.dropFirst())) }
    if words.hasPrefix("亿") { return (100_000_000, String(words.dropFirst())) }
    return (1, String(words))
  }
}
