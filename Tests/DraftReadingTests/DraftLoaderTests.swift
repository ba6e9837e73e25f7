import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct DraftLoaderTests {
  /// A template of which only the ledgers are asked for.
  private func template(_ chain: [String], _ ledgers: [LedgerShape] = []) -> NamedTemplate {
    NamedTemplate(chain: chain, fileShapes: { ledgers }) {
      preconditionFailure("opening a draft decodes no template")
    }
  }

  @Test func `the template is looked up by the draft's name for it, from the draft's folder`()
    throws
  {
    let fixture = DraftFixture()
    let loader = DraftLoader(
      templates: TemplateLookup { name, folder in Outcome(template([name.value, folder])) })
    let draft = try #require(loader.open(fixture.path).value)
    #expect(draft.template?.chain == ["四川", fixture.path])
    #expect(draft.head.year == 2024)
    #expect(draft.findings.isEmpty)
  }

  @Test func `ledgers of the template take the place of standard ones or follow them`() throws {
    let fixture = DraftFixture()
    let own = [
      LedgerShape(name: "支出", columns: [LedgerColumn("金额", .amount)]),
      LedgerShape(name: "公房", columns: [LedgerColumn("面积", .quantity)]),
    ]
    let loader = DraftLoader(
      templates: TemplateLookup { name, _ in Outcome(template([name.value], own)) })
    let shapes = try #require(loader.open(fixture.path).value).shapes
    #expect(shapes.map(\.name) == LedgerShape.fileShapes.map(\.name) + ["公房"])
    #expect(shapes.first { $0.name == "支出" }?.columns.map(\.name) == ["金额"])
  }

  @Test func `without a head there is a finding, the standard ledgers and no template`() throws {
    let fixture = DraftFixture(["草案.yaml": nil])
    let loader = DraftLoader(
      templates: TemplateLookup { _, _ in preconditionFailure("no template is named") })
    let draft = try #require(loader.open(fixture.path).value)
    #expect(draft.findings.map(\.brief) == ["G102 草案.yaml:1:1"])
    #expect(draft.template?.chain == nil)
    #expect(draft.shapes.map(\.name) == LedgerShape.fileShapes.map(\.name))
  }

  @Test func `where there is no draft nothing is opened`() {
    let loader = DraftLoader(templates: TemplateLookup { _, _ in Outcome(nil) })
    let opened = loader.open("/tmp/无此草案", displayPath: "无此草案")
    #expect(opened.value == nil)
    #expect(opened.findings.map(\.brief) == ["G116"])
  }
}
