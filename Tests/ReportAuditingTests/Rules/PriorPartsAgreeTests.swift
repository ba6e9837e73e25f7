import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

struct PriorPartsAgreeTests {
  private static func sum(_ conditions: (String, [String])...) -> FigureExpression {
    let selected = conditions.map { column, values in
      Condition(path: ColumnPath(column: column), patterns: values.map { .exactly($0) })
    }
    return .sum(
      LedgerSelection(ledger: "支出", conditions: selected, mainAmount: "预算数"), measure: "预算数")
  }

  private static let figures: [String: FigureExpression] = [
    "总数": sum(), "财拨": sum(("资金来源", ["一般公共预算", "政府性基金预算"])),
    "一般": sum(("资金来源", ["一般公共预算"])), "基本": sum(("支出类型", ["人员经费", "公用经费"])),
    "项目": sum(("支出类型", ["项目支出"])),
    "三公": .apply(.plus, [.apply(.plus, [.named("出国"), .named("用车")]), .named("接待")]),
    "出国": sum(("经济科目", ["30212"])), "接待": sum(("经济科目", ["30217"])),
    "用车": sum(("经济科目", ["30231"])),
    "财拨上年": .sum(
      LedgerSelection(
        ledger: "支出",
        conditions: [Condition(path: ColumnPath(column: "资金来源"), patterns: [.exactly("一般公共预算")])]),
      measure: "上年预算数"),
  ]

  private func says(
    _ prior: [String: String], _ spending: String = "支出类型,资金来源,预算数\n人员经费,一般公共预算,60\n项目支出,其他收入,40",
    unconfirmed: Set<String> = []
  )
    -> [String]
  {
    var budget = SampleBudget.make(
      ["支出": spending], prior: prior.mapValues { .amount(SampleBudget.tenThousands($0)) })
    budget.unconfirmed = unconfirmed
    let template = SampleTemplate.make(figures: Self.figures)
    return PriorPartsAgree.result(Recount(budget: budget, template: template)).findings.map(
      \.message)
  }

  @Test func `a figure that is added up is the sum of its parts`() {
    #expect(
      says(["三公": "6.1", "出国": "0", "接待": "1.6", "用车": "3.5"]) == [
        "“上年数”里的“三公”是 6.1 万元，它的各部分（出国、用车、接待）相加是 5.1 万元"
      ])
    #expect(says(["三公": "5.1", "出国": "0", "接待": "1.6", "用车": "3.5"]) == [])
    // Examples of a new draft.
    #expect(
      says(["三公": "6.1", "出国": "0", "接待": "1.6", "用车": "3.5"], unconfirmed: ["上年数"]) == [])
    // Parts printed with two decimals may miss the sum by some hundredths.
    #expect(says(["三公": "5.11", "出国": "0", "接待": "1.6", "用车": "3.5"]) == [])
    #expect(says(["三公": "9", "接待": "1.6"]) == [])
  }

  @Test func `a part is no more than its whole`() {
    #expect(says(["财拨": "112", "总数": "100"]) == ["“上年数”里的“财拨”112 万元，比包含它的“总数”100 万元 还多"])
    #expect(says(["财拨": "90", "总数": "100", "一般": "80"]) == [])
    // Another column of the same lines.
    #expect(says(["财拨上年": "120", "总数": "100"]) == [])
  }

  @Test func `parts that make the whole this year make it last year`() {
    #expect(
      says(["总数": "100", "基本": "50", "项目": "45"]) == [
        "“上年数”里的“总数”是 100 万元，它的各部分（基本、项目）相加是 95 万元"
      ])
    #expect(says(["总数": "100", "基本": "55", "项目": "45"]) == [])
  }

  @Test func `where there is more than these parts this year, the sum may be less`() {
    let more = "支出类型,资金来源,预算数\n人员经费,一般公共预算,60\n项目支出,其他收入,40\n结转下年,其他收入,5"
    #expect(says(["总数": "100", "基本": "50", "项目": "45"], more) == [])
    #expect(says(["总数": "100", "基本": "60", "项目": "45"], more).count == 1)
  }
}
