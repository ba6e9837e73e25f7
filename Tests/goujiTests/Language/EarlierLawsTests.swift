import GoujiModel
import Testing

@testable import BudgetWorkbench

/// Law 4: last year is the same expression over last year's draft; what that draft did not keep, and
/// codes that changed since, leave no value. Right values are worked out by hand beside each.
struct EarlierLawsTests {
  private static let change =
    "词: {较: {参数: [数], 式: {差: 数 - 上年(数)}, 看: 差, 增: \"增加{差}\", 减: \"减少{差|绝对}\", 平: 持平, 缺: 没有上年数}}\n"

  private static let table =
    "表: {表1: {名称: 支出总表, 列: {项目: 文字, 金额: 支出额}, 行: {合计: {标签: {项目: 合计}}}}}\n"

  @Test func `a column that last year's file does not have is no zero`() throws {
    let draft = try LanguageFixture(
      "台账: {支出: {处室: 文字}, 人员: {单位: 单位, 类别: 必填 文字, 人数: 个数}}\n"
        + "数: {支出额: 合计(支出), 办公室: 合计(支出，处室 = 办公室), 人数: 合计(人员.人数)}\n" + Self.table + Self.change
        + "部分: {表: {文: {表: {表: 全部}, 句: \"{较(支出额)}；办{较(办公室)}；人{较(人数)}。\"}}}\n",
      spending: "单位,功能科目,经济科目,支出类型,资金来源,预算数,处室\n"
        + "101001,2012601,30101,人员经费,一般公共预算,100,办公室\n"
        + "101001,2012601,30101,人员经费,一般公共预算,50,业务科\n",
      head: "上年草案: ../上年\n",
      others: [
        "草案/人员.csv": "单位,类别,人数\n101001,在职,10\n",
        "上年/草案.yaml": LanguageFixture.head(year: 2023),
        "上年/支出.csv": LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,120"),
      ])
    // 150 − 120; of the rooms and the staff last year's draft says nothing.
    #expect(draft.sentences() == ["增加30万元；办没有上年数；人没有上年数。"])
  }

  /// A table of codes with last year's, and a sentence for each of them.
  private func codes(
    _ level: String, now: (year: Int, lines: [String]), before: (year: Int, lines: [String])
  ) throws -> LanguageFixture {
    let lines = { (lines: [String]) in
      "单位,功能科目,经济科目,支出类型,资金来源,预算数\n"
        + lines.map { "101001,\($0)\n" }.joined()
    }
    return try LanguageFixture(
      "数: {支出额: 合计(支出)}\n" + Self.change
        + "表: {表1: {名称: 表, 列: {科目: 文字, 本年: 支出额, 上年: 上年(支出额)}, 行: {合计: {标签: {科目: 合计}, 行: {科目: {每: \(level), 标签: {科目: \"{功能科目.码}\"}}}}}}}\n"
        + "部分: {表: {文: {表: {表: 全部}, 各项: {每: \(level), 文: \"{功能科目.码}{较(支出额)}。\"}}}}\n",
      spending: lines(now.lines), head: "上年草案: ../上年\n", year: now.year,
      others: [
        "上年/草案.yaml": LanguageFixture.head(year: before.year), "上年/支出.csv": lines(before.lines),
      ])
  }

  @Test func `a code that was split leaves no value, and the total is no sum of what is known`()
    throws
  {
    // 2010308 became 20140 in 2024: 20 of last year's 30 stand under no code of this year.
    let draft = try codes(
      "功能科目",
      now: (2024, ["2010301,30101,人员经费,一般公共预算,12", "2014001,30101,人员经费,一般公共预算,25"]),
      before: (2023, ["2010301,30101,人员经费,一般公共预算,10", "2010308,30201,公用经费,一般公共预算,20"]))
    #expect(draft.outcome().findings.hasErrors == false)
    #expect(draft.sentences() == ["2010301增加2万元。", "2014001没有上年数。"])
    #expect(draft.outcome().value?.rows("表1").first == "合计|37.00|30.00")
  }

  @Test func `a 款 that was merged compares as a whole, its items do not`() throws {
    // 20115 went into 20138 in 2019: 135 against 100.
    let now = (2019, ["2013801,30101,人员经费,一般公共预算,130", "2013802,30201,公用经费,一般公共预算,5"])
    let before = (2018, ["2011501,30101,人员经费,一般公共预算,100"])
    let whole = try codes("功能科目.款", now: now, before: before)
    #expect(whole.sentences() == ["20138增加35万元。"])
    #expect(whole.outcome().value?.rows("表1") == ["合计|135.00|100.00", "20138|135.00|100.00"])
    let items = try codes("功能科目", now: now, before: before)
    #expect(items.outcome().findings.hasErrors == false)
    #expect(items.sentences() == ["2013801没有上年数。", "2013802没有上年数。"])
  }

  private static let rooms =
    "台账: {支出: {处室: 文字}, 收入: {处室: 文字}}\n"
    + "数: {支出额: 合计(支出), 办支: 合计(支出，处室 = 办公室), 办收: 合计(收入，处室 = 办公室)}\n" + table + change
    + "部分: {表: {文: {表: {表: 全部}, 句: \"支{较(办支)}；收{较(办收)}。\"}}}\n"
  private static let now =
    "单位,功能科目,经济科目,支出类型,资金来源,预算数,处室\n101001,2012601,30101,人员经费,一般公共预算,150,办公室\n"

  @Test func `income that follows from the spending knows no more than the spending`() throws {
    let draft = try LanguageFixture(
      Self.rooms, spending: Self.now, head: "上年草案: ../上年\n",
      others: [
        "上年/草案.yaml": LanguageFixture.head(year: 2023),
        "上年/支出.csv": LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,120"),
      ])
    #expect(draft.sentences() == ["支没有上年数；收没有上年数。"])
  }

  @Test func `a column that one unit did not keep is not known of all`() throws {
    func last(_ second: String) throws -> [String] {
      let unit = "单位: [{代码: \"101001\", 名称: 某县档案局, 性质: 行政}]"
      let head = LanguageFixture.head(year: 2023)
      let other = unit.replacing("101001", with: "101002").replacing("某县档案局", with: "某县档案馆")
      return try LanguageFixture(
        Self.rooms, spending: Self.now, head: "上年草案: ../上年\n",
        others: [
          "上年/草案.yaml": head.replacing(unit, with: "单位: [../甲, ../乙]"),
          "甲/草案.yaml": head + "主体: 单位\n", "甲/支出.csv": Self.now.replacing(",150,", with: ",90,"),
          "乙/草案.yaml": head.replacing(unit, with: other) + "主体: 单位\n", "乙/支出.csv": second,
        ]
      ).sentences()
    }
    let kept = Self.now.replacing(",150,", with: ",45,").replacing("101001", with: "101002")
    // 150 − (90 + 45).
    #expect(try last(kept) == ["支增加15万元；收增加15万元。"])
    let notKept = kept.replacing(",处室", with: "").replacing(",办公室", with: "")
    #expect(try last(notKept) == ["支没有上年数；收没有上年数。"])
  }
}
