/// Paragraphs and what they hold, written to the body of a document or to a footer.
public struct WordStory {
  public let xml: XMLWriter
  let patterns: WordPatterns
  /// Nil where the document tracks no changes.
  private let tracking: ChangeTracking?
  /// As what all is marked that is written; nil for what is no change.
  private(set) var change: TrackedChange?

  init(xml: XMLWriter, tracking: ChangeTracking? = nil) {
    self.xml = xml
    self.tracking = tracking
    patterns = WordPatterns(xml)
  }

  public var isMarked: Bool { change != nil }

  /// The same story: what this one writes is marked, where the document tracks changes.
  public func marked(_ kind: TrackedChange.Kind?) -> WordStory {
    var story = self
    story.change = kind.flatMap { kind in tracking.map { TrackedChange(kind, $0) } }
    return story
  }

  public func paragraph(_ format: ParagraphFormat, _ content: () -> Void = {}) {
    xml.element("w:p") {
      xml.paragraphFormat(format, change)
      content()
    }
  }

  /// `w:pPr` of which only the style is said.
  public func paragraphProperties(style: String, staysWithNext: Bool = false) -> XMLFragment {
    var format = ParagraphFormat(style: style)
    format.keepWithNext = staysWithNext
    return xml.fragment { $0.paragraphFormat(format) }
  }

  /// What `content` writes, for `insert`; tables can thus be written on several threads.
  public static func piece(
    tracking: ChangeTracking? = nil, _ content: (WordStory) -> Void
  ) throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter(capacity: 1 << 14)
    content(WordStory(xml: xml, tracking: tracking))
    return try xml.finishPiece()
  }

  /// Here belongs a piece that may still be being written.
  public func insert(later piece: XMLPiece) { xml.insert(later: piece) }

  /// The same, to a part while it is packed.
  public static func stream(
    to packer: PartPacker, _ content: (WordStory) -> Void
  ) throws(OfficeError) {
    let xml = XMLWriter(capacity: 1 << 18, to: packer)
    content(WordStory(xml: xml))
    try xml.finishPacking(isPart: false)
  }

  /// Between two rows; see `stream`.
  public func spill() { xml.spill() }

  /// Text in the style of its paragraph. A line feed breaks the line.
  public func run(_ text: String) {
    let shape = TextShape(text)
    if !shape.breaksLine { return line(text, shape) }
    for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { tracked { xml.element("w:r") { xml.element("w:br") } } }
      if !part.isEmpty { line(String(part), TextShape(String(part))) }
    }
  }

  private func line(_ text: String, _ shape: TextShape) {
    if shape.isPlainLine, change == nil {
      xml.insert(shape.isASCII ? patterns.latinRun : patterns.chineseRun, text)
      return
    }
    tracked {
      xml.run(isASCII: shape.isASCII, isDeleted: change?.kind == .deletion) { xml in
        if !shape.isPlainLine { xml.attribute("xml:space", "preserve") }
        xml.text(text)
      }
    }
  }

  public func tab() { tracked { xml.element("w:r") { xml.element("w:tab") } } }

  /// Runs, under the mark of the story.
  func tracked(_ runs: () -> Void) {
    if let change { change.around(xml, runs) } else { runs() }
  }

  /// A place that `pageReference` and `link` can lead to; ids and names unique in the document.
  public func bookmark(id: Int, name: String, _ content: () -> Void) {
    xml.element("w:bookmarkStart") {
      xml.attribute("w:id", id)
      xml.attribute("w:name", name)
    }
    content()
    xml.element("w:bookmarkEnd", "w:id", id)
  }

  public func link(to bookmark: String, _ content: () -> Void) {
    xml.element("w:hyperlink") {
      xml.attribute("w:anchor", bookmark)
      xml.attribute("w:history", 1)
      content()
    }
  }

  /// The number of the page itself.
  public func pageNumber() { field("PAGE", result: "1") }

  /// The number of the page on which a bookmark stands; `result` is what is stored.
  public func pageReference(to bookmark: String, result: String) {
    field("PAGEREF \(bookmark) \\h", result: result)
  }

  private func field(_ code: String, result: String) {
    beginField(code)
    if !result.isEmpty { run(result) }
    endField()
  }

  /// An entry of the contents, for the program that computes them: nothing of it is seen here. `level` is
  /// 0 for the first. LibreOffice counts those from the first, and gives an entry without one that.
  public func contentsEntry(_ text: String, level: Int) {
    let quotes = "\\\"“”"
    let escaped = text.reduce(into: "") { result, character in
      if quotes.contains(character) { result += "\\" }
      result.append(character)
    }
    tracked {
      fieldMark("begin")
      fieldCode("TC \"\(escaped)\"" + (level > 0 ? " \\l \(level + 1)" : ""))
      fieldMark("end")
    }
  }

  /// What follows, to the end of the field, is its result; it may end in another paragraph.
  public func beginField(_ code: String) {
    fieldMark("begin")
    fieldCode(code)
    fieldMark("separate")
  }

  private func fieldCode(_ code: String) {
    xml.element("w:r") {
      xml.element("w:instrText") {
        xml.attribute("xml:space", "preserve")
        xml.text(" \(code) ")
      }
    }
  }

  public func endField() { fieldMark("end") }

  private func fieldMark(_ type: String) {
    xml.element("w:r") { xml.element("w:fldChar", "w:fldCharType", type) }
  }
}

extension XMLWriter {
  /// `text` writes what stands in `w:t`; in deleted runs it is `w:delText`.
  func run(isASCII: Bool, isDeleted: Bool = false, _ text: (XMLWriter) -> Void) {
    element("w:r") {
      // Word draws “ ” … — in the Latin face unless told that the run is Chinese.
      if !isASCII {
        element("w:rPr") { element("w:rFonts", "w:hint", "eastAsia") }
      }
      element(isDeleted ? "w:delText" : "w:t") { text(self) }
    }
  }
}
