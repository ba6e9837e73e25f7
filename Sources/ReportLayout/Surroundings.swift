import GoujiModel

/// What stands above and below a table on its page, and the height that this leaves for its rows.
struct Surroundings {
  /// In points; an estimate, because the typefaces of the reader are not known.
  private(set) var heightForRows: Double

  /// Height of single-spaced lines in sizes of the type, for the tallest of the usual faces.
  private static let singleSpacing = 1.45

  init(_ table: ReportTable, _ look: Look, _ page: PageBox) {
    let width = Twentieths.points(page.textWidth)
    func height(_ text: String, _ name: StyleName) -> Double {
      guard !text.isEmpty, let style = look.standing(name) else { return 0 }
      let lines = Double(TableMeasure.lines(TextMeasure.width(text) * style.size, width))
      return style.spaceBefore + style.spaceAfter
        + lines * (style.lineSpacing ?? style.size * Self.singleSpacing)
    }
    heightForRows =
      Twentieths.points(page.textHeight) - height(table.label.text, "表号")
      - height(table.title.text, "表题") - height(table.subtitle.text, "表题")
      - height(table.leftLine.text + table.rightLine.text, "表行")
      - table.notes.reduce(0) { $0 + height($1.text, "表注") } - 4
  }
}
