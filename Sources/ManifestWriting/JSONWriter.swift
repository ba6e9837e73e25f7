/// JSON in the order in which it is written: objects and arrays one member to a line, the items of
/// an array one item to a line.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the innermost object or array already has a member.
  private var hasMembers = false
  /// Members follow each other in one line.
  private var inLine = false

  init() { bytes.reserveCapacity(1 << 16) }

  mutating func object(_ members: (inout JSONWriter) -> Void) { block("{", "}", members) }

  mutating func object(_ key: String, _ members: (inout JSONWriter) -> Void) {
    self.key(key)
    block("{", "}", members)
  }

  mutating func array(_ key: String, _ items: (inout JSONWriter) -> Void) {
    self.key(key)
    block("[", "]", items)
  }

  /// An object in an array, in one line.
  mutating func item(_ members: (inout JSONWriter) -> Void) {
    separate()
    let outer = inLine
    inLine = true
    block("{", "}", members)
    inLine = outer
  }

  /// An object in an array, in one line; a text for each of its keys.
  mutating func line(_ line: JSONLine, _ values: String...) {
    separate()
    for index in values.indices {
      bytes += line.pieces[index]
      escaped(values[index])
    }
    bytes += line.pieces[values.count]
  }

  mutating func string(_ key: String, _ value: String) {
    self.key(key)
    quoted(value)
  }

  mutating func number(_ key: String, _ value: Int) {
    self.key(key)
    bytes += String(value).utf8
  }

  mutating func null(_ key: String) {
    self.key(key)
    literal("null")
  }

  /// Ends the text with a line feed.
  mutating func end() { bytes.append(0x0A) }

  private mutating func block(
    _ open: StaticString, _ close: StaticString, _ members: (inout JSONWriter) -> Void
  ) {
    literal(open)
    depth += 1
    hasMembers = false
    members(&self)
    depth -= 1
    if hasMembers, !inLine { newLine() }
    literal(close)
    hasMembers = true
  }

  private mutating func key(_ key: String) {
    separate()
    quoted(key)
    literal(": ")
  }

  private mutating func separate() {
    if hasMembers { literal(inLine ? ", " : ",") }
    if !inLine { newLine() }
    hasMembers = true
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<depth { literal("  ") }
  }

  private mutating func literal(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func quoted(_ text: String) {
    bytes.append(0x22)
    escaped(text)
    bytes.append(0x22)
  }

  private mutating func escaped(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      if !utf8.contains(where: Self.isSpecial) {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { escaped(byte) }
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C
  }

  private mutating func escaped(_ byte: UInt8) {
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
}

/// The keys of objects that all hold the same texts, with what stands around these: most of a
/// manifest is thousands of such lines.
struct JSONLine {
  /// Before, between and behind the texts.
  fileprivate let pieces: [[UInt8]]

  /// Keys that need no escape.
  init(_ keys: String...) {
    let openings = keys.enumerated().map { index, key in
      (index == 0 ? "{" : "\", ") + "\"\(key)\": \""
    }
    pieces = (openings + ["\"}"]).map { Array($0.utf8) }
  }
}
