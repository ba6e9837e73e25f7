import GoujiModel

extension Report {
  /// Paragraphs as printed, in their order.
  package var sentences: [String] {
    parts.flatMap(\.blocks).compactMap { block in
      if case .paragraph(let paragraph) = block { words(of: paragraph) } else { nil }
    }
  }

  private func words(of paragraph: Paragraph) -> String {
    paragraph.inlines.map { inline in
      switch inline {
      case .text(let words, _), .draftText(_, let words, _): words
      case .figure(let index): figures[index].printed
      }
    }.joined()
  }
}

extension Cell {
  /// As printed, without indentation.
  package var words: String {
    switch content {
    case .empty: ""
    case .text(let text, _): text
    case .words(let words): words.text
    case .figure(let figure): figure.printed
    }
  }
}
