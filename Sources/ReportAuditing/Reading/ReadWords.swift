import GoujiModel

extension ReadReport {
  /// Visits all words of the report that have their counterpart in the template.
  func forEachWords(
    _ body: (_ place: () -> String, _ right: ExpectedWords, _ printed: [Inline]) -> Void
  ) {
    func visit(_ place: String, _ right: ExpectedWords?, _ printed: Words) {
      guard let right else { return }
      body({ place }, right, printed.inlines)
    }
    visit("文件的题名", expected.title, report.identity.title)
    for (index, line) in zip(expected.cover, report.cover).enumerated() {
      body({ "封面第\(index + 1)行" }, line.0.words, line.1.inlines)
    }
    for line in collation.lines {
      guard case .pair(let right, let printed, let place, _) = line else { continue }
      switch (right, printed) {
      case (.heading(let right), .heading(let printed)):
        visit("标题“\(printed.words.text)”", right.words, printed.words)
        if let listed = printed.listed { visit("目录", right.listed, listed) }
      case (.paragraph(let right), .paragraph(let printed)):
        body({ place.words }, right.words, printed.inlines)
      case (.table(let right), .table(let printed)):
        visit("\(printed.id)表号", right.label, printed.label)
        visit("\(printed.id)题名", right.title, printed.title)
        visit("\(printed.id)副题", right.subtitle, printed.subtitle)
        visit("\(printed.id)左行", right.leftLine, printed.leftLine)
        visit("\(printed.id)右行", right.rightLine, printed.rightLine)
        if let caption = printed.caption { visit("\(printed.id)表下题", right.caption, caption) }
        let empty = right.emptyNoteColumn == nil ? right.emptyNote : nil
        let notes = right.notes + (empty.map { [$0] } ?? [])
        for (index, note) in zip(notes, printed.notes).enumerated() {
          visit("\(printed.id)注\(index + 1)", note.0, note.1)
        }
      case (.chart(let right), .chart(let printed)):
        visit("图\(printed.number)题名", right.title, printed.title)
        visit("图\(printed.number)图题", right.caption, printed.caption)
        visit("图\(printed.number)注", right.note, printed.note)
      default: continue
      }
    }
  }
}
