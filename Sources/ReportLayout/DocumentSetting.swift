/// How a document is written where that is not the usual way.
package struct DocumentSetting: Equatable, Sendable {
  /// Which page each entry of the contents is on; nil where nobody has laid the document out, and
  /// no numbers are printed.
  package var layout: DocumentLayout?
  /// Sentences stand without content controls, for programs that drop what is in them.
  package var hasPlainFigures = false

  package init(layout: DocumentLayout? = nil, hasPlainFigures: Bool = false) {
    self.layout = layout
    self.hasPlainFigures = hasPlainFigures
  }
}

/// What a program that sets pages made of a document.
package struct DocumentLayout: Equatable, Sendable {
  /// `LibreOffice 7.4`
  package var program: String
  /// As printed at the foot, one for each of `BodyPages.entries`.
  package var pages: [Int]

  package init(program: String, pages: [Int]) {
    self.program = program
    self.pages = pages
  }
}

extension DocumentLayout {
  /// Nil where the layout is that of another document.
  package func page(ofEntry index: Int) -> Int? { index < pages.count ? pages[index] : nil }
}
