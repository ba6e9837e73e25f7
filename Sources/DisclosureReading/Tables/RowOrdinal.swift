/// The number before the words of a row or of a heading: `十二、`, `（三）`, `1.`.
package struct RowOrdinal: Hashable, Sendable {
  package enum Style: Int, Comparable, CaseIterable, Sendable {
    /// `一、`
    case han = 1
    /// `（一）`
    case bracketedHan
    /// `1.`, `1、`
    case digit
    /// `（1）`
    case bracketedDigit

    package static func < (a: Style, b: Style) -> Bool { a.rawValue < b.rawValue }
  }

  package var style: Style
  package var number: Int
  /// Characters of the plain text that it takes.
  package var length: Int

  /// `text` is plain.
  package init?(_ text: String) {
    let scalars = Array(text.unicodeScalars.prefix(8))
    let isBracketed = scalars.first == "（"
    var index = isBracketed ? 1 : 0
    let start = index
    while index < scalars.count, Self.han.contains(scalars[index]) { index += 1 }
    let isHan = index > start
    var number = Self.value(scalars[start..<index])
    if !isHan {
      while index < scalars.count, (0x30...0x39).contains(scalars[index].value), index - start < 3 {
        number = number * 10 + Int(scalars[index].value - 0x30)
        index += 1
      }
      if index == start { return nil }
    }
    guard index < scalars.count, number > 0 else { return nil }
    if isBracketed {
      guard scalars[index] == "）" else { return nil }
      style = isHan ? .bracketedHan : .bracketedDigit
    } else {
      guard scalars[index] == "、" || !isHan && (scalars[index] == "." || scalars[index] == "．")
      else {
        return nil
      }
      // `1.5` is a number.
      if index + 1 < scalars.count, (0x30...0x39).contains(scalars[index + 1].value), !isHan {
        return nil
      }
      style = isHan ? .han : .digit
    }
    self.number = number
    length = index + 1
  }

  /// The words behind it.
  package func rest(of text: String) -> String {
    var view = text.unicodeScalars[...]
    view.removeFirst(length)
    return String(view)
  }

  /// Without the number, where there is one.
  package static func words(of text: String) -> String {
    RowOrdinal(text)?.rest(of: text) ?? text
  }

  private static let han: [Unicode.Scalar] = Array("一二三四五六七八九十".unicodeScalars)

  /// Below a hundred; 0 where it is none.
  private static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    var value = 0
    for scalar in scalars {
      guard let digit = han.firstIndex(of: scalar).map({ $0 + 1 }) else { return 0 }
      value = digit == 10 ? max(value, 1) * 10 : value / 10 * 10 + digit
    }
    return value
  }

  /// `一` … `九十九`
  package static func words(_ number: Int) -> String {
    let digits = han.map { String($0) }
    guard (1...99).contains(number) else { return "\(number)" }
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    return (tens == 0 ? "" : tens == 1 ? "十" : digits[tens - 1] + "十")
      + (ones == 0 ? "" : digits[ones - 1])
  }
}
