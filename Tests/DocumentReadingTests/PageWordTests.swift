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
}
