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
    // Another form.
    #expect(lost("部分: {重写: 是, 甲: {文: 甲}}\n") == [])
  }
}
