/// Elements as they are written, one byte after the other. A value, so that the writer that shares it
/// is looked at once for each element and not for each byte of it.
struct XMLOutput {
  private(set) var bytes: [UInt8] = []
  /// Elements that are not closed yet, the outermost first.
  private var open: [StaticString] = []
  /// The tag of the last of them may take attributes still: its `>` is not written yet.
  private var isInTag = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func start(_ name: StaticString) {
    endTag()
    bytes.append(UInt8(ascii: "<"))
    write(name)
    open.append(name)
    isInTag = true
  }

  mutating func end() {
    let name = open.removeLast()
    if isInTag {
      isInTag = false
      write("/>")
    } else {
      write("</")
      write(name)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  mutating func element(_ name: StaticString) {
    start(name)
    end()
  }

  mutating func element(_ name: StaticString, _ attributeName: StaticString, _ value: String) {
    start(name)
    attribute(attributeName, value)
    end()
  }

  mutating func element(_ name: StaticString, text content: String) {
    start(name)
    text(content)
    end()
  }

  mutating func endAll() {
    while !open.isEmpty { end() }
  }

  mutating func attribute(_ name: StaticString, _ value: String) {
    startAttribute(name)
    XMLEscape.append(value, inAttribute: true, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func text(_ content: String) {
    assemble { XMLEscape.append(content, inAttribute: false, to: &$0) }
  }

  /// Writes the bytes that `content` appends; where there are none, the element may still close itself.
  @inline(__always)
  mutating func assemble(_ content: (inout [UInt8]) -> Void) {
    let isFirst = isInTag
    endTag()
    let start = bytes.count
    content(&bytes)
    if isFirst, bytes.count == start {
      bytes.removeLast()
      isInTag = true
    }
  }

  /// Where the content of the element goes on.
  mutating func contentOffset() -> Int {
    endTag()
    return bytes.count
  }

  /// Where the value of an attribute belongs that is filled in later.
  mutating func attributeOffset(_ name: StaticString) -> Int {
    startAttribute(name)
    bytes.append(UInt8(ascii: "\""))
    return bytes.count - 1
  }

  private mutating func startAttribute(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    write(name)
    write("=\"")
  }

  private mutating func endTag() {
    if !isInTag { return }
    isInTag = false
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func write(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
