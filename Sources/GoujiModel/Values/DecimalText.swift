/// Numbers as text, by our own hand: no locale, no floating point.
package enum DecimalText {
  /// `scaled ÷ 10^decimals`; `grouping` sets a comma every three digits, `trimmed` drops zeros
  /// after the last digit.
  package static func of(
    _ scaled: Int, decimals: Int, grouping: Bool = false, trimmed: Bool = false
  ) -> String {
    var digits = String(scaled.magnitude)
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    let split = digits.index(digits.endIndex, offsetBy: -decimals)
    var whole = String(digits[..<split])
    var fraction = digits[split...]
    if trimmed { while fraction.last == "0" { fraction.removeLast() } }
    if grouping { whole = grouped(whole) }
    let sign = scaled < 0 ? "-" : ""
    return fraction.isEmpty ? sign + whole : "\(sign)\(whole).\(fraction)"
  }

  private static func grouped(_ digits: String) -> String {
    var out = ""
    let count = digits.utf8.count
    for (index, digit) in digits.enumerated() {
      if index > 0, (count - index).isMultiple(of: 3) { out.append(",") }
      out.append(digit)
    }
    return out
  }
}

extension Money {
  /// The exact amount in `unit`, without trailing zeros: `592.7512`.
  package func exactText(in unit: AmountUnit) -> String {
    DecimalText.of(fen, decimals: unit.exactDecimals, trimmed: true)
  }
}
