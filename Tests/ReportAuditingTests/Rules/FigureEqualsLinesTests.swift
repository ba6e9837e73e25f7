import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

struct FigureEqualsLinesTests {
  private static let budget = SampleBudget.make(
    [
      "单位": "代码,名称,性质\n001,局机关,行政\n002,中心,事业",
      "项目": "单位,项目,项目类别\n001,培训,特定目标类\n002,培训,运转类",
      "支出": """
      单位,功能科目,经济科目,支出类型,项目,资金来源,预算数
      001,2080101,30101,人员经费,,一般公共预算,10
      001,2080102,30201,公用经费,,一般公共预算,2.50
      002,2080101,3011201,人员经费,,事业收入,4
      001,2089999,30216,项目支出,培训,一般公共预算,3
      002,2100101,30216,项目支出,培训,政府性基金预算,1
      """,
      "整体绩效": "三级指标,权重\n甲,40\n乙,50",
    ],
    stated: ["车辆": .plain(3), "资产": .plain(2)], prior: ["总数": .decimal(.init(fen: 16_400_000))])

  private static let template = SampleTemplate.make(
    figures: ["总数": .sum(spending(), measure: "预算数")],
    stated: [
      "车辆": StatedDefinition(name: "车辆", kind: .count, standard: nil, place: here),
      "资产": StatedDefinition(name: "资产", kind: .amount, standard: nil, place: here),
      "设备": StatedDefinition(name: "设备", kind: .count, standard: .count(0), place: here),
    ])
  private static let here = SampleTemplate.place(1)

  @Test func `a cell that differs from its lines is reported with both values`() throws {
    let origin = FigureOrigin(
      definition: .named("总数"),
      context: FigureContext(
        row: [Self.condition("功能科目", "类", .exactly("208"))],
        column: [Self.condition("支出类型", "", .exactly("人员经费"))]))
    let table = SampleReport.table(
      header: [["科目", "人员经费"]],
      [[SampleReport.word("社会保障和就业支出"), SampleReport.amount("13.90", origin: origin)]])
    let finding = try #require(audit([table]).first)
    #expect(finding.code == .figureDiffersFromLines)
    #expect(finding.place?.description == "模板.yaml:10:3")
    #expect(
      finding.message == "表1第1行“社会保障和就业支出”的“人员经费”报告 13.9 万元，按草案重算 14 万元，少 0.1 万元")
  }

  @Test func `a figure of a sentence that differs from its lines is reported with its heading`()
    throws
  {
    let figure = PrintedFigure(
      name: "总数", value: .wan("20"), printed: "20万元",
      origin: FigureOrigin(definition: .named("总数"), context: FigureContext()))
    let finding = try #require(audit([], [figure]).first)
    #expect(finding.place?.description == "模板.yaml:7:3")
    #expect(
      finding.message == "正文“（一）收入预算情况”中的“总数”报告 20 万元，按草案重算 20.5 万元，少 0.5 万元")
  }

  @Test func `a figure that has no value in the draft is reported`() {
    let origin = FigureOrigin(
      definition: .apply(.share, [.named("总数"), .constant(.amount(.zero))]),
      context: FigureContext())
    let figure = PrintedFigure(name: "占比", value: .count(1), printed: "1", origin: origin)
    #expect(audit([], [figure]).first?.message.contains("按草案重算没有数") == true)
  }

  @Test(
    arguments: [
      (.sum(spending(condition("经济科目", "款", .exactly("30112"))), measure: "预算数"), .wan("4")),
      (.sum(spending(condition("经济科目", "细", .exactly(""))), measure: "预算数"), .wan("16.50")),
      (.sum(spending(condition("功能科目", "", .prefix("20801"))), measure: "预算数"), .wan("16.50")),
      (
        .sum(
          spending(condition("资金来源", "", .exactly("事业收入"), .exactly("政府性基金预算"))),
          measure: "预算数"), .wan("5")
      ),
      (.sum(spending(not("项目", .exactly(""))), measure: "预算数"), .wan("4")),
      (.sum(spending(condition("单位", "性质", .exactly("事业"))), measure: "预算数"), .wan("5")),
      (.sum(spending(condition("项目", "项目类别", .exactly("运转类"))), measure: "预算数"), .wan("1")),
      (.sum(spending(condition("任务", "", .exactly("无此列"))), measure: "预算数"), .wan("20.50")),
      (.sum(LedgerSelection(ledger: "整体绩效", conditions: []), measure: "权重"), .count(90)),
      (.sum(LedgerSelection(ledger: "政府采购", conditions: []), measure: "预算数"), .wan("0")),
      (.count(spending(condition("单位", "", .exactly("001")))), .count(3)),
      (.distinct(spending(), column: ColumnPath(column: "功能科目", attribute: "款")), .count(3)),
      // The same name in two units is two projects.
      (.distinct(spending(), column: ColumnPath(column: "项目")), .count(2)),
      (.stated("车辆"), .count(3)), (.stated("资产"), .wan("2")), (.stated("设备"), .count(0)),
      (.prior("总数"), .wan("16.40")),
      (.apply(.minus, [.prior("总数"), .named("总数")]), .amount(Money(fen: -4_100_000))),
      (.apply(.absolute, [.apply(.minus, [.prior("总数"), .named("总数")])]), .wan("4.10")),
      (.apply(.growth, [.named("总数"), .prior("总数")]), .share(Ratio(1, over: 4)!)),
      (.apply(.share, [.prior("总数"), .named("总数")]), .share(Ratio(4, over: 5)!)),
      (
        .apply(
          .plus,
          [
            .apply(.share, [.prior("总数"), .named("总数")]),
            .apply(.growth, [.named("总数"), .prior("总数")]),
          ]),
        .share(Ratio(21, over: 20)!)
      ),
    ] as [(FigureExpression, FigureValue)])
  func `an expression is recounted from the lines`(
    expression: FigureExpression, value: FigureValue
  ) throws {
    let recounted = Recount(budget: Self.budget, template: Self.template)
      .value(of: FigureOrigin(definition: expression, context: FigureContext()))
    #expect(try #require(recounted).equals(value), "\(recounted!)")
  }

  @Test func `the whole draft is meant in whatever row it is asked for`() {
    let context = FigureContext(row: [Self.condition("单位", "", .exactly("002"))])
    let expression = FigureExpression.apply(.share, [.named("总数"), .whole(.named("总数"))])
    let value = Recount(budget: Self.budget, template: Self.template)
      .value(of: FigureOrigin(definition: expression, context: context))
    #expect(value?.equals(.share(Ratio(10, over: 41)!)) == true)
  }

  @Test func `a record restricts its own ledger and no other`() {
    let context = FigureContext(records: [RecordReference(ledger: "整体绩效", index: 1)])
    let recount = Recount(budget: Self.budget, template: Self.template)
    let weight = FigureExpression.sum(
      LedgerSelection(ledger: "整体绩效", conditions: []), measure: "权重")
    #expect(recount.value(of: FigureOrigin(definition: weight, context: context)) == .count(50))
    #expect(
      recount.value(of: FigureOrigin(definition: .named("总数"), context: context))
        == .wan("20.50"))
  }

  // MARK: Short hands

  private static func spending(_ conditions: Condition...) -> LedgerSelection {
    LedgerSelection(ledger: "支出", conditions: conditions)
  }

  private static func condition(_ column: String, _ attribute: String, _ patterns: Pattern...)
    -> Condition
  {
    Condition(path: ColumnPath(column: column, attribute: attribute), patterns: patterns)
  }

  private static func not(_ column: String, _ patterns: Pattern...) -> Condition {
    Condition(path: ColumnPath(column: column), negated: true, patterns: patterns)
  }

  private func audit(_ tables: [ReportTable], _ figures: [PrintedFigure] = []) -> [Finding] {
    let report = SampleReport.make(tables, figures: figures)
    return FigureEqualsLines.result(
      report, Recount(budget: Self.budget, template: Self.template),
      ReportPlaces(report: report, template: Self.template)
    ).findings
  }
}
