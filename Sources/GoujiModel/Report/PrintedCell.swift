extension Cell {
  /// The text of the cell on paper.
  package var printed: String {
    switch content {
    case .empty: ""
    case .text(let text, _): text
    case .words(let words): words.text
    case .figure(let figure): figure.printed
    }
  }
}
