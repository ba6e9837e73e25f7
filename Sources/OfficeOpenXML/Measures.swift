/// A length in twentieths of a point, the unit of WordprocessingML (`dxa`).
public struct Twips: Hashable, Comparable, Sendable {
  public var count: Int

  public init(_ count: Int) { self.count = count }
  public init(points: Double) { count = Int((points * 20).rounded()) }
  public init(millimetres: Double) { count = Int((millimetres * 1440 / 25.4).rounded()) }

  public var points: Double { Double(count) / 20 }

  public static func < (a: Twips, b: Twips) -> Bool { a.count < b.count }
  public static func + (a: Twips, b: Twips) -> Twips { Twips(a.count + b.count) }
  public static func - (a: Twips, b: Twips) -> Twips { Twips(a.count - b.count) }
}

/// A decimal number as OOXML writes it in attributes: at most three decimals, no trailing zeros.
enum DecimalAttribute {
  static func text(_ value: Double) -> String {
    let scaled = Int((value * 1000).rounded())
    let whole = scaled.magnitude / 1000
    var fraction = scaled.magnitude % 1000
    let sign = scaled < 0 ? "-" : ""
    if fraction == 0 { return "\(sign)\(whole)" }
    var digits = 3
    while fraction.isMultiple(of: 10) {
      fraction /= 10
      digits -= 1
    }
    let text = String(fraction)
    return "\(sign)\(whole).\(String(repeating: "0", count: digits - text.utf8.count))\(text)"
  }
}
