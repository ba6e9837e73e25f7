import GoujiModel
import SourceReading
import TestSupport
import Testing

@testable import TemplateReading

struct TemplateReaderTests {
  @Test func `an unknown template names the nearest, all others and the folders searched`() throws {
    let fixture = TemplateFixture(["四川/模板.yaml": "名称: 甲\n", "通川/模板.yaml": "名称: 乙\n"])
    let file = SourceFile(path: "草案.yaml", text: "模板: 四州\n")
    let place = Place(file: file, line: 1, column: 5)
    let finding = try #require(fixture.read("四州", asked: place).findings.first)
    #expect(finding.brief == "G601 草案.yaml:1:5")
    #expect(finding.message == "没有叫“四州”的模板（找过：\(fixture.shelf)）")
    #expect(finding.cure == "相近的有：四川；现有模板：四川、通川")
  }

  @Test func `a template unlike all others names them`() throws {
    let fixture = TemplateFixture(["四川/模板.yaml": "名称: 甲\n"])
    let finding = try #require(fixture.read("北京").findings.first)
    #expect(finding.cure == "现有模板：四川")
  }

  @Test func `without any folder of templates the finding says where it looked`() throws {
    let finding = try #require(TemplateReader(shelves: []).read("四川", asked: nil).findings.first)
    #expect(finding.message.contains("往上都没有 Templates 文件夹"))
    #expect(finding.cure == "用 --templates 指明模板文件夹")
  }

  @Test(arguments: ["", ".", "..", "../四川", "四川/甲"])
  func `a name never leaves its folder`(_ name: String) {
    let fixture = TemplateFixture(["四川/模板.yaml": "名称: 甲\n"])
    #expect(fixture.read(name).findings.map(\.code) == [.unknownTemplate])
  }

  @Test func `a base that is not there is reported where it is named`() {
    let fixture = TemplateFixture("基于: ‸四川\n")
    #expect(fixture.read().findings.map(\.brief) == ["G601 \(fixture.marks[0])"])
  }

  @Test func `a base that is a list is reported`() {
    let fixture = TemplateFixture("基于: ‸[四川]\n")
    #expect(fixture.read().findings.map(\.brief) == ["G608 \(fixture.marks[0])"])
  }

  @Test func `templates that rest on one another are reported with the whole circle`() {
    let fixture = TemplateFixture(["县/模板.yaml": "基于: 市\n", "市/模板.yaml": "基于: ‸县\n"])
    let findings = fixture.read().findings
    #expect(findings.map(\.brief) == ["G609 \(fixture.marks[0])"])
    #expect(findings[0].message.contains("县 → 市 → 县"))
  }

  @Test func `a template remembers the bases it stands on, itself first`() {
    let fixture = TemplateFixture(["县/模板.yaml": "基于: 市\n", "市/模板.yaml": "基于: 省\n", "省/模板.yaml": ""])
    #expect(fixture.read().value?.chain == ["县", "市", "省"])
  }

  @Test func `files of a folder are one template, in whatever file a section stands`() {
    let fixture = TemplateFixture([
      "县/甲.yaml": "数: {甲: 合计(支出)}\n", "县/乙.yml": "数: {乙: 甲}\n", "县/说明.md": "# 不读\n",
    ])
    #expect(fixture.read().value?.figures.keys.sorted() == ["乙", "甲"])
  }

  @Test func `the same thing said in two files is reported`() {
    let fixture = TemplateFixture(["县/一.yaml": "数: {甲: 1}\n", "县/二.yaml": "数: {‸甲: 2}\n"])
    let findings = fixture.read().findings.filter { $0.severity == .error }
    #expect(findings.map(\.brief) == ["G608 \(fixture.marks[0])"])
    #expect(findings[0].message.contains("一.yaml 第 1 行"))
  }

  @Test func `a file that is not YAML stops the template, and all files are read`() {
    let fixture = TemplateFixture(["县/一.yaml": "数: {甲: ‸", "县/二.yaml": "词: {乙: \"‸丙\n"])
    let read = fixture.read()
    #expect(read.value == nil)
    #expect(read.findings.map(\.code) == [.malformedYAML, .malformedYAML])
  }

  @Test func `an empty template is a template`() {
    let read = TemplateFixture("").read()
    #expect(read.findings.isEmpty)
    #expect(read.value?.tables.isEmpty == true)
  }

  @Test func `a template without a base has every style that a report asks for`() {
    let look = TemplateFixture("样式: {表题: {字号: 小三}}\n").read().value?.look
    let fixed = Look.fixedStyles.filter { !["图题", "图文"].contains($0) }
    #expect(fixed.filter { look?.style($0) == nil } == [])
    #expect(look?.styles.count == fixed.count)
    let title = look?.style("表题")
    #expect(title?.size == 15)
    #expect(title?.font == "方正小标宋简体")
    #expect(title?.alignment == .center)
  }

  @Test func `an empty text in quotes is a text, and nothing at all is not`() throws {
    let fixture = TemplateFixture(
      "选项: {无法计算: \"\"}\n样式: {页面: {页码: }}\n数: {甲: 1}\n词: {乙: {看: 甲, 正: 有, 缺: \"\", 零: }}\n")
    let template = fixture.read().value
    #expect(template?.options.noValue == "")
    #expect(template?.look.pageNumber == "— {页} —")
    let variants = try #require(template?.phrases["乙"]?.variants)
    #expect(PhraseCase.allCases.filter { variants[$0] != nil } == [.positive, .missing])
  }

  @Test func `fixed words are those of the nearest template`() {
    let fixture = TemplateFixture([
      "县/模板.yaml": "基于: 省\n词: {称呼: \"{部门.全称}\"}\n",
      "省/模板.yaml": "词: {称呼: \"{部门.简称}\"}\n封面: {题: \"{称呼}预算\"}\n",
    ])
    let read = fixture.read()
    #expect(read.findings.isEmpty)
    let words = read.value?.phrases["称呼"]?.variants[.positive]
    guard case .slot(let slot)? = words?.pieces.first else { return #expect(Bool(false)) }
    #expect(slot.source == "部门.全称")
  }

  @Test
  func `a prefix stands before the labels that are not worded, and tables in the text have none`() {
    let table = "列: {项目: 文字}, 行: {甲: {}}"
    let fixture = TemplateFixture(
      """
      选项: {表号前缀: 公开}
      表:
        表1: {名称: 甲, \(table)}
        表2: {名称: 乙, 表号: 表二, \(table)}
        名单: {随文: 是, \(table)}
      部分: {预算表: {文: {各表: {表: 全部}, 名单: {表: [名单]}}}}

      """)
    let read = fixture.read()
    #expect(read.findings.isEmpty)
    let labels = read.value?.tables.map { $0.label.pieces.map(\.words).joined() }
    #expect(labels == ["公开表1", "表二", ""])
    guard case .tables(let listed)? = read.value?.parts.first?.body.first else {
      return #expect(Bool(false))
    }
    #expect(listed == ["表1", "表2"])
  }

  @Test func `rounding is by itself unless asked for`() {
    #expect(TemplateFixture("名称: 甲\n").read().value?.options.rounding == RoundingPolicy())
    let read = TemplateFixture("选项: {舍入: 配平, 占比舍入: 归百, 占比依据: 印出数}\n").read()
    #expect(
      read.value?.options.rounding
        == RoundingPolicy(amounts: .balanced, shares: .closing, basis: .printed))
    #expect(read.value?.options.lastDigit == 10_000)
  }

  @Test func `the hash follows every file`() {
    let one = TemplateFixture(["县/模板.yaml": "基于: 省\n", "省/模板.yaml": "名称: 甲\n"]).read().value
    let other = TemplateFixture(["县/模板.yaml": "基于: 省\n", "省/模板.yaml": "名称: 乙\n"]).read().value
    #expect(one?.hash.count == 64)
    #expect(one?.hash != other?.hash)
  }
}

extension WordingPiece {
  fileprivate var words: String { if case .text(let words) = self { words } else { "{}" } }
}
