import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

/// Relations by chance, against arithmetic made here.
struct RelationPropertyTests {
  /// Random records against comparisons of whole numbers made here.
  @Test func `records are compared as whole numbers are`() {
    let seed = Chance.printedSeed()
    var random = Chance(seed: seed)
    for _ in 0..<60 {
      let numbers = (0..<12).map { _ in
        (
          now: Int.random(in: -3...3, using: &random),
          before: Int.random(in: -3...3, using: &random)
        )
      }
      let text = numbers.map { "30201,\($0.now),\($0.before)\n" }.joined()
      let budget = SampleRelation.budget("经济科目,预算数,上年预算数\n" + text)
      let right: [(TieOut.Relation, (Int, Int) -> Bool)] = [
        (.equal, { $0 == $1 }), (.atMost, { $0 <= $1 }), (.atLeast, { $0 >= $1 }),
        (.requires, { $0 <= 0 || $1 != 0 }),
      ]
      for (relation, holds) in right {
        let tieOut = SampleRelation.relation(
          SampleRelation.own("预算数"), relation, SampleRelation.own("上年预算数"),
          on: .records(ledger: "支出", []))
        let expected = numbers.indices.filter { !holds(numbers[$0].now, numbers[$0].before) }.map {
          $0 + 2
        }
        #expect(
          SampleRelation.audit(tieOut, budget).compactMap(\.place?.line) == expected,
          "seed \(seed) \(relation)")
      }
      // Their sums, over the whole.
      let sums = numbers.reduce(into: (0, 0)) { $0 = ($0.0 + $1.now, $0.1 + $1.before) }
      for (relation, holds) in right {
        let tieOut = SampleRelation.relation("支出额", relation, "上年额")
        #expect(
          SampleRelation.audit(tieOut, budget).isEmpty == holds(sums.0, sums.1),
          "seed \(seed) \(relation) \(sums)"
        )
      }
    }
  }

  /// Projects of two units under names that may be the same, against sums made here.
  @Test func `figures of records are those of the record alone`() {
    let seed = Chance.printedSeed()
    var random = Chance(seed: seed)
    for _ in 0..<40 {
      let owners = ["101", "102"].flatMap { unit in ["甲", "乙", "丙"].map { (unit, $0) } }
      let lines = (0..<20).map { _ in
        (
          owner: Int.random(in: 0..<6, using: &random),
          amount: Int.random(in: -2...4, using: &random)
        )
      }
      let limit = Int.random(in: 0...8, using: &random)
      let spending = lines.map { "\(owners[$0.owner].0),\(owners[$0.owner].1),\($0.amount)\n" }
        .joined()
      let projects = owners.map { "\($0.0),\($0.1),运转类\n" }.joined()
      let budget = SampleBudget.make([
        "支出": "单位,项目,预算数\n" + spending, "项目": "单位,项目,项目类别\n" + projects,
      ])
      let most = TieOutTerm(.figure(.constant(.wan("\(limit)")), name: ""), place: .template(20))
      let relation = SampleRelation.relation(
        SampleRelation.term("支出额"), .atMost, most, on: .records(ledger: "项目", []))
      let expected = owners.indices.filter { owner in
        lines.reduce(0) { $0 + ($1.owner == owner ? $1.amount : 0) } > limit
      }
      let found = SampleRelation.audit(relation, budget).compactMap(\.place?.line)
      #expect(found == expected.map { $0 + 2 }, "seed \(seed)")
    }
  }
}
