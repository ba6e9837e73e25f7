import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

/// Single changes of words in the reports of all shipped drafts and golden cases, from a printed
/// seed: how many of each kind are found. The README keeps the table.
struct WordMutationTests {
  @Test func `a single change of words in a shipped report is found`() {
    #expect(ShippedReport.all.count >= 12)
    var chance = Chance.printed()
    let mutations = TextMutations.all + FigureMutations.all + BlockMutations.all
    let scores = MutationScore.scores(
      of: mutations, in: ShippedReport.all, times: 4, chance: &chance
    ) { shipped in
      let audit = WordsAudit(budget: shipped.budget, template: shipped.template)
      return { audit.results($0).findings }
    }
    for score in scores {
      #expect(score.isReached, "\(score.line) \(score.missed)")
    }
  }

  @Test(arguments: ShippedReport.all)
  func `a shipped report stands as the template words it`(_ shipped: ShippedReport) {
    let results = WordsAudit(budget: shipped.budget, template: shipped.template).results(
      shipped.report)
    #expect(results.findings.isEmpty, "\(shipped.name) \(results.findings.map(\.message))")
    #expect(results.allSatisfy { $0.skipped.isEmpty })
    print(shipped.name, results.map { "\($0.rule.name) \($0.checks)" })
  }
}
