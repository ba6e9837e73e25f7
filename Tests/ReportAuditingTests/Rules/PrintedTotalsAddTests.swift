import GoujiModel
import Testing

@testable import ReportAuditing

struct PrintedTotalsAddTests {
  private static let balanced = RoundingPolicy(amounts: .balanced)

  @Test func `a printed total that its printed rows do not add up to is reported`() throws {
    let findings = audit([table(["3.34", "1.11", "1.11", "1.11"], .rows([2, 3, 4]))])
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.code == .printedTotalDiffers)
    #expect(finding.message == "表1第1行“合计”的“金额”印出的合计是“3.34”，印出的明细加起来是 3.33")
    #expect(finding.place?.description == "模板.yaml:10:3")
  }

  @Test func `one that they add up to is not, blanks and commas included`() {
    #expect(audit([table(["3.34", "1.11", "1.12", "1.11"], .rows([2, 3, 4]))]).isEmpty)
    #expect(audit([table(["1,001.00", "1,001.00", "", "0.00"], .rows([2, 3, 4]))]).isEmpty)
    #expect(audit([table(["0.50", "-0.50", "1.00", ""], .rows([2, 3, 4]))]).isEmpty)
  }

  @Test func `columns are added as well`() {
    func row(_ total: String) -> ReportTable {
      SampleReport.table(
        header: [["科目", "合计", "基本支出", "项目支出"]],
        [
          [
            SampleReport.word("教育支出"),
            SampleReport.amount("5", printed: total, sum: .columns([2, 3])),
            SampleReport.amount("2", printed: "2.01"), SampleReport.amount("3", printed: "3.00"),
          ]
        ])
    }
    #expect(audit([row("5.01")]).isEmpty)
    #expect(audit([row("5.00")]).count == 1)
  }

  @Test func `where every figure is rounded by itself nothing is said`() {
    let tails = table(["3.34", "1.11", "1.11", "1.11"], .rows([2, 3, 4]))
    #expect(audit([tails], rounding: RoundingPolicy()).isEmpty)
  }

  @Test func `relations between tables hold in print`() {
    let one = table(["3.34", "1.11", "1.12", "1.11"], .rows([2, 3, 4]))
    var other = table(["3.33", "1.11", "1.11", "1.11"], .rows([2, 3, 4]))
    other.id = "表2"
    other.label = "表2"
    let tieOut = SampleTemplate.tieOut("表1!合计.金额 = 表2!合计.金额")
    let findings = audit([one, other], tieOuts: [tieOut])
    #expect(findings.map(\.message) == ["勾稽关系“两表相等”按印出的数不成立：左边 3.34，右边 3.33"])
    #expect(findings.first?.place?.description == "模板.yaml:20:3")
  }

  @Test func `a table in another unit is rounded by itself, and compared with none`() {
    let one = table(["3.34", "1.11", "1.12", "1.11"], .rows([2, 3, 4]))
    var other = table(["33352.13", "11112.34", "11112.34", "11127.44"], .rows([2, 3, 4]))
    other.id = "表2"
    other.label = "表2"
    other.unit = .yuan
    let tieOut = SampleTemplate.tieOut("表1!合计.金额 = 表2!合计.金额")
    #expect(audit([one, other], tieOuts: [tieOut]).isEmpty)
  }

  /// A column of prints, 合计 first; exact values do not matter.
  private func table(_ prints: [String], _ sum: CellSum) -> ReportTable {
    SampleReport.table(
      header: [["科目", "金额"]],
      prints.enumerated().map { index, print in
        [
          SampleReport.word(index == 0 ? "合计" : "项\(index)"),
          SampleReport.amount("1", printed: print, sum: index == 0 ? sum : nil),
        ]
      })
  }

  private func audit(
    _ tables: [ReportTable], tieOuts: [TieOut] = [], rounding: RoundingPolicy = balanced
  ) -> [Finding] {
    let template = SampleTemplate.make(
      tables: tables.map(\.id), tieOuts: tieOuts, rounding: rounding)
    let report = SampleReport.make(tables)
    return PrintedTotalsAdd.result(
      report, template, ReportPlaces(report: report, template: template)
    ).findings
  }
}
