import GoujiModel
import TestSupport
import Testing

/// A figure that cannot be told apart where it stands is found without a draft.
struct LedgerFitTests {
  private func codes(_ text: String) -> [String] {
    let marked = MarkedText("数: {支出额: 合计(支出), 权重: 合计(项目绩效.权重), 全额: \"全部(支出额)\"}\n" + text)
    let found = TemplateFixture(marked.text).read().findings.filter { $0.severity == .error }
    let lines = marked.marks.map { String($0.split(separator: ":")[0]) }
    #expect(found.map { "\($0.place?.line ?? 0)" } == lines)
    return found.map(\.code.rawValue)
  }

  @Test(arguments: [
    "表: {‸表1: {名称: 甲, 条件: 资金年度 = 本年, 列: {项目: 文字, 权: 权重}, 行: {甲: {}}}}\n",
    "表: {表1: {名称: 甲, 列: {项目: 文字, 额: 支出额}, 行: {‸甲: {台账: 政府采购, 每: 采购类型}}}}\n",
    "表: {表1: {名称: 甲, 列: {项目: 文字, ‸权: {数: 权重, 条件: 支出类型 = 基本支出}}, 行: {甲: {}}}}\n",
    "部分: {甲: {文: {段: ‸{每: 资金来源, 文: \"{权重}\"}}}}\n",
    "列举:\n  甲: ‸{每: 资金来源, 文: \"{资金来源.名称}{权重}\"}\n部分: {甲: {文: \"{甲}\"}}\n",
    "词: {多少: {看: 权重, 正: 多}}\n部分: {甲: {节: {‸各: {每: 资金来源, 文: \"{多少}\"}}}}\n",
  ])
  func `a condition that the figure's ledger has no column for is an error`(_ text: String) {
    #expect(codes(text) == ["G608"])
  }

  @Test(arguments: [
    "表: {表1: {名称: 甲, 条件: 资金年度 = 本年, 列: {项目: 文字, 额: 支出额, 全: 全额}, 行: {甲: {}}}}\n",
    "表: {表1: {名称: 甲, 台账: 项目绩效, 列: {项目: 文字, 权: 权重}, 行: {甲: {每: 项目, 标签: {项目: \"{项目.名称}\"}}}}}\n",
    "表: {表1: {名称: 甲, 条件: 资金年度 = 本年, 列: {项目: 文字, 权: 权重}, 行: {甲: {标签: {权: \"\"}}}}}\n",
    "部分: {甲: {文: {段: {每: 资金来源, 文: \"{支出额}{全额}\"}}}}\n",
  ])
  func `what has the column, and the whole department's, pass`(_ text: String) {
    #expect(codes(text) == [])
  }
}
