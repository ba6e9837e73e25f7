import GoujiModel
import Testing

struct TemplateCompletionTests {
  private static let ledger = "台账: {项目绩效: {实际完成值: 文字}}\n"

  @Test func `the columns that follow can be named in figures and conditions`() throws {
    let fixture = TemplateFixture(
      Self.ledger
        + """
        完成率: {项目绩效: {封顶: 是, 偏离超过: 25%, 完成词: 办结}}
        数:
          率: 占比(合计(项目绩效.完成分子), 合计(项目绩效.完成分母))
          条: 个数(项目绩效, 完成情况 = 完成, 偏离情况 = 限内, 指标种类 = 定量)

        """)
    let template = try #require(fixture.read().value)
    let rule = try #require(template.ledgers.first { $0.name == "项目绩效" }?.completion)
    #expect(rule.isCapped)
    #expect(rule.metWords == ["办结"])
    #expect(rule.deviation == Ratio(25, over: 100))
  }

  @Test(arguments: [
    ("完成率: {项目绩效: {}}\n", "没有“实际完成值”这一列"),
    (ledger + "完成率: {项目指标: {}}\n", "没有叫“项目指标”的台账"),
    (ledger + "完成率: {项目绩效: {认定: 完成否}}\n", "没有“完成否”这一列"),
    (ledger + "完成率: {项目绩效: {偏离超过: 多}}\n", "应为百分数"),
    (ledger + "完成率: {项目绩效: {不高于: 随意}}\n", "只能是：达标、反比"),
    ("台账: {项目绩效: {实际完成值: 文字, 完成情况: 文字}}\n完成率: {项目绩效: {}}\n", "由完成率算出"),
  ])
  func `a rule that cannot work is a finding`(_ text: String, _ words: String) {
    let messages = TemplateFixture(text).read().findings.map(\.message)
    #expect(messages.contains { $0.contains(words) }, "\(messages)")
  }
}
