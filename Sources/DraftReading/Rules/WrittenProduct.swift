import GoujiModel
import SourceReading

/// A sum that is worked out in words: `4人×2200元/月×12月`, `9500元/月*12月`.
struct WrittenProduct {
  let amount: Money

  /// False where a text surely has none: no sign of multiplication behind a digit or before one.
  static func mayStand(in text: String) -> Bool {
    text.utf8.count > 4 && text.utf8.contains { (0x30...0x39).contains($0) }
      && signs.contains { text.containsBytes(of: $0) }
  }

  private static let signs = ["×", "*", "x", "X", "＊", "✕"]

  /// Words may stand before it in clauses of their own, but no other number: `政务专网，9500元/月×12月`.
  static func isAll(of text: String) -> Bool {
    let clauses = text.split { "，,；;：: ".contains($0) }
    guard let last = clauses.last, last.first?.isASCII == true, last.first?.isNumber == true,
      !last.contains("约")
    else { return false }
    return !clauses.dropLast().joined().contains { $0.isNumber }
  }

  /// Nil where the text has no product of two numbers or more.
  init?(_ text: String) {
    let parts = text.split { "×*xX＊✕".contains($0) }
    guard parts.count > 1 else { return nil }
    var product = 1
    for (position, part) in parts.enumerated() {
      // The first may have words before its number, the last words behind it.
      let start = part.firstIndex { $0.isASCII && $0.isNumber }
      guard let start, position == 0 || start == part.startIndex else { return nil }
      let digits = part[start...].prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      let unit = part[digits.endIndex...]
      guard case .success(let number) = AmountParser.quantity(String(digits)),
        number.scaled % Quantity.one == 0, number.scaled > 0, !unit.hasPrefix("%"), unit.count < 12
      else { return nil }
      let factor = (number.scaled / Quantity.one) * (unit.hasPrefix("万") ? 10_000 : 1)
      let (next, overflow) = product.multipliedReportingOverflow(by: factor)
      if overflow || next > Money.limit.fen / 100 { return nil }
      product = next
    }
    amount = Money(fen: product * AmountUnit.yuan.fen)
  }
}
