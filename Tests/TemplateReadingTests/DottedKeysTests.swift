import GoujiModel
import TestSupport
import Testing

@testable import TemplateReading

/// `表.表1.名称: …` at the top of a file.
struct DottedKeysTests {
  private static let base = """
    数: {支出额: 合计(支出)}
    表: {表1: {名称: 甲表, 列: {项目: 文字, 金额: 支出额}, 行: {合计: {标签: {项目: 合计}}}}}
    部分: {说明: {必备: 预算法第十四条, 文: {句: "{支出额}"}}, 表: {文: {表: {表: 全部}}}}

    """

  private func read(_ county: String) -> Outcome<Template?> {
    TemplateFixture(["省/省.yaml": Self.base, "县/县.yaml": "基于: 省\n" + county]).read()
  }

  private func title(_ county: String) -> String? {
    read(county).value?.tables.first?.title.fixedText
  }

  @Test func `it says the same as its keys below one another`() {
    #expect(title("") == "甲表")
    #expect(title("表.表1.名称: 乙表\n") == "乙表")
    #expect(title("表.表1: {名称: 乙表}\n") == "乙表")
    #expect(title("表.表1.名称: 乙表\n表.表1.列.金额.列头: 数\n") == "乙表")
    #expect(title("表:\n  表1: {右行: 元}\n表.表1.名称: 乙表\n") == "乙表")
    #expect(read("部分.顺序: [表, 说明]\n").value?.parts.map(\.key) == ["表", "说明"])
    #expect(read("部分.说明: 删\n").value?.parts.map(\.key) == ["表"])
  }

  @Test func `what is said twice is an error where it is said again`() {
    let findings = read("表.表1.名称: 乙表\n表: {表1: {名称: 丙表}}\n").findings
    #expect(findings.map { "\($0.code.rawValue) \($0.place?.line ?? 0)" } == ["G608 3"])
  }

  @Test func `a wrong key is shown within the path`() {
    let findings = read("表.表1.名程: 乙表\n").findings
    #expect(findings.map(\.code) == [.unknownTemplateKey])
    #expect(findings.first?.place.map { "\($0.line):\($0.column)" } == "2:6")
  }

  @Test func `what a base requires and the county has lost is told`() throws {
    let lost = { (county: String) in
      TemplateFixture(["省/省.yaml": Self.base, "县/县.yaml": "基于: 省\n" + county]).lost()
    }
    #expect(lost("") == [])
    #expect(lost("部分.说明.文.句: 换了\n") == [])
    #expect(lost("部分.表: 删\n") == [])
    #expect(lost("部分.说明: 删\n") == ["G614 “部分.说明”不见了，而基础模板写明它是必备的"])
    #expect(lost("部分.说明.必备: 删\n") == ["G614 “部分.说明”不再写明是“必备”，而基础模板写明它是必备的"])
    #expect(lost("部分.说明.文: 删\n") == ["G614 “部分.说明”没有内容了，而基础模板写明它是必备的"])
    #expect(
      lost("部分.说明.有数: 支出额\n") == ["G614 “部分.说明”改了“有数”，有时会不印，而基础模板写明它是必备的"])
    #expect(
      lost("部分.说明.主体: 单位\n") == ["G614 “部分.说明”改了“主体”，有时会不印，而基础模板写明它是必备的"])
    #expect(
      lost("部分.说明.每: 项目\n") == ["G614 “部分.说明”改了“每”，有时会不印，而基础模板写明它是必备的"])
    #expect(lost("部分.说明.文.句: 删\n") == ["G614 “部分.说明”没有内容了，而基础模板写明它是必备的"])
    #expect(lost("部分.说明.文: \"\"\n") == ["G614 “部分.说明”没有内容了，而基础模板写明它是必备的"])
    // Another form is one that says itself what it requires.
    #expect(
      lost("部分: {重写: 是, 甲: {文: 甲}}\n") == ["G614 “部分.说明”不见了，而基础模板写明它是必备的"])
    #expect(lost("部分: {重写: 是, 甲: {必备: 预算法第十四条, 文: 甲}}\n") == [])
  }

  @Test func `a required part keeps its tables`() {
    let table = "{名称: 甲表, 列: {项目: 文字, 金额: 支出额}, 行: {合计: {标签: {项目: 合计}}}}"
    let base = """
      数: {支出额: 合计(支出)}
      表:
        表1: \(table)
        表2: \(table)
        表3: \(table.dropLast()), 必备: 否}
      部分: {表: {必备: 甲法, 文: {各表: {表: 全部}}}, 说明: {文: {句: "{支出额}"}}}

      """
    let lost = { (county: String) in
      TemplateFixture(["省/省.yaml": base, "县/县.yaml": "基于: 省\n" + county]).lost()
    }
    let end = "，而基础模板写明它是必备的"
    #expect(lost("表.表1.名称: 乙表\n") == [])
    #expect(lost("表.表3: 删\n") == [])
    #expect(lost("表.表1: 删\n") == ["G614 “表.表1”不见了\(end)"])
    #expect(lost("部分.表.文.各表.表: [表2]\n") == ["G614 “表.表1”哪一部分都不印了\(end)"])
    // In another part it is printed all the same.
    #expect(lost("部分.表.文.各表.表: [表2]\n部分.说明.文.表一: {表: [表1]}\n") == [])
    #expect(lost("表.表2.主体: 单位\n") == ["G614 “表.表2”改了“主体”，有时会不印\(end)"])
    // Of a part that is gone, the part is told.
    #expect(lost("部分.表: 删\n") == ["G614 “部分.表”不见了\(end)"])
    // Whatever prints it first.
    let other = base.replacing("部分: {表: {", with: "部分: {先: {文: {表: {表: [表1]}}}, 表: {")
    #expect(
      TemplateFixture(["省/省.yaml": other, "县/县.yaml": "基于: 省\n表.表1: 删\n部分.先: 删\n"]).lost()
        == ["G614 “表.表1”不见了\(end)"])
    // Another form of tables is the county's own.
    #expect(lost("表: {重写: 是, 表9: \(table)}\n") == [])
  }

  @Test func `what is lost is told where it is left out, with the place of the rule`() throws {
    let fixture = TemplateFixture([
      "省/省.yaml": Self.base, "县/县.yaml": "基于: 省\n部分.表.标题: 甲\n部分.说明: 删\n",
    ])
    let lost = try #require(
      TemplateReader(shelves: [fixture.shelf]).merged("县", asked: nil).value?.lostRequirements.first
    )
    #expect(lost.place?.line == 3)
    #expect(lost.label.hasSuffix("省/省.yaml 第 3 行"))
  }

  /// A name on the way that is not there would add a column or a section.
  @Test(arguments: [
    ("表.表1.列.金 额.列头: 甲\n", "“表.表1.列”里没有“金 额”"), ("表.表2.列.金额.列头: 甲\n", "“表”里没有“表2”"),
    ("部分.说名.标题: 甲\n", "“部分”里没有“说名”"), ("部分.说名.文.甲: 甲\n", "“部分”里没有“说名”"),
  ])
  func `a path leads through what is there`(_ county: String, _ message: String) {
    let found = read(county).findings.filter { $0.message.hasSuffix("基础模板和这里都没有") }
    #expect(found.map { String($0.message.prefix(message.count)) } == [message])
  }

  @Test func `a path may lead through what the template itself adds`() {
    for county in [
      "部分.说名: {标题: 甲}\n部分.说名.文.甲: 甲\n", "部分: {说名: {文: {乙: 乙}}}\n部分.说名.文.乙.有数: 支出额\n",
      "部分.说明.节.新: {标题: 新, 文: 新}\n",
    ] { #expect(!read(county).findings.contains { $0.message.hasSuffix("基础模板和这里都没有") }) }
  }
}
