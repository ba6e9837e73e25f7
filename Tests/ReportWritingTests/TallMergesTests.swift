import GoujiModel
import OfficeOpenXML
import ReportLayout
import Testing
import WordWriting
import WorkbookWriting

/// Merged cells over many rows, and the pages that they must not reach over.
struct TallMergesTests {
  private static let page = Look.official.page.box(.landscape)

  /// A header; then a unit over all rows, projects of `project` rows each, and their lines.
  private func table(projects: Int, rows project: Int) -> ReportTable {
    let header = TableRow(cells: ["单位", "项目", "指标"].map { Cell(.text($0)) }, emphasis: .header)
    let rows = (0..<projects * project).map { row in
      TableRow(cells: [
        row == 0 ? Cell(.text("某局")) : .empty,
        row % project == 0 ? Cell(.text("项目\(row / project)")) : .empty, Cell(.text("指标\(row)")),
      ])
    }
    let merges =
      [CellMerge(row: 1, column: 0, rowSpan: rows.count, columnSpan: 1)]
      + (0..<projects).map {
        CellMerge(row: 1 + $0 * project, column: 1, rowSpan: project, columnSpan: 1)
      }
    return ReportTable(
      id: "表6", label: "表6", title: "绩效目标表", contentsLevel: 1, leftLine: "", rightLine: "",
      orientation: .landscape, unit: .yuan, columnWidths: [1, 1, 2], headerRows: 1,
      frozenColumns: 1, rows: [header] + rows, merges: merges, notes: [])
  }

  @Test func `a table of one page keeps its merged cells`() {
    let short = table(projects: 3, rows: 4)
    #expect(short.divided(on: Self.page).merges == short.merges)
  }

  @Test func `a merged cell of several pages is divided where projects end, its label repeated`() {
    let long = table(projects: 20, rows: 5)
    let divided = long.divided(on: Self.page)
    let parts = divided.merges.filter { $0.column == 0 }
    #expect(parts.count > 2)
    #expect(parts.map(\.rowSpan).reduce(0, +) == 100)
    #expect(parts.allSatisfy { $0.row % 5 == 1 && $0.rowSpan.isMultiple(of: 5) })
    #expect(parts.allSatisfy { divided.rows[$0.row].cells[0].printed == "某局" })
    #expect(divided.merges.filter { $0.column == 1 } == long.merges.filter { $0.column == 1 })
    #expect(divided.divided(on: Self.page).merges == divided.merges, "once is enough")
  }

  @Test func `a project longer than a page is divided too`() {
    let divided = table(projects: 1, rows: 100).divided(on: Self.page)
    let (units, projects) = (
      divided.merges.filter { $0.column == 0 }, divided.merges.filter { $0.column == 1 }
    )
    #expect(projects.count > 2 && projects.map(\.row) == units.map(\.row))
    #expect(projects.allSatisfy { divided.rows[$0.row].cells[1].printed == "项目0" })
  }

  /// 600 characters of one em in 25 lines: 24 to a line, and seven tenths for a mark that is dragged on;
  /// over two rows, of which the first has one line, 600 in 26.
  @Test func `columns grow until no row has more lines than a program shows`() {
    var long = table(projects: 1, rows: 2)
    long.rows[1].cells[2] = Cell(.text(String(repeating: "字", count: 600)))
    let widened = TableMeasure(long).widened([10, 10, 10], most: 25, widest: 100)
    #expect(widened[0] == 10 && widened[1] == 10)
    #expect((24.7...24.8).contains(widened[2]))
    #expect(TableMeasure(long).lines(widened).max() == 25)
    long.rows[1].cells[2] = Cell(.text("短"))
    long.rows[1].cells[1] = Cell(.text(String(repeating: "字", count: 600)))
    let merged = TableMeasure(long).widened([10, 10, 10], most: 25, widest: 100)
    #expect((600.0 / 26 + 0.7...600.0 / 26 + 0.8).contains(merged[1]) && merged[2] == 10)
    #expect(TableMeasure(long).lines(merged).allSatisfy { $0 <= 25 })
  }

  @Test func `rows of a merged cell stay with one another, the last one with none`() throws {
    var report = Report.sample
    report.parts = [ReportPart(blocks: [.table(table(projects: 20, rows: 5))])]
    let body = try PackageReader(WordReport.write(report)).entry("word/document.xml")?.text ?? ""
    let rows = body.split(separator: "<w:tr>").dropFirst(2)
    #expect(rows.count == 100)
    for (index, row) in rows.enumerated() where index % 5 != 4 {
      #expect(row.contains("<w:keepNext/>"), "\(index)")
    }
    let free = rows.enumerated().filter { !$1.contains("<w:keepNext/>") }.map(\.offset)
    #expect(free.count >= 3 && free.allSatisfy { $0 % 5 == 4 })
  }

  @Test func `a sheet repeats labels but no figures, and no page ends within a merged cell`() throws
  {
    var report = Report.sample
    var long = table(projects: 20, rows: 5)
    let format = NumberFormat(decimals: 2, grouping: false, zeros: .kept, blankZero: false)
    let figure = CellFigure(
      value: .amount(Money(fen: 100)), printed: "1.00", format: format, origin: .sample)
    long.columnWidths.append(1)
    long.rows[0].cells.append(Cell(.text("金额")))
    for row in 1...100 { long.rows[row].cells.append(row == 1 ? Cell(.figure(figure)) : .empty) }
    long.merges.append(CellMerge(row: 1, column: 3, rowSpan: 100, columnSpan: 1))
    report.parts = [ReportPart(blocks: [.table(long)])]
    let bytes = try WorkbookReport.write(report)
    let sheet = try PackageReader(bytes).entry("xl/worksheets/sheet1.xml")?.text ?? ""
    let amounts = sheet.split(separator: "<c r=\"D").filter {
      $0.prefix { $0 != "/" }.contains("<v>1<") && !$0.prefix { $0 != ">" }.contains("t=\"s\"")
    }
    #expect(amounts.count == 1, "the amount stands once")
    let breaks = sheet.split(separator: "<brk id=\"").dropFirst().compactMap {
      Int($0.prefix { $0 != "\"" })
    }
    #expect(!breaks.isEmpty)
    // Label, title and header above: row 4 of the sheet is the first of the table.
    #expect(breaks.allSatisfy { ($0 - 3) % 5 == 0 }, "\(breaks)")
  }
}
