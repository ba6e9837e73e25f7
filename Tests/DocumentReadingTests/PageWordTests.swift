import Testing

@testable import DocumentReading

/// The words of a PDF as `pdftotext -bbox` writes them.
struct PageWordTests {
  @Test func `words have their boxes, and what is no word is left out`() {
    let text = """
      <page width="595.0" height="842.0">
        <word xMin="42.600000" yMin="74.125937" xMax="63.600000" yMax="87.775937">收入&amp;支出</word>
        <word xMin="1e9" yMin="0" xMax="2e9" yMax="1">远</word>
        <word xMin="9" yMin="0" xMax="3" yMax="1">反</word>
      </page>
      <page width="595.0" height="842.0">
      </page>
      """
    let pages = PageWord.pages(Array(text.utf8))
    #expect(pages == [[PageWord("收入&支出", across: 4260..<6360, down: 7413..<8778)], []])
  }

  /// Those that XML knows by itself, of which the program writes each.
  @Test(arguments: [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
    ("&amp;apos;&amp;lt;", "&apos;&lt;"), ("“&apos;&apos;”", "“''”"),
  ])
  func `entities are characters`(_ written: String, _ text: String) {
    let word = "<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">\(written)</word>"
    let pages = PageWord.pages(Array("<page width=\"9\" height=\"9\">\n\(word)\n</page>".utf8))
    #expect(pages == [[PageWord(text, across: 100..<300, down: 200..<400)]])
  }
}
