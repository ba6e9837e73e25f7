import GoujiModel
import Testing

@testable import ReportAuditing

struct TotalEqualsPartsTests {
  @Test func `a total that differs from its rows is reported at the table's definition`() throws {
    let table = SampleReport.table(
      header: [["科目", "基本支出", ""], ["", "人员经费", "公用经费"]],
      [
        [SampleReport.word("合  计"), amount("15.60", .rows([3, 4])), amount("2")],
        [SampleReport.word("教育支出"), amount("12.50"), amount("2")],
        [SampleReport.word("其他支出"), amount("3"), .empty],
      ],
      merges: [
        CellMerge(row: 0, column: 0, rowSpan: 2, columnSpan: 1),
        CellMerge(row: 0, column: 1, rowSpan: 1, columnSpan: 2),
      ])
    let findings = audit(table)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.code == .totalDiffersFromParts)
    #expect(finding.place?.description == "模板.yaml:10:3")
    #expect(
      finding.message == "表1第1行“合计”的“基本支出/人员经费”合计 15.6 万元，明细之和 15.5 万元，多 0.1 万元")
    #expect(finding.cure.contains("漏列"))
  }

  @Test func `a total of columns that lacks one is reported`() {
    let table = SampleReport.table(
      header: [["科目", "合计", "基本支出", "项目支出"]],
      [[SampleReport.word("教育支出"), amount("5", .columns([2, 3])), amount("2"), amount("4")]])
    #expect(audit(table).map(\.message) == ["表1第1行“教育支出”的“合计”合计 5 万元，明细之和 6 万元，少 1 万元"])
  }

  @Test func `a cell of the right half is named by the label of its own half`() {
    let table = SampleReport.table(
      header: [["收入", "预算数", "支出", "预算数"]],
      [
        [SampleReport.word("拨款"), amount("3"), SampleReport.word("合计"), amount("5", .rows([2]))],
        [.empty, .empty, SampleReport.word("教育支出"), amount("4")],
      ])
    #expect(audit(table).map(\.message) == ["表1第1行“合计”的“预算数”合计 5 万元，明细之和 4 万元，多 1 万元"])
  }

  @Test func `totals equal to their parts pass, tails of print notwithstanding`() {
    // 0.5 分 of 万元 each: printed 0.01 + 0.01 = 0.01.
    let half = FigureValue.amount(Money(fen: 5_000))
    let whole = FigureValue.amount(Money(fen: 10_000))
    let table = SampleReport.table(
      header: [["科目", "合计", "个数"]],
      [
        [
          SampleReport.word("合计"),
          SampleReport.figure(whole, printed: "0.01", sum: .rows([2, 3])),
          SampleReport.figure(.count(3), printed: "3", sum: .rows([2, 3])),
        ],
        [
          SampleReport.word("甲"), SampleReport.figure(half, printed: "0.01"),
          SampleReport.figure(.count(3), printed: "3"),
        ],
        [SampleReport.word("乙"), SampleReport.figure(half, printed: "0.01"), .empty],
      ])
    #expect(audit(table).isEmpty)
  }

  @Test func `a total of amounts that adds up a count is reported`() {
    let table = SampleReport.table(
      header: [["科目", "合计"]],
      [
        [SampleReport.word("合计"), amount("1", .rows([2]))],
        [SampleReport.word("甲"), SampleReport.figure(.count(1), printed: "1")],
      ])
    #expect(audit(table).first?.message.contains("不是同一类数") == true)
  }

  private func amount(_ text: String, _ sum: CellSum? = nil) -> Cell {
    SampleReport.amount(text, sum: sum)
  }

  private func audit(_ table: ReportTable) -> [Finding] {
    let report = SampleReport.make([table])
    return TotalEqualsParts.result(
      report, ReportPlaces(report: report, template: SampleTemplate.make())
    ).findings
  }
}
