import GoujiModel
import OfficeOpenXML

/// Writes the body of the document in the order of its pages.
struct BodyWriter {
  let report: Report
  let pages: BodyPages
  /// Of `pages.tables`. Their failure is thrown by who asks for them last.
  let grids: Background<[WrittenGrid?], OfficeError>
  let styles: WordLook
  let story: WordStory
  let footers: [FooterReference]
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

  /// All sections of the body; gives the last one, which Word keeps at the end of the body.
  func sections() -> Section {
    for (index, section) in pages.sections.enumerated() {
      let isLast = index == pages.sections.count - 1
      for (position, placed) in section.blocks.enumerated() {
        let ends = position == section.blocks.count - 1 && !isLast
        write(placed, ending: ends ? self.section(index) : nil, section.orientation)
      }
    }
    return section(pages.sections.count - 1)
  }

  /// The first section of the body numbers its pages from 1; the others count on and take over its
  /// footers.
  private func section(_ index: Int) -> Section {
    let orientation = index < 0 ? .portrait : pages.sections[index].orientation
    let page = report.look.page.page(orientation)
    return index <= 0
      ? Section(page: page, footers: footers, firstPageNumber: 1) : Section(page: page)
  }

  private func write(
    _ placed: BodyPages.PlacedBlock, ending section: Section?, _ orientation: PageOrientation
  ) {
    switch placed.block {
    case .heading(let heading): self.heading(heading, placed, ending: section)
    case .paragraph(let paragraph):
      var format = ParagraphFormat(style: styles.id(of: paragraph.style))
      format.pageBreakBefore = placed.startsPage
      format.section = section
      story.paragraph(format) { inlines(paragraph.inlines) }
    case .chart(let chart): self.chart(chart, placed, ending: section)
    case .table(let table):
      let page = report.look.page.page(orientation)
      let grid = placed.table.flatMap { try? grids.value()[$0] }
      TableWriter(table: table, grid: grid, styles: styles, page: page, story: story)
        .write(startsPage: placed.startsPage, bookmark: bookmark(placed.entry), ending: section)
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
    story.paragraph(caption) { story.run(chart.caption) }
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
      story.bookmarked(bookmark(placed.entry)) { story.run(heading.text) }
    }
  }

  private func bookmark(_ entry: Int?) -> Bookmark? {
    entry.map { Bookmark(id: $0, name: pages.entries[$0].bookmark) }
  }
}

struct Bookmark {
  var id: Int
  var name: String
}

extension WordStory {
  func bookmarked(_ bookmark: Bookmark?, _ content: () -> Void) {
    guard let bookmark else { return content() }
    self.bookmark(id: bookmark.id, name: bookmark.name, content)
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
