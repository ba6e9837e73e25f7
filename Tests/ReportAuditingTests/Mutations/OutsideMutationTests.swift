import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

/// Changes that somebody outside would think of, held against the whole audit.
struct OutsideMutationTests {
  @Test func `a change that somebody outside would think of is found`() {
    let seed = Chance.printedSeed()
    var chance = Chance(seed: seed)
    let scores = MutationScore.scores(
      of: OutsideMutations.all, in: ShippedReport.all, times: 1, chance: &chance
    ) { shipped in
      { ReportAuditor.audit(report: $0, budget: shipped.budget, template: shipped.template) }
    }
    for score in scores { #expect(score.isReached, "seed \(seed): \(score.line) \(score.missed)") }
  }
}
