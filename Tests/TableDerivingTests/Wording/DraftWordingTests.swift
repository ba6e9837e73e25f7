import FigureEvaluating
import GoujiModel
import TestSupport
import Testing

@testable import TableDeriving

struct DraftWordingTests {
  private func located(_ text: String) -> Located<String> { Located(text, at: SampleBudget.head) }

  @Test func `years and unit are those of draft and template`() {
    let wording = Wording(
      .slot(.identity("年度")), "、", .slot(.identity("上年度")), "、", .slot(.identity("金额单位")))
    #expect(SampleDerivation.words().sentence(wording) == "2024、2023、万元")
  }

  @Test func `a name that the draft does not give stands as a gap and is a finding`() {
    let words = SampleDerivation.words()
    #expect(words.sentence(Wording(.slot(.identity("部门.全称")), "。")) == "〔部门.全称〕。")
    #expect(words.findings.map(\.code) == [.missingValue])
  }

  @Test(arguments: ["本年人员减少", "本年人员减少。", "本年人员减少；", "本年人员减少.，"])
  func `the template sets the full stop behind a reason`(reason: String) {
    var budget = SampleDerivation.budget
    budget.reasons["支出"] = located(reason)
    let words = SampleDerivation.words(SampleDerivation.template(), budget)
    #expect(words.sentence(Wording("主要是", .slot(.reason("支出")), "。")) == "主要是本年人员减少。")
    #expect(words.findings.isEmpty)
  }

  @Test func `a reason that is missing or blank is a finding`() {
    var budget = SampleDerivation.budget
    budget.reasons["收入"] = located("")
    let words = SampleDerivation.words(SampleDerivation.template(), budget)
    #expect(words.sentence(Wording(.slot(.reason("支出")), .slot(.reason("收入")))) == "〔原因〕〔原因〕")
    #expect(words.findings.map(\.code) == [.missingReason, .missingReason])
  }

  // MARK: What a row stands for

  @Test(arguments: [
    ("码", "2080101"), ("名称", "行政运行"), ("类", "208"), ("款", "01"), ("项", "01"),
    ("类名", "社会保障和就业支出"), ("款名", "人力资源和社会保障管理事务"), ("项名", "行政运行"),
  ])
  func `a row of a function says its code and its names`(attribute: String, text: String) {
    let words = SampleDerivation.words()
    let scope = words.engine.whole.scopes(along: .values(of: "功能科目"))[0]
    #expect(words.text(Wording(.axis("功能科目", attribute)), in: scope) == text)
  }

  @Test func `a row of a class has no item of its own`() {
    let words = SampleDerivation.words()
    let scope = words.engine.whole.scopes(along: .values(of: "功能科目", "类"))[0]
    let text = { words.text(Wording(.axis("功能科目", $0)), in: scope) }
    #expect(["名称", "类", "款", "项", "项名"].map(text) == ["社会保障和就业支出", "208", "", "", ""])
  }

  @Test func `units are called by their names, choices as the template calls them`() {
    let template = SampleDerivation.template { $0.displayNames["项目支出"] = "项目类支出" }
    let words = SampleDerivation.words(template)
    let units = words.engine.whole.scopes(along: .values(of: "单位"))
    #expect(units.map { words.text(Wording(.axis("单位", "名称")), in: $0) } == ["甲局机关", "甲中心"])
    #expect(units.map { words.text(Wording(.axis("单位", "代码")), in: $0) } == ["01", "02"])
    let kinds = words.engine.whole.scopes(along: .values(of: "支出类型"))
    #expect(
      kinds.map { words.text(Wording(.axis("支出类型", "称谓")), in: $0) }
        == ["人员经费", "公用经费", "项目类支出"])
  }

  // MARK: Looking up

  private let use = SlotTarget.lookup(ledger: "科目用途", column: "主要用于")

  @Test func `a sentence takes the words of the record that fits its row`() {
    let words = SampleDerivation.words()
    let scopes = words.engine.whole.scopes(along: .values(of: "功能科目"))
    let sentence = Wording("用于", .slot(use), "。")
    #expect(words.printed(words.inlines(sentence, in: scopes[0])) == "用于机关的工资。")
    #expect(words.findings.isEmpty)
    // 2080199 is spent on and has no line in 科目用途.
    #expect(words.printed(words.inlines(sentence, in: scopes[1])) == "用于。")
    #expect(words.findings.map(\.brief) == ["\(FindingCode.missingUse.rawValue) 支出.csv:4:1"])
  }

  @Test func `a cell of a table stays empty where there is no record`() {
    let words = SampleDerivation.words()
    let scopes = words.engine.whole.scopes(along: .values(of: "功能科目"))
    #expect(scopes.map { words.text(Wording(.slot(use)), in: $0) } == ["机关的工资。", "", ""])
    #expect(words.findings.isEmpty)
  }

  @Test func `a number of the record is a figure: the sum over that record`() throws {
    let words = SampleDerivation.words()
    let scope = words.engine.whole.scopes(along: .values(of: "单位"))[1]
    let amount = SlotTarget.lookup(ledger: "支出", column: "预算数")
    #expect(words.words(Wording("共", .slot(amount)), in: scope).text == "共5.00万元")
    let figure = try #require(words.figures.first)
    #expect(figure.name == "支出.预算数")
    #expect(figure.value == .wan("5"))
    #expect(figure.origin.context.records == [RecordReference(ledger: "支出", index: 3)])
    #expect(figure.origin.definition.text == "合计(支出)")
  }

  // MARK: Where words come from

  @Test func `words of the draft say where they stand, and which line asks for them`() {
    let words = SampleDerivation.words()
    let scope = words.engine.whole.scopes(along: .values(of: "功能科目"))[0]
    let pieces = words.inlines(Wording("用于", .slot(use)), in: scope)
    #expect(pieces.map { $0.origin?.template.line } == [5, 5])
    #expect(pieces.map { $0.origin?.draft?.description } == [nil, "草案/科目用途.csv:2:1"])
    let name = words.inlines(Wording(.axis("功能科目", "名称")), in: scope)
    guard case .classification(let code, let edition)? = name[0].origin?.source else {
      Issue.record("no name of the classification")
      return
    }
    #expect([code, edition] == ["2080101", "2024"])
  }

  @Test func `a slot that may be empty asks for nothing`() {
    let words = SampleDerivation.words()
    let pieces = words.inlines(
      Wording(
        .slot(.reason("支出"), SlotFormat(optional: true)),
        .slot(.prose("职能"), SlotFormat(optional: true)),
        .slot(.identity("部门.简称"), SlotFormat(optional: true))),
      in: words.engine.whole)
    #expect(words.printed(pieces).isEmpty)
    #expect(words.findings.isEmpty)
    #expect(pieces.allSatisfy { $0.origin?.isOptional == true })
  }
}
