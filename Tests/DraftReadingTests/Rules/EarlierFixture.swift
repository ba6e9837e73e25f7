import GoujiModel
import TestSupport

@testable import DraftReading

/// What a rule says of a draft that names last year's.
enum EarlierFixture {
  static func says(
    _ code: FindingCode, _ now: [String: String?], _ then: [String: String?],
    _ template: Template = .bare, shapes: [LedgerShape] = []
  ) -> [String] {
    let (own, last) = (DraftFixture(now), DraftFixture(then))
    guard var budget = own.read(extraShapes: shapes).value,
      let earlier = last.read(extraShapes: shapes).value
    else { return ["no budget"] }
    budget.earlier = EarlierDraft(
      NamedDraft(budget: earlier, template: template, place: budget.template.place),
      seenBy: template)
    return WholeDraft(budget, template).findings.filter { $0.code == code }.map(\.message)
  }
}
