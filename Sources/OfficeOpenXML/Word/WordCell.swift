extension WordStory {
  /// A cell with one paragraph; `properties` are the `cellProperties`, `style` are the
  /// `paragraphProperties`.
  public func cell(_ properties: XMLFragment, _ style: XMLFragment, _ text: String) {
    let shape = TextShape(text)
    if text.isEmpty {
      xml.insert(patterns.emptyCell, properties, style)
    } else if shape.isPlainLine, change == nil {
      xml.insert(
        shape.isASCII ? patterns.latinCell : patterns.chineseCell, properties, style, text)
    } else {
      cell(properties, style) { run(text) }
    }
  }

  /// The same with what `content` writes.
  public func cell(_ properties: XMLFragment, _ style: XMLFragment, _ content: () -> Void) {
    xml.cell({ $0.insert(properties) }, { $0.insert(style) }) { _ in content() }
  }
}

extension XMLWriter {
  func cell(
    _ properties: (XMLWriter) -> Void, _ style: (XMLWriter) -> Void, _ content: (XMLWriter) -> Void
  ) {
    element("w:tc") {
      properties(self)
      element("w:p") {
        style(self)
        content(self)
      }
    }
  }
}
