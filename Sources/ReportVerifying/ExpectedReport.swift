import DocumentReading
import GoujiModel
import ReportAuditing
import ReportLayout
import WorkbookWriting

/// What the files of a report must print, made once for all files that are held against it.
package final class ExpectedReport: Sendable {
  package let report: Report
  /// Of amounts in sentences.
  private let unit: AmountUnit
  /// Path of the draft, for the commands that findings name.
  private let draft: String
  package let tables: [ReportTable]
  let charts: [ReportChart]
  /// By the table, the headers above each column.
  private let headers: Once<[[String]]>
  private let text: Once<[ExpectedLine]>
  private let tableSheets: Once<[ExpectedSheet]>

  package init(_ report: Report, unit: AmountUnit, draft: String) {
    self.report = report
    self.draft = draft
    self.unit = unit
    let (tables, charts) = (report.tables, report.charts)
    self.tables = tables
    self.charts = charts
    headers = Once { tables.map(\.headerPaths) }
    text = Once { DocumentLines(report).lines }
    tableSheets = Once { ExpectedSheet.all(report) }
  }

  /// Of the document, in printed order.
  package var lines: [ExpectedLine] { text.value() }
  /// Of the workbook, in the order of the tabs.
  var sheets: [ExpectedSheet] { tableSheets.value() }
  /// What pages carry at their foot; nil where nothing.
  var footer: (before: String, after: String)? {
    report.look.pageNumber.isEmpty ? nil : PageNumberPattern.around(report.look.pageNumber)
  }
}

extension ExpectedReport {
  /// `正文“（一）收入预算情况”第2段`, `表3第5行“教育支出”`
  func words(of line: ExpectedLine) -> String {
    switch line.origin {
    case .words(.paragraph(let heading, let number), _):
      "正文\(heading.isEmpty ? "" : "“\(heading)”下")第\(number)段"
    case .words(.cover(let number), _): "封面第\(number)行"
    case .words(let place, _): place.words
    case .contents: "目录的一行"
    case .row(let table, let row, _): words(tables[table], row: row)
    case .chart(let index, let part): words(charts[index], part)
    }
  }

  private func words(_ table: ReportTable, row: Int) -> String {
    if row < table.headerRows { return "\(table.id)表头第\(row + 1)行" }
    let label = table.rows[row].cells.map(\.printed).first { $0.contains(where: \.isLetter) } ?? ""
    return "\(table.id)第\(row - table.headerRows + 1)行" + (label.isEmpty ? "" : "“\(label)”")
  }

  private func words(_ chart: ReportChart, _ part: ExpectedLine.ChartLine) -> String {
    switch part {
    case .title: "图\(chart.number)的小字"
    case .series(let series): "图\(chart.number)系列\(series + 1)的名称"
    case .point(let series, let category):
      "图\(chart.number)“\(chart.categories[category].text)”的“\(chart.series[series].name.text)”"
    }
  }

  /// Of one cell of a line: `表3第5行“教育支出”的“基本支出/公用经费”`
  func words(of line: ExpectedLine, cell: Int) -> String {
    switch line.origin {
    case .row(let table, let row, let columns):
      let column = columns[cell]
      let headers = self.headers.value()[table]
      let header = row >= tables[table].headerRows && column < headers.count ? headers[column] : ""
      let name = header.isEmpty ? "第\(column + 1)列" : "的“\(header)”"
      return words(of: line) + name
    case .chart(let index, .point(_, let category)):
      return switch cell {
      case 0: "图\(charts[index].number)类别\(category + 1)的名称"
      case 1: words(of: line)
      default: "图\(charts[index].number)“\(charts[index].categories[category].text)”旁的字"
      }
    default: return words(of: line)
    }
  }

  /// What a cell of a line is made of.
  func parts(of line: ExpectedLine, cell: Int) -> [ExpectedPart] {
    switch line.origin {
    case .words(_, let inlines): return inlines.map(part)
    case .contents: return [ExpectedPart(text: line.line.cells[cell])]
    case .row(let table, let row, let columns):
      return parts(table, row: row, column: columns[cell], line.line.cells[cell])
    case .chart(let index, .point(let series, let category)) where cell == 1:
      let figure = charts[index].series[series].points[category]
      return [
        ExpectedPart(
          text: line.line.cells[cell],
          figure: .init(
            name: "", value: figure.value, unit: charts[index].unit, origin: figure.origin,
            trace: trace(FigureTag.point(charts[index], category: category, column: series))))
      ]
    case .chart: return [ExpectedPart(text: line.line.cells[cell])]
    }
  }

  /// Entries of the draft that a line prints, each once.
  func draftPlaces(of line: ExpectedLine) -> Set<Place> {
    switch line.origin {
    case .words(_, let inlines): return Set(inlines.compactMap { $0.origin?.draft })
    case .row(let table, let row, let columns):
      let cells = tables[table].rows[row].cells
      return columns.reduce(into: []) { places, column in
        guard column < cells.count else { return }
        switch cells[column].content {
        case .text(_, let origin): if let place = origin?.draft { places.insert(place) }
        case .words(let words): places.formUnion(words.inlines.compactMap { $0.origin?.draft })
        case .empty, .figure: break
        }
      }
    case .contents, .chart: return []
    }
  }

  func trace(_ address: String) -> String {
    "gouji trace \(CommandWord.quoted(draft)) '\(address)'"
  }

  private func part(_ inline: Inline) -> ExpectedPart {
    guard case .figure(let index) = inline else {
      return ExpectedPart(text: inline.text(report.figures), origin: inline.origin)
    }
    let figure = report.figures[index]
    return ExpectedPart(
      text: figure.printed,
      figure: .init(
        name: figure.name, value: figure.value, unit: figure.unit ?? unit,
        origin: figure.origin, trace: trace(figure.name)))
  }

  private func parts(
    _ table: Int, row: Int, column: Int, _ text: String
  ) -> [ExpectedPart] {
    let cells = tables[table].rows[row].cells
    guard column < cells.count else { return [ExpectedPart(text: text)] }
    switch cells[column].content {
    case .empty: return [ExpectedPart(text: text)]
    case .text(_, let origin): return [ExpectedPart(text: text, origin: origin)]
    case .words(let words): return words.inlines.map(part)
    case .figure(let figure):
      let headers = self.headers.value()[table]
      let name = column < headers.count ? headers[column] : ""
      let line = row - tables[table].headerRows + 1
      return [
        ExpectedPart(
          text: text,
          figure: .init(
            name: "", value: figure.value, unit: tables[table].unit, origin: figure.origin,
            trace: name.isEmpty ? "" : trace("\(tables[table].id)!第\(line)行.\(name)")))
      ]
    }
  }
}
