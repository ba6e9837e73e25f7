internal import CLibXML2

/// Writes one XML part. The only place of the program that escapes.
///
/// Names are literals and reach libxml2 without a copy. A failing call is remembered and thrown by
/// `finish`, so that the code between reads like the XML it writes.
public final class XMLWriter {
  private let writer: xmlTextWriterPtr
  private let bytes: XMLBytes
  private var failed = false
  /// Writes fragments; made when the first one is.
  private var scratch: XMLWriter?
  /// Gaps in what is written for a pattern.
  var gaps: [XMLPattern.Gap] = []
  /// Takes what is written before it becomes much; nil where all is kept to the end.
  private let packer: PartPacker?
  private var packingFailure: OfficeError?
  private static let much = 1 << 18
  /// What others write into this part.
  private var pieces: [XMLAssembly.Piece] = []
  /// Texts, fragments and patterns that libxml2 is given together, before the next element. Who
  /// appends to it uses no writer meanwhile; a check of that at every element would cost one part in
  /// a hundred of the whole time.
  @exclusivity(unchecked) private var line: [UInt8] = []

  public convenience init(to packer: PartPacker? = nil) throws(OfficeError) {
    try self.init(capacity: 1 << 14, to: packer)
    // By hand, because xmlTextWriterStartDocument would send every byte through a converter.
    assemble { $0 += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8 }
  }

  init(capacity: Int, to packer: PartPacker? = nil) throws(OfficeError) {
    self.packer = packer
    LibXML.start()
    bytes = try XMLBytes(capacity: capacity)
    guard let writer = xmlNewTextWriterMemory(bytes.buffer, 0) else {
      throw .xml("xmlNewTextWriterMemory")
    }
    self.writer = writer
  }

  deinit { xmlFreeTextWriter(writer) }

  /// The bytes written; call once, after the root element is closed.
  public func finish() throws(OfficeError) -> XMLBytes {
    flushLine()
    check(xmlTextWriterEndDocument(writer))
    return try finishPiece()
  }

  /// As `finish`, for elements that belong in another part.
  func finishPiece() throws(OfficeError) -> XMLBytes {
    flushLine()
    check(xmlTextWriterFlush(writer))
    if failed || scratch?.failed == true { throw .xml("xmlTextWriter") }
    return bytes
  }

  /// As `finish`, of a part, or a piece of one, that its packer has taken. Nothing is left.
  public func finishPacking(isPart: Bool) throws(OfficeError) {
    flushLine()
    if isPart { check(xmlTextWriterEndDocument(writer)) }
    spill(beyond: 0)
    if let packingFailure { throw packingFailure }
    if failed || scratch?.failed == true { throw .xml("xmlTextWriter") }
  }

  /// Between two elements: much that is written goes to the packer.
  func spill() {
    if packer != nil { spill(beyond: Self.much) }
  }

  private func spill(beyond most: Int) {
    guard let packer, flushedCount > most, packingFailure == nil else { return }
    do throws(OfficeError) { try packer.add(bytes.raw) } catch { packingFailure = error }
    bytes.empty()
  }

  /// As `finish`, for a part into which pieces were inserted.
  func finishAssembly() throws(OfficeError) -> XMLAssembly {
    XMLAssembly(frame: try finish(), pieces: pieces)
  }

  /// Here belongs what `content` gives, which is asked for it when the part is read.
  func insert(later content: XMLPiece) {
    endOpenTag()
    pieces.append(XMLAssembly.Piece(offset: flushedCount, content: content))
  }

  public func element(_ name: StaticString, _ content: () throws -> Void) rethrows {
    start(name)
    try content()
    end()
  }

  public func element(_ name: StaticString) {
    start(name)
    end()
  }

  /// An element with one attribute, the most frequent shape of WordprocessingML.
  public func element(_ name: StaticString, _ attributeName: StaticString, _ value: String) {
    start(name)
    attribute(attributeName, value)
    end()
  }

  public func element(_ name: StaticString, _ attributeName: StaticString, _ value: Int) {
    start(name)
    attribute(attributeName, value)
    end()
  }

  public func element(_ name: StaticString, text content: String) {
    start(name)
    text(content)
    end()
  }

  public func start(_ name: StaticString) {
    flushLine()
    check(xmlTextWriterStartElement(writer, name.utf8Start))
  }

  public func end() {
    flushLine()
    check(xmlTextWriterEndElement(writer))
  }

  public func attribute(_ name: StaticString, _ value: String) {
    attribute(name) { escape(value, inAttribute: true) }
  }

  func attribute(_ name: StaticString, _ value: () -> Void) {
    flushLine()
    check(xmlTextWriterStartAttribute(writer, name.utf8Start))
    value()
    flushLine()
    check(xmlTextWriterEndAttribute(writer))
  }

  public func attribute(_ name: StaticString, _ value: Int) {
    attribute(name, String(value))
  }

  public func text(_ content: String) { escape(content, inAttribute: false) }

  private func escape(_ content: String, inAttribute: Bool) {
    assemble { XMLEscape.append(content, inAttribute: inAttribute, to: &$0) }
  }

  /// Writes the bytes that `content` appends.
  func assemble(_ content: (inout [UInt8]) -> Void) {
    content(&line)
    if line.count > 1 << 14 { flushLine() }
  }

  private func flushLine() {
    if line.isEmpty { return }
    let result = line.withUnsafeBufferPointer {
      xmlTextWriterWriteRawLen(writer, $0.baseAddress, Int32($0.count))
    }
    check(result)
    line.removeAll(keepingCapacity: true)
  }

  func gap(inAttribute: Bool) {
    endOpenTag()
    gaps.append(XMLPattern.Gap(offset: flushedCount, inAttribute: inAttribute))
  }

  /// Where one is.
  private func endOpenTag() {
    flushLine()
    check(xmlTextWriterWriteRawLen(writer, StaticString("").utf8Start, 0))
  }

  /// Nil, and remembered, where there is no memory.
  func scratchWriter() -> XMLWriter? {
    if scratch == nil { scratch = try? XMLWriter(capacity: 1 << 10) }
    if scratch == nil { failed = true }
    return scratch
  }

  /// Bytes written so far.
  var flushedCount: Int {
    flushLine()
    check(xmlTextWriterFlush(writer))
    return bytes.count
  }

  func flushed(from start: Int) -> [UInt8] {
    let end = flushedCount
    return Array(bytes.raw[start..<end])
  }

  private func check(_ result: Int32) { if result < 0 { failed = true } }
}
