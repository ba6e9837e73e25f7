import GoujiModel

/// `12.42万元`, `3.8%` in words.
struct QuotedNumber {
  let text: String
  /// Without sign, commas and zeros at the end.
  let key: ByteKey

  static func all(in text: String) -> [QuotedNumber] {
    var found: [QuotedNumber] = []
    var rest = text.utf8[...]
    while let start = rest.firstIndex(where: isDigit) {
      let number = rest[start...].prefix { isDigit($0) || $0 == comma || $0 == point }
      rest = rest[number.endIndex...]
      guard let unit = units.first(where: { rest.starts(with: $0.utf8) }) else { continue }
      found.append(
        QuotedNumber(
          text: "\(Substring(number))\(unit)",
          key: ByteKey(plain(number) + (unit == "％" ? "%" : unit))))
    }
    return found
  }

  private static let units = ["万元", "元", "%", "％"]
  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func plain(_ number: Substring.UTF8View) -> String {
    var bytes = number.filter { $0 != comma }
    if bytes.contains(point) {
      while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
      if bytes.last == point { bytes.removeLast() }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
