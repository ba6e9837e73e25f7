/// Writes one XML part. The only place of the program that escapes.
///
/// Names are literals. libxml2's writer would make the same bytes; through its calls, one for every
/// name, value and bracket, it takes three times as long.
package final class XMLWriter {
  /// Who appends to it uses no writer meanwhile; a check of that at every element would cost one part
  /// in a hundred of the whole time.
  @exclusivity(unchecked) private var bytes: [UInt8] = []
  /// The elements that are begun and not ended, the innermost last.
  @exclusivity(unchecked) private var names: [StaticString] = []
  /// The innermost element has no content yet: attributes may follow.
  @exclusivity(unchecked) private var isInTag = false
  @exclusivity(unchecked) private var isInAttribute = false
  /// Writes fragments; made when the first one is.
  private var ownScratch: XMLWriter?
  /// Gaps in what is written for a pattern.
  var gaps: [XMLPattern.Gap] = []
  /// What others write into this part.
  private var pieces: [XMLAssembly.Piece] = []

  package convenience init() {
    self.init(capacity: 1 << 14)
    put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// The bytes written; call once, after the root element is closed.
  package func finish() throws(OfficeError) -> XMLBytes {
    put("\n")
    return try finishPiece()
  }

  /// As `finish`, for elements that belong in another part.
  func finishPiece() throws(OfficeError) -> XMLBytes {
    if let name = names.last { throw .xml("\(name) is not ended") }
    return XMLBytes(bytes)
  }

  /// As `finish`, for a part into which pieces were inserted.
  func finishAssembly() throws(OfficeError) -> XMLAssembly {
    XMLAssembly(frame: try finish(), pieces: pieces)
  }

  /// Here belongs what `content` gives, which is asked for it when the part is read.
  func insert(later content: @escaping XMLContent) {
    endTag()
    pieces.append(XMLAssembly.Piece(offset: count, content: content))
  }

  package func element(_ name: StaticString, _ content: () throws -> Void) rethrows {
    start(name)
    try content()
    end()
  }

  package func element(_ name: StaticString) {
    start(name)
    end()
  }

  /// An element with one attribute, the most frequent shape of WordprocessingML.
  package func element(_ name: StaticString, _ attributeName: StaticString, _ value: String) {
    start(name)
    attribute(attributeName, value)
    end()
  }

  package func element(_ name: StaticString, _ attributeName: StaticString, _ value: Int) {
    start(name)
    attribute(attributeName, value)
    end()
  }

  package func element(_ name: StaticString, text content: String) {
    start(name)
    text(content)
    end()
  }

  package func start(_ name: StaticString) {
    endTag()
    put("<")
    put(name)
    names.append(name)
    isInTag = true
  }

  package func end() {
    guard let name = names.popLast() else { return }
    if isInTag {
      isInTag = false
      put("/>")
    } else {
      put("</")
      put(name)
      put(">")
    }
  }

  package func attribute(_ name: StaticString, _ value: String) {
    attribute(name) { XMLEscape.append(value, inAttribute: true, to: &bytes) }
  }

  func attribute(_ name: StaticString, _ value: () -> Void) {
    put(" ")
    put(name)
    put("=\"")
    isInAttribute = true
    value()
    isInAttribute = false
    put("\"")
  }

  package func attribute(_ name: StaticString, _ value: Int) {
    attribute(name, String(value))
  }

  package func text(_ content: String) {
    assemble { XMLEscape.append(content, inAttribute: false, to: &$0) }
  }

  /// Writes the bytes that `content` appends. An element of which that is none stays without content.
  func assemble(_ content: (inout [UInt8]) -> Void) {
    if !isInTag { return content(&bytes) }
    put(">")
    let start = bytes.count
    content(&bytes)
    if bytes.count > start { isInTag = false } else { bytes.removeLast() }
  }

  func gap(inAttribute: Bool) {
    if !isInAttribute { endTag() }
    gaps.append(XMLPattern.Gap(offset: count, inAttribute: inAttribute))
  }

  /// The tag of the innermost element, where it is not ended.
  private func endTag() {
    if !isInTag { return }
    isInTag = false
    put(">")
  }

  private func put(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Another writer, for what is kept.
  var scratch: XMLWriter {
    if let ownScratch { return ownScratch }
    let scratch = XMLWriter(capacity: 1 << 10)
    ownScratch = scratch
    return scratch
  }

  /// Bytes written so far.
  var count: Int { bytes.count }

  func written(from start: Int) -> [UInt8] { Array(bytes[start...]) }
}
