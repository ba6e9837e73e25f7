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

  /// Columns that the template would bring, a ledger of its own, a project without targets.
  private static let others: [String: String?] = [
    "支出.csv": "功能科目,经济科目,支出类型,项目,资金来源,决算数\n2080101,30227,项目支出,甲,一般公共预算,100\n",
    "项目.csv": "项目,项目类别,绩效自评\n甲,特定目标类,是\n", "并入单位.csv": "名称\n某中心\n",
  ]

  @Test func `a head that cannot be read brings no other findings`() {
    let head = DraftFixture.standard["草案.yaml"]!! + "‸年度: 2024\n"
    let fixture = DraftFixture(Self.others.merging(["草案.yaml": head]) { $1 })
    let loaded = DraftLoader(templates: TemplateLookup { _, _ in Outcome(nil) })
      .load(fixture.path) { _, _, _ in [] }
    #expect(loaded.findings.map(\.code) == [.malformedYAML])
  }

  @Test func `without a template nothing is said of columns, but what is wrong in any`() {
    var files = Self.others
    files["支出.csv"] = "功能科目,经济科目,支出类型,项目,资金来源,预算数,决算数\n2080101,30227,项目支出,甲,一般公共预算,‸九,100\n"
    let fixture = DraftFixture(files)
    let loaded = DraftLoader(templates: TemplateLookup { _, _ in Outcome(nil) })
      .load(fixture.path, checking: { _, _, _ in [] })
    #expect(loaded.findings.map(\.code) == [.notAnAmount])
  }

  @Test func `where there is no draft nothing is opened`() {
    let loader = DraftLoader(templates: TemplateLookup { _, _ in Outcome(nil) })
    let opened = loader.open("/tmp/无此草案", displayPath: "无此草案")
    #expect(opened.value == nil)
    #expect(opened.findings.map(\.brief) == ["G116"])
  }
}
