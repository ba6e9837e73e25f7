import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

struct BalancingSucceedsTests {
  @Test func `a proof names the printed sums that contradict one another, with exact amounts`() {
    let findings = findings(
      .impossible(sums: 3, places: [.cell(table: 0, row: 1, column: 1), .prose(0)]))
    #expect(findings.map(\.code) == [.balancingImpossible])
    #expect(
      findings.first?.message
        == "配平已证明不可能：3 个数要同时印在准确数的一个末位以内，每笔金额无论进位还是舍去都做不到，"
        + "它们是表1第1行“教育支出”的“金额”（1.05 万元）、正文“（一）收入预算情况”中的“收入总计”（2 万元）等")
  }

  @Test func `that the search gave up is said as such, and nothing where all is well`() {
    #expect(findings(.open).map(\.code) == [.balancingGaveUp])
    #expect(findings(.kept).isEmpty)
  }

  private func findings(_ outcome: BalancingOutcome) -> [Finding] {
    let table = SampleReport.table(
      header: [["科目", "金额"]],
      [[SampleReport.word("教育支出"), SampleReport.amount("1.05", printed: "1.06")]])
    let figure = PrintedFigure(
      name: "收入总计", value: .wan("2"), shown: nil, printed: "2", origin: SampleReport.nothing)
    var report = SampleReport.make([table], figures: [figure])
    report.balancing = outcome
    let template = SampleTemplate.make(tables: ["表1"])
    return BalancingSucceeds.result(
      report, template, ReportPlaces(report: report, template: template)
    ).findings
  }
}
