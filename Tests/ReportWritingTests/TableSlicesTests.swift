import GoujiModel
import OfficeOpenXML
import ReportLayout
import TestSupport
import Testing
import WordWriting

struct TableSlicesTests {
  private static let page = Look.official.page.box(.landscape)

  /// Two columns of labels, then groups of columns of amounts, each group under one header.
  private func table(
    groups: [Int], digits fen: Int = 123_456_789_00, rows: Int = 1
  ) -> ReportTable {
    let count = 2 + groups.reduce(0, +)
    var header = [
      Array(repeating: Cell.empty, count: count), Array(repeating: .empty, count: count),
    ]
    var merges = (0..<2).map { CellMerge(row: 0, column: $0, rowSpan: 2, columnSpan: 1) }
    header[0][0] = Cell(.text("代码"))
    header[0][1] = Cell(.text("名称"))
    var column = 2
    for (number, width) in groups.enumerated() {
      header[0][column] = Cell(.text("组\(number + 1)"))
      merges.append(CellMerge(row: 0, column: column, rowSpan: 1, columnSpan: width))
      for index in column..<column + width { header[1][index] = Cell(.text("列\(index)")) }
      column += width
    }
    let format = NumberFormat(decimals: 2, grouping: true, zeros: .kept, blankZero: true)
    let value = FigureValue.amount(Money(fen: fen))
    let figure = CellFigure(
      value: value, printed: NumberPrinter.text(value, unit: .yuan, format: format),
      format: format, origin: .sample)
    let row =
      [Cell(.text("2080101")), Cell(.text("行政运行"))]
      + Array(repeating: Cell(.figure(figure)), count: count - 2)
    return ReportTable(
      id: "表1", label: "表1", title: "支出明细表", contentsLevel: 1, leftLine: "", rightLine: "单位：元",
      orientation: .landscape, unit: .yuan, columnWidths: Array(repeating: 2, count: count),
      headerRows: 2, frozenColumns: 2,
      rows: header.map { TableRow(cells: $0, emphasis: .header) }
        + Array(repeating: TableRow(cells: row), count: rows),
      merges: merges, notes: [])
  }

  private func headers(_ table: ReportTable) -> [String] { table.rows[1].cells.map(\.printed) }

  private func slices(_ table: ReportTable) -> [ReportTable] {
    TableSlices.of(table, page: Self.page).map(\.table)
  }

  @Test func `a table that fits its page stays whole`() {
    #expect(slices(table(groups: [4, 4])).count == 1)
  }

  @Test func `a large table is dealt out as a small one, each slice as often as it is asked for`() {
    let large = table(groups: [13, 27, 11, 9], rows: 700)
    #expect(large.isLarge)
    let sliced = TableSlices.of(large, page: Self.page)
    let small = slices(table(groups: [13, 27, 11, 9]))
    #expect(sliced.count == small.count)
    for (index, slice) in small.enumerated() {
      #expect(headers(sliced[index].table) == headers(slice))
      #expect(sliced[index].table.rows.count == 702)
      #expect(sliced[index].wanted == TableMeasure(slice).wanted)
    }
  }

  @Test func `a table of sixty columns is dealt out over slices, each column once`() {
    let whole = table(groups: [13, 27, 11, 9])
    let slices = self.slices(whole)
    #expect((2...8).contains(slices.count))
    #expect(slices.allSatisfy { Array($0.rows[0].cells.map(\.printed).prefix(2)) == ["代码", "名称"] })
    #expect(
      slices.flatMap { headers($0).dropFirst(2) } == Array(headers(whole).dropFirst(2)))
    // About the same width each.
    let widths = slices.map(\.columnWidths.count)
    #expect(widths.max()! <= 2 * widths.min()!, "\(widths)")
  }

  @Test func `a group that fits on one slice is not divided`() {
    let slices = self.slices(table(groups: Array(repeating: 7, count: 8)))
    #expect(slices.count > 1)
    #expect(slices.allSatisfy { ($0.columnWidths.count - 2).isMultiple(of: 7) })
  }

  @Test func `a group that is divided keeps its header on every slice`() {
    let slices = self.slices(table(groups: [60]))
    #expect(slices.count > 1)
    for slice in slices {
      #expect(slice.rows[0].cells[2].printed == "组1")
      #expect(
        slice.merges.contains(
          CellMerge(row: 0, column: 2, rowSpan: 1, columnSpan: slice.columnWidths.count - 2)))
    }
  }

  @Test func `the template says where a slice begins, or that there is none`() {
    var asked = table(groups: [4, 4])
    asked.slicing.starts = [6]
    #expect(slices(asked).map(\.columnWidths.count) == [6, 6])
    asked.slicing.keptColumns = 1
    #expect(slices(asked).map(\.columnWidths.count) == [6, 5])
    var never = table(groups: [60])
    never.slicing.mode = .never
    #expect(slices(never).count == 1)
  }

  @Test func `a grid without columns of labels stays whole`() {
    var grid = table(groups: [60])
    grid.frozenColumns = 0
    #expect(slices(grid).count == 1)
  }

  @Test func `later slices stand on pages of their own under the title, marked as continued`()
    throws
  {
    var report = Report.sample
    var sliced = table(groups: [13, 27, 11, 9])
    sliced.notes = ["注一"]
    report.parts = [ReportPart(blocks: [.table(sliced)])]
    let bytes = try WordReport.write(report)
    let body = try #require(try PackageReader(bytes).entry("word/document.xml")).text
    let count = slices(sliced).count
    #expect(body.components("<w:t>支出明细表（续表）</w:t>") == count - 1)
    #expect(body.components("<w:tbl>") == count)
    #expect(body.components("<w:t>注一</w:t>") == 1)
    #expect(body.components("w:name=\"_Toc") == 1)
    if OfficeKit.has("validate-ooxml") {
      let complaint = try OfficeKit.complaint(
        of: "validate-ooxml", ["--strict", "--deterministic"], about: bytes, named: "report.docx")
      #expect(complaint == nil)
    }
  }
}

extension String {
  /// How often a piece occurs.
  fileprivate func components(_ piece: String) -> Int {
    split(separator: piece, omittingEmptySubsequences: false).count - 1
  }
}
