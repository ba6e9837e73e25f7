import GoujiModel
import OfficeOpenXML
import ReportLayout

/// The contents.
///
/// Which page a heading is on is known only to the program that sets the pages, so no number is
/// stored: each entry is a link with a PAGEREF field whose stored result is empty. LibreOffice
/// computes such fields whenever it lays out the document; Word does so when it opens the file,
/// after asking (`w:updateFields`), and on F9. A number that is shown is therefore never wrong.
/// Tried and left:
/// - a TOC field around the entries: LibreOffice then shows the stored numbers, right or wrong;
/// - `w:dirty` on the fields: Word computes them before it has set the pages, and all become 1
///   (PumasAI/WriteDocx.jl, pull request 48).
extension BodyWriter {
  func contents(_ contents: Contents) {
    var title = ParagraphFormat(style: styles.id(of: "目录标题"))
    title.pageBreakBefore = !report.cover.isEmpty
    story.paragraph(title) { story.run(contents.title) }
    for entry in sections.pages.entries { line(of: entry) }
  }

  private func line(of entry: BodyPages.Entry) {
    var format = ParagraphFormat(style: styles.id(of: WordStyleName.contents(level: entry.level)))
    format.tabs = [.init(right: report.look.page.page(report.look.orientation).textWidth, dotted: true)]
    story.paragraph(format) {
      story.link(to: entry.bookmark) {
        story.run(entry.text)
        story.tab()
        story.pageReference(to: entry.bookmark)
      }
    }
  }
}
