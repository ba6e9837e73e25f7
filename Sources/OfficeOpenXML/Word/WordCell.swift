/// How cells with one paragraph of one style are written: all but their properties and their text.
package struct WordCell: Sendable {
  /// The `paragraphProperties`.
  fileprivate let style: XMLFragment
  fileprivate let empty: XMLPattern
  fileprivate let latin: XMLPattern
  fileprivate let chinese: XMLPattern
}

extension WordStory {
  /// `style` is the `paragraphProperties` of the cells.
  package func cellPattern(style: XMLFragment) -> WordCell {
    WordCell(
      style: style, empty: pattern(style) { _ in },
      latin: pattern(style) { $0.line(isASCII: true) { $0.gap() } },
      chinese: pattern(style) { $0.line(isASCII: false) { $0.gap() } })
  }

  private func pattern(_ style: XMLFragment, _ content: (WordStory) -> Void) -> XMLPattern {
    xml.pattern { xml in
      WordStory(xml: xml).cell({ xml.gap() }, style) { content($0) }
    }
  }

  /// `properties` are the `cellProperties`.
  package func cell(_ properties: XMLFragment, _ cell: WordCell, _ text: String) {
    if text.isEmpty {
      xml.insert(cell.empty, properties)
    } else if text.isPlainLine {
      xml.insert(text.isASCII ? cell.latin : cell.chinese, properties, text)
    } else {
      self.cell({ xml.insert(properties) }, cell.style) { $0.run(text) }
    }
  }

  private func cell(
    _ properties: () -> Void, _ style: XMLFragment, _ content: (WordStory) -> Void
  ) {
    xml.element("w:tc") {
      properties()
      xml.element("w:p") {
        xml.insert(style)
        content(self)
      }
    }
  }
}
