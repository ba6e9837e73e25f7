import GoujiModel
import OfficeOpenXML
import ReportLayout

/// Writes the body of the document in the order of its pages.
struct BodyWriter {
  let report: Report
  let sections: BodySections
  /// In printed order; they are being written by others.
  let tables: [Promise<WrittenTable>]
  let styles: WordLook
  let story: WordStory
  /// Of `report.charts`.
  let charts: [InlineChart]
  let controls = ControlNumbers()

  /// Cover and contents, without page numbers: a section of their own before page 1.
  func frontMatter() {
    if report.cover.isEmpty, report.contents == nil { return }
    for paragraph in report.cover {
      story.paragraph(ParagraphFormat(style: styles.id(of: paragraph.style))) {
        inlines(paragraph.inlines)
      }
    }
    if let contents = report.contents { self.contents(contents) }
    var end = ParagraphFormat.sectionEnd
    end.section = Section(page: report.look.page.page(.portrait))
    story.paragraph(end)
  }

  /// All sections of the body; where a table belongs, it is inserted.
  func write() {
    for (index, section) in sections.pages.sections.enumerated() {
      for (position, placed) in section.blocks.enumerated() {
        write(placed, ending: sections.section(endingWith: position, of: index))
      }
    }
  }

  private func write(_ placed: BodyPages.PlacedBlock, ending section: Section?) {
    switch placed.block {
    case .heading(let heading): self.heading(heading, placed, ending: section)
    case .paragraph(let paragraph):
      var format = ParagraphFormat(style: styles.id(of: paragraph.style))
      format.pageBreakBefore = placed.startsPage
      format.section = section
      story.paragraph(format) { inlines(paragraph.inlines) }
    case .chart(let chart): self.chart(chart, placed, ending: section)
    case .table:
      guard let table = placed.table.map({ tables[$0] }) else { return }
      story.insert { table.value().xml }
    }
  }

  /// The chart in a line of its own, as high as it is, and its caption on the same page.
  private func chart(
    _ chart: ReportChart, _ placed: BodyPages.PlacedBlock, ending section: Section?
  ) {
    var line = ParagraphFormat()
    line.keepWithNext = true
    line.pageBreakBefore = placed.startsPage
    line.spacing = ParagraphFormat.Spacing(before: Twips(points: 6))
    line.alignment = .center
    story.paragraph(line) { story.inline(charts[chart.number - 1]) }
    var caption = ParagraphFormat(style: styles.id(of: "图题"))
    caption.section = section
    story.paragraph(caption) { story.run(chart.caption.text) }
  }

  private func heading(
    _ heading: Heading, _ placed: BodyPages.PlacedBlock, ending section: Section?
  ) {
    var format = ParagraphFormat(style: styles.id(of: heading.style))
    format.pageBreakBefore = placed.startsPage
    format.section = section
    if styles.outlineLevel(of: heading.style) != heading.level {
      format.outlineLevel = heading.level
    }
    story.paragraph(format) {
      story.bookmarked(sections.bookmark(placed)) {
        inlines(heading.words.inlines, inHeading: true)
      }
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
