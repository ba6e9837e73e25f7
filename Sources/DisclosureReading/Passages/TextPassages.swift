import DocumentReading

extension [Passage] {
  /// Of the text layer of a PDF.
  package init(_ text: PageText) {
    self = []
    for (index, page) in text.pages.enumerated() {
      for line in page { append(.paragraph(PrintedParagraph(line, page: index + 1))) }
    }
  }
}
