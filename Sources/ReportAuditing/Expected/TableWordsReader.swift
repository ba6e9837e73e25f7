import GoujiModel

/// Reads the words around one table: its number and title, the lines below them, its notes.
struct TableWordsReader {
  let words: WordingReader
  let place: Standpoint
  /// Of the value for which it is printed, counted from 1; nil for the whole draft.
  let position: Int?
  /// Among tables whose title stands below.
  let number: Int

  func read(_ table: TableDefinition, level: Int) -> ExpectedTable {
    let unit = table.unit ?? words.template.options.unit
    words.unit = unit
    defer { words.unit = words.template.options.unit }
    let label = label(of: table)
    let title = line(table.title)
    let notes = words.template.options.rounding.notes(of: table)
    return ExpectedTable(
      id: table.id, definition: table.id, place: place,
      level: table.isInline || table.caption != nil ? nil : level, label: label, title: title,
      subtitle: table.subtitle.map(line), leftLine: table.leftLine.map(line),
      rightLine: table.rightLine.map(line), caption: caption(of: table, label, title),
      notes: notes.map(line), emptyNote: table.emptyNote.map { words.label($0, at: place) },
      emptyNoteColumn: table.emptyNoteColumn, unit: unit, orientation: table.orientation)
  }

  private func line(_ wording: Wording) -> ExpectedWords {
    words.label(wording, at: place, ordinal: position)
  }

  /// The number of the table: 表{号}, or of the value it stands for.
  private func label(of table: TableDefinition) -> ExpectedWords {
    var text = ""
    for piece in table.label.pieces {
      switch piece {
      case .text(let words): text += words
      case .slot(let slot):
        switch slot.target {
        case .tableNumber(let style): text += style.text(number)
        case .ordinal(let style): text += position.map { style.text($0) } ?? ""
        default: continue
        }
      }
    }
    return text.isEmpty ? ExpectedWords() : ExpectedWords(text, origin: table.label.origin)
  }

  private func caption(
    of table: TableDefinition, _ label: ExpectedWords, _ title: ExpectedWords
  ) -> ExpectedWords? {
    table.caption?.reduce(ExpectedWords()) { caption, piece in
      switch piece {
      case .text(let words):
        caption + ExpectedWords(words, origin: WordOrigin(template: table.place))
      case .label: caption + label
      case .title: caption + title
      }
    }
  }
}
