import GoujiModel
import TestSupport

@testable import ReportAuditing

/// A draft of 100 万元 (80 of 行政运行, 20 of 住房公积金) after 90 万元 last year, with texts typed into it.
enum SampleWords {
  static func budget(
    reasons: [String: String] = [:], prose: [String] = [], uses: [String: String] = [:],
    changes: [String: String] = [:]
  ) -> Budget {
    var texts = [
      "支出": """
      功能科目,支出类型,资金来源,预算数
      2080101,人员经费,一般公共预算,60
      2080101,公用经费,一般公共预算,20
      2210201,人员经费,一般公共预算,20
      """
    ]
    if !uses.isEmpty {
      texts["科目用途"] = "功能科目,主要用于\n" + uses.map { "\($0.key),\($0.value)" }.joined(separator: "\n")
    }
    if !changes.isEmpty {
      texts["科目用途"] =
        "功能科目,变动原因\n" + changes.map { "\($0.key),\($0.value)" }.joined(separator: "\n")
    }
    var budget = SampleBudget.make(texts, prior: ["支出预算": .amount(Money(fen: 90_000_000))])
    budget.reasons = reasons.mapValues { Located($0, at: place($0)) }
    let paragraphs = prose.map { Located($0, at: place($0)) }
    if !prose.isEmpty {
      budget.prose["职能简介"] = DraftProse(
        title: Located("职能简介", at: SampleBudget.head), paragraphs: paragraphs)
    }
    return budget
  }

  private static func place(_ text: String) -> Place {
    Place(file: SourceFile(path: "草案/文字.md", text: text), line: 1, column: 1)
  }

  static let template = SampleTemplate.make(figures: [
    "支出预算": .sum(LedgerSelection(ledger: "支出", conditions: []), measure: "预算数"),
    "公用经费": .sum(
      LedgerSelection(
        ledger: "支出",
        conditions: [Condition(path: ColumnPath(column: "支出类型"), patterns: [.exactly("公用经费")])]),
      measure: "预算数"),
  ])

  /// It prints 100.00, 20.00, 10.00 and 20%.
  static let report = SampleReport.make([
    SampleReport.table(
      header: [["项目", "金额", "占比"]],
      [
        [SampleReport.word("合计"), SampleReport.amount("100.00"), SampleReport.word("")],
        [
          SampleReport.word("公用"), SampleReport.amount("20.00"),
          SampleReport.figure(.share(Ratio(20, over: 100)!), printed: "20.00%"),
        ],
        [SampleReport.word("增加"), SampleReport.amount("10.00"), SampleReport.word("")],
      ])
  ])

  /// `G411 12万元`: the code and the words marked, of all texts.
  static func briefs(_ budget: Budget) -> [String] {
    let texts = QuotedTexts(Recount(budget: budget, template: template))
    let known = KnownNumbers(report, budget)
    let findings =
      QuotedNumbersKnown.result(texts, known, budget).findings
      + FiguresQuotedRight.result(texts, known).findings
      + ReasonsFit.result(texts).findings
    return findings.map { finding in
      let place = finding.place!
      let line = place.file.line(place.line)
      return "\(finding.code.rawValue) \(line.dropFirst(place.column - 1).prefix(place.length))"
    }
  }
}
