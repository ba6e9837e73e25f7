import GoujiModel
import Testing

@testable import DraftReading

struct ContributionRatesTests {
  private func says(_ pairs: [(String, String)], mark: Int? = nil, year: Int = 2024) -> [String] {
    let units = pairs.indices.map {
      "  - {代码: \"10100\($0)\", 名称: 某局\($0), 性质: 参公}\n"
    }.joined()
    let lines = pairs.enumerated().map { index, pair in
      """
      10100\(index),2080505,30108,人员经费,,一般公共预算,\(pair.0)
      10100\(index),2080506,\(index == mark ? "‸" : "")30109,人员经费,,一般公共预算,\(pair.1)
      """
    }
    return RuleFixture().says(
      .contributionRate,
      [
        "草案.yaml": RuleFixture.head("", units: units).replacing("年度: 2024", with: "年度: \(year)"),
        "支出.csv": RuleFixture.spending(lines.joined(separator: "\n")),
      ])
  }

  @Test func `one unit of three is off`() {
    #expect(
      says([("51.68", "25.86"), ("24.21", "12.10"), ("32.28", "18.14")], mark: 2)
        == [
          "单位 101002 的30108 机关事业单位基本养老保险缴费 32.28 万元，30109 职业年金缴费 18.14 万元，不是二比一；其他 2 个单位都是"
        ])
  }

  @Test func `rounding, part payments, two units, and the rates before`() {
    #expect(says([("51.68", "25.86"), ("24.21", "12.10"), ("32.28", "16.2")]) == [])
    #expect(says([("51.68", "25.86"), ("24.21", "12.10"), ("70.88", "4.80")]) == [])
    #expect(says([("51.68", "25.86"), ("24.21", "15.10")]) == [])
    #expect(says([("51.68", "20"), ("24.21", "9"), ("32.28", "18.14")]) == [])
    #expect(says([("51.68", "25.86"), ("24.21", "12.10"), ("32.28", "18.14")], year: 2018) == [])
  }
}
