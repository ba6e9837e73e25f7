extension String {
  /// A title that is broken into lines, where it must stand in one.
  package var inOneLine: String {
    contains(where: \.isNewline) ? String(map { $0.isNewline ? " " : $0 }) : self
  }
}

/// Words around sentences, as a heading, a title or a note, with the figures in them.
package struct Words: Sendable {
  /// As printed.
  package let text: String
  /// The same in pieces; `Inline.figure` counts into the figures of the report.
  package private(set) var inlines: [Inline]

  /// `figures` are those that the pieces count into.
  package init(_ inlines: [Inline], figures: [PrintedFigure]) {
    self.inlines = inlines
    text = inlines.text(figures)
  }

  package init(_ text: String, origin: WordOrigin? = nil) {
    self.text = text
    inlines = text.isEmpty ? [] : [.text(text, origin: origin)]
  }

  package static let none = Words("")

  package var isEmpty: Bool { text.isEmpty }

  package var hasFigures: Bool { inlines.hasFigures }

  /// The same words, their figures counted from `offset`.
  package func moved(by offset: Int) -> Words {
    var words = self
    words.inlines = inlines.map { inline in
      if case .figure(let index) = inline { .figure(index + offset) } else { inline }
    }
    return words
  }

  package static func + (a: Words, b: Words) -> Words {
    var sum = Words(a.text + b.text)
    sum.inlines = a.inlines + b.inlines
    return sum
  }
}

/// Words are the same where they print the same.
extension Words: Equatable {
  package static func == (a: Words, b: Words) -> Bool { a.text == b.text }
}

extension Words: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

extension Words: CustomStringConvertible {
  package var description: String { text }
}

extension [Inline] {
  /// As printed; `figures` are those that the pieces count into.
  package func text(_ figures: [PrintedFigure]) -> String {
    var text = ""
    for inline in self { text += inline.text(figures) }
    return text
  }

  package var hasFigures: Bool {
    contains { if case .figure = $0 { true } else { false } }
  }
}

extension Inline {
  package func text(_ figures: [PrintedFigure]) -> String {
    switch self {
    case .text(let words, _), .draftText(_, let words, _): words
    case .figure(let index): figures[index].printed
    }
  }

  /// Nil for a figure, which has an origin of its own.
  package var origin: WordOrigin? {
    switch self {
    case .text(_, let origin), .draftText(_, _, let origin): origin
    case .figure: nil
    }
  }
}
