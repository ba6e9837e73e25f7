import GoujiModel
import Testing

struct TemplateLedgerTests {
  @Test func `a column of words with its values, a list that must be there`() throws {
    let fixture = TemplateFixture(
      "台账: {支出: {资金层级: {类型: 文字, 取值: [本级, 中省转移支付]}}, 人员: {必有: 是, 类别: 必填 文字, 人数: 个数}, 车辆: {用途: {类型: 必填 文字, 取值: [应急]}}}\n"
    )
    let template = try #require(fixture.read().value)
    let ledger = { (name: String) in template.ledgers.first { $0.name == name } }
    guard case .choice(let list)? = ledger("支出")?.column("资金层级")?.kind else {
      Issue.record("no list")
      return
    }
    #expect(list.choices == ["本级", "中省转移支付"])
    #expect(ledger("支出")?.column("资金层级")?.required == false)
    #expect(ledger("车辆")?.column("用途")?.required == true)
    #expect(ledger("人员")?.isExpected == true)
    #expect(ledger("车辆")?.isExpected == false)
  }

  @Test(arguments: [
    ("台账: {人员: {人数: {类型: 个数, 取值: [一, 二]}}}\n", "不能写“取值”"),
    ("台账: {人员: {类别: {类型: 文字, 值: [一]}}}\n", "这里没有“值”这个键"),
    ("台账: {人员: {必有: 有, 类别: 文字}}\n", "只能写“是”或“否”"),
  ])
  func `what makes no sense is a finding`(_ text: String, _ words: String) {
    let messages = TemplateFixture(text).read().findings.map(\.message)
    #expect(messages.contains { $0.contains(words) }, "\(messages)")
  }
}
