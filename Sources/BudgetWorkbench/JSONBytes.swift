import ManifestWriting

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
    JSONEscape.append(text, to: &bytes)
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
}
