/// JSON written into one buffer, in the way of `JSONText`: a certificate has tens of thousands of
/// pieces, and each of them would be a text that is made, copied and thrown away.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []
  /// Nothing stands yet in the innermost object or array.
  private var isFirst = true

  var text: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Values

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      if Self.isPlain(utf8) {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { escape(byte) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// Written already.
  mutating func written(_ json: String) { bytes.append(contentsOf: json.utf8) }

  mutating func lineFeed() { bytes.append(UInt8(ascii: "\n")) }

  // MARK: Objects and arrays

  /// On one line.
  mutating func object(_ members: (inout JSONBytes) -> Void) {
    literal("{")
    isFirst = true
    members(&self)
    literal("}")
    isFirst = false
  }

  /// In an object; its value follows.
  mutating func key(_ name: StaticString) {
    separate()
    literal("\"")
    literal(name)
    literal("\": ")
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
    literal("[")
    isFirst = true
    for item in items {
      separate()
      write(&self, item)
    }
    literal("]")
    isFirst = false
  }

  /// An item a line.
  mutating func lines<Items: Sequence>(
    _ items: Items, _ write: (inout JSONBytes, Items.Element) -> Void
  ) {
    literal("[")
    var isEmpty = true
    for item in items {
      literal(isEmpty ? "\n  " : ",\n  ")
      isEmpty = false
      write(&self, item)
    }
    literal(isEmpty ? "]" : "\n]")
    isFirst = false
  }

  // MARK: Bytes

  private mutating func separate() {
    if !isFirst { literal(", ") }
    isFirst = false
  }

  private mutating func literal(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// RFC 8259, section 7: nothing must be escaped. All bytes are looked at, many at once.
  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var special: UInt8 = 0
    for byte in utf8 { special |= byte < 0x20 || byte == 0x22 || byte == 0x5C ? 1 : 0 }
    return special == 0
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
