import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

/// What one rule says of a small draft. `‸` in a file marks where its findings must stand.
struct RuleFixture {
  var template = Template.bare
  var shapes: [LedgerShape] = []

  /// Counts that the template asks for, 0 where the draft does not state them.
  static func counting(_ names: String...) -> RuleFixture {
    var fixture = RuleFixture()
    for name in names {
      fixture.template.stated[name] = StatedDefinition(
        name: name, kind: .count, standard: .count(0), place: .template(5))
    }
    return fixture
  }

  /// A template that prints this ledger.
  static func printing(_ ledger: String) -> RuleFixture {
    var fixture = RuleFixture()
    let figure = Slot(
      target: .figure(
        .count(LedgerSelection(ledger: ledger, conditions: [])), name: ledger, kind: .count),
      format: SlotFormat(), source: ledger, place: .template(6))
    fixture.template.cover = [
      StyledWording(
        style: "正文", wording: Wording(pieces: [.slot(figure)], place: .template(6)))
    ]
    return fixture
  }

  /// The messages of the code, after a look at their places.
  @discardableResult
  func says(_ code: FindingCode, _ files: [String: String?]) -> [String] {
    let draft = DraftFixture(files)
    let read = draft.read(extraShapes: shapes)
    guard let budget = read.value else {
      Issue.record("no budget: \(read.findings.map(\.message))")
      return []
    }
    let found = read.findings + WholeDraft(budget, template).findings
    let own = found.filter { $0.code == code }
    #expect(own.map(\.brief) == draft.marks.map { "\(code.rawValue) \($0)" })
    #expect(own.allSatisfy { !$0.cure.isEmpty })
    return own.map(\.message)
  }

  /// The head of the standard draft with more lines at its end.
  static func head(_ lines: String, units: String? = nil) -> String {
    let standard = DraftFixture.standard["草案.yaml"]!!
    let usual = "  - {代码: \"101001\", 名称: 某局机关, 性质: 行政}\n"
    return standard.replacing(usual, with: units ?? usual) + lines + "\n"
  }

  static func spending(_ lines: String...) -> String {
    "单位,功能科目,经济科目,支出类型,项目,资金来源,预算数\n" + lines.map { $0 + "\n" }.joined()
  }

  static let office = "  - {代码: \"101001\", 名称: 某局机关, 性质: 行政}\n"
  static let centre = "  - {代码: \"101002\", 名称: 某中心, 性质: 事业}\n"
}
