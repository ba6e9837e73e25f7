import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Values that a template adds to the lists, and records that another ledger has.
struct VocabularyTests {
  private static let lists = """
    可填值:
      资金来源: {专项收入: {归入: 单位资金, 又称: 专项, 排在: 事业收入}, 债务资金: {}}
      支出类型: {单位预留机动经费: {归入: 本年支出}}
    数:
      支出额: 合计(支出, 支出类型 = 本年支出)
      单位钱: 合计(支出, 资金来源 = 单位资金)
      专项钱: 合计(收入, 资金来源 = 专项收入)
      预留: 合计(支出, 支出类型 = 单位预留机动经费)

    """

  /// 10 from 一般公共预算, 2 from 专项 (an alias), 3 from 事业收入, 1 kept in reserve.
  private func sentences(_ parts: String) throws -> [String] {
    try LanguageFixture(
      Self.lists + parts,
      spending: LanguageFixture.spending(
        "2012601,30101,人员经费,一般公共预算,10", "2012601,30201,公用经费,专项,2",
        "2012601,30201,公用经费,事业收入,3", "2012601,,单位预留机动经费,一般公共预算,1")
    ).sentences()
  }

  @Test func `they are summed, grouped, ordered and found in income like the standard ones`() throws
  {
    let printed = try sentences(
      "部分: {甲: {文: {一: \"共{支出额}，单位资金{单位钱}，专项{专项钱}，预留{预留}\", "
        + "二: {每: 资金来源, 文: \"{资金来源.名称}{支出额}\"}}}}\n")
    #expect(
      printed == [
        "共16万元，单位资金5万元，专项2万元，预留1万元", "一般公共预算11万元", "事业收入3万元", "专项收入2万元",
      ])
  }

  @Test(arguments: [
    ("资金来源: {其他收入: {}}", "本来就有“其他收入”"), ("资金来源: {甲: {归入: 财政钱}}", "没有“财政钱”这个合称"),
    ("资金来源: {甲: {排在: 乙}}", "没有“乙”这个值"), ("资金年度: {甲: {}}", "“资金年度”不能另加"),
    ("支出类型: {甲: {又称: 人员}}", "本来就有“人员”"),
  ])
  func `a list that contradicts itself is an error`(_ list: String, _ words: String) throws {
    let found = try LanguageFixture(
      "可填值: {\(list)}\n数: {支出额: 合计(支出)}\n部分: {甲: {文: \"{支出额}\"}}\n",
      spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,10")
    ).sentences()
    #expect(found.count == 1 && found[0].hasPrefix("G608") && found[0].contains(words), "\(found)")
  }

  @Test func `projects with targets are told from those without, by unit and name`() throws {
    let template = """
      数:
        有: "合计(支出, 项目 在 项目绩效)"
        没有: "合计(支出, 支出类型 = 项目支出, 项目 不在 项目绩效)"
        几个: "种数(支出, 项目, 项目 在 项目绩效)"
        名册: "个数(项目, 项目 在 项目绩效)"
        缺的: "个数(项目, 项目 不在 项目绩效)"
      部分: {甲: {文: "有{有}没有{没有}共{几个}，{名册}和{缺的}"}}

      """
    let printed = try LanguageFixture(
      template,
      spending: """
        单位,功能科目,经济科目,支出类型,项目,资金来源,预算数
        101001,2012601,30101,人员经费,,一般公共预算,10
        101001,2012601,30201,项目支出,档案抢救,一般公共预算,4
        101001,2012601,30202,项目支出,档案抢救,一般公共预算,3
        101001,2012601,30201,项目支出,库房,一般公共预算,5

        """,
      others: [
        "草案/项目.csv": "单位,项目,项目类别\n101001,档案抢救,特定目标类\n101001,库房,特定目标类\n",
        "草案/项目绩效.csv":
          "单位,项目,一级指标,二级指标,三级指标,指标性质,指标值,度量单位,权重\n101001,档案抢救,产出指标,数量指标,抢救卷数,≥,100,卷,100\n",
      ]
    ).outcome()
    #expect(printed.value?.sentences == ["有7万元没有5万元共1，1和1"])
  }

  @Test(arguments: [
    ("项目 在 绩效", "没有叫“绩效”的台账"), ("经济科目 在 项目绩效", "也要有“经济科目”"), ("预算数 在 项目绩效", "或者它是数"),
  ])
  func `a condition on a ledger that cannot answer is an error`(
    _ condition: String, _ words: String
  ) throws {
    let found = try LanguageFixture(
      "数: {支出额: \"合计(支出, \(condition))\"}\n部分: {甲: {文: \"{支出额}\"}}\n",
      spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,10")
    ).sentences()
    #expect(found.count == 1 && found[0].contains(words), "\(found)")
  }
}

/// Ledgers that say something of a class, and figures in the preparer's own words.
struct DraftWordsTests {
  private static let parts =
    "部分: {甲: {文: {各: {每: 功能科目.类, 文: \"{功能科目.名称}用于{类用途.主要用于}\"}}}}\n"

  private func outcome(
    _ template: String, uses: String = "功能科目,主要用于\n201,档案管理\n208,缴纳社会保险\n", head: String = ""
  ) throws -> Outcome<Report?> {
    try LanguageFixture(
      "数: {支出额: 合计(支出), 人员: \"合计(支出, 支出类型 = 人员经费)\"}\n" + template,
      spending: LanguageFixture.spending(
        "2012601,30101,人员经费,一般公共预算,10", "2012699,30201,公用经费,一般公共预算,3",
        "2080505,30108,人员经费,一般公共预算,20"),
      head: head, others: ["草案/类用途.csv": uses]
    ).outcome()
  }

  @Test func `a class has a purpose of its own`() throws {
    let ledger = "台账: {类用途: {功能科目: 必填 功能科目.类, 主要用于: 必填 文字}}\n"
    #expect(
      try outcome(ledger + Self.parts).value?.sentences == [
        "一般公共服务支出用于档案管理", "社会保障和就业支出用于缴纳社会保险",
      ])
    // A 款 is no class, 299 is none at all.
    let faulty = try outcome(ledger + Self.parts, uses: "功能科目,主要用于\n20126,档案\n299,空\n")
    #expect(
      Set(faulty.findings.brief).isSuperset(of: ["G204 草案/类用途.csv:2", "G203 草案/类用途.csv:3"]))
    // Rows by 项 find no class.
    let byItem = Self.parts.replacing("功能科目.类", with: "功能科目")
    let unclear = try outcome(ledger + byItem).findings.filter { $0.severity == .error }
    #expect(unclear.map(\.code) == [.unclearLookup])
  }

  @Test func `figures in a reason, a text and a purpose are the template's`() throws {
    let ledger = "台账: {类用途: {功能科目: 必填 功能科目.类, 主要用于: 必填 文字}}\n"
    let printed = try outcome(
      ledger + "部分: {甲: {文: {一: \"因{原因.支出额}。\", 各: {每: 功能科目.类, 文: \"{类用途.主要用于}\"}}}}\n",
      uses: "功能科目,主要用于\n201,人员{人员}\n208,社保{支出额|整数|无单位}\n",
      head: "原因: {支出额: \"人员增加{人员}、公用{支出额|一位}\"}\n"
    ).value?.sentences
    // In the row of a class a figure is that of the class.
    #expect(printed == ["因人员增加30万元、公用33.0万元。", "人员10万元", "社保20"])
  }

  @Test func `a name that the template does not have is an error at the words`() throws {
    let found = try outcome(
      "部分: {甲: {文: {一: \"因{原因.支出额}。\"}}}\n", head: "原因: {支出额: \"人员增加{人元}、{人员|大写}\"}\n"
    ).findings.filter { $0.severity == .error }
    #expect(found.map(\.brief) == ["G416 草案.yaml:7:11", "G416 草案.yaml:7:11"])
    #expect(found[0].cure.contains("人员"))
  }
}
