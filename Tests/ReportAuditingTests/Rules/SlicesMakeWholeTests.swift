import GoujiModel
import Testing

@testable import ReportAuditing

struct SlicesMakeWholeTests {
  private func findings(_ chart: ReportChart) -> [Finding] {
    let report = SampleChart.report(chart)
    return SlicesMakeWhole.result(
      report, ReportPlaces(report: report, template: SampleTemplate.make())
    ).findings
  }

  @Test func `slices that make up the whole are no finding`() {
    #expect(findings(SampleChart.pie()).isEmpty)
  }

  @Test func `slices of another whole than their shares are reported with both sums`() throws {
    let finding = try #require(findings(SampleChart.pie(of: 50_000)).first)
    #expect(finding.code == .sliceSumDiffers)
    #expect(finding.message == "饼图“支出结构”各块之和 4 万元，而占比按 5 万元 算")
  }

  @Test func `a slice without a share is reported`() {
    var chart = SampleChart.pie()
    chart.shares.removeLast()
    #expect(findings(chart).map(\.code) == [.sliceSumDiffers])
  }

  @Test func `columns have no whole`() {
    var chart = SampleChart.pie(of: 50_000)
    chart.kind = .columns
    #expect(findings(chart).isEmpty)
  }
}
