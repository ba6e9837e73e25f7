import GoujiModel
import Testing

@testable import DraftReading

struct DatesPossibleTests {
  private func says(_ date: String) -> [String] {
    RuleFixture().says(
      .dateImpossible,
      ["草案.yaml": RuleFixture.head("").replacing("  全称:", with: "  公开时间: \(date)\n  全称:")])
  }

  @Test(arguments: ["‸2024年13月22日", "‸2024年2月30日", "‸2024年0月3日", "‸2026年3月1日", "‸2022年3月1日"])
  func `no such day, or not when a budget is published`(_ date: String) {
    #expect(says(date).count == 1)
  }

  @Test(arguments: ["2024年2月29日", "2024年2月", "2024-03-01", "2023年12月30日", "财政批复后二十日内"])
  func `days that may be`(_ date: String) { #expect(says(date) == []) }

  @Test func `numbers of documents`() {
    var fixture = RuleFixture()
    fixture.shapes = [
      LedgerShape(
        name: "预算文件",
        columns: [
          LedgerColumn("文件", .text, required: true), LedgerColumn("文号", .text),
          LedgerColumn("下达时间", .text),
        ])
    ]
    let said = fixture.says(
      .dateImpossible,
      [
        "预算文件.csv":
          "文件,文号,下达时间\n关于批复2024年预算的通知,‸财预〔2022〕4号,2024年1月\n关于下达资金的通知,‸财预〔2042〕4号,2024年1月\n关于下达资金的通知,财预〔2024〕4号,‸2024年13月\n关于批复2024年预算的通知,财预〔2023〕90号,2024年11月\n关于下达资金的通知,财预〔2024〕9号,‸2025年1月\n关于下达资金的通知,财预〔2023〕9号,2023年12月\n"
      ])
    #expect(said.count == 4)
    #expect(said.last == "“下达时间”填“2025年1月”，草案是 2024 年的")
    #expect(said.first == "文号“财预〔2022〕4号”的年份，与文件名里的 2024 年对不上：关于批复2024年预算的通知")
  }
}
