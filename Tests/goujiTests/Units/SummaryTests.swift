import Foundation
import GoujiModel
import TestSupport
import ReportComposing
import Testing

@testable import BudgetWorkbench

/// A county's summary over several departments' drafts.
struct SummaryTests {
  @Test func `every department has its row and the county its total`() throws {
    let county = try Self.county(CountyFixture.tree(), ["甲", "乙"])
    #expect(county.findings == [])
    #expect(
      try county.rows("收支") == [
        [
          "合　计", "", "363.00", "306.00", "", "", "7.00", "50.00", "363.00", "300.00", "13.00",
          "50.00", "", "",
        ],
        [
          "101", "甲局", "162.00", "105.00", "", "", "7.00", "50.00", "162.00", "100.00", "12.00",
          "50.00", "", "",
        ],
        ["102", "乙局", "201.00", "201.00", "", "", "", "", "201.00", "200.00", "1.00", "", "", ""],
      ])
    // 5 + 1 against 4 + 6: the county's growth is that of its amounts, −40 %.
    #expect(
      try county.rows("三公") == [
        [
          "合　计", "", "6.00", "", "3.00", "", "3.00", "3.00", "10.00", "", "3.00", "7.00", "-4.00",
          "-40%",
        ],
        [
          "101", "甲局", "5.00", "", "3.00", "", "3.00", "2.00", "4.00", "", "3.00", "1.00", "1.00",
          "25%",
        ],
        ["102", "乙局", "1.00", "", "", "", "", "1.00", "6.00", "", "", "6.00", "-5.00", "-83.33%"],
      ])
    #expect(
      try county.rows("机关运行经费") == [
        ["合　计", "", "6.00", "40.00", "-34.00", "-85%"],
        ["101", "甲局", "5.00", "10.00", "-5.00", "-50%"],
        ["102", "乙局", "1.00", "30.00", "-29.00", "-96.67%"],
      ])
    #expect(
      try county.rows("政府采购") == [
        ["合　计", "", "1.00", "0.60", "", "0.40"], ["101", "甲局", "1.00", "0.60", "", "0.40"],
        ["102", "乙局", "", "", "", ""],
      ])
    #expect(
      try county.rows("绩效") == [
        ["合　计", "", "1", "50.00", "2", ""], ["101", "甲局", "1", "50.00", "2", ""],
        ["102", "乙局", "", "", "", ""],
      ])
  }

  @Test func `totals are exact sums of exact amounts`() throws {
    let county = try Self.county(CountyFixture.tree(), ["乙", "甲"])
    let table = try #require(county.report?.tables.first)
    #expect(table.rows.dropFirst(table.headerRows).map { $0.cells[1].words } == ["", "乙局", "甲局"])
    guard case .figure(let total) = table.rows[table.headerRows].cells[2].content else {
      Issue.record("no total")
      return
    }
    #expect(total.value == .amount(Money(fen: 363_000_001)))
    guard case .rows(let rows)? = total.sum else {
      Issue.record("no sum")
      return
    }
    #expect(rows == [table.headerRows + 1, table.headerRows + 2])
  }

  /// A department's line that is not what its own total was made of.
  @Test func `a total that is not the sum of what stands below it is no total`() throws {
    let tree = try CountyFixture.tree()
    var departments = try ["甲", "乙"].map { name in
      let listed = ListedPath(path: tree.path(name))
      let lookup = TemplateShelves(nil).lookup
      return try #require(ListedDraft(listed, templates: nil, lookup).department)
    }
    #expect(CountyReport.joined(departments).value != nil)
    let row = departments[0].summary.tables[0].headerRows + 1
    let cell = departments[0].summary.tables[0].rows[row].cells[2].content
    guard case .figure(var figure) = cell else {
      Issue.record("no figure")
      return
    }
    #expect(figure.value == .amount(Money(fen: 162_000_001)))
    figure.result = .success(.amount(Money(fen: 162_010_001)))
    departments[0].summary.tables[0].rows[row].cells[2].content = .figure(figure)
    let joined = CountyReport.joined(departments)
    #expect(joined.value == nil && joined.findings.hasErrors)
  }

  @Test func `a figure that a draft does not give is neither zero nor left out of sight`() throws {
    let tree = try CountyFixture.tree(["乙/草案.yaml": CountyFixture.head("102", "乙局")])
    let county = try Self.county(tree, ["甲", "乙"])
    #expect(county.findings == ["G254 乙/草案.yaml:1"])
    #expect(
      try county.rows("机关运行经费") == [
        ["合　计", "", "6.00", "—", "—", "—"], ["101", "甲局", "5.00", "10.00", "-5.00", "-50%"],
        ["102", "乙局", "1.00", "—", "—", "—"],
      ])
  }

  @Test func `the units of a listed department are not counted twice`() throws {
    let tree = try UnitDraftsTests.tree()
    let county = try Self.county(tree, ["甲", "部门", "乙", "乙"])
    #expect(county.findings == ["G251", "G251", "G254 部门/草案.yaml:1"])
    #expect(try county.rows("政府采购").map { $0[1] } == ["", "某局"])
    // 100 + 20 元 and 50 万元.
    #expect(try county.rows("收支")[0][2] == "50.01")
  }

  @Test func `the same name of a project in two units is two projects`() throws {
    let targets = "项目,一级指标,三级指标,指标值\n培训,产出指标,人数,5\n"
    let projects = "项目,项目类别\n培训,特定目标类\n"
    let tree = try UnitDraftsTests.tree([
      "甲/项目.csv": projects, "甲/项目绩效.csv": targets, "乙/项目.csv": projects, "乙/项目绩效.csv": targets,
    ])
    #expect(try Self.county(tree, ["部门"]).rows("绩效")[1][2] == "2")
  }

  @Test(arguments: [
    (["乙/草案.yaml": CountyFixture.head("102", "乙局", region: "别的区")], ["G252 乙/草案.yaml:3"]),
    (["乙/草案.yaml": CountyFixture.head("102", "乙局", year: 2023)], ["G252 乙/草案.yaml:2"]),
    (["乙/草案.yaml": CountyFixture.head("101", "乙局")], ["G253 乙/草案.yaml:7"]),
    (["乙/草案.yaml": CountyFixture.head("102", "甲局")], ["G253 乙/草案.yaml:4"]),
    (["乙/文字.md": ""], ["G214 乙/草案.yaml:1", "G214 乙/草案.yaml:1", "G256"]),
    (["乙/草案.yaml": "年度: 2024\n"], ["G113 乙/草案.yaml:1"]),
  ])
  func `drafts that cannot be summed are found and nothing is made`(
    _ files: [String: String?], _ expected: [String]
  ) throws {
    let county = try Self.county(CountyFixture.tree(files), ["甲", "乙"])
    #expect(Array(county.findings.prefix(expected.count)) == expected)
    #expect(county.report == nil)
  }

  @Test func `what is no draft is passed over, and what is not there is an error`() throws {
    let tree = try CountyFixture.tree()
    try tree.write("…", to: "README.md")
    try tree.write("…", to: "图片/说明.txt")
    // What Excel keeps beside a workbook that is open.
    try tree.write("…", to: "~$乙.xlsx")
    let county = try Self.county(tree, ["README.md", "甲", "图片", "~$乙.xlsx"])
    #expect(county.findings == ["G250", "G250", "G250"])
    #expect(county.report != nil)
    #expect(try Self.county(tree, ["甲", "丙"]).findings == ["G116", "G256"])
    #expect(try Self.county(tree, ["README.md"]).findings == ["G250", "G116"])
  }

  // MARK: The built program

  @Test func `the program writes one workbook, the same bytes every time`() throws {
    let tree = try CountyFixture.tree()
    let arguments = ["summary", tree.path("甲"), tree.path("乙")]
    let run = try GoujiRun(arguments + ["--out", tree.path("out/全县.xlsx")])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output == tree.path("out/全县.xlsx") + "\n")
    let again = try GoujiRun(arguments + ["--out", "二.xlsx"], in: tree.folder.path)
    #expect(again.status == 0)
    let bytes = try ["out/全县.xlsx", "二.xlsx"].map {
      try Data(contentsOf: tree.folder.url.appending(path: $0))
    }
    #expect(bytes[0] == bytes[1])
  }

  @Test func `a draft with an error leaves no workbook`() throws {
    let tree = try CountyFixture.tree(["乙/支出.csv": "功能科目\n"])
    let run = try GoujiRun(
      ["summary", tree.path("甲"), tree.path("乙"), "--out", tree.path("全县.xlsx")])
    #expect(run.status == 1)
    #expect(run.errors.contains("1 份草案有错误，没有汇总：\(tree.path("乙"))"))
    #expect(!FileManager.default.fileExists(atPath: tree.path("全县.xlsx")))
  }

  @Test func `a script reads the numbers as JSON`() throws {
    let tree = try CountyFixture.tree()
    let run = try GoujiRun([
      "summary", tree.path("甲"), tree.path("乙"), "--format", "json", "--out", tree.path("全县.xlsx"),
    ])
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let tables = try #require(root["tables"] as? [[String: Any]])
    #expect(tables.map { $0["table"] as? String } == ["收支", "三公", "机关运行经费", "政府采购", "绩效"])
    let rows = try #require(tables[0]["rows"] as? [[String: Any]])
    #expect(rows.map { $0["total"] as? Bool } == [true, false, false])
    #expect((rows[1]["收入/合计"] as? [String: String])?["value"] == "1620000.01")
    #expect(rows[2]["部门名称"] as? String == "乙局")
    #expect(root["drafts"] as? [String] == [tree.path("甲"), tree.path("乙")])
  }

  @Test func `the name of the workbook must end in xlsx`() throws {
    for command in [["summary", "甲"], ["form", "export", "甲"]] {
      let run = try GoujiRun(command + ["--out", "全县.docx"])
      #expect(run.status == 64)
      #expect(run.errors.contains("应是一个 .xlsx 文件"))
    }
  }

  // MARK: Reading a summary

  struct County {
    var findings: [String]
    var report: Report?

    /// Printed cells below the header.
    func rows(_ table: String) throws -> [[String]] {
      let table = try #require(report?.tables.first { $0.id == table })
      return table.rows.dropFirst(table.headerRows).map { $0.cells.map(\.words) }
    }
  }

  static func county(_ tree: DraftTree, _ drafts: [String]) throws -> County {
    let summary = SummaryBench(drafts: drafts.map(tree.path)).summary()
    return County(
      findings: DraftTree.briefs(summary.findings), report: summary.value?.report)
  }
}

// MARK: Rounding and templates

extension SummaryTests {
  /// 1.5 + 2.5; a head costs what all heads cost, which no sum says; 8 of 10 and 6 of 10 are no 14.
  @Test func `numbers of every kind that add up have a total, others have none`() throws {
    let tree = try CountyFixture.tree()
    try tree.write(
      """
      名称: 县
      基于: 永川
      填报: {面积: 数值, 人数: 个数, 自评: {类型: 数值, 等于: 评分}}
      数:
        评分: 得分(10, 占比(合计(支出, 支出类型 = 公用经费), 合计(支出)))
        人均: 平均(合计(支出), 人数)
        科目数: 种数(支出, 功能科目)
        项目数: 种数(支出, 项目)
        差点: 占比(合计(支出, 支出类型 = 公用经费), 合计(支出)) - 占比(合计(支出, 支出类型 = 人员经费), 合计(支出))
      汇总:
        各数:
          名称: 各数
          列: {部门: 文字, 面积: 面积, 人数: 人数, 评分: 评分, 自评: 自评, 人均: 人均, 科目: 科目数, 项目: 项目数, 差点: 差点, 备注: 人数}
          行: {合计: {标签: {部门: 合计, 备注: 不计}, 行: {部门: {标签: {部门: "{部门.全称}"}}}}}

      """, to: "县/Templates/县/模板.yaml")
    for (name, code, stated) in [("甲", "101", "1.5"), ("乙", "102", "2.5")] {
      try tree.write(
        CountyFixture.head(
          code, "\(name)局", template: "县", more: "填报: {面积: \(stated), 人数: 3, 自评: 0.91}"),
        to: "县/\(name)/草案.yaml")
      try tree.write(UnitDraftsTests.prose, to: "县/\(name)/文字.md")
      try tree.write(
        CountyFixture.lines("30101,人员经费,,一般公共预算,本年,10000", "30201,公用经费,,一般公共预算,本年,1000"),
        to: "县/\(name)/支出.csv")
    }
    let county = try Self.county(tree, ["县/甲", "县/乙"])
    // The share of the amounts; a difference of shares is no quotient.
    #expect(
      try county.rows("各数") == [
        ["合计", "4", "6", "—", "—", "—", "—", "", "—", "不计"],
        ["甲局", "1.5", "3", "0.91", "0.91", "0.37", "1", "", "-81.82%", "3"],
        ["乙局", "2.5", "3", "0.91", "0.91", "0.37", "1", "", "-81.82%", "3"],
      ])
    #expect(!county.findings.contains { $0.hasPrefix("G301") })
  }

  @Test func `balanced amounts are those that the department publishes`() throws {
    let tree = try CountyFixture.tree()
    try tree.write("名称: 配平\n基于: 永川\n选项: {舍入: 配平}\n", to: "县/Templates/配平/模板.yaml")
    for (code, name) in [("101", "甲"), ("102", "乙")] {
      try tree.write(
        CountyFixture.head(code, name + "局", template: "配平"), to: "县/\(name)/草案.yaml")
      try tree.write(UnitDraftsTests.prose, to: "县/\(name)/文字.md")
      try tree.write("项目,项目类别\n培训,人员类\n", to: "县/\(name)/项目.csv")
      try tree.write(
        CountyFixture.lines(
          "30101,人员经费,,一般公共预算,本年,11140", "30201,公用经费,,一般公共预算,本年,11140",
          "30201,项目支出,培训,一般公共预算,本年,11140"), to: "县/\(name)/支出.csv")
    }
    let county = try Self.county(tree, ["县/甲", "县/乙"])
    let published = try #require(tree.workbench("县/甲").report().value)
    let table = try #require(published.tables.first { $0.id == "支出总表" })
    let own = table.rows[table.headerRows].cells.map(\.words)
    let row = try county.rows("收支")[1]
    // 1.11 + 1.11 + 1.11 would not be 3.34.
    #expect(own[2] == "3.34")
    #expect(row[8] == own[2])
    #expect(row[11] == own[4])
    #expect(Set(row[9...11]) == ["1.11", "1.12"])
    #expect(try county.rows("收支")[0][8] == "6.68")
  }

  @Test func `a department whose template lacks a column or a table is said to lack it`() throws {
    let tree = try CountyFixture.tree()
    try tree.write(
      "名称: 少\n基于: 永川\n汇总: {绩效: 删, 政府采购: {列: {工程: 删}}}\n", to: "县/Templates/少/模板.yaml")
    for name in ["草案.yaml", "文字.md", "支出.csv"] {
      let text = try tree.folder.text("乙/\(name)")
      try tree.write(text.replacing("模板: 永川", with: "模板: 少"), to: "县/乙/\(name)")
    }
    let county = try Self.county(tree, ["甲", "县/乙"])
    #expect(county.findings == ["G254 乙/草案.yaml:1"])
    #expect(try county.rows("绩效")[2] == ["102", "乙局", "—", "—", "—", "—"])
    #expect(try county.rows("绩效")[0][2] == "—")
    #expect(try county.rows("政府采购")[2] == ["102", "乙局", "", "", "—", ""])
    #expect(try county.rows("政府采购")[0] == ["合　计", "", "1.00", "0.60", "—", "0.40"])
  }

  @Test(arguments: [
    "行: {合计: {强调: 合计}}", "行: {甲: {行: {部门: {}}}, 乙: {}}",
    "行: {合计: {每: 单位, 行: {部门: {}}}}", "空表注: 无, 行: {合计: {行: {部门: {}}}}",
    "随文: 是, 行: {合计: {行: {部门: {}}}}",
  ])
  func `a summary that is no list of departments is a finding`(_ rows: String) throws {
    let draft = try DraftCopy([
      .append("../Templates/通川/模板.yaml", "汇总: {另表: {名称: 另表, 列: {金额: 支出额}, \(rows)}}\n")
    ])
    let run = try GoujiRun.build(draft)
    #expect(run.status == 1)
    #expect(try run.findings().allSatisfy { $0.hasPrefix("G608 模板.yaml:") })
  }
}
