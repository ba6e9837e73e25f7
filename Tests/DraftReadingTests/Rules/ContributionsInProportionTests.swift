import GoujiModel
import Testing

@testable import DraftReading

struct ContributionsInProportionTests {
  private func says(_ pension: String, _ medical: String, _ housing: String) -> [String] {
    RuleFixture().says(
      .unitSlip,
      [
        "支出.csv": RuleFixture.spending(
          "101001,2080101,30101,人员经费,,一般公共预算,420", "101001,2080101,30102,人员经费,,一般公共预算,200",
          "101001,2080505,30108,人员经费,,一般公共预算,\(pension)",
          "101001,2101101,30110,人员经费,,一般公共预算,\(medical)",
          "101001,2210201,30113,人员经费,,一般公共预算,\(housing)")
      ])
  }

  @Test func `one digit too few or too many in one of three`() {
    #expect(
      says("67.31", "26.01", "‸5.56") == [
        "单位 101001 的30113 住房公积金共 5.56 万元，而30108 机关事业单位基本养老保险缴费 67.31 万元，30110 职工基本医疗保险缴费 26.01 万元，像是多填、少填了一位"
      ])
    #expect(says("67.31", "‸260.1", "55.63").count == 1)
    #expect(says("‸6.73", "26.01", "55.63").count == 1)
  }

  /// As published: 通川 2024, 乐山 2024, a 事业单位 of 遂宁, 普陀 2024.
  @Test(arguments: [
    ("67.31", "26.01", "55.63"), ("105.44", "27.2", "90.6"), ("45.9", "32.7", "38.5"),
    ("160.6", "61.5", "187.6"),
  ])
  func `rates that are paid`(_ rates: (String, String, String)) {
    #expect(says(rates.0, rates.1, rates.2) == [])
  }
}
