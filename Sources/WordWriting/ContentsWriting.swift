import GoujiModel
import OfficeOpenXML
import ReportLayout

/// The contents: a TOC field whose result is the entries, as Word itself stores it. No program
/// computes it on opening, and none asks whether to; Word does so on F9. What it then collects are the
/// entries that stand at the headings, not the headings: the number of a table has a line of its own, and
/// the contents may call a heading by another name.
///
/// Which page a heading is on is known only to the program that sets the pages. Where one has, its
/// numbers are stored; else none are, so that a number that is shown is never wrong: the entries are
/// links without numbers, and the fields for them are there for Word to fill.
extension BodyWriter {
  /// The field ends in the paragraph behind the last entry, as Word has it.
  func contents(_ contents: Contents) {
    var title = ParagraphFormat(style: styles.id(of: "目录标题"))
    title.pageBreakBefore = !report.cover.isEmpty
    story.paragraph(title) { story.run(contents.title) }
    for (index, entry) in sections.pages.entries.enumerated() {
      line(of: entry, page: setting.layout?.page(ofEntry: index)) {
        if index == 0 { story.beginField("TOC \\f \\h \\z") }
      }
    }
  }

  private func line(of entry: BodyPages.Entry, page: Int?, _ beginning: () -> Void) {
    var format = ParagraphFormat(style: styles.id(of: WordStyleName.contents(level: entry.level)))
    let width = report.look.page.page(report.look.orientation).textWidth
    format.tabs = [.init(right: width, dotted: page != nil)]
    story.paragraph(format) {
      beginning()
      story.link(to: entry.bookmark) {
        story.run(entry.text)
        story.tab()
        story.pageReference(to: entry.bookmark, result: page.map(String.init) ?? "")
      }
    }
  }
}
