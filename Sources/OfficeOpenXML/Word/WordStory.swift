/// Paragraphs and what they hold, written to the body of a document or to a footer.
package struct WordStory {
  package let xml: XMLWriter

  package func paragraph(_ format: ParagraphFormat, _ content: () -> Void = {}) {
    xml.element("w:p") {
      xml.paragraphFormat(format)
      content()
    }
  }

  /// `w:pPr` of which only the style is said.
  package func paragraphProperties(style: String, staysWithNext: Bool = false) -> XMLFragment {
    var format = ParagraphFormat(style: style)
    format.keepWithNext = staysWithNext
    return xml.fragment { $0.paragraphFormat(format) }
  }

  /// What `content` writes, for `insert`; tables can thus be written on several threads.
  package static func fragment(
    _ content: (WordStory) -> Void
  ) throws(OfficeError) -> XMLFragment {
    try XMLFragment { content(WordStory(xml: $0)) }
  }

  package func insert(_ fragment: XMLFragment) { xml.insert(fragment) }

  /// Text in the style of its paragraph. A line feed breaks the line.
  package func run(_ text: String) {
    if !text.utf8.contains(0x0A) { return line(text) }
    for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { xml.element("w:r") { xml.element("w:br") } }
      if !part.isEmpty { line(String(part)) }
    }
  }

  private func line(_ text: String) {
    line(isASCII: text.isASCII) { xml in
      if text.hasOuterOrDoubleBlank { xml.attribute("xml:space", "preserve") }
      xml.text(text)
    }
  }

  func line(isASCII: Bool, _ text: (XMLWriter) -> Void) {
    xml.element("w:r") {
      // Word draws “ ” … — in the Latin face unless told that the run is Chinese.
      if !isASCII {
        xml.element("w:rPr") { xml.element("w:rFonts", "w:hint", "eastAsia") }
      }
      xml.element("w:t") { text(xml) }
    }
  }

  package func tab() { xml.element("w:r") { xml.element("w:tab") } }

  /// A place that `pageReference` and `link` can lead to; ids and names unique in the document.
  package func bookmark(id: Int, name: String, _ content: () -> Void) {
    xml.element("w:bookmarkStart") {
      xml.attribute("w:id", id)
      xml.attribute("w:name", name)
    }
    content()
    xml.element("w:bookmarkEnd", "w:id", id)
  }

  package func link(to bookmark: String, _ content: () -> Void) {
    xml.element("w:hyperlink") {
      xml.attribute("w:anchor", bookmark)
      xml.attribute("w:history", 1)
      content()
    }
  }

  /// The number of the page itself.
  package func pageNumber() { field("PAGE", result: "1") }

  /// The number of the page on which a bookmark stands, without a stored result.
  package func pageReference(to bookmark: String) {
    field("PAGEREF \(bookmark) \\h", result: "")
  }

  private func field(_ code: String, result: String) {
    fieldMark("begin")
    xml.element("w:r") {
      xml.element("w:instrText") {
        xml.attribute("xml:space", "preserve")
        xml.text(" \(code) ")
      }
    }
    fieldMark("separate")
    if !result.isEmpty { line(result) }
    fieldMark("end")
  }

  private func fieldMark(_ type: String) {
    xml.element("w:r") { xml.element("w:fldChar", "w:fldCharType", type) }
  }
}

extension String {
  /// Nothing but one run of text.
  var isPlainLine: Bool { !utf8.contains(0x0A) && !hasOuterOrDoubleBlank }

  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// Blanks that vanish unless the element says that it preserves them.
  fileprivate var hasOuterOrDoubleBlank: Bool {
    var before: UInt8 = 0x20
    for byte in utf8 {
      if byte == 0x20, before == 0x20 { return true }
      before = byte == 0x09 ? 0x20 : byte
    }
    return before == 0x20
  }
}
