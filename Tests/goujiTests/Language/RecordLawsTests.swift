import GoujiModel
import Testing

@testable import BudgetWorkbench

/// Law 2 where a row is one record (每条): its figures are those of the record, by what it says, or
/// they have no value. Right values are worked out by hand beside each.
struct RecordLawsTests {
  private static let table =
    "表: {表1: {名称: 支出总表, 列: {项目: 文字, 金额: 支出额}, 行: {合计: {标签: {项目: 合计}}}}}\n"

  private func draft(
    ledgers: String, each: String, of ledger: String, columns: String = "", lines: [String],
    others: [String: String]
  ) throws -> LanguageFixture {
    try LanguageFixture(
      "台账: {\(ledgers)}\n数: {支出额: 合计(支出), 采购额: 合计(政府采购)}\n" + Self.table
        + "部分: {表: {文: {表: {表: 全部}, 各条: {每条: \(ledger), 文: \"\(each)\"}}}}\n",
      spending: "单位,功能科目,经济科目,支出类型,资金来源,预算数\(columns)\n"
        + lines.map { "101001,\($0)\n" }.joined(),
      others: others)
  }

  @Test func `a column of words that both ledgers have narrows the figure`() throws {
    // 办公室 100, 业务科 50.
    let draft = try draft(
      ledgers: "支出: {处室: 文字}, 处室: {处室: 必填 文字, 人数: 个数}",
      each: "{处室.处室}{合计(处室.人数)}人，支出{支出额}。", of: "处室", columns: ",处室",
      lines: [
        "2012601,30101,人员经费,一般公共预算,100,办公室", "2012601,30101,人员经费,一般公共预算,50,业务科",
      ], others: ["草案/处室.csv": "处室,人数\n办公室,3\n业务科,2\n"])
    #expect(draft.sentences() == ["办公室3人，支出100万元。", "业务科2人，支出50万元。"])
  }

  @Test func `so does a value list of the same name`() throws {
    // 100 of 一般公共预算, 7 of 政府性基金预算.
    let draft = try draft(
      ledgers: "来源说明: {资金来源: 必填 资金来源, 说法: 必填 文字}",
      each: "{资金来源.名称}{支出额}，{来源说明.说法}。", of: "来源说明",
      lines: ["2012601,30101,人员经费,一般公共预算,100", "2120801,30201,公用经费,政府性基金预算,7"],
      others: ["草案/来源说明.csv": "资金来源,说法\n一般公共预算,保运转\n政府性基金预算,修路\n"])
    #expect(draft.sentences() == ["一般公共预算100万元，保运转。", "政府性基金预算7万元，修路。"])
  }

  @Test func `a record that leaves the shared column blank has no such figure`() throws {
    let draft = try draft(
      ledgers: "荣誉: {功能科目: 功能科目, 名称: 必填 文字}", each: "{荣誉.名称}{支出额}。", of: "荣誉",
      lines: ["2012601,30101,人员经费,一般公共预算,100", "2012602,30227,公用经费,一般公共预算,30"],
      others: ["草案/荣誉.csv": "功能科目,名称\n2012601,文明\n,先进\n"])
    // At the cell that the preparer can fill.
    #expect(draft.codes() == ["G403 草案/荣誉.csv:3"])
  }

  @Test(arguments: [("支出额", true), ("全部(支出额)", false)])
  func `a ledger that says nothing of the record gives it no figure`(
    slot: String, isFault: Bool
  ) throws {
    let draft = try draft(
      ledgers: "", each: "{年度任务.任务名称}{\(slot)}。", of: "年度任务",
      lines: ["2012601,30101,人员经费,一般公共预算,130"],
      others: ["草案/年度任务.csv": "任务名称,主要内容,预算数\n保运转,日常,100\n建馆,建,30\n"])
    #expect(draft.outcome().findings.contains { $0.code == .malformedTemplate } == isFault)
    if !isFault { #expect(draft.sentences() == ["保运转130万元。", "建馆130万元。"]) }
  }

  // MARK: Records with a number

  @Test func `a record whose amount is blank and whose count is not is listed`() throws {
    let draft = try LanguageFixture(
      "台账: {车辆: {单位: 单位, 用途: {类型: 必填 文字, 取值: [执法用车, 机要用车]}, 数量: 个数, 购置金额: 金额}}\n"
        + "数: {支出额: 合计(支出), 车数: 合计(车辆.数量)}\n" + Self.table
        + "列举: {单: {台账: 车辆, 每: 用途, 文: \"{用途.名称}{车数}辆\"}}\n"
        + "部分: {表: {文: {表: {表: 全部}, 句: \"共{车数}辆，其中：{单}。\"}}}\n",
      spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,100"),
      others: ["草案/车辆.csv": "单位,用途,数量,购置金额\n101001,执法用车,3,\n101001,机要用车,1,20\n"])
    #expect(draft.sentences() == ["共4辆，其中：执法用车3辆、机要用车1辆。"])
  }

  // MARK: 在

  @Test func `projects are the same where one ledger has no units, and a blank is in no list`()
    throws
  {
    let draft = try LanguageFixture(
      "台账: {名单: {项目: 必填 文字}}\n数: {支出额: 合计(支出)}\n" + Self.table
        + "部分: {表: {文: {表: {表: 全部}, 句: \"名{合计(支出, 项目 在 名单)}，采{合计(支出, 项目 在 政府采购)}，不{合计(支出, 项目 不在 政府采购)}。\"}}}\n",
      spending: "单位,功能科目,经济科目,支出类型,项目,资金来源,预算数\n"
        + "101001,2012602,30227,项目支出,数字化,一般公共预算,30\n"
        + "101001,2012601,30101,人员经费,,一般公共预算,7\n",
      others: [
        "草案/名单.csv": "项目\n数字化\n", "草案/项目.csv": "单位,项目,项目类别\n101001,数字化,特定目标类\n",
        "草案/政府采购.csv": "单位,项目,采购品目,采购类型,数量,资金来源,预算数\n"
          + "101001,数字化,扫描,服务,1,一般公共预算,20\n101001,,纸,货物,1,一般公共预算,2\n",
      ])
    // The line of 7 names no project: a purchase without one does not make it a purchase's.
    #expect(draft.sentences() == ["名30万元，采30万元，不7万元。"])
  }

  // MARK: Codes

  @Test func `a national code stands for its local items, also in ≠ and in a list`() throws {
    let template =
      "数: {支出额: 合计(支出), 接待: 合计(支出，经济科目 = 30217), 其余: 合计(支出，经济科目 ≠ 30217)}\n" + Self.table
      + "列举: {单: {每: 经济科目, 依次: [\"30201\", \"30217\"], 文: \"{经济科目.名称}{支出额}\"}}\n"
      + "部分: {表: {文: {表: {表: 全部}, 句: \"接待{接待}，其余{其余}：{单}。\"}}}\n"
    let draft = try LanguageFixture(
      template,
      spending: LanguageFixture.spending(
        "2012601,3021701,公用经费,一般公共预算,3", "2012601,3021702,公用经费,一般公共预算,4",
        "2012601,30201,公用经费,一般公共预算,21"),
      others: ["草案/本地科目.csv": "代码,名称\n3021701,外宾接待\n3021702,其他接待\n"])
    #expect(draft.sentences() == ["接待7万元，其余21万元：办公费21万元、公务接待费7万元。"])
  }

  @Test(arguments: ["每条: 项目, 含上年: 是", "每: 项目, 含上年: 是", "每: 功能科目, 全部: 是"])
  func `a word that would do nothing is an error`(axis: String) throws {
    let draft = try LanguageFixture(
      "数: {支出额: 合计(支出)}\n" + Self.table
        + "列举: {单: {\(axis), 文: \"{支出额}\"}}\n部分: {表: {文: {表: {表: 全部}, 句: \"{单}。\"}}}\n",
      spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,100"))
    #expect(draft.outcome().findings.contains { $0.code == .malformedTemplate })
  }
}
