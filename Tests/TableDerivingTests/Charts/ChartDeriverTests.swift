import FigureEvaluating
import GoujiModel
import TestSupport
import Testing

@testable import TableDeriving

struct ChartDeriverTests {
  private let total = FigureExpression.named("合计")

  private func category(
    _ name: String, _ figures: FigureExpression..., axis: RowAxis? = nil
  ) -> ChartCategoryDefinition {
    ChartCategoryDefinition(
      name: axis == nil ? Wording(.text(name)) : Wording(.axis(name, "称谓")), axis: axis,
      conditions: [], figures: figures, place: .template(31))
  }

  private func chart(
    _ kind: ChartKind, _ categories: [ChartCategoryDefinition], series: [String] = ["本年"],
    whole: FigureExpression? = nil
  ) -> ChartDefinition {
    ChartDefinition(
      id: "图", kind: kind, title: Wording("支出结构"),
      caption: Wording("图", .ordinal, "：支出结构"), note: nil,
      series: series.map { ChartSeriesDefinition(key: $0, name: Wording(.text($0))) },
      categories: categories, whole: whole, decimals: nil, empty: nil, place: .template(30))
  }

  private func derived(
    _ chart: ChartDefinition, _ template: Template = SampleDerivation.template()
  ) -> (chart: ReportChart?, findings: [Finding]) {
    let words = SampleDerivation.words(template)
    let drawn = ChartDeriver(chart, words: words).chart(number: 3, in: words.engine.whole)
    return (drawn, words.findings)
  }

  @Test func `a pie has a slice for every value that is not zero, and its share of the whole`()
    throws
  {
    let kinds = category("支出类型", total, axis: .values(of: "支出类型"))
    let nothing = category("三公经费", .constant(.wan("0")))
    let drawn = try #require(derived(chart(.pie, [kinds, nothing], whole: total)).chart)
    #expect(drawn.categories == ["人员经费", "公用经费", "项目支出"])
    #expect(drawn.series.map { $0.points.map(\.printed) } == [["65.00", "20.00", "15.00"]])
    #expect(drawn.shares.map(\.printed) == ["65.00%", "20.00%", "15.00%"])
    #expect(drawn.caption == "图3：支出结构")
  }

  @Test func `a pie with a negative slice is not drawn but reported`() {
    let (drawn, findings) = derived(
      chart(.pie, [category("甲", total), category("退回", .constant(.wan("-1")))], whole: total))
    #expect(drawn == nil)
    #expect(findings.map(\.brief) == ["\(FindingCode.chartNotDrawn.rawValue) 模板.yaml:30:3"])
  }

  @Test func `slices of a whole that is zero are reported`() {
    let (drawn, findings) = derived(
      chart(.pie, [category("甲", total)], whole: .constant(.wan("0"))))
    #expect(drawn?.shares.isEmpty == true)
    #expect(findings.map(\.code) == [.sliceSumDiffers])
  }

  @Test func `the shares of a pie close at a hundred where the template asks`() throws {
    let thirds = ["甲", "乙", "丙"].map { category($0, .constant(.wan("1"))) }
    let pie = chart(.pie, thirds, whole: .constant(.wan("3")))
    #expect(derived(pie).chart?.shares.map(\.printed) == ["33.33%", "33.33%", "33.33%"])
    let closing = SampleDerivation.template { $0.options.rounding.shares = .closing }
    #expect(derived(pie, closing).chart?.shares.map(\.printed) == ["33.34%", "33.33%", "33.33%"])
  }

  @Test
  func `a series of which nothing is known is not drawn, one of which a number lacks is told`()
    throws
  {
    let columns = chart(
      .columns,
      [
        category("支出", total, .prior("合计")), category("人员", .named("人员"), .prior("人员")),
      ], series: ["本年", "上年"])
    let unknown = derived(columns)
    #expect(unknown.chart?.series.map(\.name) == ["本年"])
    #expect(unknown.findings.isEmpty)
    var budget = SampleDerivation.budget
    budget.priorFigures["合计"] = Located(
      .amount(SampleBudget.tenThousands("90")), at: SampleBudget.head)
    let words = SampleDerivation.words(SampleDerivation.template(), budget)
    let drawn = ChartDeriver(columns, words: words).chart(number: 1, in: words.engine.whole)
    #expect(drawn?.series.map(\.name) == ["本年"])
    #expect(words.findings.map(\.code) == [.missingPriorFigure])
  }
}
