import GoujiModel
import OfficeOpenXML

/// One table with what stands above and below it: label, title, the line with department and unit,
/// the grid, notes.
struct TableWriter {
  let table: ReportTable
  let grid: WrittenGrid?
  let styles: WordLook
  let page: Section.Page
  let story: WordStory

  /// `section` is set where a section ends with this table.
  func write(startsPage: Bool, bookmark: Bookmark?, ending section: Section?) {
    let slices = grid?.slices ?? []
    if table.caption != nil {
      if !table.leftLine.isEmpty || !table.rightLine.isEmpty { lines(startsPage: startsPage) }
    } else if !table.isInline {
      above(startsPage: startsPage, bookmark: bookmark)
    }
    for (index, slice) in slices.enumerated() {
      if index > 0 { above(startsPage: true, bookmark: nil, continues: true) }
      story.insert(slice)
    }
    below(ending: section)
  }

  /// What stands above the grid; above a later slice of it, too, marked as its continuation.
  private func above(startsPage: Bool, bookmark: Bookmark?, continues: Bool = false) {
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
    if !table.label.isEmpty { story.paragraph(line("表号")) { story.run(table.label) } }
    let title = line("表题") { $0.outlineLevel = continues ? nil : table.contentsLevel }
    let words = table.title + (continues ? table.slicing.continuation : "")
    story.paragraph(title) { story.bookmarked(bookmark) { story.run(words) } }
    if table.leftLine.isEmpty, table.rightLine.isEmpty { return }
    lines(startsPage: breaksPage)
  }

  /// Department and unit, right above the grid.
  private func lines(startsPage: Bool) {
    var format = ParagraphFormat(style: styles.id(of: "表行"))
    format.keepWithNext = true
    format.pageBreakBefore = startsPage
    format.tabs = [.init(right: page.textWidth)]
    story.paragraph(format) {
      if !table.leftLine.isEmpty { story.run(table.leftLine) }
      if !table.rightLine.isEmpty {
        story.tab()
        story.run(table.rightLine)
      }
    }
  }

  /// The notes; the last paragraph carries the end of the section. Without notes an invisible line
  /// stands below the table, because Word joins tables that touch.
  private func below(ending section: Section?) {
    if let caption = table.caption {
      var format = ParagraphFormat(style: styles.id(of: "图题"))
      if table.notes.isEmpty { format.section = section }
      story.paragraph(format) { story.run(caption) }
      if table.notes.isEmpty { return }
    }
    for (index, note) in table.notes.enumerated() {
      var format = ParagraphFormat(style: styles.id(of: "表注"))
      if index == table.notes.count - 1 { format.section = section }
      story.paragraph(format) { story.run(note) }
    }
    if table.notes.isEmpty {
      var format = ParagraphFormat.sectionEnd
      format.section = section
      story.paragraph(format)
    }
  }
}
