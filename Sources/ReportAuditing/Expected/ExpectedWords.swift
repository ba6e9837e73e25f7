import GoujiModel

/// Words that must stand in a report, piece by piece as the template has them.
struct ExpectedWords {
  struct Piece {
    enum Content {
      case words(String)
      case figure(ExpectedFigure)
    }

    var content: Content
    /// Where the words come from; nil for a figure, which has an origin of its own, and for the
    /// number before one.
    var origin: WordOrigin?
    /// Of words of the preparer, where they were entered: `原因.支出预算`; nil for others.
    var slot: String?

    var text: String {
      switch content {
      case .words(let words): words
      case .figure(let figure): figure.text
      }
    }
  }

  var pieces: [Piece] = []
  /// Why nobody can say without the program which words stand there; nil where it is known.
  var unread: String?

  init(_ pieces: [Piece] = []) { self.pieces = pieces }

  init(_ words: String, origin: WordOrigin?) {
    pieces = [Piece(content: .words(words), origin: origin)]
  }

  init(_ figure: ExpectedFigure) { pieces = [Piece(content: .figure(figure))] }

  var isEmpty: Bool { pieces.allSatisfy { $0.text.isEmpty } }

  var text: String { pieces.reduce(into: "") { $0 += $1.text } }

  static func + (a: ExpectedWords, b: ExpectedWords) -> ExpectedWords {
    var sum = ExpectedWords(a.pieces + b.pieces)
    sum.unread = a.unread ?? b.unread
    return sum
  }
}

extension ExpectedWords {
  /// The same words and figures in the same order, however they are cut into pieces.
  func isPrinted(as inlines: [Inline], _ figures: [PrintedFigure]) -> Bool {
    if isPrintedPieceByPiece(as: inlines, figures) { return true }
    let (own, theirs) = (runs, inlines.runs(figures))
    return own.count == theirs.count
      && zip(own, theirs).allSatisfy { own, their in
        switch (own, their) {
        case (.words(let a), .words(let b)): a.sameBytes(as: b)
        case (.figure(let a), .figure(let b?)): a.isPrinted(by: b)
        default: false
        }
      }
  }

  private func isPrintedPieceByPiece(
    as inlines: [Inline], _ figures: [PrintedFigure]
  ) -> Bool {
    guard pieces.count == inlines.count else { return false }
    for (piece, inline) in zip(pieces, inlines) {
      switch (piece.content, inline) {
      case (.words(let a), .text(let b, _)), (.words(let a), .draftText(_, let b, _)):
        if !a.sameBytes(as: b) { return false }
      case (.figure(let figure), .figure(let index)):
        guard figures.indices.contains(index), figure.isPrinted(by: figures[index]) else {
          return false
        }
      default: return false
      }
    }
    return true
  }

  private enum Run {
    case words(String)
    case figure(ExpectedFigure)
  }

  private var runs: [Run] {
    var runs: [Run] = []
    for piece in pieces {
      switch piece.content {
      case .figure(let figure): runs.append(.figure(figure))
      case .words(""): continue
      case .words(let words):
        if case .words(let before)? = runs.last {
          runs[runs.count - 1] = .words(before + words)
        } else {
          runs.append(.words(words))
        }
      }
    }
    return runs
  }
}

/// Words between figures, put together, and figures; nil for one that the report does not have.
private enum PrintedRun {
  case words(String)
  case figure(PrintedFigure?)
}

extension [Inline] {
  fileprivate func runs(_ figures: [PrintedFigure]) -> [PrintedRun] {
    var runs: [PrintedRun] = []
    for inline in self {
      switch inline {
      case .figure(let index):
        runs.append(.figure(figures.indices.contains(index) ? figures[index] : nil))
      case .text("", _), .draftText(_, "", _): continue
      case .text(let words, _), .draftText(_, let words, _):
        if case .words(let before)? = runs.last {
          runs[runs.count - 1] = .words(before + words)
        } else {
          runs.append(.words(words))
        }
      }
    }
    return runs
  }
}
