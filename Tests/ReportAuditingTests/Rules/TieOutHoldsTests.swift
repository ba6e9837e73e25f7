import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

struct TieOutHoldsTests {
  @Test func `a relation that does not hold is reported at the template's line`() throws {
    let finding = try #require(
      audit("表1!合计.金额 + 表1!其他.金额 = 表2!合计.金额", first: "10", second: "13.40").first)
    #expect(finding.code == .brokenTieOut)
    #expect(finding.place?.description == "模板.yaml:20:3")
    #expect(
      finding.message
        == "勾稽关系“两表相等”不成立：左边 表1!合计.金额 10 万元 + 表1!其他.金额 3.5 万元，"
        + "右边 表2!合计.金额 13.4 万元，左边多 0.1 万元")
    #expect(finding.basis == "某文第一条")
  }

  @Test func `a relation that holds passes`() {
    #expect(audit("表1!合计.金额 + 表1!其他.金额 = 表2!合计.金额", first: "10", second: "13.50").isEmpty)
  }

  @Test func `differences hold, too`() {
    #expect(audit("表1!合计.金额 + ~表1!其他.金额 = 表2!合计.金额", first: "10", second: "6.50").isEmpty)
    let broken = audit("表1!合计.金额 + ~表1!其他.金额 = 表2!合计.金额", first: "10", second: "6.40")
    #expect(
      broken.map(\.message) == [
        "勾稽关系“两表相等”不成立：左边 表1!合计.金额 10 万元 - 表1!其他.金额 3.5 万元，"
          + "右边 表2!合计.金额 6.4 万元，左边多 0.1 万元"
      ])
  }

  /// 10 + 3.5 in 支出.csv.
  @Test func `a figure is counted from the draft`() {
    #expect(audit("表1!合计.金额 + 表1!其他.金额 = 支出额", first: "10", second: "1").isEmpty)
    #expect(
      audit("表1!合计.金额 = 支出额", first: "10", second: "1").map(\.message) == [
        "勾稽关系“两表相等”不成立：左边 表1!合计.金额 10 万元，右边 支出额 13.5 万元，左边少 3.5 万元"
      ])
  }

  @Test func `the row of a code that has no amount counts as zero`() {
    #expect(audit("表1!合计.金额 = 表2!合计.金额 + 表2!2080101.金额", first: "5", second: "5").isEmpty)
  }

  /// No 类 999; no such 项 in 20801; the rows of 表1 are units.
  @Test(arguments: ["表2!9999999.金额", "表2!2080190.金额", "表2!208.金额", "表1!2080101.金额"])
  func `a code that no row can have is an error`(address: String) {
    let findings = audit("表1!合计.金额 = 表2!合计.金额 + \(address)", first: "5", second: "5")
    #expect(findings.map(\.code) == [.unknownTieOutCell])
  }

  @Test func `a row that only the draft's words make may be missing in a table without amounts`() {
    #expect(audit("表1!某中心.金额 = 表2!合计.金额", first: "0", second: "0", other: "0").isEmpty)
    #expect(audit("表1!某中心.金额 = 表2!合计.金额", first: "5", second: "0").count == 1)
  }

  @Test func `a row is also called by its key`() {
    #expect(audit("表1!合计行.金额 = 表2!合计行.金额", first: "5", second: "5").isEmpty)
  }

  @Test func `an address that fits two rows is an error`() throws {
    let finding = try #require(audit("表1!小计.金额 = 表2!合计.金额", first: "5", second: "5").first)
    #expect(finding.code == .ambiguousTieOutCell)
    #expect(finding.message.contains("第 3、4 行都叫“小计”"))
  }

  @Test(
    arguments: [
      ("表1!总计.金额 = 表2!合计.金额", "表里没有“总计”这一行", "“合计”"),
      ("表1!合计.金 = 表2!合计.金额", "表里没有“金”这一列", "“金额”"),
      ("表3!合计.金额 = 表2!合计.金额", "报告里没有“表3”这张表", "“表1”、“表2”"),
      ("表1!合计.科目 = 表2!合计.金额", "那一格不是数，印的是“合计”", ""),
    ])
  func `an address that names no cell is reported with names that are near`(
    relation: String, fault: String, near: String
  ) throws {
    let findings = audit(relation, first: "5", second: "5")
    let finding = try #require(findings.first)
    #expect(findings.map(\.code) == [.unknownTieOutCell])
    #expect(finding.message.contains(fault))
    #expect(near.isEmpty || finding.cure.hasPrefix("相近的有：" + near))
  }

  private func audit(
    _ relation: String, first: String, second: String, other: String = "3.50"
  ) -> [Finding] {
    let tables = [
      table("表1", [["合计", first], ["其他", other], ["小计", "0"], ["小计", "0"]]),
      table("表2", [["合计", second]]),
    ]
    let spending = LedgerSelection(ledger: StandardLedger.spending, conditions: [])
    let template = SampleTemplate.make(
      figures: ["支出额": .sum(spending, measure: StandardColumn.amount)], tables: [],
      definitions: [
        SampleTemplate.definition("表1", labels: ["合计", "其他", "小计", "小计"], hasCodes: false),
        SampleTemplate.definition("表2", labels: ["合计"], hasCodes: true),
      ], tieOuts: [SampleTemplate.tieOut(relation)])
    let budget = SampleBudget.make(["支出": "功能科目,预算数\n2080101,10\n2080505,3.5\n"])
    return TieOutHolds.result(SampleReport.make(tables), template, budget).findings
  }

  private func table(_ id: String, _ rows: [[String]]) -> ReportTable {
    var table = SampleReport.table(
      id, header: [["科目", "金额"]],
      rows.map { [SampleReport.word($0[0]), SampleReport.amount($0[1])] })
    for (index, row) in rows.enumerated() { table.rows[index + 1].keys = [row[0] + "行"] }
    return table
  }
}
