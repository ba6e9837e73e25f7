import GoujiModel

/// Two versions of some words, compared by what a reader takes in as one: whole figures, and between
/// them whole clauses.
struct WordsComparison {
  /// Nil where both print the same.
  static func revised(
    _ old: [Inline], of oldFigures: [PrintedFigure], _ new: [Inline],
    of newFigures: [PrintedFigure]
  ) -> RevisedWords? {
    let (before, after) = (old.clauses(oldFigures), new.clauses(newFigures))
    if before.elementsEqual(after, by: { $0.text == $1.text }) { return nil }
    if old.text(oldFigures) == new.text(newFigures) { return nil }
    return RevisedWords(pieces(before, after))
  }

  /// A cell: a figure is one piece, whatever it is printed with.
  static func revised(
    _ old: Cell, of oldFigures: [PrintedFigure], _ new: Cell, of newFigures: [PrintedFigure]
  ) -> RevisedWords? {
    if old.printed == new.printed { return nil }
    return RevisedWords(pieces(old.clauses(oldFigures), new.clauses(newFigures)))
  }

  // MARK: Pieces

  private static func pieces(_ old: [Clause], _ new: [Clause]) -> [RevisedWords.Piece] {
    var numbers = TextNumbers()
    let (a, b) = (old.map { numbers.number($0.key) }, new.map { numbers.number($0.key) })
    var joined = JoinedPieces()
    var (x, y) = (0, 0)
    let pairs = SequenceMatching(a, b).pairs.map { ($0.first, $0.second) }
    for (i, j) in pairs + [(old.count, new.count)] {
      gap(Array(old[x..<i]), Array(new[y..<j]), &joined)
      if j < new.count { joined.append(new[j], nil) }
      (x, y) = (i + 1, j + 1)
    }
    return joined.finished
  }

  /// As many clauses here as there, of the same kinds: each has taken the place of one.
  private static func gap(_ old: [Clause], _ new: [Clause], _ joined: inout JoinedPieces) {
    if old.count == new.count, zip(old, new).allSatisfy({ $0.kind == $1.kind }) {
      for (before, after) in zip(old, new) { joined.replace(before, with: after) }
      return
    }
    for clause in old { joined.append(clause, .deleted) }
    for clause in new { joined.append(clause, .inserted) }
  }
}

/// Pieces as they are added, those of one inline together.
private struct JoinedPieces {
  private var pieces: [RevisedWords.Piece] = []
  private var kind = Clause.Kind.words

  /// What only one version prints is a piece of neither's.
  var finished: [RevisedWords.Piece] {
    pieces.map { piece in
      let isOfOne = [.deleted, .inserted].contains { revision in
        piece.runs.allSatisfy { $0.revision == revision }
      }
      return isOfOne ? RevisedWords.Piece(nil, piece.runs) : piece
    }
  }

  mutating func append(_ clause: Clause, _ revision: Revision?) {
    let isWords = revision != nil && clause.kind == .figure
    add(
      RevisedWords.Run(clause.text, revision), isWords ? nil : clause.inline,
      isWords ? .words : clause.kind)
  }

  mutating func replace(_ old: Clause, with new: Clause) {
    add(RevisedWords.Run(old.text, .deleted), new.inline, new.kind)
    add(RevisedWords.Run(new.text, .inserted), new.inline, new.kind, joins: true)
  }

  private mutating func add(
    _ run: RevisedWords.Run, _ inline: Inline?, _ kind: Clause.Kind, joins: Bool = false
  ) {
    let isSame = joins || self.kind == kind && kind != .figure
    self.kind = kind
    guard isSame, let last = pieces.indices.last else {
      pieces.append(RevisedWords.Piece(inline, [run]))
      return
    }
    let end = pieces[last].runs.count - 1
    if pieces[last].runs[end].revision == run.revision {
      pieces[last].runs[end].text += run.text
    } else {
      pieces[last].runs.append(run)
    }
  }
}

/// A piece of a sentence that is replaced as a whole.
struct Clause {
  enum Kind: Equatable {
    case words, figure
    case draft(slot: String)
  }

  let text: String
  let kind: Kind
  /// Nil for words of the template.
  var inline: Inline?

  /// What is the same has the same.
  var key: String { kind == .figure ? "#" + text : text }

  /// Words, divided behind the marks that end a clause, and behind a number that they begin with.
  static func words(_ text: String, _ kind: Kind, _ inline: Inline?) -> [Clause] {
    var clauses: [Clause] = []
    var clause = String.UnicodeScalarView()
    func end() {
      if !clause.isEmpty {
        clauses.append(Clause(text: String(clause), kind: kind, inline: inline))
      }
      clause = String.UnicodeScalarView()
    }
    let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      clause.append(scalar)
      let next = scalars.index(after: index)
      // 1.收入, not 7.44万人.
      let endsNumber =
        scalar == "." && clauses.isEmpty && clause.count > 1
        && clause.dropLast().allSatisfy(digits.contains)
        && !(next < scalars.endIndex && digits.contains(scalars[next]))
      if endsNumber || "，。；：！？、）”\n".unicodeScalars.contains(scalar) { end() }
    }
    end()
    return clauses
  }
}

extension [Inline] {
  func clauses(_ figures: [PrintedFigure]) -> [Clause] {
    flatMap { inline -> [Clause] in
      switch inline {
      case .text(let text, _): return Clause.words(text, .words, nil)
      case .draftText(let slot, let text, _):
        return Clause.words(text, .draft(slot: slot), inline)
      case .figure(let index):
        let text = figures[index].printed
        return text.isEmpty ? [] : [Clause(text: text, kind: .figure, inline: inline)]
      }
    }
  }
}

extension Cell {
  func clauses(_ figures: [PrintedFigure]) -> [Clause] {
    switch content {
    case .empty: []
    case .text(let text, _): Clause.words(text, .words, nil)
    case .words(let words): words.inlines.clauses(figures)
    case .figure(let figure):
      figure.printed.isEmpty ? [] : [Clause(text: figure.printed, kind: .figure)]
    }
  }
}
