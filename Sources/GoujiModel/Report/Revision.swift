/// What a later version has done to something.
package enum Revision: String, Sendable {
  case inserted = "插入"
  case deleted = "删去"
}

/// A place in two lists that are laid side by side; numbers are indexes into either.
package enum Aligned: Hashable, Sendable {
  case both(old: Int, new: Int)
  case deleted(Int)
  case inserted(Int)

  package var old: Int? {
    switch self {
    case .both(let old, _), .deleted(let old): old
    case .inserted: nil
    }
  }

  package var new: Int? {
    switch self {
    case .both(_, let new), .inserted(let new): new
    case .deleted: nil
    }
  }

  /// Nil where it is in both.
  package var revision: Revision? {
    switch self {
    case .both: nil
    case .deleted: .deleted
    case .inserted: .inserted
    }
  }
}

extension [Aligned] {
  /// All of both lists that match each other in these pairs, which rise in both; between two pairs
  /// what was deleted stands before what was inserted.
  package init(_ pairs: [(Int, Int)], oldCount: Int, newCount: Int) {
    self = []
    var (x, y) = (0, 0)
    for (old, new) in pairs + [(oldCount, newCount)] {
      self += (x..<old).map { .deleted($0) }
      self += (y..<new).map { .inserted($0) }
      if old < oldCount { append(.both(old: old, new: new)) }
      (x, y) = (old + 1, new + 1)
    }
  }
}

/// Words as a new version prints them, with what of the old version they replace.
package struct RevisedWords: Sendable {
  package struct Run: Hashable, Sendable {
    package var text: String
    /// Nil for what both versions print.
    package var revision: Revision?

    package init(_ text: String, _ revision: Revision?) {
      self.text = text
      self.revision = revision
    }
  }

  /// Runs that stand in one piece of the new words.
  package struct Piece: Sendable {
    /// The figure, or the words of the preparer, of which these are the versions; nil for words of
    /// the template and for what only one version prints.
    package var inline: Inline?
    package var runs: [Run]

    package init(_ inline: Inline?, _ runs: [Run]) {
      self.inline = inline
      self.runs = runs
    }
  }

  package var pieces: [Piece]

  package init(_ pieces: [Piece]) { self.pieces = pieces }

  package var runs: [Run] { pieces.flatMap(\.runs) }

  /// What is left when all is accepted, or rejected.
  package func text(without revision: Revision) -> String {
    runs.filter { $0.revision != revision }.map(\.text).joined()
  }
}
