import GoujiModel
import Testing

@testable import DraftReading

struct ContributionsCompleteTests {
  private static let pay = [
    ("2080101", "30101", "100"), ("2080505", "30108", "16"), ("2101101", "30110", "8"),
    ("2210201", "30113", "12"),
  ]

  /// The pay of a unit without some codes.
  private func lines(_ unit: String, without codes: String..., mark: String = "") -> String {
    Self.pay.filter { !codes.contains($0.1) }.map {
      "\(unit),\($0.0),\($0.1 == "30101" ? mark : "")\($0.1),人员经费,,一般公共预算,\($0.2)"
    }.joined(separator: "\n")
  }

  private func says(_ parts: String..., units: String? = nil) -> [String] {
    RuleFixture().says(
      .contributionMissing,
      [
        "草案.yaml": RuleFixture.head("", units: units),
        "支出.csv": RuleFixture.spending(parts.joined(separator: "\n")),
      ])
  }

  @Test func `a whole pay, wages alone, and a housing fund under another code`() {
    #expect(says(lines("101001")) == [])
    #expect(says(lines("101001", without: "30108", "30110", "30113")) == [])
    #expect(
      says(lines("101001", without: "30113"), "101001,2210201,30199,人员经费,,一般公共预算,12") == [])
  }

  @Test func `one part of the pay is missing`() {
    #expect(
      says(lines("101001", without: "30113", mark: "‸"))
        == ["“某局机关”发工资，却没有一笔30113 住房公积金，而养老保险、医疗保险都有"])
    #expect(
      says(
        lines("101001", without: "30108", mark: "‸"), "101001,2080506,30109,人员经费,,一般公共预算,8")
        == ["“某局机关”发工资，却没有一笔30108 机关事业单位基本养老保险缴费，而职业年金、住房公积金都有"])
    // Who has no 年金 may be insured elsewhere.
    #expect(says(lines("101001", without: "30108")) == [])
  }

  @Test func `all others have it`() {
    let units = (1...3).map { "  - {代码: \"10100\($0)\", 名称: 某局\($0), 性质: 参公}\n" }.joined()
    #expect(
      says(
        lines("101001"), lines("101002"), lines("101003", without: "30110", mark: "‸"), units: units
      )
        == ["“某局3”发工资，却没有一笔30110 职工基本医疗保险缴费，而其他 2 个单位都有"])
    // Of two nobody knows which is right.
    let two = units.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n"
    #expect(says(lines("101001"), lines("101002", without: "30110"), units: two) == [])
  }

  @Test func `contributions without wages`() {
    #expect(
      says(
        "101001,2080505,‸30108,人员经费,,一般公共预算,16", "101001,2080101,30201,公用经费,,一般公共预算,9")
        == ["“某局机关”缴了30108 机关事业单位基本养老保险缴费，却没有一笔工资（30101 到 30107、30199）"])
    #expect(
      says(
        "101001,2080505,30108,人员经费,,一般公共预算,16", "101001,2080101,30199,人员经费,,一般公共预算,90") == [])
  }

  @Test func `a function code that last year and all others have`() {
    let units = (1...3).map { "  - {代码: \"10100\($0)\", 名称: 某局\($0), 性质: 参公}\n" }.joined()
    let files = { (without: [String]) -> [String: String?] in
      let parts = (1...3).flatMap { number -> [String] in
        let unit = "10100\(number)"
        let allowance = "\(unit),2210203,30102,人员经费,,一般公共预算,5"
        return [self.lines(unit)] + (without.contains(unit) ? [] : [allowance])
      }
      return [
        "草案.yaml": RuleFixture.head("", units: units),
        "支出.csv": RuleFixture.spending(parts.joined(separator: "\n")),
      ]
    }
    #expect(
      EarlierFixture.says(.contributionMissing, files(["101003"]), files([]))
        == ["“某局3”发工资，却没有一笔2210203 购房补贴，而上年草案里有，其他 2 个单位也都有"])
    let paid = files(["101003"]).mapValues {
      $0?.replacing("101003,2080101,30101,", with: "101003,2080101,30199,")
    }
    #expect(EarlierFixture.says(.contributionMissing, paid, files([])).count == 1)
    #expect(EarlierFixture.says(.contributionMissing, files(["101003"]), files(["101003"])) == [])
    #expect(
      EarlierFixture.says(.contributionMissing, files(["101002", "101003"]), files([])) == [])
  }

  @Test func `last year had it`() {
    func said(_ now: String) -> [String] {
      EarlierFixture.says(
        .contributionMissing, ["支出.csv": RuleFixture.spending(now)],
        ["支出.csv": RuleFixture.spending(lines("101001"))])
    }
    let office = "101001,2080101,30201,公用经费,,一般公共预算,9"
    #expect(said(lines("101001") + "\n" + office) == [])
    #expect(said(office) == ["“某局机关”有公用经费，没有一笔人员经费，上年草案里有"])
    #expect(
      said("101001,2080101,30102,人员经费,,一般公共预算,9")
        == ["“某局机关”发工资，却没有一笔30101 基本工资，而上年草案里有"])
  }
}
