/// Numbers of cells as exact decimal text, by our own hand: no floating point.
///
/// Programs store the shortest or the 17-digit form of a binary fraction, `1200.3999999999999`
/// where 1200.4 was meant. Excel shows at most 15 significant digits, and so do we.
public enum DecimalDigits {
  /// Digits with a point and a sign, no exponent, no needless zeros; nil where it is no number, or
  /// one beyond all amounts (more than 40 places before or after the point).
  public static func plain(_ stored: String) -> String? {
    guard var number = ScannedNumber(stored) else { return nil }
    number.round(to: 15)
    guard !number.digits.isEmpty else { return "0" }
    return number.pointPosition > 40 || number.pointPosition < -40 ? nil : number.text
  }

  /// The number times 100, for percentages.
  static func hundredfold(_ plain: String) -> String {
    guard var number = ScannedNumber(plain), !number.digits.isEmpty else { return plain }
    number.pointPosition += 2
    return number.text
  }
}

/// `0.d1d2d3… × 10^pointPosition`.
private struct ScannedNumber {
  var isNegative = false
  /// Without zeros at either end; empty for zero.
  var digits: [UInt8] = []
  var pointPosition = 0

  init?(_ text: String) {
    var bytes = ArraySlice(text.utf8.filter { $0 != 32 && $0 != 9 && $0 != 10 && $0 != 13 })
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    var wholeDigits = 0
    var hasPoint = false
    while let byte = bytes.first {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.append(byte - UInt8(ascii: "0"))
        if !hasPoint { wholeDigits += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      bytes.removeFirst()
    }
    guard !digits.isEmpty else { return nil }
    pointPosition = wholeDigits
    if let mark = bytes.popFirst() {
      guard mark == UInt8(ascii: "E") || mark == UInt8(ascii: "e"), bytes.count < 6,
        let exponent = Int(String(decoding: bytes, as: UTF8.self))
      else { return nil }
      pointPosition += exponent
    }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    pointPosition -= zeros
    dropTrailingZeros()
  }

  /// Half away from zero, on the decimal digits as they are stored.
  mutating func round(to count: Int) {
    guard digits.count > count else { return }
    let up = digits[count] >= 5
    digits.removeLast(digits.count - count)
    if up {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        pointPosition += 1
      }
    }
    dropTrailingZeros()
  }

  private mutating func dropTrailingZeros() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (pointPosition, isNegative) = (0, false) }
  }

  var text: String {
    var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    let ascii = digits.map { $0 + UInt8(ascii: "0") }
    if pointPosition <= 0 {
      bytes += [UInt8(ascii: "0"), UInt8(ascii: ".")]
      bytes += [UInt8](repeating: UInt8(ascii: "0"), count: -pointPosition) + ascii
    } else if pointPosition >= ascii.count {
      bytes += ascii + [UInt8](repeating: UInt8(ascii: "0"), count: pointPosition - ascii.count)
    } else {
      bytes += ascii[..<pointPosition] + [UInt8(ascii: ".")] + ascii[pointPosition...]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
