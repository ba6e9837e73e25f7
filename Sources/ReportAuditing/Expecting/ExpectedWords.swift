import GoujiModel

/// What words of the template come to where they stand: text, and holes in it for figures.
struct ExpectedWords {
  enum Hole {
    case figure(FigureOrigin)
    /// What balanced digits, which nobody recounts, decide.
    case open
  }

  /// Before the first hole.
  private(set) var text = ""
  /// Each hole with the text behind it.
  private(set) var holes: [(hole: Hole, text: String)] = []

  init(_ text: String = "") { self.text = text }

  var isBlank: Bool { text.isEmpty && holes.isEmpty }

  mutating func append(_ more: String) {
    if holes.isEmpty { text += more } else { holes[holes.count - 1].text += more }
  }

  mutating func append(_ hole: Hole) { holes.append((hole, "")) }

  mutating func append(_ other: ExpectedWords) {
    append(other.text)
    holes += other.holes
  }

  /// For people: `…` stands for what a hole holds.
  var shown: String { holes.reduce(text) { $0 + "…" + $1.text } }

  /// Of rows that are told apart by their words.
  var key: String { holes.reduce(text) { $0 + Self.hole + $1.text } }

  static let hole = "\u{1}"
}

// MARK: Against print

extension ExpectedWords {
  /// The text is printed as it is, without a figure in it.
  func fits(_ printed: String) -> Bool {
    holes.isEmpty ? text.sameBytes(as: printed) : fitsLoosely(printed)
  }

  /// As printed in words whose figures count into `figures`: the texts are the same, and every figure
  /// is the one that the template asks for.
  func fits(_ words: Words, _ figures: [PrintedFigure]) -> Bool {
    if holes.isEmpty { return !words.hasFigures && text.sameBytes(as: words.text) }
    if isOpen { return fitsLoosely(words.text) }
    var rest = holes[...]
    var wanted = text
    var found = ""
    for inline in words.inlines {
      guard case .figure(let index) = inline else {
        found += inline.text(figures)
        continue
      }
      guard let next = rest.popFirst(), case .figure(let origin) = next.hole,
        figures.indices.contains(index), found.sameBytes(as: wanted),
        figures[index].origin.isSame(as: origin)
      else { return false }
      (wanted, found) = (next.text, "")
    }
    return rest.isEmpty && found.sameBytes(as: wanted)
  }

  var isOpen: Bool { holes.contains { if case .open = $0.hole { true } else { false } } }

  /// Where a hole may hold anything.
  private func fitsLoosely(_ printed: String) -> Bool {
    isOpen && printed.startsWithBytes(of: text) && printed.endsWithBytes(of: holes.last?.text ?? "")
  }
}

extension Words {
  /// As `ExpectedWords.key`.
  var key: String {
    if !hasFigures { return text }
    return inlines.reduce("") { key, inline in
      if case .figure = inline { return key + ExpectedWords.hole }
      return key + inline.text([])
    }
  }
}
