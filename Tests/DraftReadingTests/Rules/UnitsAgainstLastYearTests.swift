import GoujiModel
import Testing

@testable import DraftReading

struct UnitsAgainstLastYearTests {
  /// In 万元, 公用经费 by economic code; beside it the same wages in both years.
  private func says(_ now: [String: String], _ then: [String: String]) -> [String] {
    let file = { (office: [String: String]) in
      RuleFixture.spending(
        (["101001,2080101,30101,人员经费,,一般公共预算,100"]
          + office.sorted { $0.key < $1.key }.map {
            "101001,2080101,\($0.key),\($0.key == "30108" ? "人员" : "公用")经费,,一般公共预算,\($0.value)"
          }).joined(separator: "\n"))
    }
    return EarlierFixture.says(
      .unitUnlikeLastYear, ["支出.csv": file(now)], ["支出.csv": file(then)])
  }

  private static let usual = ["30201": "20", "30202": "10", "30211": "4"]

  @Test func `a part that is gone`() {
    #expect(says([:], Self.usual) == ["“某局机关”的公用经费本年 0 万元，上年草案 34 万元，本年一笔也没有"])
    #expect(says([:], ["30201": "30", "30202": "4"]) == [])
  }

  @Test func `half and twice`() {
    #expect(says(["30201": "16.9"], Self.usual) == ["“某局机关”的公用经费本年 16.9 万元，上年草案 34 万元，不到一半"])
    #expect(says(["30201": "17"], Self.usual) == [])
    #expect(says(["30201": "58", "30202": "11"], Self.usual).count == 1)
    #expect(says(["30201": "58", "30202": "10"], Self.usual) == [])
    #expect(
      says(["30108": "40"], ["30108": "16"]) == [
        "“某局机关”的养老保险（30108）本年 40 万元，上年草案 16 万元，超过两倍"
      ])
  }

  @Test func `little amounts, other lines, and what was not there last year pass`() {
    #expect(says(["30201": "0.3"], ["30201": "1.9"]) == [])
    #expect(says(Self.usual, [:]) == [])
    // Put together from published sums.
    #expect(says(["30201": "5", "30202": "5", "30211": "5", "30217": "1"], ["30201": "90"]) == [])
  }
}
