/// JSON in the order in which it is written: objects and arrays one member to a line, the items of
/// an array one item to a line.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the innermost object or array already has a member.
  private var hasMembers = false
  /// Members follow each other in one line.
  private var inLine = false

  /// Takes what is written before it becomes much; nil where all is kept to the end.
  private let spill: (([UInt8]) -> Void)?
  private static let much = 1 << 16

  /// `room` for so many bytes before it must grow.
  init(room: Int = 0, spill: (([UInt8]) -> Void)? = nil) {
    self.spill = spill
    bytes.reserveCapacity(room)
  }

  /// Hands over what is left.
  mutating func finish() {
    end()
    spill?(bytes)
  }

  /// Between two items of an array.
  private mutating func spillMuch() {
    guard let spill, bytes.count >= Self.much else { return }
    spill(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

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
    spillMuch()
    separate()
    let outer = inLine
    inLine = true
    block("{", "}", members)
    inLine = outer
  }

  /// An object in an array, in one line. `fill` writes what stands in each of its gaps.
  mutating func line(_ line: JSONLine, _ fill: (_ gap: Int, inout JSONWriter) -> Void) {
    spillMuch()
    separate()
    bytes += line.start
    for gap in line.pieces.indices {
      fill(gap, &self)
      bytes += line.pieces[gap]
    }
  }

  /// Part of a text.
  mutating func text(_ text: String) { escaped(text) }

  /// A number that is not negative, as part of a text.
  mutating func digits(_ number: Int) {
    if number > 9 { digits(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  mutating func string(_ key: String, _ value: String) {
    self.key(key)
    quoted(value)
  }

  mutating func number(_ key: String, _ value: Int) {
    self.key(key)
    bytes += String(value).utf8
  }

  /// A text in an array.
  mutating func value(_ text: String) {
    separate()
    quoted(text)
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
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  fileprivate mutating func literal(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  fileprivate mutating func quoted(_ text: String) {
    bytes.append(0x22)
    escaped(text)
    bytes.append(0x22)
  }

  fileprivate mutating func escaped(_ text: String) { JSONEscape.append(text, to: &bytes) }
}

/// An object that is written many times with other texts: its keys, and what is always the same, are
/// made ready once.
struct JSONLine {
  /// Before the first gap.
  fileprivate let start: [UInt8]
  /// Behind each gap.
  fileprivate let pieces: [[UInt8]]

  /// The text of each key; nil is a gap for one.
  init(_ members: KeyValuePairs<String, String?>) {
    var pieces: [[UInt8]] = []
    var json = JSONWriter()
    for (index, member) in members.enumerated() {
      json.literal(index == 0 ? "{" : ", ")
      json.quoted(member.key)
      json.literal(": \"")
      if let text = member.value {
        json.escaped(text)
      } else {
        pieces.append(json.bytes)
        json = JSONWriter()
      }
      json.literal("\"")
    }
    json.literal("}")
    pieces.append(json.bytes)
    start = pieces[0]
    self.pieces = Array(pieces.dropFirst())
  }
}
