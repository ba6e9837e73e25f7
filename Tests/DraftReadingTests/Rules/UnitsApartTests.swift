import GoujiModel
import Testing

@testable import DraftReading

struct UnitsApartTests {
  private func says(_ lines: [String]) -> [String] {
    RuleFixture().says(
      .linesInTwoUnits,
      [
        "草案.yaml": RuleFixture.head("", units: RuleFixture.office + RuleFixture.centre),
        "支出.csv": RuleFixture.spending(lines.joined(separator: "\n")),
      ])
  }

  private static let pay = [
    ("30101", "812.347"), ("30102", "300"), ("30107", "120"), ("30201", "9"),
  ]

  private func pay(_ unit: String, mark: String = "", _ change: String = "") -> [String] {
    Self.pay.enumerated().map { position, line in
      let kind = line.0 == "30201" ? "公用经费" : "人员经费"
      return
        "\(unit),2080101,\(line.0),\(kind),,一般公共预算,\(position == 0 ? mark : "")\(position == 3 && !change.isEmpty ? change : line.1)"
    }
  }

  @Test func `all lines of a unit under another one too`() {
    #expect(
      says(pay("101001") + pay("101002", mark: "‸"))
        == ["单位 101002 没有项目的 4 笔支出，单位 101001 也都有，科目和金额一样，两边都计入了合计"])
    // The one whose lines are all there is told, where the other has more.
    #expect(
      says(
        pay("101002", mark: "‸") + pay("101001") + ["101001,2080101,30211,公用经费,,一般公共预算,2"]
      ).count == 1)
    #expect(says(pay("101001") + pay("101002", "8")) == [])
    #expect(says(Array(pay("101001").prefix(3)) + pay("101002").prefix(3)) == [])
  }

  /// 细 codes under one 款 are added up.
  @Test func `another amount under one of two codes`() {
    func lines(_ unit: String, _ amounts: String...) -> [String] {
      Array(pay(unit).prefix(3))
        + amounts.enumerated().map {
          "\(unit),2080101,301030\($0.offset + 1),人员经费,,一般公共预算,\($0.element)"
        }
    }
    #expect(says(lines("101001", "12.3456", "5") + lines("101002", "77.7789", "5")) == [])
  }

  @Test func `a project in two units, but not of round amounts`() {
    let line = { (unit: String, amount: String) in
      "\(unit),2080199,30227,项目支出,网络运行,一般公共预算,\(amount)"
    }
    #expect(
      says([line("101001", "31.4725"), line("101002", "‸31.4725")])
        == ["单位 101002 项目“网络运行”的 1 笔支出，单位 101001 也都有，科目和金额一样，两边都计入了合计"])
    #expect(says([line("101001", "30"), line("101002", "30")]) == [])
    #expect(says([line("101001", "31.4725"), line("101002", "31.4735")]) == [])
  }
}
