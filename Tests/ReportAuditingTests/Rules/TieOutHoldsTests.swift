import GoujiModel
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

  @Test func `the row of a code without an amount counts as zero`() {
    #expect(audit("表1!合计.金额 = 表2!合计.金额 + 表2!2080101.金额", first: "5", second: "5").isEmpty)
  }

  @Test func `any row of a table without amounts counts as zero`() {
    #expect(audit("表2!小计.金额 = 表2!合计.金额", first: "5", second: "0").isEmpty)
    #expect(audit("表1!合计.金额 = 表2!小计.金额", first: "5", second: "0").count == 1)
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
    #expect(findings.count == 1)
    #expect(finding.message.contains(fault))
    #expect(near.isEmpty || finding.cure == "相近的有：" + near)
  }

  private func audit(_ relation: String, first: String, second: String) -> [Finding] {
    let tables = [
      table("表1", [["合计", first], ["其他", "3.50"]]), table("表2", [["合计", second]]),
    ]
    let template = SampleTemplate.make(
      tables: ["表1", "表2"], tieOuts: [SampleTemplate.tieOut(relation)])
    return TieOutHolds.findings(SampleReport.make(tables), template)
  }

  private func table(_ id: String, _ rows: [[String]]) -> ReportTable {
    SampleReport.table(
      id, header: [["科目", "金额"]],
      rows.map { [SampleReport.word($0[0]), SampleReport.amount($0[1])] })
  }
}
