import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct UsesHaveSpendingTests {
  @Test func `a use of a code on which nothing is spent`() {
    let said = RuleFixture.printing(StandardLedger.functionUses).says(
      .unusedEntry,
      ["科目用途.csv": "功能科目,主要用于\n2080101,发放工资\n‸2210201,缴存住房公积金\n"])
    #expect(said == ["“科目用途”里列了 2210201 住房公积金，支出里没有一笔是它的"])
  }

  @Test func `lines without money count, and nobody asks of a list that is not printed`() {
    let uses = "功能科目,主要用于\n2080101,发放工资\n2210201,缴存住房公积金\n"
    #expect(
      RuleFixture.printing(StandardLedger.functionUses).says(
        .unusedEntry,
        [
          "科目用途.csv": uses,
          "支出.csv": RuleFixture.spending(
            "101001,2080101,30101,人员经费,,一般公共预算,5", "101001,2210201,30113,人员经费,,一般公共预算,0"),
        ]) == [])
    #expect(RuleFixture().says(.unusedEntry, ["科目用途.csv": uses]) == [])
  }

  @Test func `by class`() {
    var fixture = RuleFixture.printing("类用途")
    var code = LedgerColumn("功能科目", .text)
    code.codeLevel = .type
    fixture.shapes = [LedgerShape(name: "类用途", columns: [code, LedgerColumn("主要用于", .text)])]
    #expect(
      fixture.says(.unusedEntry, ["类用途.csv": "功能科目,主要用于\n208,就业和社会保障\n‸221,住房公积金\n"]).count == 1)
  }

  @Test func `what was spent last year is kept`() {
    let files: [String: String?] = ["科目用途.csv": "功能科目,主要用于\n2080101,发放工资\n2080105,监察\n"]
    let last = DraftFixture([
      "支出.csv": RuleFixture.spending("101001,2080105,30101,人员经费,,一般公共预算,5")
    ])
    guard var budget = DraftFixture(files).read().value, let earlier = last.read().value else {
      Issue.record("no budget")
      return
    }
    budget.earlier = EarlierDraft(
      NamedDraft(budget: earlier, template: .bare, place: budget.template.place), seenBy: .bare)
    let template = RuleFixture.printing(StandardLedger.functionUses).template
    #expect(WholeDraft(budget, template).findings.filter { $0.code == .unusedEntry }.isEmpty)
  }
}
