import GoujiModel
import Testing

@testable import BudgetWorkbench

/// What 永川's published budget of 2024 says, typed from the publication (`Facts/永川表内数.tsv`),
/// against what the draft becomes.
struct YongchuanFactsTests {
  private static let report = Workbench(draft: Repository.root + "/Drafts/yongchuan-2024")
    .report().value

  @Test func `every amount of the published tables stands in its row and column, and no other`()
    throws
  {
    let facts = try PublishedFacts.typed("永川表内数")
    let printed = try #require(Self.report).tables.filter { $0.id != "整体绩效目标表" }
      .flatMap(PublishedFacts.amounts).filter { !Self.filled.contains($0[1]) }
    #expect(facts.count == 413)
    PublishedFacts.expect(facts, are: printed)
  }

  @Test func `the funds of the whole department are those of the publication`() throws {
    let table = PrintedTable(
      try #require(Self.report?.tables.first { $0.id == "整体绩效目标表" }))
    let funds = table.columns.indices.filter { table.isFigure(2, $0) }.map { table.own(2, $0) }
    // The last fell off the edge of the seed (`errors.md` E5).
    let facts = ["15,052.63", "2,903.80", "2,903.80", "", "", "12,148.82", "12,140.82", "", "8.00"]
    #expect(funds == facts)
  }

  /// Projects whose amounts the seed lost (`errors.md` E1 to E3).
  private static let filled = [
    "就业创业服务补贴渝财社[2023]181号关于提前下达2024年就业补助资金预算的通知",
    "提前下达2024年普惠金融发展专项资金（创业担保贷款贴息）", "2023年创业担保贷款贴息及奖补结转资金",
    "职业技能竞赛专项经费",
  ]

  // MARK: Against the seeds

  @Test(
    .enabled(if: Repository.hasShared, "needs ../shared"),
    arguments: [
      ("01_未编号_收支总表", "收支总表"), ("02_未编号_收入总表", "收入总表"), ("03_未编号_支出总表", "支出总表"),
      ("04_未编号_财政拨款收支总表", "财政拨款收支总表"), ("05_未编号_一般公共预算财政拨款支出预算表", "一般公共预算支出表"),
      ("06_未编号_一般公共预算财政拨款基本支出预算表", "基本支出表"), ("07_未编号_政府性基金预算支出表", "政府性基金表"),
      ("08_未编号_一般公共预算“三公”经费支出表", "三公经费表"), ("09_未编号_政府采购预算明细表", "政府采购表"),
      ("10_未编号_预算项目绩效目标表", "项目绩效目标表"),
    ])
  func `each published table is printed cell by cell`(file: String, id: String) throws {
    let table = PrintedTable(try #require(Self.report?.tables.first { $0.id == id }))
    let lines = try Self.published(file)
    let columns = lines[0].map { $0.withoutBlanks.replacing("（前列）", with: "") }
    #expect(table.columns == columns)
    let rows = table.body.filter { !Self.lost.contains(table.own($0, 1)) }
    #expect(rows.count == lines.count - 1)
    let expected = Self.differences.filter { $0.table == id }
    for (number, (row, line)) in zip(rows, lines.dropFirst()).enumerated() {
      for (column, words) in line.enumerated() {
        let words = words.withoutBlanks
        let cell = table.own(row, column)
        let found = table.isFigure(row, column) ? cell.filter { $0 != "," } : cell
        let differs = expected.contains { $0.row == number + 1 && $0.column == column + 1 }
        #expect((found != words) == differs, "row \(number + 1) column \(column + 1): \(found)")
      }
    }
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func
    `the table of targets of the department has the words and amounts of the publication, row by row`()
    throws
  {
    let table = PrintedTable(
      try #require(Self.report?.tables.first { $0.id == "整体绩效目标表" }))
    let lines = try Self.published("11_未编号_整体绩效目标表").dropFirst()
    #expect(table.body.count == lines.count)
    for (row, line) in zip(table.body, lines) {
      let found = table.columns.indices.map { table.own(row, $0).filter { $0 != "," } }
      let words = line.map(\.withoutBlanks).filter { !$0.isEmpty }
      // The last amount fell off the edge of the seed (`errors.md` E5).
      #expect(found.filter { !$0.isEmpty && $0 != "8.00" } == words)
    }
  }

  private static func published(_ file: String) throws -> [[String]] {
    try PublishedFacts.lines(
      Repository.shared + "/seeds/truth/yongchuan-2024/tables/\(file).tsv")
  }

  /// Projects of which the seed has nothing.
  private static let lost = filled.dropFirst()

  /// Cells that are not as published, counted from 1 below the header, and why.
  private static let differences: [(table: String, row: Int, column: Int, why: String)] = [
    ("收入总表", 1, 11, "a zero printed once, every other is blank (`errors.md` C3)"),
    ("基本支出表", 23, 2, "维修(护)费 for the official 维修（护）费"),
    ("项目绩效目标表", 18, 5, "the end of the goal is lost, filled"),
    ("项目绩效目标表", 25, 4, "the end of the goal is lost, filled"),
    ("项目绩效目标表", 28, 2, "the beginning of the name is lost, filled (E1)"),
    ("项目绩效目标表", 28, 3, "the amount is lost, filled (E1)"),
    ("项目绩效目标表", 28, 5, "the beginning of the goal is lost, filled (E1)"),
    ("项目绩效目标表", 45, 1, "the unit is not in the seed, filled"),
  ]
}
