import GoujiModel
import OfficeOpenXML
import ReportLayout

/// Writes the body of the document in the order of its pages.
struct BodyWriter {
  let report: Report
  let sections: BodySections
  let styles: WordLook
  let story: WordStory
  /// By their numbers.
  let charts: [Int: InlineChart]
  /// Charts of the version before that are deleted, or drawn anew, in a document that shows changes.
  var oldCharts: [Int: InlineChart] = [:]
  let controls: ControlNumbers
  let store: FigureStore
  var setting = DocumentSetting()

  /// Cover and contents, without page numbers: a section of their own before page 1.
  func frontMatter(_ cover: () -> Void) {
    if report.cover.isEmpty, report.contents == nil { return }
    cover()
    if let contents = report.contents { self.contents(contents) }
    var end = ParagraphFormat.sectionEnd
    end.section = Section(page: report.look.page.page(report.look.orientation))
    let entries = sections.pages.entries.count
    story.paragraph(end) {
      if entries > 0 { story.endField() }
      story.bookmark(id: entries, name: BodyPages.frontBookmark) {}
    }
  }

  /// The whole cover.
  func cover() { for paragraph in report.cover { cover(paragraph) } }

  func cover(_ paragraph: Paragraph, _ revised: RevisedWords? = nil) {
    var format = ParagraphFormat(style: styles.id(of: paragraph.style))
    format.indent = styles.balance(
      paragraph.inlines.text(report.figures), paragraph.style,
      width: report.look.page.box(report.look.orientation).textWidth)
    story.paragraph(format) {
      inlines(paragraph.inlines, revised)
    }
  }

  /// A line; `table` where it is one, which may still be being written.
  func write(_ line: BodyLine, table: XMLPiece?) {
    switch line.placed.block {
    case .heading(let heading): self.heading(heading, line)
    case .paragraph(let paragraph): self.paragraph(paragraph, line)
    case .chart(let chart): self.chart(chart, line)
    case .table: if let table { story.insert(later: table) }
    }
  }

  private func paragraph(_ paragraph: Paragraph, _ line: BodyLine) {
    var format = ParagraphFormat(style: styles.id(of: paragraph.style))
    format.pageBreakBefore = line.placed.startsPage
    // LibreOffice joins a paragraph that ends in a content control and carries the end of a
    // section with the one behind it.
    let standsApart = line.section != nil && paragraph.endsInControl
    format.section = standsApart ? nil : line.section
    story.paragraph(format) { inlines(paragraph.inlines, line.revisedWords) }
    if standsApart {
      var end = ParagraphFormat.sectionEnd
      end.section = line.section
      story.paragraph(end)
    }
  }

  /// The chart in a line of its own, as high as it is, and its caption on the same page.
  private func chart(_ chart: ReportChart, _ line: BodyLine) {
    var revision: ChartRevision?
    if case .chart(let changes) = line.changes { revision = changes }
    var format = ParagraphFormat()
    format.keepWithNext = true
    format.pageBreakBefore = line.placed.startsPage
    format.spacing = ParagraphFormat.Spacing(before: Twips(points: 6))
    format.alignment = .center
    story.paragraph(format) {
      guard let drawing = charts[chart.number] else { return }
      if let revision, revision.isRedrawn, let old = oldCharts[revision.old.number] {
        story.revised(.deleted).inline(old)
        story.revised(.inserted).inline(drawing)
      } else {
        story.inline(drawing)
      }
    }
    var caption = ParagraphFormat(style: styles.id(of: "图题"))
    caption.section = line.section
    story.paragraph(caption) {
      if let revised = revision?.caption {
        story.runs(revised.runs)
      } else {
        story.run(chart.caption.text)
      }
    }
  }

  private func heading(_ heading: Heading, _ line: BodyLine) {
    var format = ParagraphFormat(style: styles.id(of: heading.style))
    format.pageBreakBefore = line.placed.startsPage
    format.section = line.section
    format.indent = styles.balance(
      heading.words.text, heading.style,
      width: report.look.page.box(line.orientation).textWidth)
    if styles.outlineLevel(of: heading.style) != heading.level {
      format.outlineLevel = heading.level
    }
    story.paragraph(format) {
      story.bookmarked(line.revision == .deleted ? nil : sections.bookmark(line.placed)) {
        inlines(heading.words.inlines, line.revisedWords, inHeading: true)
      }
    }
  }
}

extension BodyLine {
  /// Of a heading or a paragraph.
  fileprivate var revisedWords: RevisedWords? {
    if case .words(let words) = changes { words } else { nil }
  }
}

extension Paragraph {
  /// Its last words are a figure or the preparer's, which stand in a control.
  fileprivate var endsInControl: Bool {
    switch inlines.last {
    case .figure, .draftText: true
    case .text, nil: false
    }
  }
}

extension ParagraphFormat {
  /// The lowest paragraph that Word allows, for where one must stand that nobody should see.
  static var sectionEnd: ParagraphFormat {
    var format = ParagraphFormat()
    format.spacing = Spacing(line: Twips(20))
    return format
  }
}
