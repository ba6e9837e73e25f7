import GoujiModel
import Testing

@testable import DraftReading

struct SelfEvaluationsTests {
  private func says(
    _ code: FindingCode, grades: [String] = ["优", "良", "合格", "不合格"], _ lines: String...
  ) -> [String] {
    var fixture = RuleFixture()
    fixture.shapes = [
      LedgerShape(
        name: "评价",
        columns: [
          LedgerColumn("名称", .text), LedgerColumn("绩效自评", .choice(.yesOrNo)),
          LedgerColumn("自评得分", .quantity),
          LedgerColumn("评级", .choice(ChoiceList(name: "评级", choices: grades))),
        ])
    ]
    return fixture.says(
      code, ["评价.csv": "名称,绩效自评,自评得分,评级\n" + lines.map { $0 + "\n" }.joined()])
  }

  @Test func `evaluated without score or grade, and scored without evaluation`() {
    #expect(
      says(.listUnfilled, "甲,是,‸,", "乙,是,90,‸", "丙,否,,", "丁,是,90,优") == [
        "“甲”的“绩效自评”填“是”，没有填“自评得分”、“评级”", "“乙”的“绩效自评”填“是”，没有填“评级”",
      ])
    #expect(says(.verdictContradicts, "甲,否,‸90,优") == ["“甲”的“绩效自评”填“否”，却填了“自评得分”"])
  }

  @Test func `grades against scores`() {
    #expect(
      says(.verdictContradicts, "甲,是,9.95,‸优", "乙,是,99.2,‸合格", "丙,是,‸995,优") == [
        "“甲”得 9.95 分，评级却是“优”", "“乙”得 99.2 分，评级却是“合格”", "“丙”得 995 分，满分是 100 分",
      ])
    #expect(says(.verdictContradicts, grades: ["优", "良", "中", "差"], "甲,是,78,‸良").count == 1)
  }

  @Test func `every grade at its borders`() {
    #expect(
      says(
        .verdictContradicts, "甲,是,100,优", "乙,是,90,优", "丙,是,89.5,良", "丁,是,78,良", "戊,是,78,合格",
        "己,是,60,合格",
        "庚,是,59.9,不合格", "辛,是,0,不合格") == [])
  }
}
