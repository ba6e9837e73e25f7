/// JSON in the order in which it is written, indented by two blanks.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the innermost object or array already has a member.
  private var hasMembers = false

  mutating func object(_ members: (inout JSONWriter) -> Void) { block("{", "}", members) }

  mutating func object(_ key: String, _ members: (inout JSONWriter) -> Void) {
    self.key(key)
    block("{", "}", members)
  }

  mutating func array(_ key: String, _ items: (inout JSONWriter) -> Void) {
    self.key(key)
    block("[", "]", items)
  }

  /// An item of an array.
  mutating func item(_ members: (inout JSONWriter) -> Void) {
    separate()
    block("{", "}", members)
  }

  mutating func string(_ key: String, _ value: String) {
    self.key(key)
    quoted(value)
  }

  mutating func number(_ key: String, _ value: Int) {
    self.key(key)
    bytes += String(value).utf8
  }

  private mutating func block(
    _ open: StaticString, _ close: StaticString, _ members: (inout JSONWriter) -> Void
  ) {
    literal(open)
    depth += 1
    hasMembers = false
    members(&self)
    depth -= 1
    if hasMembers { newLine() }
    literal(close)
    hasMembers = true
  }

  private mutating func key(_ key: String) {
    separate()
    quoted(key)
    literal(": ")
  }

  private mutating func separate() {
    if hasMembers { literal(",") }
    newLine()
    hasMembers = true
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func quoted(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: literal("\\n")
      case 0x00..<0x20:
        let hex = String(byte, radix: 16)
        bytes += "\\u00\(hex.utf8.count == 1 ? "0" : "")\(hex)".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  /// Ends the text with a line feed.
  mutating func end() { bytes.append(0x0A) }
}
