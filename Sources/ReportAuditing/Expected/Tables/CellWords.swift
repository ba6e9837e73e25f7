import GoujiModel

/// What the words of a cell come to: most are plain text, thousands of times; where figures stand in
/// them they are read piece by piece.
enum CellWords {
  case text(String)
  indirect case words(ExpectedWords)

  var isBlank: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .words(let words): words.unread == nil && words.isEmpty
    }
  }

  /// For people.
  var shown: String {
    switch self {
    case .text(let text): text
    case .words(let words): words.text
    }
  }

  /// By which rows are told apart: figures in it do not count.
  var key: String {
    switch self {
    case .text(let text): return text
    case .words(let words):
      return words.pieces.reduce("") { key, piece in
        if case .words(let text) = piece.content { return key + text }
        return key + Self.hole
      }
    }
  }

  static let hole = "\u{1}"

  /// The same words stand there, and the same figures in them.
  func fits(_ content: CellContent, _ figures: [PrintedFigure]) -> Bool {
    switch content {
    case .figure: return false
    case .empty: return isBlank
    case .text(let printed, _):
      switch self {
      case .text(let text): return text.sameBytes(as: printed)
      case .words(let words):
        return words.unread != nil || words.isPrinted(as: [.text(printed)], figures)
      }
    case .words(let printed):
      switch self {
      case .text(let text): return !printed.hasFigures && text.sameBytes(as: printed.text)
      case .words(let words):
        return words.unread != nil
          || words.isPrinted(as: printed.inlines, figures) && words.binds(printed.inlines, figures)
      }
    }
  }
}

extension ExpectedWords {
  /// The figures in print are those that the template asks for, one by one.
  fileprivate func binds(_ inlines: [Inline], _ figures: [PrintedFigure]) -> Bool {
    let wanted = pieces.compactMap { piece -> ExpectedFigure? in
      if case .figure(let figure) = piece.content { figure } else { nil }
    }
    let printed = inlines.compactMap { inline -> PrintedFigure? in
      guard case .figure(let index) = inline, figures.indices.contains(index) else { return nil }
      return figures[index]
    }
    return wanted.count == printed.count && zip(wanted, printed).allSatisfy { $0.isSame(as: $1) }
  }
}

extension Words {
  /// As `CellWords.key`.
  var key: String {
    if !hasFigures { return text }
    return inlines.reduce("") { key, inline in
      if case .figure = inline { return key + CellWords.hole }
      return key + inline.text([])
    }
  }
}

extension WordingReader {
  /// The words of a cell or a header.
  func cell(_ wording: Wording, at place: Standpoint, ordinal: Int? = nil) -> CellWords {
    var text = ""
    for piece in wording.pieces {
      switch piece {
      case .text(let words): text += words
      case .slot(let slot):
        guard let words = plainText(slot, at: place, ordinal) else {
          return .words(label(wording, at: place, ordinal: ordinal))
        }
        text += words
      }
    }
    return .text(text)
  }

  /// Nil where a slot may print a figure.
  private func plainText(_ slot: Slot, at place: Standpoint, _ ordinal: Int?) -> String? {
    switch slot.target {
    case .axis(let column, let attribute):
      return slot.format.shortened(name(column, attribute, at: place))
    case .ordinal(let style): return ordinal.map { style.text($0) } ?? ""
    case .lookup(let ledger, let column):
      guard let lines = recount.lines(ledger), let number = lines.ledger.shape.index(of: column),
        let line = lines.first(in: place.context)
      else { return "" }
      let value = lines.ledger.records[line].values[number]
      return value.figure == nil && !value.text.utf8.contains(UInt8(ascii: "{"))
        ? value.text : nil
    case .figure, .phrase, .listing, .identity, .subject, .reason, .prose, .tableNumber: return nil
    }
  }
}
