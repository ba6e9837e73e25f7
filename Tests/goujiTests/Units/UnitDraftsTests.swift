import DraftReading
import Foundation
import GoujiModel
import Testing

@testable import BudgetWorkbench

/// A department's draft that is put together from the drafts of its units.
struct UnitDraftsTests {
  @Test(arguments: ["tongchuan-2024", "yongchuan-2024"], 1...4)
  func `a department of unit drafts is published like one draft with all lines inline`(
    _ source: String, _ seed: Int
  ) throws {
    let split = try SplitDraft(source, seed: UInt64(seed), units: 1 + seed * 2)
    let joined = split.tree.workbench("部门").report()
    let inline = split.tree.workbench("整体").report()
    #expect(joined.findings.map(\.code) == inline.findings.map(\.code))
    let reports = try [#require(joined.value), #require(inline.value)]
    let files = try reports.map { report in
      var report = report
      report.identity.draftHash = ""
      return try PackageContents(of: report).files.map {
        (name: $0.name, bytes: try $0.collected())
      }
    }
    for (a, b) in zip(files[0], files[1]) {
      #expect(a.name == b.name)
      #expect(a.bytes == b.bytes, "\(a.name)")
    }
  }

  @Test func `every line keeps the place in the draft of its unit`() throws {
    let tree = try Self.tree()
    #expect(tree.briefs("部门") == [])
    let budget = try #require(tree.workbench("部门").load().value).budget
    let places = budget.records("支出").map { record in
      record.place.description.split(separator: "/").suffix(2).joined(separator: "/")
    }
    #expect(places == ["甲/支出.csv:2:1", "甲/支出.csv:3:1", "乙/支出.csv:2:1"])
    #expect(budget.records("支出").map { $0.values[0].text } == ["001001", "001001", "001002"])
    // 乙 enters 万元, the department 元.
    #expect(
      budget.records("支出").map { $0.values[8].amount.fen } == [10_000, 2_000, 50_000_000])
    #expect(budget.records("单位").map { $0.values[1].text } == ["甲局", "乙中心"])
    #expect(budget.records("收入").count == 3)
  }

  @Test func `an error in a unit's draft is found with its file and line`() throws {
    let tree = try Self.tree(["乙/支出.csv": "功能科目,经济科目,支出类型,资金来源,预算数\n2080101,30101,人员经费,一般公共预算,五十\n"]
    )
    #expect(tree.briefs("部门") == ["G109 乙/支出.csv:2"])
  }

  @Test(arguments: [
    (["乙/草案.yaml": unit("乙", "001002", year: 2023)], ["G241 乙/草案.yaml:2"]),
    (["乙/草案.yaml": unit("乙", "001002", template: "四川")], ["G241 乙/草案.yaml:1"]),
    (["乙/草案.yaml": unit("乙", "001002", template: "没有")], ["G601 乙/草案.yaml:1"]),
    (["乙/草案.yaml": unit("乙", "001001")], ["G220 乙/草案.yaml:7"]),
    (["乙/草案.yaml": unit("乙", "001002").replacing("主体: 单位\n", with: "")], ["G246 乙/草案.yaml:1"]),
    (["部门/草案.yaml": department("[../甲, ../丙]")], ["G116 部门/草案.yaml:6"]),
    (["部门/草案.yaml": department("[../甲, ../甲/]")], ["G220 部门/草案.yaml:6"]),
    (["部门/草案.yaml": department("[../甲, ../部门]")], ["G240 部门/草案.yaml:6"]),
    (
      ["乙/草案.yaml": unit("乙", "001002").replacing("- {代码", with: "- ../部门\n  - {代码")],
      ["G240 乙/草案.yaml:7"]
    ),
    (
      ["甲/本地科目.csv": "代码,名称\n3011201,工伤保险\n", "乙/本地科目.csv": "代码,名称\n3011201,工伤保险费\n"],
      ["G242 乙/本地科目.csv:2"]
    ),
    (["甲/本地科目.csv": "代码,名称\n3011201,工伤保险\n", "乙/本地科目.csv": "代码,名称\n3011201,工伤保险\n"], []),
    (
      ["甲/科目用途.csv": "功能科目,主要用于\n2080101,发工资\n", "乙/科目用途.csv": "功能科目,主要用于\n2080101,办公\n"],
      ["G242 乙/科目用途.csv:2"]
    ),
    (
      [
        "甲/科目用途.csv": "功能科目,主要用于\n2080101,发工资\n", "乙/科目用途.csv": "功能科目,主要用于\n2080101,办公\n",
        "部门/科目用途.csv": "功能科目,主要用于\n2080101,发工资和办公\n",
      ], []
    ),
    (["甲/整体绩效.csv": "三级指标,指标值\n满意度,90\n", "部门/整体绩效.csv": ""], ["G105 部门/整体绩效.csv:1"]),
    (
      ["部门/支出.csv": "单位,功能科目,经济科目,支出类型,资金来源,预算数\n001001,2080101,30101,人员经费,一般公共预算,5\n"],
      ["G245 部门/支出.csv:2"]
    ),
    (
      ["部门/支出.csv": "单位,功能科目,经济科目,支出类型,资金来源,预算数\n001009,2080101,30101,人员经费,一般公共预算,5\n"],
      ["G201 部门/支出.csv:2"]
    ),
    (
      ["甲/项目.csv": "项目,项目类别\n培训,特定目标类\n", "乙/项目.csv": "项目,项目类别\n培训,特定目标类\n"],
      [
        "G208 甲/项目.csv:2", "G208 乙/项目.csv:2", "G224 甲/项目.csv:2", "G224 乙/项目.csv:2",
      ]
    ),
  ])
  func `drafts that do not go together are found`(
    _ files: [String: String], _ expected: [String]
  ) throws {
    #expect(try Self.tree(files).briefs("部门") == expected)
  }

  @Test func `units of units end somewhere`() throws {
    var files = ["部门/草案.yaml": Self.department("[../甲, ../层1]")]
    for level in 1...30 {
      let head = Self.unit("层\(level)", "0011\(level + 10)")
      files["层\(level)/草案.yaml"] = head.replacing("- {代码", with: "- ../层\(level + 1)\n  - {代码")
      files["层\(level)/支出.csv"] = "功能科目,经济科目,支出类型,资金来源,预算数\n"
    }
    let told = try Self.tree(files).briefs("部门").filter { $0.hasPrefix("G240") }
    #expect(told == ["G240 层10/草案.yaml:7"])
  }

  @Test func `a list that only a unit has is not taken for the department's`() throws {
    let tree = try Self.tree([
      "甲/整体绩效.csv": "三级指标,指标值\n满意度,90\n"
    ])
    #expect(tree.briefs("部门") == ["G247 甲/整体绩效.csv:2"])
  }

  @Test func `units with and without drafts stand in the order of the list`() throws {
    let tree = try Self.tree([
      "部门/草案.yaml": Self.department("\n  - ../乙\n  - {代码: \"001003\", 名称: 丙站, 性质: 事业}\n  - ../甲"),
      "部门/支出.csv": "单位,功能科目,经济科目,支出类型,资金来源,预算数\n001003,2080150,30101,人员经费,一般公共预算,5\n",
    ])
    #expect(tree.briefs("部门") == [])
    let budget = try #require(tree.workbench("部门").load().value).budget
    #expect(budget.records("单位").map { $0.values[0].text } == ["001002", "001003", "001001"])
    #expect(
      budget.records("支出").map { $0.values[0].text } == ["001003", "001002", "001001", "001001"])
  }

  @Test func `a unit may itself be put together from drafts`() throws {
    let tree = try Self.tree([
      "部门/草案.yaml": Self.department("[../二级]"),
      "二级/草案.yaml": Self.department("[../甲, ../乙]") + "主体: 单位\n",
    ])
    #expect(tree.briefs("部门") == [])
    let budget = try #require(tree.workbench("部门").load().value).budget
    #expect(budget.records("支出").count == 3)
  }

  // MARK: Small drafts for 重庆's tables

  static func unit(
    _ name: String, _ code: String, year: Int = 2024, template: String = "永川", in unit: String = "元"
  ) -> String {
    """
    模板: \(template)
    年度: \(year)
    主体: 单位
    部门: {代码: "\(code)", 全称: \(name)}
    填报单位: \(unit)
    单位:
      - {代码: "\(code)", 名称: \(name), 性质: 行政}

    """
  }

  static func department(_ units: String, template: String = "永川") -> String {
    """
    模板: \(template)
    年度: 2024
    地区: 某区
    部门: {代码: "001", 全称: 某局}
    填报单位: 元
    单位: \(units)

    """
  }

  static let prose = "# 整体绩效目标\n\n无\n\n# 其他说明\n\n无\n"

  static func tree(_ files: [String: String] = [:]) throws -> DraftTree {
    let standard = [
      "部门/草案.yaml": department("[../甲, ../乙]"),
      "部门/文字.md": prose,
      "甲/草案.yaml": unit("甲局", "001001"),
      "甲/支出.csv":
        "功能科目,经济科目,支出类型,资金来源,预算数\n2080101,30101,人员经费,一般公共预算,100\n2080101,30201,公用经费,一般公共预算,20\n",
      "乙/草案.yaml": unit("乙中心", "001002", in: "万元"),
      "乙/支出.csv": "功能科目,经济科目,支出类型,资金来源,预算数\n2080101,30101,人员经费,一般公共预算,50\n",
    ]
    return try DraftTree(standard.merging(files) { $1 })
  }
}

extension UnitDraftsTests {
  @Test func `a unit's draft may be a form, the department's may not`() throws {
    let tree = try Self.tree(["部门/草案.yaml": Self.department("[../甲.xlsx, ../乙]")])
    let form = try GoujiRun(["form", "export", tree.path("甲"), "--out", tree.path("甲.xlsx")])
    #expect(form.status == 0)
    #expect(tree.briefs("部门") == [])
    let budget = try #require(tree.workbench("部门").load().value).budget
    #expect(budget.records("支出").map { $0.values[0].text } == ["001001", "001001", "001002"])
    #expect(budget.records("支出")[0].place.description.contains("甲.xlsx#支出!"))
    let refused = try GoujiRun([
      "form", "export", tree.path("部门"), "--out", tree.path("部门.xlsx"), "--format", "json",
    ])
    #expect(try refused.findings() == ["G115"])
    #expect(!FileManager.default.fileExists(atPath: tree.path("部门.xlsx")))
  }
}
