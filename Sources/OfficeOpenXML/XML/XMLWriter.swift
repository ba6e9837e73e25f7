/// Writes one XML part. The only place of the program that escapes.
///
/// Names are literals. libxml2's writer would make the same bytes; through its calls, one for every
/// name, value and bracket, it takes three times as long.
public final class XMLWriter {
  /// Who appends to it uses no writer meanwhile; a check of that at every element would cost one part
  /// in a hundred of the whole time.
  @exclusivity(unchecked) private var bytes: [UInt8] = []
  /// The elements that are begun and not ended, the innermost last.
  @exclusivity(unchecked) private var names: [StaticString] = []
  /// The innermost element has no content yet: attributes may follow.
  @exclusivity(unchecked) private var isInTag = false
  @exclusivity(unchecked) private var isInAttribute = false
  /// What was written where it cannot stand: the part is none.
  private var misplaced: String?
  /// Writes fragments; made when the first one is.
  private var ownScratch: XMLWriter?
  /// Gaps in what is written for a pattern.
  var gaps: [XMLPattern.Gap] = []
  /// Takes what is written before it becomes much; nil where all is kept to the end.
  private let packer: PartPacker?
  private var packingFailure: OfficeError?
  private static let much = 1 << 18
  /// What others write into this part.
  private var pieces: [XMLAssembly.Piece] = []

  public convenience init(to packer: PartPacker? = nil) {
    self.init(capacity: 1 << 14, to: packer)
    put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  init(capacity: Int, to packer: PartPacker? = nil) {
    self.packer = packer
    bytes.reserveCapacity(capacity)
  }

  /// The bytes written; call once, after the root element is closed.
  public func finish() throws(OfficeError) -> XMLBytes {
    put("\n")
    return try finishPiece()
  }

  /// As `finish`, for elements that belong in another part.
  func finishPiece() throws(OfficeError) -> XMLBytes {
    try checkEnd()
    return XMLBytes(bytes)
  }

  /// As `finish`, of a part, or a piece of one, that its packer has taken. Nothing is left.
  public func finishPacking(isPart: Bool) throws(OfficeError) {
    if isPart { put("\n") }
    spill(beyond: 0)
    if let packingFailure { throw packingFailure }
    try checkEnd()
  }

  private func checkEnd() throws(OfficeError) {
    if let fault { throw .xml(fault) }
    if let name = names.last { throw .xml("\(name) is not ended") }
  }

  private var fault: String? { misplaced ?? ownScratch?.fault }

  /// Between two elements: much that is written goes to the packer.
  func spill() {
    if packer != nil { spill(beyond: Self.much) }
  }

  private func spill(beyond most: Int) {
    guard let packer, bytes.count > most, packingFailure == nil else { return }
    do throws(OfficeError) { try packer.add(bytes[...]) } catch { packingFailure = error }
    bytes.removeAll(keepingCapacity: true)
  }

  /// As `finish`, for a part into which pieces were inserted.
  func finishAssembly() throws(OfficeError) -> XMLAssembly {
    XMLAssembly(frame: try finish(), pieces: pieces)
  }

  /// Here belongs what `content` gives, which is asked for it when the part is read.
  func insert(later content: XMLPiece) {
    endTag()
    pieces.append(XMLAssembly.Piece(offset: count, content: content))
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
    endTag()
    put(UInt8(ascii: "<"))
    put(name)
    names.append(name)
    isInTag = true
  }

  public func end() {
    guard let name = names.popLast() else {
      misplaced = misplaced ?? "an end without a start"
      return
    }
    if isInTag {
      isInTag = false
      put(UInt8(ascii: "/"))
      put(UInt8(ascii: ">"))
    } else {
      put(UInt8(ascii: "<"))
      put(UInt8(ascii: "/"))
      put(name)
      put(UInt8(ascii: ">"))
    }
  }

  public func attribute(_ name: StaticString, _ value: String) {
    attribute(name) { XMLEscape.append(value, inAttribute: true, to: &bytes) }
  }

  func attribute(_ name: StaticString, _ value: () -> Void) {
    if !isInTag { misplaced = misplaced ?? "\(name) is behind the tag of its element" }
    put(UInt8(ascii: " "))
    put(name)
    put(UInt8(ascii: "="))
    put(UInt8(ascii: "\""))
    isInAttribute = true
    value()
    isInAttribute = false
    put(UInt8(ascii: "\""))
  }

  public func attribute(_ name: StaticString, _ value: Int) {
    attribute(name, String(value))
  }

  public func text(_ content: String) {
    assemble { XMLEscape.append(content, inAttribute: false, to: &$0) }
  }

  /// Writes the bytes that `content` appends. An element of which that is none stays without content.
  func assemble(_ content: (inout [UInt8]) -> Void) {
    if !isInTag { return content(&bytes) }
    put(UInt8(ascii: ">"))
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
    put(UInt8(ascii: ">"))
  }

  private func put(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A mark between names: of all that is written, every second piece.
  private func put(_ byte: UInt8) { bytes.append(byte) }

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
