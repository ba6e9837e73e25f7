import DraftReading
import Foundation
import GoujiModel
import Testing
@testable import BudgetWorkbench

/// 上年数 and 填报 of a department that is put together from its units' drafts.
struct UnitNumbersTests {
  @Test func `what the department does not state is the sum of its units`() throws {
    let loaded = try Self.loaded(
      first: "上年数: {三公经费: 2.5万元, 公务接待费: 3}\n填报: {购置车辆数: 2}",
      second: "上年数: {三公经费: 1.25, 公务接待费: 10000元}\n填报: {}", secondUnit: "万元")
    #expect(loaded.briefs == [])
    let budget = try #require(loaded.budget)
    // 3 元 of the first and 10 000 元 of the second; 2.5 and 1.25 万元.
    #expect(budget.priorFigures["公务接待费"]?.value == .amount(Money(fen: 1_000_300)))
    #expect(budget.priorFigures["三公经费"]?.value == .amount(Money(fen: 3_750_000)))
    #expect(budget.statedNumbers["购置车辆数"]?.value == .plain(2))
    #expect(budget.priorFigures["三公经费"]?.place.file.path.hasSuffix("甲/草案.yaml") == true)
  }

  @Test func `what the department states is taken and compared`() throws {
    let loaded = try Self.loaded(
      first: "上年数: {三公经费: 2万元}\n填报: {购置车辆数: 2}",
      second: "上年数: {三公经费: 1万元}\n填报: {购置车辆数: 1}",
      department: "上年数: {三公经费: 3万元}\n填报: {购置车辆数: 4}")
    #expect(loaded.briefs == ["G243 部门/草案.yaml:8"])
    #expect(loaded.message == "填报“购置车辆数”部门填报 4，各单位之和 3，多 1")
    #expect(loaded.budget?.statedNumbers["购置车辆数"]?.value == .plain(4))
  }

  @Test func `a unit that is silent where another is not is found`() throws {
    let loaded = try Self.loaded(first: "上年数: {三公经费: 2万元, 公务接待费: 1万元}", second: "上年数: {三公经费: 0}")
    #expect(loaded.briefs == ["G244 乙/草案.yaml:1"])
    #expect(loaded.message?.contains("“公务接待费”") == true)
    #expect(loaded.budget == nil)
  }

  @Test func `a share is not the sum of the shares of units`() throws {
    // 平均 is no figure of the template; nobody adds it up.
    let loaded = try Self.loaded(first: "上年数: {平均: 2}", second: "上年数: {平均: 3}")
    #expect(loaded.briefs == [])
    #expect(loaded.budget?.priorFigures.isEmpty == true)
  }

  @Test func `units without drafts leave the numbers to the department`() throws {
    let units = "\n  - ../甲\n  - {代码: \"001003\", 名称: 丙站, 性质: 事业}"
    let silent = try Self.loaded(first: "填报: {购置车辆数: 2}", second: "", units: units)
    #expect(silent.briefs == ["G244 甲/草案.yaml:8"])
    let said = try Self.loaded(
      first: "填报: {购置车辆数: 2}", second: "", department: "填报: {购置车辆数: 3}", units: units)
    #expect(said.briefs == [])
  }

  private struct Loaded {
    var briefs: [String]
    var message: String?
    var budget: Budget?
  }

  private static func loaded(
    first: String, second: String, secondUnit: String = "元", department: String = "",
    units: String = "[../甲, ../乙]"
  ) throws -> Loaded {
    let tree = try UnitDraftsTests.tree([
      "部门/草案.yaml": UnitDraftsTests.department(units, template: "四川") + department + "\n",
      "甲/草案.yaml": UnitDraftsTests.unit("甲局", "001001", template: "四川") + first + "\n",
      "乙/草案.yaml": UnitDraftsTests.unit("乙中心", "001002", template: "通川", in: secondUnit)
        + second + "\n",
      // The sections of the standard tree are those of 重庆.
      "部门/文字.md": "",
    ])
    let loaded = tree.workbench("部门").load()
    // Vehicles without their money and units that the text does not list have tests of their own.
    let own = loaded.findings.filter { ![.vehiclesDiffer, .subordinatesDiffer].contains($0.code) }
    return Loaded(
      briefs: DraftTree.briefs(own), message: own.first?.message,
      budget: loaded.value?.budget)
  }
}

extension UnitNumbersTests {
  @Test func `last year's drafts of all units make up that of the department`() throws {
    let lines = "功能科目,经济科目,支出类型,资金来源,预算数\n2080101,30217,公用经费,一般公共预算,"
    var files = [
      "部门/草案.yaml": UnitDraftsTests.department("[../甲, ../乙]"),
      "甲/草案.yaml": UnitDraftsTests.unit("甲局", "001001") + "上年草案: ../甲-2023\n",
      "乙/草案.yaml": UnitDraftsTests.unit("乙中心", "001002") + "上年草案: ../乙-2023\n",
      "甲-2023/草案.yaml": UnitDraftsTests.unit("甲局", "001001", year: 2023),
      "甲-2023/支出.csv": lines + "3\n",
      "乙-2023/草案.yaml": UnitDraftsTests.unit("乙中心", "001002", year: 2023, in: "万元"),
      "乙-2023/支出.csv": lines + "2\n",
    ]
    let tree = try UnitDraftsTests.tree(files)
    #expect(tree.briefs("部门") == [])
    let earlier = try #require(tree.workbench("部门").load().value?.budget.earlier)
    #expect(earlier.gives("三公经费"))
    #expect(earlier.budget.year == 2023)
    #expect(earlier.budget.records("支出").map { $0.values[8].amount.fen } == [300, 2_000_000])
    let county = try SummaryTests.county(tree, ["部门"])
    #expect(county.findings == [])
    #expect(try county.rows("机关运行经费")[1][3] == "2.00")

    // One unit that names none leaves the department without.
    files["乙/草案.yaml"] = UnitDraftsTests.unit("乙中心", "001002")
    let partly = try UnitDraftsTests.tree(files)
    #expect(try #require(partly.workbench("部门").load().value).budget.earlier == nil)

    files["乙/草案.yaml"] = UnitDraftsTests.unit("乙中心", "001002") + "上年草案: ../甲\n"
    #expect(try UnitDraftsTests.tree(files).briefs("部门").contains("G241 甲/草案.yaml:2"))
  }
}
