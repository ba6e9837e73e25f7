import GoujiModel
import Testing

@testable import ReportAuditing

struct CellFinderTests {
  /// 收入 and 支出 side by side.
  private static let balance = SampleReport.table(
    "表1", header: [["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"]],
    [
      [word("一、拨款收入"), amount("9"), word("一、教育支出"), amount("8")],
      [word("收 入 总 计"), amount("9"), word("支 出 总 计"), amount("9")],
    ],
    merges: [
      CellMerge(row: 0, column: 0, rowSpan: 1, columnSpan: 2),
      CellMerge(row: 0, column: 2, rowSpan: 1, columnSpan: 2),
    ])

  /// 类, 款 and 项 in columns, behind the code of the unit.
  private static let codes = SampleReport.table(
    "表3-1",
    header: [
      ["单位", "科目编码", "", "", "科目名称", "合计", "基本支出", ""],
      ["", "类", "款", "项", "", "", "人员经费", "公用经费"],
    ],
    [
      [word("185"), word(""), word(""), word(""), word("某局"), amount("5"), .empty, .empty],
      row("208", "01", "01", "行政运行", "5"), row("208", "01", "02", "一般行政管理事务", "0"),
      row("208", "01", "", "人社管理（款）", "5"), row("208", "", "", "社会保障", "5"),
    ],
    merges: [
      CellMerge(row: 0, column: 0, rowSpan: 2, columnSpan: 1),
      CellMerge(row: 0, column: 1, rowSpan: 1, columnSpan: 3),
      CellMerge(row: 0, column: 4, rowSpan: 2, columnSpan: 1),
      CellMerge(row: 0, column: 5, rowSpan: 2, columnSpan: 1),
      CellMerge(row: 0, column: 6, rowSpan: 1, columnSpan: 2),
    ])

  @Test func `a code and its name in one cell are two names of the row`() {
    let table = SampleReport.table(
      "表1", header: [["项目", "合计"]],
      [
        [Self.word("30217公务接待费"), Self.amount("7")],
        [Self.word("2024年安排"), Self.amount("1")],
      ])
    let finder = CellFinder(report: SampleReport.make([table]))
    func rows(_ name: String) -> [Int] {
      finder.find(CellAddress(table: "表1", row: name, column: "合计")).map(\.row)
    }
    #expect(rows("30217") == [1])
    #expect(rows("30217公务接待费") == [1])
    #expect(rows("3021") == [])
    #expect(rows("2024") == [])
  }

  @Test(
    arguments: [
      ("表1!收入总计.预算数", 0, 3, 1), ("表1!支出总计.预算数", 0, 3, 3), ("表1!支出总计.支出/预算数", 0, 3, 3),
      ("表1!一、 教育支出.预算数", 0, 2, 3), ("表3－1!2080101.公用经费", 1, 3, 7),
      ("表3-1!2080101.基本支出/公用经费", 1, 3, 7), ("表3-1!2080102.合计", 1, 4, 5),
      ("表3-1!20801.合计", 1, 5, 5), ("表3-1!208.合计", 1, 6, 5), ("表3-1!185.合计", 1, 2, 5),
      ("表3-1!行政运行.人员经费", 1, 3, 6), ("表3-1!人社管理(款).合计", 1, 5, 5),
    ])
  func `an address finds its cell`(text: String, table: Int, row: Int, column: Int) {
    let found = finder.find(SampleTemplate.address(text)).first
    #expect(found == FoundCell(table: table, row: row, column: column))
  }

  @Test func `names that are near are offered for a row, a column and a table`() throws {
    guard case .noRow(0, let rows) = finder.search(SampleTemplate.address("表1!收入合计.预算数")),
      case .noColumn(1, let columns) = finder.search(SampleTemplate.address("表3-1!208.公务经费")),
      case .noTable(let tables) = finder.search(SampleTemplate.address("表3-2!208.合计"))
    else {
      Issue.record("an address found something else")
      return
    }
    #expect(rows.first == "收入总计")
    #expect(columns.first == "公用经费")
    #expect(tables == ["表3-1"])
  }

  @Test func `of rows with the same label the upper one is found first`() {
    let table = SampleReport.table(
      header: [["单位", "合计"]],
      [[Self.word("小计"), Self.amount("1")], [Self.word("小计"), Self.amount("2")]])
    let found = CellFinder(report: SampleReport.make([table]))
      .find(SampleTemplate.address("表1!小计.合计"))
    #expect(found.map(\.row) == [1, 2])
  }

  @Test func `of a large table any row is found, whichever were announced`() {
    let lines = (1...20_001).map { [Self.word("第\($0)项"), Self.amount("1")] }
    let table = SampleReport.table("表1", header: [["项目", "合计"]], lines)
    #expect(table.isLarge)
    let finder = CellFinder(report: SampleReport.make([table]), rows: ["第 20000 项"])
    func rows(_ name: String) -> [Int] {
      finder.find(CellAddress(table: "表1", row: name, column: "合计")).map(\.row)
    }
    #expect(rows("第20000项") == [20_000])
    #expect(rows("第７项") == [7])
    guard
      case .noRow(0, let nearest) = finder.search(
        CellAddress(table: "表1", row: "第20000款", column: "合计"))
    else {
      Issue.record("a row that is not there is found")
      return
    }
    #expect(nearest.contains { $0.hasPrefix("第2000") })
  }

  private var finder: CellFinder {
    CellFinder(report: SampleReport.make([Self.balance, Self.codes]))
  }

  private static func word(_ text: String) -> Cell { SampleReport.word(text) }
  private static func amount(_ text: String) -> Cell { SampleReport.amount(text) }
  private static func row(_ codes: String...) -> [Cell] {
    [word("185")] + codes[0...3].map(word)
      + [amount(codes[4]), amount(codes[4]), amount(codes[4])]
  }
}
