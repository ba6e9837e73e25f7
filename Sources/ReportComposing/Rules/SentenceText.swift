import GoujiModel

/// A finished sentence with the piece that each character comes from.
struct SentenceText {
  let pieces: [Inline]
  private(set) var scalars: [Unicode.Scalar] = []
  /// Of each scalar, the index of its piece.
  private(set) var owners: [Int] = []

  init(_ pieces: [Inline], _ figures: [PrintedFigure]) {
    self.pieces = pieces
    for (index, piece) in pieces.enumerated() {
      for scalar in piece.text(figures).unicodeScalars {
        scalars.append(scalar)
        owners.append(index)
      }
    }
  }

  /// Pieces without a text between two scalars; before the first one and behind the last one, too.
  func blanks(before index: Int) -> [Inline] {
    let from = index == 0 ? 0 : owners[index - 1] + 1
    let to = index == scalars.count ? pieces.count : owners[index]
    return from < to ? Array(pieces[from..<to]) : []
  }

  func words(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  /// The words around a place, so that a reader finds it: `…万元，主要原因：。`
  func excerpt(around index: Int) -> String {
    let range = max(0, index - 10)..<min(scalars.count, index + 6)
    return (range.lowerBound > 0 ? "…" : "") + words(range)
      + (range.upperBound < scalars.count ? "…" : "")
  }

  func piece(at index: Int) -> Inline { pieces[owners[index]] }

  /// A text that one piece alone holds.
  func isWithinOnePiece(_ index: Int) -> Bool {
    index > 0 && index < scalars.count && owners[index] == owners[index - 1]
  }
}

/// A sentence and where it stands.
typealias PlacedSentence = (place: WordsPlace, text: SentenceText)

extension Report {
  /// All that is printed in words, the cells of tables apart.
  var sentences: [PlacedSentence] {
    var sentences: [PlacedSentence] = []
    forEachWords(inCells: false) { sentences.append(($0, SentenceText($1, figures))) }
    return sentences
  }
}

extension [Inline] {
  /// Where the first of them stands in the draft; nil where none does.
  var draftPlace: Place? { lazy.compactMap { $0.origin?.draft }.first }

  /// The line of the template that asks for the first of them.
  var templateLine: String { lazy.compactMap { $0.origin?.templateLine }.first ?? "模板" }
}
