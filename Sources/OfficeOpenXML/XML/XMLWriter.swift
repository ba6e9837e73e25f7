/// Writes one XML part. The only place of the program that escapes.
///
/// Names are literals, and the code that calls it reads like the XML it writes.
package final class XMLWriter {
  private var output: XMLOutput
  /// Gaps in what is written for a pattern.
  private(set) var gaps: [XMLPattern.Gap] = []
  /// What others write into this part.
  private var pieces: [XMLAssembly.Piece] = []

  package init() {
    output = XMLOutput(capacity: 1 << 14)
    output.assemble { $0 += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8 }
  }

  /// For elements that belong in another part.
  init(capacity: Int) { output = XMLOutput(capacity: capacity) }

  /// The bytes written; call once, after the root element is closed.
  package func finish() -> XMLBytes {
    output.endAll()
    output.assemble { $0.append(UInt8(ascii: "\n")) }
    return finishPiece()
  }

  /// As `finish`, for elements that belong in another part.
  func finishPiece() -> XMLBytes { XMLBytes(utf8: output.bytes) }

  /// As `finish`, for a part into which pieces were inserted.
  func finishAssembly() -> XMLAssembly { XMLAssembly(frame: finish(), pieces: pieces) }

  /// Here belongs what `content` gives, which is asked for it when the part is read.
  func insert(later content: @escaping XMLContent) {
    pieces.append(XMLAssembly.Piece(offset: output.contentOffset(), content: content))
  }

  package func element(_ name: StaticString, _ content: () throws -> Void) rethrows {
    start(name)
    try content()
    end()
  }

  package func element(_ name: StaticString) { output.element(name) }

  /// An element with one attribute, the most frequent shape of WordprocessingML.
  package func element(_ name: StaticString, _ attributeName: StaticString, _ value: String) {
    output.element(name, attributeName, value)
  }

  package func element(_ name: StaticString, _ attributeName: StaticString, _ value: Int) {
    element(name, attributeName, String(value))
  }

  package func element(_ name: StaticString, text content: String) {
    output.element(name, text: content)
  }

  package func start(_ name: StaticString) { output.start(name) }

  package func end() { output.end() }

  package func attribute(_ name: StaticString, _ value: String) { output.attribute(name, value) }

  package func attribute(_ name: StaticString, _ value: Int) { attribute(name, String(value)) }

  package func text(_ content: String) { output.text(content) }

  /// Writes the bytes that `content` appends.
  @inline(__always)
  func assemble(_ content: (inout [UInt8]) -> Void) { output.assemble(content) }

  // MARK: Patterns

  /// Here text is to be filled in.
  package func gap() {
    gaps.append(XMLPattern.Gap(offset: output.contentOffset(), inAttribute: false))
  }

  package func attributeGap(_ name: StaticString) {
    gaps.append(XMLPattern.Gap(offset: output.attributeOffset(name), inAttribute: true))
  }
}
