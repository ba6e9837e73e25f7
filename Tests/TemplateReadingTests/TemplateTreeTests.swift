import GoujiModel
import SourceReading
import Testing

@testable import TemplateReading

/// Trees are written as YAML and shown as `甲=一 乙=(丙=二)`.
struct TemplateTreeTests {
  @Test(arguments: [
    ("甲: 一", "甲: 二", "甲=二"),
    ("甲: 一\n乙: 二", "丙: 三", "甲=一 乙=二 丙=三"),
    ("甲: {乙: 一, 丙: 二}", "甲: {丙: 三, 丁: 四}", "甲=(乙=一 丙=三 丁=四)"),
    ("甲: {乙: 一}", "甲: [乙]", "甲=[乙]"),
    ("甲: [乙, 丙]", "甲: [丁]", "甲=[丁]"),
    ("甲: 一", "甲: {乙: 二}", "甲=(乙=二)"),
    ("甲: {乙: 一}", "甲:", "甲=(乙=一)"),
    ("甲: 一", "甲: \"\"", "甲="),
    ("甲: 一\n乙: 二", "甲: 删", "乙=二"),
    ("甲: {乙: 一, 丙: 二}", "甲: {乙: 删}", "甲=(丙=二)"),
    ("甲: 一\n乙: 二", "丙: {之前: 乙, 丁: 三}", "甲=一 丙=(丁=三) 乙=二"),
    ("甲: 一\n乙: 二", "丙: {之后: 甲, 丁: 三}", "甲=一 丙=(丁=三) 乙=二"),
    ("甲: 一", "丁: {之前: 丙}\n丙: {之前: 甲}", "丁=() 丙=() 甲=一"),
    ("甲: {丁: 一}\n乙: 二\n丙: 三", "甲: {之后: 丙}", "乙=二 丙=三 甲=(丁=一)"),
    ("甲: 一\n乙: 二\n丙: 三", "顺序: [丙, 甲]", "丙=三 甲=一 乙=二"),
    ("甲: 一", "顺序: [乙, 甲]\n乙: 二", "乙=二 甲=一"),
    ("甲: {乙: 一, 丙: {丁: 二}}", "甲: {重写: 是, 丙: {戊: 三}}", "甲=(丙=(戊=三))"),
    ("甲: {丙: {丁: 二}, 乙: 一}", "甲: {丙: {重写: 是}}", "甲=(丙=() 乙=一)"),
    ("", "甲: {重写: 是, 乙: 一}", "甲=(乙=一)"),
    ("", "甲: {顺序: [丙, 乙], 乙: 一, 丙: 二}", "甲=(丙=二 乙=一)"),
  ])
  func `a template is laid over its base`(_ base: String, _ own: String, _ laid: String) throws {
    let collector = FindingCollector()
    let tree = TemplateTree(collector: collector)
    #expect(try tree.laid(node(own), over: node(base)).shown == laid)
    #expect(collector.findings.isEmpty)
  }

  @Test(arguments: [
    ("表: {表7: 甲}", "表: {‸表9: 删}", "相近的有：表7"),
    ("甲: 一", "乙: {之后: ‸丙}", "排不了次序"),
    ("表一: 一\n表二: 二", "顺序: [表一, ‸表三]", "相近的有：表一、表二"),
    ("甲: 一", "顺序: ‸甲", "应为列表"),
    ("甲: {乙: 一}", "甲: {重写: ‸对, 丙: 二}", "只能写“是”"),
    ("", "甲: {‸乙: 删}", "没有“乙”可删"),
  ])
  func `an instruction that fits nothing is reported where it stands`(
    _ base: String, _ own: String, _ words: String
  ) throws {
    let mark = try #require(own.firstIndex(of: "‸"))
    let collector = FindingCollector()
    _ = try TemplateTree(collector: collector).laid(
      node(own.filter { $0 != "‸" }), over: node(base))
    let finding = try #require(collector.findings.first)
    #expect(collector.findings.count == 1)
    #expect(finding.place?.column == own.distance(from: own.startIndex, to: mark) + 1)
    #expect((finding.message + finding.cure).contains(words))
  }

  @Test func `removals and orders reach the base from any file of a folder`() {
    let fixture = TemplateFixture([
      "县/一.yaml": "基于: 省\n封面: {丁: 丁}\n", "县/二.yaml": "封面: {乙: 删, 顺序: [丁, 丙]}\n",
      "省/模板.yaml": "封面: {甲: 甲, 乙: 乙, 丙: 丙}\n",
    ])
    let read = fixture.read()
    #expect(read.findings.isEmpty)
    #expect(read.value?.cover.map(\.wording.words) == ["丁", "丙", "甲"])
  }

  private func node(_ text: String) throws -> YAMLNode {
    try #require(YAMLNode.parse(SourceFile(path: "模板.yaml", text: text)).value)
  }
}

extension YAMLNode {
  fileprivate var shown: String {
    switch content {
    case .scalar(let text): return text
    case .sequence(let nodes): return "[\(nodes.map(\.shown).joined(separator: " "))]"
    case .mapping(let entries):
      return entries.map { entry in
        let value = entry.value.shown
        return entry.key.value + "=" + (entry.value.entries == nil ? value : "(\(value))")
      }.joined(separator: " ")
    }
  }
}

extension Wording {
  fileprivate var words: String {
    pieces.map { if case .text(let words) = $0 { words } else { "{}" } }.joined()
  }
}
