import GoujiModel
import OfficeOpenXML
import ReportLayout

/// A table as a piece of the document, and the styles that its cells name.
struct WrittenTable: Sendable {
  let xml: XMLBytes
  let variants: [CellVariant]
}

/// One table with what stands above and below it: label, title, the line with department and unit,
/// the grid, notes. Tables are nine tenths of a document and are written side by side.
struct TableWriter: Sendable {
  let table: ReportTable
  let styles: WordLook
  let page: PageBox
  let startsPage: Bool
  let bookmark: Bookmark?
  /// Set where a section ends with this table.
  let section: Section?

  func written() -> WrittenTable {
    var variants: [CellVariant] = []
    let xml = WordStory.piece { story in
      if table.caption != nil {
        if !table.leftLine.isEmpty || !table.rightLine.isEmpty {
          lines(startsPage: startsPage, story)
        }
      } else if !table.isInline {
        above(startsPage: startsPage, bookmark: bookmark, story)
      }
      variants = slices(story)
      below(story)
    }
    return WrittenTable(xml: xml, variants: variants)
  }

  /// Nothing where the table has no cells: Word takes such a table for damage.
  private func slices(_ story: WordStory) -> [CellVariant] {
    if table.rows.isEmpty || table.columnWidths.isEmpty { return [] }
    let slices = TableSlices.of(table, page: page)
    // All slices in the type of the one that needs the smallest.
    let limit =
      slices.count < 2
      ? nil : slices.map { TableFit($0, look: styles.look, page: page).size }.min()
    return slices.enumerated().flatMap { index, slice in
      if index > 0 { above(startsPage: true, bookmark: nil, continues: true, story) }
      let fit = TableFit(slice, look: styles.look, page: page, limit: limit)
      let grid = GridWriter(fit, look: styles.look, story: story)
      grid.write()
      return grid.look.variants
    }
  }

  /// What stands above the grid; above a later slice of it, too, marked as its continuation.
  private func above(
    startsPage: Bool, bookmark: Bookmark?, continues: Bool = false, _ story: WordStory
  ) {
    var breaksPage = startsPage
    func line(
      _ style: StyleName, _ change: (inout ParagraphFormat) -> Void = { _ in }
    ) -> ParagraphFormat {
      var format = ParagraphFormat(style: styles.id(of: style))
      format.keepWithNext = true
      format.pageBreakBefore = breaksPage
      breaksPage = false
      change(&format)
      return format
    }
    if !table.label.isEmpty { story.paragraph(line("表号")) { story.run(table.label.text) } }
    let title = line("表题") { $0.outlineLevel = continues ? nil : table.contentsLevel }
    let words = table.title.text + (continues ? table.slicing.continuation : "")
    story.paragraph(title) { story.bookmarked(bookmark) { story.run(words) } }
    if table.leftLine.isEmpty, table.rightLine.isEmpty { return }
    lines(startsPage: breaksPage, story)
  }

  /// Department and unit, right above the grid.
  private func lines(startsPage: Bool, _ story: WordStory) {
    var format = ParagraphFormat(style: styles.id(of: "表行"))
    format.keepWithNext = true
    format.pageBreakBefore = startsPage
    format.tabs = [.init(right: Twips(page.textWidth))]
    story.paragraph(format) {
      if !table.leftLine.isEmpty { story.run(table.leftLine.text) }
      if !table.rightLine.isEmpty {
        story.tab()
        story.run(table.rightLine.text)
      }
    }
  }

  /// The notes; the last paragraph carries the end of the section. Without notes an invisible line
  /// stands below the table, because Word joins tables that touch.
  private func below(_ story: WordStory) {
    if let caption = table.caption {
      var format = ParagraphFormat(style: styles.id(of: "图题"))
      if table.notes.isEmpty { format.section = section }
      story.paragraph(format) { story.run(caption.text) }
      if table.notes.isEmpty { return }
    }
    for (index, note) in table.notes.enumerated() {
      var format = ParagraphFormat(style: styles.id(of: "表注"))
      if index == table.notes.count - 1 { format.section = section }
      story.paragraph(format) { story.run(note.text) }
    }
    if table.notes.isEmpty {
      var format = ParagraphFormat.sectionEnd
      format.section = section
      story.paragraph(format)
    }
  }
}
