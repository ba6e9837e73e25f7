import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct UnitSlipsTests {
  private static let header = "单位,功能科目,经济科目,支出类型,资金来源,预算数,上年预算数\n"

  private func says(_ lines: String..., unit: String = "元", units: String? = nil) -> [String] {
    RuleFixture().says(
      .unitSlip,
      [
        "草案.yaml": RuleFixture.head("", units: units ?? RuleFixture.office + RuleFixture.centre)
          .replacing("填报单位: 万元", with: "填报单位: \(unit)"),
        "支出.csv": Self.header + lines.map { $0 + "\n" }.joined(),
      ])
  }

  @Test func `a line in another unit among lines of its code`() {
    #expect(
      says(
        "101001,2080101,30201,公用经费,一般公共预算,‸8.6,", "101002,2080150,30201,公用经费,一般公共预算,38000,")
        == ["8.6 元与同是 30201 的金额（38000 元）相差 4418 倍，像是填错了单位"])
    #expect(
      says(
        "101001,2080101,30201,公用经费,一般公共预算,8.6,", "101002,2080150,30201,公用经费,一般公共预算,‸38000,",
        unit: "万元"
      ).count == 1)
  }

  @Test func `an insurance in another unit than the wages`() {
    #expect(
      says(
        "101001,2080101,30101,人员经费,一般公共预算,1286400,", "101001,2080101,30102,人员经费,一般公共预算,983256.4,",
        "101001,2080505,30108,人员经费,一般公共预算,‸37.71,") == [
          "37.71 元与同一个单位的工资、社保金额（1286400 元）相差 34112 倍，像是填错了单位"
        ])
  }

  @Test func `more for housing than for wages`() {
    #expect(
      says(
        "101001,2080101,30101,人员经费,一般公共预算,1286400,", "101001,2080101,30102,人员经费,一般公共预算,983256.4,",
        "101001,2210201,30113,人员经费,一般公共预算,‸2828227.7,") == [
          "30113 住房公积金共 2828227.7 元，比同一个单位的全部工资（2269656.4 元）还多，像是多填了一位"
        ])
  }

  @Test func `a line of one payroll with one digit more`() {
    #expect(says("101001,2080101,30101,人员经费,一般公共预算,1286400,‸15541450").count == 1)
    #expect(says("101001,2080101,30211,公用经费,一般公共预算,12864,155414") == [])
  }

  @Test func `a line of a few yuan among others, a line of billions`() {
    #expect(
      says(
        "101001,2080101,30201,公用经费,一般公共预算,86000,", "101001,2080101,30207,公用经费,一般公共预算,24000,",
        "101001,2080101,30211,公用经费,一般公共预算,‸6.5,")
        == ["6.5 元与通常一笔的金额（24000 元）相差 3692 倍，像是填错了单位"])
    #expect(
      says(
        "101001,2080101,30201,公用经费,一般公共预算,8.6,", "101001,2080101,30207,公用经费,一般公共预算,2.4,",
        "101001,2080101,30211,公用经费,一般公共预算,‸65000,", unit: "万元"
      ).count == 1)
  }

  @Test func `the same digits shifted within a line`() {
    #expect(
      says("101001,2080101,30101,人员经费,一般公共预算,1286400,‸128.64") == [
        "“预算数”1286400 元，“上年预算数”128.64 元，数字相同而相差 10000 倍，像是填错了单位"
      ])
    #expect(says("101001,2080101,30101,人员经费,一般公共预算,12864,‸1286400").count == 1)
  }

  @Test func `round numbers, small codes and large projects pass`() {
    #expect(
      says(
        "101001,2080101,30101,人员经费,一般公共预算,1286400,1100000", "101001,2080101,30309,人员经费,一般公共预算,60,",
        "101001,2080101,30201,公用经费,一般公共预算,500,50000", "101001,2080101,30201,公用经费,一般公共预算,100000,",
        "101002,2080150,30101,人员经费,一般公共预算,9600,") == [])
  }

  /// Wages of units from 2 to 200 people; then one amount in 万元 where 元 are meant.
  @Test func `of any wages only the one that slipped is told`() {
    var chance = Chance.printed()
    for _ in 0..<200 {
      let people = Int.random(in: 2...200, using: &chance)
      var lines = [
        "30101": 60_000, "30102": 35_000, "30103": 5_000, "30108": 16_000, "30110": 7_000,
      ]
      .sorted { $0.key < $1.key }.map { code, each in
        (code, people * each * Int.random(in: 70...130, using: &chance))
      }
      let told = { (amounts: [(String, Int)]) -> [Int] in
        let texts = amounts.map { code, fen in
          "101001,2080101,\(code),人员经费,一般公共预算,\(Money(fen: fen).exactText(in: .yuan)),"
        }
        let draft = DraftFixture([
          "草案.yaml": RuleFixture.head("").replacing("填报单位: 万元", with: "填报单位: 元"),
          "支出.csv": Self.header + texts.map { $0 + "\n" }.joined(),
        ])
        guard let budget = draft.read().value else { return [-1] }
        return WholeDraft(budget, .bare).findings.filter { $0.code == .unitSlip }
          .compactMap { $0.place?.line }
      }
      #expect(told(lines) == [])
      let slipped = lines.indices.randomElement(using: &chance) ?? 0
      lines[slipped].1 /= 10_000
      #expect(told(lines) == [slipped + 2])
    }
  }
}
