import GoujiModel
import TestSupport

@testable import ReportAuditing

/// Relations between two terms, asked of a draft without tables.
enum SampleRelation {
  static func audit(
    _ relation: TieOut, stated: [String: Int] = [:], spending: String = "0"
  ) -> [Finding] {
    audit(relation, budget(stated, spending: spending))
  }

  static func audit(_ relation: TieOut, _ budget: Budget) -> [Finding] {
    TieOutHolds.result(SampleReport.make([]), template(relation), budget).findings
  }

  /// 甲 must be stated, 乙 is 0 where it is not.
  static func template(_ relation: TieOut) -> Template {
    let lines = LedgerSelection(ledger: "支出", conditions: [])
    return SampleTemplate.make(
      figures: ["支出额": .sum(lines, measure: "预算数"), "上年额": .sum(lines, measure: "上年预算数")],
      stated: [
        "甲": StatedDefinition(name: "甲", kind: .count, standard: nil, place: .template(8)),
        "乙": StatedDefinition(name: "乙", kind: .count, standard: .count(0), place: .template(9)),
      ], tieOuts: [relation])
  }

  /// 甲 is typed in line 3, 乙 in line 4.
  static func budget(_ stated: [String: Int], spending: String = "0") -> Budget {
    var budget = self.budget("预算数\n\(spending)\n")
    for (name, number) in stated {
      budget.statedNumbers[name] = Located(.plain(number), at: place(name == "甲" ? 3 : 4))
    }
    return budget
  }

  static func budget(_ spending: String) -> Budget { SampleBudget.make(["支出": spending]) }

  static func place(_ line: Int) -> Place {
    Place(file: SampleBudget.head.file, line: line, column: 5)
  }

  static func relation(_ left: String, _ relation: TieOut.Relation, _ right: String)
    -> TieOut
  {
    self.relation(term(left), relation, term(right))
  }

  static func relation(
    _ left: TieOutTerm, _ relation: TieOut.Relation, _ right: TieOutTerm,
    on ground: TieOut.Ground = .whole
  ) -> TieOut {
    TieOut(
      name: "核", relation, on: ground, left: [left], right: [right], basis: "某文",
      place: .template(20))
  }

  static func term(_ name: String) -> TieOutTerm {
    let expression: FigureExpression = ["甲", "乙"].contains(name) ? .stated(name) : .named(name)
    return TieOutTerm(.figure(expression, name: name), place: .template(20))
  }

  static func own(_ column: String) -> TieOutTerm {
    TieOutTerm(.own(column: column, name: column), place: .template(20))
  }
}
