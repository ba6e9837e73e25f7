import DraftReading
import GoujiModel
import TestSupport
import Testing
@testable import BudgetWorkbench

/// Last year's figures come from last year's draft.
struct EarlierDraftTests {
  static let template =
    ThreeAmountsTests.ledgers + """
      文件名: 决算
      填报: {在职人数: 个数}
      数:
        支出额: 合计(支出)
        人均: 占比(支出额, 支出额)
      词:
        较上年: {参数: [数], 式: {差: 数 - 上年(数)}, 看: 差, 增: "增加{差|绝对}", 减: "减少{差|绝对}", 平: 持平}
      列举:
        上年各类: {每: 功能科目.类, 含上年: 是, 有数: 上年(支出额), 文: "{功能科目.名称}{上年(支出额)}占{占比(上年(支出额), 全部(上年(支出额)))}"}
      表:
        表1:
          名称: 支出决算表
          列: {科目: 文字, 上年: 上年(支出额), 本年: 支出额}
          行: {合计: {标签: {科目: 合计}, 行: {科目: {每: 功能科目.类, 含上年: 是, 标签: {科目: "{功能科目.码}"}}}}}
      部分:
        情况: {标题: 情况, 文: {总: "支出{支出额}，{较上年(支出额)}。", 上年: "上年{上年(支出额)}：{上年各类}。", 表: {表: 全部}}}

      """
  static let lines = """
    功能科目,经济科目,支出类型,资金来源,年初预算数,全年预算数,决算数
    2080101,30101,人员经费,一般公共预算,100,120,110
    2210201,30113,人员经费,一般公共预算,30,30,30

    """
  static let lastLines = """
    功能科目,经济科目,支出类型,资金来源,年初预算数,全年预算数,决算数
    2080101,30101,人员经费,一般公共预算,90,90,90
    2080101,30101,人员经费,一般公共预算,5,5,5
    2101101,30110,人员经费,一般公共预算,5,5,5

    """
  static func head(_ year: Int, _ more: String = "", unit: String = "万元") -> String {
    """
    模板: 决算
    年度: \(year)
    部门: {代码: "101", 全称: 某某局}
    填报单位: \(unit)
    单位: [{代码: "101001", 名称: 某某局, 性质: 行政}]
    \(more)
    """
  }

  private func fixture(
    _ more: String = "上年草案: ../局-2023\n", _ changes: [String: String] = [:]
  ) throws -> FilesFixture {
    try FilesFixture(
      [
        "Templates/决算/模板.yaml": Self.template, "局-2024/草案.yaml": Self.head(2024, more),
        "局-2024/支出.csv": Self.lines, "局-2023/草案.yaml": Self.head(2023),
        "局-2023/支出.csv": Self.lastLines,
      ].merging(changes) { $1 })
  }

  @Test func `last year's figures are those of its lines, in rows and lists, too`() throws {
    let outcome = try fixture().report("局-2024")
    #expect(outcome.findings.text == "")
    let report = try #require(outcome.value)
    #expect(
      report.rows("表1") == ["合计|100.00|140.00", "208|95.00|110.00", "210|5.00|", "221||30.00"])
    #expect(
      report.sentences == ["支出140万元，增加40万元。", "上年100万元：社会保障和就业支出95万元占95%、卫生健康支出5万元占5%。"])
  }

  @Test func `the trace shows last year's file and row`() throws {
    let files = try fixture()
    let run = try GoujiRun(["trace", files.path("局-2024"), "表1!208.上年"])
    #expect(run.status == 0)
    #expect(run.output.contains("局-2023/支出.csv:2  90万元"))
    #expect(run.output.contains("局-2023/支出.csv:3  5万元"))
    #expect(!run.output.contains("局-2023/支出.csv:4"))
  }

  @Test(arguments: [("100万元", []), ("100.004万元", []), ("101万元", ["G235 局-2024/草案.yaml:7"])])
  func `a typed figure of last year must be the derived one, as printed`(
    _ typed: String, _ codes: [String]
  ) throws {
    let findings = try fixture("上年草案: ../局-2023\n上年数: {支出额: \(typed)}\n").report("局-2024").findings
    #expect(findings.brief == codes)
    if !codes.isEmpty {
      #expect(findings.text.contains("填的是 101万元，上年草案"))
      #expect(findings.text.contains("算出 100万元"))
    }
  }

  @Test(arguments: [
    ("上年草案: ../局-2024\n", "G231", "就是这份草案自己"), ("上年草案: ../没有\n", "G231", "没有草案文件夹"),
    ("上年草案: {文件夹: ../局-2023, 内容: abc}\n", "G233", "的内容与写下“内容”时不同"),
    ("上年草案: ../局-2022\n", "G232", "应是 2023 年的草案"),
    ("上年草案: ../别局\n", "G232", "本草案的部门是“某某局”，“上年草案”的是“别的局”"),
  ])
  func `a draft that cannot be last year's is an error`(
    _ head: String, _ code: String, _ words: String
  ) throws {
    let other = Self.head(2023).replacing("全称: 某某局", with: "全称: 别的局")
      .replacing("代码: \"101\"", with: "代码: \"102\"")
    let findings = try fixture(
      head,
      [
        "局-2022/草案.yaml": Self.head(2022), "局-2022/支出.csv": Self.lastLines, "别局/草案.yaml": other,
        "别局/支出.csv": Self.lastLines,
      ]
    ).report("局-2024").findings
    #expect(findings.brief == ["\(code) 局-2024/草案.yaml:6"])
    #expect(findings.text.contains(words))
  }

  @Test func `the hash that binds last year's draft is that of its content`() throws {
    let files = try fixture()
    let hash = try #require(Workbench(draft: files.path("局-2023")).load().value).budget.hash
    try files.write(
      Self.head(2024, "上年草案: {文件夹: ../局-2023, 内容: \(hash)}\n"), to: "局-2024/草案.yaml")
    #expect(files.report("局-2024").findings.text == "")
    try files.write(Self.lastLines + "2080101,30101,人员经费,一般公共预算,,,1\n", to: "局-2023/支出.csv")
    #expect(files.report("局-2024").findings.brief == ["G233 局-2024/草案.yaml:6"])
  }

  @Test func `units that differ between the years are said`() throws {
    let last = Self.head(2023).replacing("名称: 某某局", with: "名称: 旧名局")
      .replacing("]\n", with: ", {代码: \"101009\", 名称: 撤并站, 性质: 事业}]\n")
    let findings = try fixture(
      "上年草案: ../局-2023\n",
      [
        "局-2023/草案.yaml": last,
        "局-2023/支出.csv": Self.lastLines.replacing("功能科目", with: "单位,功能科目")
          .replacing("\n2", with: "\n101001,2"),
      ]
    ).report("局-2024").findings
    #expect(findings.brief == ["G234 局-2024/草案.yaml:5", "G234 局-2023/草案.yaml:5"])
  }

  @Test func `amounts of last year may be entered in another unit`() throws {
    let report = try fixture(
      "上年草案: ../局-2023\n",
      [
        "局-2023/草案.yaml": Self.head(2023, unit: "元"),
        "局-2023/支出.csv": "功能科目,经济科目,支出类型,资金来源,决算数\n2080101,30101,人员经费,一般公共预算,1000000\n",
      ]
    ).report("局-2024").value
    #expect(report?.rows("表1").first == "合计|100.00|140.00")
  }

  @Test func `a fault in last year's amounts is an error of its own`() throws {
    let findings = try fixture(
      "上年草案: ../局-2023\n", ["局-2023/支出.csv": Self.lastLines.replacing("90,90,90", with: "90,90,九十")]
    ).report("局-2024").findings
    #expect(findings.brief == ["G109 局-2023/支出.csv:2"])
  }

  @Test func `balanced print adds up in a column of last year, too`() throws {
    let third =
      "功能科目,经济科目,支出类型,资金来源,年初预算数,全年预算数,决算数\n"
      + ["2080101", "2101101", "2210201"].map { "\($0),30101,人员经费,一般公共预算,,,1.114\n" }.joined()
    let report = try fixture(
      "上年草案: ../局-2023\n",
      [
        "Templates/决算/模板.yaml": Self.template + "选项: {舍入: 配平}\n", "局-2024/支出.csv": third,
        "局-2023/支出.csv": third,
      ]
    ).report("局-2024").value
    let rows = try #require(report?.rows("表1"))
    #expect(rows.first == "合计|3.34|3.34")
    for column in 1...2 {
      let printed = rows.dropFirst().map { $0.split(separator: "|")[column] }.sorted()
      #expect(printed == ["1.11", "1.11", "1.12"])
    }
  }

  // MARK: Budget and final account

  static let budget = """
    文件名: 预算
    数:
      支出额: 合计(支出)
    部分: {情况: {标题: 情况, 文: "支出{支出额}，上年{上年(支出额)}。"}}

    """

  @Test func `a budget may compare with the 年初预算数 of last year's final account`() throws {
    let template = Self.template.replacing(
      "主金额: 决算数}\n", with: "主金额: 决算数, 对应: {预算数: 年初预算数}}\n", maxReplacements: 1)
    let files = try fixture(
      "",
      [
        "Templates/决算/模板.yaml": template, "Templates/预算/模板.yaml": Self.budget,
        "局-2024/草案.yaml": Self.head(2024, "上年草案: ../局-2023\n").replacing("模板: 决算", with: "模板: 预算"),
        "局-2024/支出.csv":
          "功能科目,经济科目,支出类型,资金来源,预算数\n2080101,30101,人员经费,一般公共预算,67\n2210201,30113,人员经费,一般公共预算,30\n",
        "局-2023/支出.csv": Self.lines,
      ])
    let outcome = files.report("局-2024")
    #expect(outcome.findings.text == "")
    #expect(outcome.value?.sentences == ["支出97万元，上年130万元。"])
  }

  @Test func `what last year's draft cannot give is taken as typed, or missing`() throws {
    let files = try fixture(
      "",
      [
        "Templates/预算/模板.yaml": Self.budget,
        "局-2023/草案.yaml": Self.head(2023).replacing("模板: 决算", with: "模板: 预算"),
        "局-2023/支出.csv": "功能科目,经济科目,支出类型,资金来源,预算数\n2080101,30101,人员经费,一般公共预算,7\n",
        "Templates/简/模板.yaml": ThreeAmountsTests.ledgers
          + "文件名: 决算\n数: {支出额: 合计(支出.全年预算数)}\n部分: {情况: {标题: 情况, 文: \"上年{上年(支出额)}。\"}}\n",
      ])
    let head = Self.head(2024, "上年草案: ../局-2023\n").replacing("模板: 决算", with: "模板: 简")
    // Last year's own figure of that name stands in for the column that its ledger lacks.
    try files.write(head, to: "局-2024/草案.yaml")
    #expect(files.report("局-2024").value?.sentences == ["上年7万元。"])
    try files.write("文件名: 预算\n数: {别的: 合计(支出)}\n部分: {情况: {标题: 情况}}\n", to: "Templates/预算/模板.yaml")
    let findings = files.report("局-2024").findings
    #expect(findings.brief == ["G234 局-2024/草案.yaml:6", "G216 局-2024/草案.yaml:6"])
    #expect(findings.text.contains("没有“全年预算数”这一列"))
    try files.write(head + "上年数: {支出额: 6万元}\n", to: "局-2024/草案.yaml")
    #expect(files.report("局-2024").value?.sentences == ["上年6万元。"])
  }

  @Test func `a final account takes 年初预算数 from the budget draft of its year`() throws {
    let template = ThreeAmountsTests.template.replacing(
      "主金额: 决算数}\n", with: "主金额: 决算数, 对应: {预算数: 年初预算数}}\n", maxReplacements: 1)
    let files = try FilesFixture([
      "Templates/决算/模板.yaml": template, "Templates/预算/模板.yaml": Self.budget,
      "决算/草案.yaml": Self.head(2024, "预算草案: ../预算\n"),
      "决算/支出.csv": "功能科目,经济科目,支出类型,资金来源,全年预算数,决算数\n2080101,30101,人员经费,一般公共预算,120,110\n",
      "预算/草案.yaml": Self.head(2024).replacing("模板: 决算", with: "模板: 预算"),
      "预算/支出.csv": "功能科目,经济科目,支出类型,资金来源,预算数\n2080101,30101,人员经费,一般公共预算,100\n",
    ])
    let outcome = files.report("决算")
    #expect(outcome.findings.text == "")
    #expect(
      outcome.value?.rows("表1") == ["合计|100.00|120.00|110.00", "2080101|100.00|120.00|110.00"])
    try files.write(
      "功能科目,经济科目,支出类型,资金来源,年初预算数,全年预算数,决算数\n2080101,30101,人员经费,一般公共预算,99,120,110\n", to: "决算/支出.csv"
    )
    let findings = files.report("决算").findings
    #expect(findings.brief == ["G234 决算/支出.csv:2"])
    #expect(findings.text.contains("这里 99 万元，预算草案 100 万元"))
  }
}
