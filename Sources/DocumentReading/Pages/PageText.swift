/// The text layer of a PDF: the lines of each page in the order in which they were drawn, which for
/// word processors is that of the document, cell by cell.
package struct PageText: Sendable {
  package var pages: [[String]]
  /// Of each page the words with their boxes; nil where only lines are known.
  package var words: [[PageWord]]?

  package init(pages: [[String]]) { self.pages = pages }

  package init(words: [[PageWord]]) {
    pages = words.map { $0.map(\.text) }
    self.words = words
  }

  /// What `pdftotext` wrote: a form feed ends each page.
  init(lines bytes: [UInt8]) {
    var pages = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\u{0C}", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isNewline).map(String.init) }
    if pages.last?.isEmpty == true { pages.removeLast() }
    self.pages = pages
  }
}
