import GoujiModel
import TestSupport
import Testing

struct BudgetReaderTests {
  @Test func `a draft without a fault is read whole`() throws {
    let outcome = DraftFixture().read()
    #expect(outcome.findings.map(\.brief) == [])
    let budget = try #require(outcome.value)
    #expect(budget.template.value == "四川")
    #expect(budget.year == 2024)
    #expect(budget.inputUnit == .tenThousandYuan)
    #expect(budget.identity["部门.简称"]?.value == "达州市通川区某局")
    #expect(budget.identity["地区"]?.value == "达州市通川区")
    #expect(budget.records("支出")[0].values[0] == .text("101001"))
    #expect(budget.records("支出")[0].values[8] == .amount(Money(fen: 100_000_000)))
    #expect(budget.records("支出")[0].place(of: 8).description == "草案/支出.csv:2:28")
    #expect(budget.records("单位").map { $0.values[1].text } == ["某局机关"])
    #expect(budget.hash.count == 64)
  }

  @Test func `accountants' ways of writing are accepted`() throws {
    let budget = try whole([
      "支出.csv": """
      预算数,支出类型 ,功能科目,经济科目,资金来源,单位
      "１，２３４.５０",公用,208-01-01,30201 办公费,一般公共预算财政拨款收入,某局机关
       2 ,人员经费,208 01 02 一般行政管理事务,３０１０１,事业收入,

      """
    ])
    let lines = budget.records("支出").map { $0.values.map(\.text) }
    #expect(lines[0][..<8] == ["101001", "2080101", "30201", "公用经费", "", "一般公共预算", "本年", "本级"])
    #expect(lines[1][..<4] == ["101001", "2080102", "30101", "人员经费"])
    #expect(budget.records("支出").map { $0.values[8].amount.fen } == [1_234_500_000, 2_000_000])
  }

  @Test func `a spending line at the end of the year needs no codes`() throws {
    let budget = try whole([
      "支出.csv": "功能科目,经济科目,支出类型,资金来源,预算数\n,,结转下年,事业收入,1\n"
    ])
    #expect(budget.records("收入").count == 1)
  }

  @Test func `income follows from spending unless 收入.csv states it`() throws {
    let budget = try whole([
      "支出.csv": """
      功能科目,经济科目,支出类型,资金来源,预算数,上年预算数,说明
      2080101,30101,人员经费,一般公共预算,10,9,甲
      2080101,30201,公用经费,事业收入,3,,乙
      2080101,30202,公用经费,事业收入,1,,丙
      """, "收入.csv": "资金来源,预算数,说明\n事业收入,4,培训收费\n",
    ])
    let income = budget.records("收入")
    #expect(income.map { $0.values[2].text } == ["事业收入", "一般公共预算"])
    #expect(income.map(\.place.description) == ["草案/收入.csv:2:1", "草案/支出.csv:2:1"])
    #expect(income[1].place(of: 5).description == "草案/支出.csv:2:27")
    #expect(income[1].values[6] == .amount(Money(fen: 9_000_000)))
    #expect(income[1].values[7] == .empty)
  }

  @Test func `a local sub-item is named once, in its list or beside its code`() throws {
    let budget = try whole([
      "本地科目.csv": "代码,名称\n302-17-01,公务接待费（内宾）\n",
      "支出.csv": """
      功能科目,经济科目,支出类型,资金来源,预算数
      2080101,3021701,公用经费,一般公共预算,1
      2080101,3010101 基础工资,人员经费,一般公共预算,1
      2080101,3010101,人员经费,一般公共预算,2
      """,
    ])
    let names = budget.records("本地科目").map { $0.values.map(\.text) }
    #expect(names == [["3021701", "公务接待费（内宾）"], ["3010101", "基础工资"]])
  }

  @Test func `prior figures, stated numbers, reasons and further keys are kept by name`() throws {
    let yaml =
      DraftFixture.standard["草案.yaml"]!! + """
        主管部门: 区政府
        上年数: {总额: 795.41万元, 人数: 12, 基本: 1.5, 空的: }
        填报: {车辆: ３}
        原因:
          总额: "人员增加: 两名"

        """
    let budget = try whole(["草案.yaml": yaml])
    #expect(budget.identity["主管部门"]?.value == "区政府")
    #expect(
      budget.priorFigures.mapValues(\.value) == [
        "总额": .amount(Money(fen: 795_410_000)), "人数": .plain(12),
        "基本": .decimal(Money(fen: 1_500_000)),
      ])
    #expect(budget.statedNumbers["车辆"]?.value == .plain(3))
    #expect(budget.reasons["总额"]?.value == "人员增加: 两名")
    #expect(budget.priorFigures["总额"]?.place.description == "草案/草案.yaml:11:11")
  }

  @Test func `prose is sections of paragraphs, lists line by line`() throws {
    let budget = try whole([
      "文字.md": "# 职能\n\n  贯彻执行。\n- 一项\n- 两项\n## 小标题\n\n# 空节\n"
    ])
    #expect(
      budget.prose["职能"]?.paragraphs.map(\.value) == ["贯彻执行。", "- 一项", "- 两项", "## 小标题"])
    #expect(budget.prose["职能"]?.paragraphs[0].place.description == "草案/文字.md:3:3")
    #expect(budget.prose["空节"]?.paragraphs.isEmpty == true)
  }

  @Test func `the hash changes with any byte of any file and with nothing else`() throws {
    let hash = try whole([:]).hash
    #expect(try whole([:]).hash == hash)
    #expect(try whole(["笔记.txt": "x"]).hash == hash)
    #expect(try whole(["文字.md": "# 甲\n"]).hash != hash)
  }

  @Test func `two units are told apart by code or by name`() throws {
    let yaml = DraftFixture.standard["草案.yaml"]!! + "  - {代码: \"101002\", 名称: 就业中心, 性质: 事业单位}\n"
    let budget = try whole([
      "草案.yaml": yaml,
      "支出.csv": """
      单位,功能科目,经济科目,支出类型,资金来源,预算数
      就业中心,2080101,30101,人员经费,一般公共预算,1
      101001,2080101,30101,人员经费,一般公共预算,2
      """,
    ])
    #expect(budget.records("支出").map { $0.values[0].text } == ["101002", "101001"])
    #expect(budget.records("单位").map { $0.values[2].text } == ["行政", "事业"])
  }

  /// The budget of a draft that must be without findings.
  private func whole(_ files: [String: String?]) throws -> Budget {
    let outcome = DraftFixture(files).read()
    #expect(outcome.findings.map(\.brief) == [])
    return try #require(outcome.value)
  }
}
