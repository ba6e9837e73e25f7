import GoujiModel

/// What it says: every number in words is the figure that the template asks for at that place: by name,
/// definition and conditions, and no text in its stead.
///
/// How it is recounted: the slots of the wording are walked with the printed pieces; a figure of the
/// report is held against the slot's own expression and the conditions of the place.
///
/// Source: 财预〔2016〕143号: 真实、准确.
///
/// What escapes: nothing known.
enum FiguresBoundRight {
  static let rule = AuditRule("文字里的每个数都是模板要的那个数", .figures, basis: "财预〔2016〕143号")

  static func result(_ read: ReadReport) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "文字里没有数")
    read.forEachWords { place, right, inlines in
      let figures = inlines.compactMap { inline -> PrintedFigure? in
        guard case .figure(let index) = inline, read.report.figures.indices.contains(index) else {
          return nil
        }
        return read.report.figures[index]
      }
      let asked = right.pieces.compactMap { piece -> ExpectedFigure? in
        if case .figure(let figure) = piece.content { figure } else { nil }
      }
      if right.unread != nil { return }
      if figures.count != asked.count {
        // Where the words differ, too, that is told already.
        guard read.text(inlines).sameBytes(as: right.text) else { return }
        let missing = asked.first { figure in !figures.contains { figure.isSame(as: $0) } }
        result.fail(
          .contradiction(
            .figureBoundWrong,
            "\(place())\(missing.map { "的“\($0.text)”是打进去的字，不是“\($0.name)”这个数" } ?? "多了一个数")",
            label: "字代替了数", template: right.place))
        return
      }
      for (figure, asked) in zip(figures, asked) {
        if asked.isSame(as: figure) {
          result.hold()
        } else {
          result.fail(
            .contradiction(
              .figureBoundWrong,
              "\(place())的“\(figure.printed)”是“\(figure.name)”，模板在这里要的是“\(asked.name)”",
              label: "不是模板要的那个数", template: right.place))
        }
      }
    }
    return result
  }
}

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
