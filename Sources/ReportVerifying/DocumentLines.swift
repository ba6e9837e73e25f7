import DocumentReading
import GoujiModel
import OfficeOpenXML
import ReportLayout
import WorkbookWriting

/// The lines of the document that a report makes, in printed order. Paragraphs that print nothing
/// are left out.
struct DocumentLines {
  private(set) var lines: [ExpectedLine] = []
  private let report: Report
  private let pages: BodyPages
  private var heading = ""
  private var paragraphs = 0
  private var tableCount = 0

  init(_ report: Report) {
    self.report = report
    pages = BodyPages(report)
    frontMatter()
    for section in pages.sections {
      let page = report.look.page.box(section.orientation)
      for placed in section.blocks { add(placed.block, page) }
    }
  }

  private mutating func frontMatter() {
    for (index, paragraph) in report.cover.enumerated() {
      add(.cover(paragraph: index + 1), paragraph.inlines)
    }
    guard let contents = report.contents else { return }
    lines.append(ExpectedLine(line: .text(contents.title), origin: .contents(heading: nil)))
    for entry in pages.entries {
      lines.append(
        ExpectedLine(line: .text(entry.text), origin: .contents(heading: entry.paragraph)))
    }
  }

  private mutating func add(_ place: WordsPlace, _ inlines: [Inline], _ text: String? = nil) {
    let text = text ?? inlines.text(report.figures)
    if text.allSatisfy(\.isWhitespace) { return }
    lines.append(ExpectedLine(line: .text(text), origin: .words(place, inlines)))
  }

  private mutating func add(_ block: Block, _ page: PageBox) {
    switch block {
    case .heading(let next):
      heading = next.words.text
      paragraphs = 0
      add(.heading(heading), next.words.inlines)
    case .paragraph(let paragraph):
      paragraphs += 1
      add(.paragraph(heading: heading, number: paragraphs), paragraph.inlines)
    case .table(let table):
      add(table, page)
      tableCount += 1
    case .chart(let chart): add(chart)
    }
  }

  // MARK: Tables

  private mutating func add(_ table: ReportTable, _ page: PageBox) {
    if table.caption != nil {
      sideLines(table)
    } else if !table.isInline {
      above(table)
    }
    if !table.rows.isEmpty, !table.columnWidths.isEmpty { grid(table, page) }
    if let caption = table.caption { add(.table(id: table.id, .caption), caption.inlines) }
    for (index, note) in table.notes.enumerated() {
      add(.table(id: table.id, .note(index + 1)), note.inlines)
    }
  }

  private mutating func above(_ table: ReportTable, continuation: String = "") {
    add(.table(id: table.id, .label), table.label.inlines)
    let title = table.title.inlines + (continuation.isEmpty ? [] : [.text(continuation)])
    add(.table(id: table.id, .title), title)
    add(.table(id: table.id, .subtitle), table.subtitle.inlines)
    sideLines(table)
  }

  private mutating func sideLines(_ table: ReportTable) {
    let right = table.rightLine.isEmpty ? "" : "\t\(table.rightLine.text)"
    let place = WordsPlace.table(id: table.id, table.leftLine.isEmpty ? .rightLine : .leftLine)
    add(place, table.leftLine.inlines + table.rightLine.inlines, table.leftLine.text + right)
  }

  private mutating func grid(_ table: ReportTable, _ page: PageBox) {
    let table = table.divided(on: page)
    let slices = TableSlices.of(table, page: page)
    for (index, slice) in slices.enumerated() {
      if index > 0 { above(table, continuation: table.slicing.continuation) }
      let columns = slices.count == 1 ? [] : Self.columns(of: slice.table, in: table)
      rows(slice, columns)
    }
  }

  /// Which columns of the whole table those of a slice are, by what stands in them.
  private static func columns(of slice: ReportTable, in table: ReportTable) -> [Int] {
    var next = 0
    return slice.columnWidths.indices.map { column in
      let texts = slice.rows.map { column < $0.cells.count ? $0.cells[column].printed : "" }
      let rest = (next..<table.columnWidths.count)
      let found = rest.first { candidate in
        table.rows.indices.dropFirst(table.headerRows).allSatisfy { row in
          let cells = table.rows[row].cells
          return (candidate < cells.count ? cells[candidate].printed : "").sameBytes(as: texts[row])
        }
      }
      next = (found ?? next) + 1
      return found ?? min(next - 1, table.columnWidths.count - 1)
    }
  }

  /// `whole` names the columns of a slice; empty for the table itself.
  private mutating func rows(_ measure: TableMeasure, _ whole: [Int]) {
    let (table, grid) = (measure.table, measure.grid)
    let width = table.columnWidths.count
    let plain = Array(0..<width)
    for (row, line) in table.rows.enumerated() {
      var (texts, columns, spans, below) = ([String](), [Int](), [Int](), [Int]())
      texts.reserveCapacity(width)
      for column in 0..<width {
        var (text, span) = (column < line.cells.count ? line.cells[column].printed : "", 1)
        switch grid.role(row: row, column: column) {
        case .single: break
        case .anchor(let merge): span = min(merge.column + merge.columnSpan, width) - column
        case .below(let merge):
          span = min(merge.column + merge.columnSpan, width) - column
          text = ""
          below.append(texts.count)
        case .covered: continue
        }
        texts.append(text)
        columns.append(whole.isEmpty ? column : whole[column])
        spans.append(span)
      }
      lines.append(
        ExpectedLine(
          line: PrintedLine(.row, texts, spans: spans),
          origin: .row(
            table: tableCount, row: row,
            columns: columns.count == width && whole.isEmpty ? plain : columns),
          isHeader: row < table.repeatedRows, continuations: below))
    }
  }

  // MARK: Charts

  private mutating func add(_ chart: ReportChart) {
    lines += Self.lines(of: chart, report.look)
    add(.chart(number: chart.number, .caption), chart.caption.inlines)
  }

  /// What a program finds in a chart: see `ChartContent.lines`.
  static func lines(of chart: ReportChart, _ look: Look) -> [ExpectedLine] {
    let drawn = ChartWorkbook(chart, look, width: 0).drawn
    let index = chart.number - 1
    var lines = [
      ExpectedLine(line: PrintedLine(.chart, [drawn.note]), origin: .chart(index, .title))
    ]
    for (number, series) in drawn.series.enumerated() {
      lines.append(
        ExpectedLine(
          line: PrintedLine(.chart, [series.name.values.first ?? ""]),
          origin: .chart(index, .series(number))))
      for category in drawn.categories.values.indices {
        let value = series.numbers.values[category]
        let label = category < series.labels.count ? series.labels[category] : ""
        lines.append(
          ExpectedLine(
            line: PrintedLine(
              .chart,
              [drawn.categories.values[category], DecimalDigits.plain(value) ?? value, label]),
            origin: .chart(index, .point(series: number, category: category))))
      }
    }
    return lines
  }
}
