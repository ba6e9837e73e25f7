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
          result.hold(in: "文字里的数")
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
