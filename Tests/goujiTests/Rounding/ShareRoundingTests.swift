import GoujiModel
import ReportAuditing
import Testing

@testable import BudgetWorkbench

/// 占比舍入 and 占比依据 in the sentences of 四川.
struct ShareRoundingTests {
  /// Three functions of different 类, a third of the whole each.
  private func shares(_ options: [String], _ amounts: [String]) throws -> [String] {
    var draft = RandomDraft(seed: 1, mostLines: 1)
    let codes = ["2010301", "2080101", "2101101"]
    draft.replaceSpending(
      zip(codes, amounts).map { "\($0),30101,人员经费,,一般公共预算,本年,本级,\($1)" })
    let template = try BalancedTemplate(options: options)
    let outcome = try template.bench(draft).report()
    let report = try #require(outcome.value, "\(FindingRenderer.text(outcome.findings))")
    var shares: [String] = []
    for block in report.parts.flatMap(\.blocks) {
      guard case .paragraph(let paragraph) = block else { continue }
      let found = paragraph.inlines.compactMap { inline -> String? in
        guard case .figure(let index) = inline, case .share? = report.figures[index].value else {
          return nil
        }
        return report.figures[index].printed
      }
      // 拨款结构清单 is the one list of three shares.
      if found.count == 3 { shares = found }
    }
    return shares
  }

  @Test func `thirds are 33.33 each unless they are closed`() throws {
    let thirds = ["10000", "10000", "10000"]
    #expect(try shares(["占比舍入: 各自"], thirds) == ["33.33%", "33.33%", "33.33%"])
    #expect(try shares(["占比舍入: 归百"], thirds) == ["33.34%", "33.33%", "33.33%"])
  }

  @Test func `shares may be those of the printed amounts`() throws {
    // 0.006, 0.006 and 0.012 万元 are printed as 0.01, 0.01 and 0.01 of 0.02; balanced, they add up.
    let amounts = ["60", "60", "120"]
    #expect(try shares(["占比依据: 准确数"], amounts) == ["25%", "25%", "50%"])
    #expect(try shares(["占比依据: 印出数"], amounts) == ["50%", "50%", "50%"])
    let balanced = try shares(["占比依据: 印出数", "舍入: 配平"], amounts)
    #expect(balanced.sorted() == ["0%", "50%", "50%"])
  }
}
