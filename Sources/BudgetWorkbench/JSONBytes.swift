/// JSON written into one buffer, in the way of `JSONText`: a certificate has tens of thousands of
/// pieces, and each of them would be a text that is made, copied and thrown away.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []
  /// Nothing stands yet in the innermost object or array.
  private var isFirst = true

  var text: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Values

  mutating func string(_ text: String) {
    put("\"")
    var text = text
    text.withUTF8 { utf8 in
      if Self.isPlain(utf8) {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { escape(byte) }
      }
    }
    put("\"")
  }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  mutating func lineFeed() { put("\n") }

  // MARK: Objects and arrays

  /// On one line.
  mutating func object(_ members: (inout JSONBytes) -> Void) {
    put("{")
    isFirst = true
    members(&self)
    put("}")
    isFirst = false
  }

  /// In an object; its value follows.
  mutating func key(_ name: StaticString) {
    separate()
    put("\"")
    literal(name)
    put("\"")
    put(":")
    put(" ")
  }

  mutating func string(_ key: StaticString, _ text: String) {
    self.key(key)
    string(text)
  }

  mutating func number(_ key: StaticString, _ number: Int) {
    self.key(key)
    self.number(number)
  }

  /// On one line.
  mutating func array<Items: Sequence>(
    _ items: Items, _ write: (inout JSONBytes, Items.Element) -> Void
  ) {
    put("[")
    isFirst = true
    for item in items {
      separate()
      write(&self, item)
    }
    put("]")
    isFirst = false
  }

  /// An item a line.
  mutating func lines<Items: Sequence>(
    _ items: Items, _ write: (inout JSONBytes, Items.Element) -> Void
  ) {
    put("[")
    var isEmpty = true
    for item in items {
      if !isEmpty { put(",") }
      put("\n")
      put(" ")
      put(" ")
      isEmpty = false
      write(&self, item)
    }
    if !isEmpty { put("\n") }
    put("]")
    isFirst = false
  }

  // MARK: Bytes

  private mutating func separate() {
    if isFirst {
      isFirst = false
    } else {
      put(",")
      put(" ")
    }
  }

  /// ASCII. One byte takes fewer steps than a literal of one, and most of what stands between texts is
  /// no more.
  @inline(__always)
  private mutating func put(_ scalar: Unicode.Scalar) { bytes.append(UInt8(ascii: scalar)) }

  /// Several marks and keys in one.
  mutating func literal(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// RFC 8259, section 7: nothing must be escaped. Eight bytes are looked at at once.
  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(utf8)
    var start = 0
    while start + 8 <= bytes.count {
      if hasSpecial(bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) { return false }
      start += 8
    }
    return bytes[start...].allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
  }

  /// One of eight bytes is a control character, a quotation mark or a backslash.
  private static func hasSpecial(_ bytes: UInt64) -> Bool {
    let each: UInt64 = 0x0101_0101_0101_0101
    let (quotes, slashes) = (bytes ^ each &* 0x22, bytes ^ each &* 0x5C)
    // The highest bit of a byte is set where it is below what is taken from it; what one borrows from
    // the next can set another only beside its own.
    let found =
      (bytes &- each &* 0x20) & ~bytes | (quotes &- each) & ~quotes | (slashes &- each) & ~slashes
    return found & (each &* 0x80) != 0
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): literal("\\\"")
    case UInt8(ascii: "\\"): literal("\\\\")
    case UInt8(ascii: "\n"): literal("\\n")
    case UInt8(ascii: "\t"): literal("\\t")
    case UInt8(ascii: "\r"): literal("\\r")
    case ..<0x20:
      literal(byte < 0x10 ? "\\u000" : "\\u00")
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }
}
