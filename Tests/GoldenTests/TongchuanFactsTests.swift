import GoujiModel
import Testing

@testable import BudgetWorkbench

/// What 通川's published budget of 2024 says, typed from the publication and corrected where it
/// contradicts itself (`Facts/*.tsv`), against what the draft becomes.
struct TongchuanFactsTests {
  private static let report = Workbench(draft: Repository.root + "/Drafts/tongchuan-2024")
    .report().value

  @Test func `every amount of the published tables stands in its row and column, and no other`()
    throws
  {
    let report = try #require(Self.report)
    let facts = try PublishedFacts.typed("通川表内数")
    let ids = ["表1", "表1-1", "表1-2", "表3", "表3-1", "表3-2", "表3-3", "表4", "表4-1", "表5", "表6"]
    let printed = report.tables.filter { ids.contains($0.id) }.flatMap(PublishedFacts.amounts)
    #expect(facts.count == 171)
    #expect(Set(facts.map(\.[0])).isSubset(of: ids))
    PublishedFacts.expect(facts, are: printed)
  }

  @Test func `every figure of the prose stands in its sentence, and no other`() throws {
    let facts = try PublishedFacts.typed("通川文内数")
    PublishedFacts.expect(facts, areFiguresOf: try #require(Self.report))
  }

  @Test(arguments: [
    ("基本支出665.72万元，占87.10%；", "基本支出665.72万元，占87.09%"),
    ("项目支出98.61万元，占12.90%。", "占12.91%"),
    ("农林水支出4万元，占0.52%；", "占0.05%"),
    ("住房保障支出55.63万元，占7.28%。", "占7.76%"),
    ("一般公共预算基本支出665.72万元，其中", "一般公共预算基本支出764.33万元"),
  ])
  func `what the publication has wrong is right here`(right: String, wrong: String) throws {
    let text = ReportText.of(try #require(Self.report)).filter { $0 != "[" && $0 != "]" }
    #expect(text.contains(right))
    #expect(!text.contains(wrong))
  }

  @Test(
    .enabled(if: Repository.hasShared, "needs ../shared"),
    arguments: [
      ("01_表1_部门收支总表", "表1"), ("02_表1-1_部门收入总表", "表1-1"), ("03_表1-2_部门支出总表", "表1-2"),
      ("06_表3_一般公共预算支出预算表", "表3"), ("07_表3-1_一般公共预算基本支出预算表", "表3-1"),
      ("08_表3-2_一般公共预算项目支出预算表", "表3-2"), ("09_表3-3_一般公共预算“三公”经费支出预算表", "表3-3"),
      ("10_表4_政府性基金支出预算表", "表4"), ("11_表4-1_政府性基金预算“三公”经费支出预算表", "表4-1"),
      ("12_表5_国有资本经营预算支出预算表", "表5"), ("13_表6_部门预算项目绩效目标表", "表6"),
    ])
  func `each published table is printed cell by cell`(file: String, id: String) throws {
    let report = try #require(Self.report)
    let table = PrintedTable(try #require(report.tables.first { $0.id == id }))
    let folder = Repository.shared + "/seeds/truth/tongchuan-2024/tables"
    let lines = try PublishedFacts.lines("\(folder)/\(file).tsv")
    #expect(table.columns == lines[0].map(\.withoutBlanks))
    #expect(table.body.count == lines.count - 1)
    for (row, line) in zip(table.body, lines.dropFirst()) {
      for (column, words) in line.enumerated() {
        // The truth repeats the project on every line of a merged cell, the table prints it once.
        let words = Self.corrections[words.withoutBlanks] ?? words.withoutBlanks
        let found = words.isEmpty ? table.own(row, column) : table.text(row, column)
        #expect(found == words, "\(id) row \(row) \(table.columns[column])")
      }
    }
  }

  /// The publication counts 三十一 twice (`errors.md` C1).
  private static let corrections = [
    "三十一、事业单位结余分配": "三十二、事业单位结余分配", "三十二、结转下年": "三十三、结转下年",
  ]
}
