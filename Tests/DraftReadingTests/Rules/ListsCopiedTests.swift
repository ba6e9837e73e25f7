import GoujiModel
import Testing

@testable import DraftReading

struct ListsCopiedTests {
  private func purchases(_ amounts: [String]) -> String {
    "采购品目,采购类型,资金来源,预算数\n"
      + zip(["办公设备", "物业服务", "印刷服务", "修缮工程"], amounts).map {
        "\($0),\($0.hasSuffix("工程") ? "工程" : $0.hasSuffix("服务") ? "服务" : "货物"),一般公共预算,\($1)\n"
      }.joined()
  }

  private func says(_ now: [String], _ then: [String]) -> [String] {
    let spending = { (amount: String) in
      RuleFixture.spending("101001,2080101,30201,公用经费,,一般公共预算,\(amount)")
    }
    return EarlierFixture.says(
      .yearCopied, ["支出.csv": spending("900.1"), "政府采购.csv": purchases(now)],
      ["支出.csv": spending("800.2"), "政府采购.csv": purchases(then)])
  }

  private let then = ["57.43", "983.05", "12.345", "30"]

  @Test func `a list of purchases that is last year's`() {
    #expect(says(then, then) == ["“政府采购”里与上年草案同样的 3 行，数都与上年分毫不差，从这一行起"])
  }

  @Test func `targets that stay where the amounts have moved`() {
    let targets = "三级指标,指标性质,指标值,度量单位\n参保人数,≥,1234,人\n接件,≥,4321,件\n案件,≥,2345,件\n"
    let spending = { (amount: String) in
      RuleFixture.spending("101001,2080101,30201,公用经费,,一般公共预算,\(amount)")
    }
    #expect(
      EarlierFixture.says(
        .yearCopied, ["支出.csv": spending("900.1"), "整体绩效.csv": targets],
        ["支出.csv": spending("800.2"), "整体绩效.csv": targets]) == [])
  }

  @Test func `one amount is another, or few are uneven`() {
    #expect(says(["57.43", "983.06", "12.345", "30"], then) == [])
    #expect(says(["57", "980", "12.345", "30"], ["57", "980", "12.345", "30"]) == [])
    #expect(says(Array(then.prefix(2)), Array(then.prefix(2))) == [])
  }
}
