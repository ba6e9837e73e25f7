import GoujiModel
import Testing

@testable import DraftReading

struct ProductsAgreeTests {
  private func says(_ amount: String, _ remark: String) -> [String] {
    RuleFixture().says(
      .unitSlip,
      [
        "草案.yaml": RuleFixture.head("").replacing("填报单位: 万元", with: "填报单位: 元"),
        "支出.csv": "功能科目,经济科目,支出类型,资金来源,预算数,说明\n2080101,30207,公用经费,一般公共预算,\(amount),\(remark)\n",
      ])
  }

  @Test func `an amount one slip away from its product`() {
    #expect(
      says("‸141000", "专网9500元/月×12月") == [
        "这里写的是“专网9500元/月×12月”，乘出来是 114000 元，金额却是 141000 元，像是把相邻的两位数字写反了"
      ])
    #expect(says("‸1140000", "专网9500元/月×12月").count == 1)
  }

  @Test(arguments: [
    ("9500元/月×12月", 1), ("政务专网 9500元/月×12月", 1), ("9500元/月×12月，另加押金", 0), ("2条专线 9500元/月×12月", 0),
  ])
  func `a remark that is nothing but the product`(_ remark: String, _ count: Int) {
    #expect(says(count == 1 ? "‸120000" : "120000", remark).count == count)
  }

  @Test func `the product itself and sums with other parts pass`() {
    #expect(says("114000", "专网9500元/月×12月") == [])
    #expect(says("120000", "专网9500元/月×12月") == [])
  }
}
