import GoujiModel

/// A change to the preparer's own words, as an edited document shows it.
package enum TextEdit: Sendable {
  /// An entry says something else. Its words stand in pieces between the figures that it asks for:
  /// what the report prints of each, and what the document does.
  case reword(Place, pieces: [(printed: String, edited: String)])
  /// A new paragraph of 文字.md, behind another of its section or before it.
  case insert(String, at: Place, isBefore: Bool)
  /// A paragraph of 文字.md that is gone.
  case remove(Place, String)

  package var place: Place {
    switch self {
    case .reword(let place, _), .insert(_, let place, _), .remove(let place, _): place
    }
  }

  /// What was one line in the draft is several now.
  package var hasSeveralLines: Bool {
    guard case .reword(_, let pieces) = self else { return false }
    return pieces.contains { $0.edited.contains(where: \.isNewline) }
  }
}
