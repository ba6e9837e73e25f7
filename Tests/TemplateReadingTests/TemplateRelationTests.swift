import GoujiModel
import TestSupport
import Testing

/// Relations between figures, records and rows: which ones a template may ask for.
struct TemplateRelationTests {
  private static let template = """
    数: {支出额: 合计(支出), 笔数: 个数(支出), 采购额: 合计(政府采购), 次数和: 人次 + 批次, 项目额: "合计(支出, 支出类型 = 项目支出)"}
    填报: {人次: {类型: 个数, 默认: 0}, 批次: 个数}
    台账: {政府采购: {中小: 金额, 小微: 金额}}
    表:
      表1:
        名称: 甲表
        列: {代码: 文字, 本年: 支出额, 组: {列: {合计: 支出额, 笔: 笔数}}, 组二: {列: {合计: 支出额}}}
        行: {总: {标签: {代码: 合计}, 行: {类: {每: 功能科目.类, 标签: {代码: "{功能科目.码}"}}}}}
    部分: {甲: {文: {表: {表: 全部}, 数: "{采购额}{人次}{批次}"}}}
    勾稽:
      核: ENTRY

    """

  private func read(_ entry: String) -> (relations: [TieOut], findings: [Finding], marks: [String])
  {
    let fixture = TemplateFixture(Self.template.replacing("ENTRY", with: entry))
    let read = fixture.read()
    return (
      read.value?.tieOuts ?? [], read.findings.filter { $0.code != .unusedFigure }, fixture.marks
    )
  }

  @Test(arguments: [
    "支出额 = 采购额", "支出额 ≤ 采购额", "支出额 <= 采购额", "采购额 ＞＝ 支出额", "支出额 ≥ 0元", "人次 ≥ 批次",
    "有 支出额 必有 人次", "有支出额，必有批次", "表1!合计.本年 ≤ 支出额 + 采购额 - 50万元",
    "合计(支出, 支出类型 = 基本支出) + 项目额 ≤ 支出额", "上年(支出额) = 支出额", "占比(支出额, 采购额) ≤ 100%",
    "{关系: 支出额 ≤ 采购额, 等级: 警告, 依据: 某文, 说: \"{左}比{右}多{差}\", 建议: 改, 缺: 不比}",
    "{等式: 支出额 = 采购额}", "{每条: 政府采购, 关系: 中小 ≤ 预算数}", "{每条: 政府采购, 关系: 预算数 - 中小 ≥ 0元}",
    "{每条: 政府采购, 条件: 采购类型 = 货物, 关系: 有 数量 必有 采购说明, 说: \"{名}没有说明\"}",
    "{每条: 项目, 关系: 项目额 ≤ 支出额}", "{每条: 项目, 关系: 项目额 ≤ 全部(支出额)}",
    "{每条: 政府采购, 关系: 数量 ≤ 全部(人次)}", "{每行: 表1, 关系: 组/合计 ≤ 本年}", "{每行: 表 1, 关系: 有 代码 必有 笔}",
    "{每条: 整体绩效, 关系: 权重 ≤ 50}", "{每行: 表1, 关系: 本年 ≤ 全部(支出额)}", "{每行: 表1, 关系: 组二/合计 ≤ 表1!合计.本年}",
  ])
  func `what can be compared is accepted`(_ entry: String) {
    let read = read(entry)
    #expect(read.findings.map(\.message) == [])
    #expect(read.relations.count == 1)
  }

  /// Each with what the message or the cure must say.
  @Test(arguments: [
    ("‸支出额 < 采购额", "G608", "甲 ≤ 乙"), ("‸支出额 ≤ 采购额 ≤ 采购额", "G608", "甲 ≤ 乙"),
    ("‸有 支出额", "G608", "必有"), ("支出额 ≤ ‸笔数", "G604", "个数"), ("支出额 ≥ ‸0", "G604", "0元"),
    ("支出额 ≤ ‸采购饿", "G602", "采购额"), ("支出额 ≤ 合计(‸采购)", "G603", "采购"),
    ("有 支出额 必有 ‸人数", "G602", "人次"), ("有 支出额 + ‸笔数 必有 人次", "G604", "个数"),
    ("{关系: 支出额 ≤ 采购额, 等级: ‸提示}", "G608", "错误、警告"), ("{关系: 支出额 ≤ 采购额, 缺: ‸零}", "G608", "报、不比"),
    ("{关系: 支出额 = 采购额, 等式: ‸支出额 = 采购额}", "G608", "只能写一个"),
    ("{关系: 支出额 = 采购额, ‸级别: 警告}", "G607", "等级"),
    ("{每条: ‸采购, 关系: 中小 ≤ 预算数}", "G608", "政府采购"), ("{每行: ‸表9, 关系: 本年 ≤ 笔}", "G608", "表1"),
    ("{每条: 政府采购, 每行: ‸表1, 关系: 中小 ≤ 预算数}", "G608", "只能写一个"),
    ("{条件: ‸采购类型 = 货物, 关系: 支出额 ≤ 采购额}", "G608", "每条"),
    ("{每条: 政府采购, 条件: 采购类型 = ‸货, 关系: 中小 ≤ 预算数}", "G603", "货物"),
    ("{每条: 政府采购, 关系: ‸采购品目 ≤ 预算数}", "G604", "文字"),
    ("{每条: 政府采购, 关系: ‸中校 ≤ 预算数}", "G602", "中小"),
    ("{每条: 政府采购, 关系: 数量 ≤ ‸批次}", "G608", "全部(批次)"),
    ("{每条: 政府采购, 关系: 数量 ≤ ‸次数和}", "G608", "全部(人次)"),
    ("{每条: 政府采购, 关系: 有 ‸采购品目 + 采购说明 必有 数量}", "G604", "文字"),
    ("{每条: 科目用途, 关系: ‸采购额 ≥ 0元}", "G608", "功能科目"),
    ("{每行: 表1, 关系: ‸合计 ≤ 本年}", "G305", "有几列"), ("{每行: 表1, 关系: ‸代码 ≤ 本年}", "G604", "文字"),
    ("{每行: 表1, 关系: 本年 ≤ ‸采购额}", "G608", "全部(采购额)"), ("{每行: 表1, 关系: 本年 ≤ ‸组/笔}", "G604", "个数"),
    ("{关系: 支出额 ≤ 采购额, 说: \"比‸{又}多\"}", "G610", "{右}"),
    ("{关系: 支出额 ≤ 采购额, 说: \"‸{名}多\"}", "G610", "每条"),
    ("{关系: 有 支出额 必有 人次, 说: \"‸{差}\"}", "G610", "必有"),
  ])
  func `what cannot be compared is told at its place`(
    _ entry: String, _ code: String, _ words: String
  ) {
    let read = read(entry)
    let found = read.findings.map(\.brief)
    #expect(found == zip([code], read.marks).map { "\($0) \($1)" })
    let texts = read.findings.map { $0.message + $0.cure }
    #expect(texts.allSatisfy { $0.contains(words) }, "\(texts)")
  }

  @Test func `each of several companions is a relation`() {
    let relations = read("有 支出额 必有 人次，批次 + 人次, 项目额").relations
    #expect(relations.map { $0.right.map(\.text) } == [["人次"], ["批次", "人次"], ["项目额"]])
    #expect(relations.allSatisfy { $0.name == "核" && $0.left.map(\.text) == ["支出额"] })
    let faulty = read("有 支出额 必有 人次，‸人书")
    #expect(faulty.findings.map(\.brief) == faulty.marks.map { "G602 \($0)" })
  }

  @Test func `rows of a table that nothing prints are not asked in silence`() {
    let text = Self.template.replacing("ENTRY", with: "{每行: ‸表1, 关系: 组/合计 ≤ 本年}")
      .replacing("表: {表: 全部}, ", with: "")
    let fixture = TemplateFixture(text)
    let found = fixture.read().findings.filter { $0.code != .unusedFigure }.map(\.brief)
    #expect(found == fixture.marks.map { "G608 \($0)" })
  }

  @Test func `a figure of the whole is called by its name`() {
    let relation = read("{每条: 政府采购, 关系: 数量 ≤ 全部(人次)}").relations.first
    #expect(relation?.terms.map(\.text) == ["数量", "人次"])
  }

  @Test func `a county rewrites, removes and adds relations`() {
    let base = "省/省.yaml"
    let province = Self.template.replacing("ENTRY", with: "支出额 ≤ 采购额") + "  人: 人次 ≥ 批次\n"
    let read = { (county: String) in
      TemplateFixture([base: province, "县/县.yaml": "基于: 省\n" + county]).read()
    }
    let changed = read("勾稽: {核: {关系: 支出额 ≥ 采购额, 等级: 警告}, 人: 删, 新: 支出额 ≥ 0元}\n")
    #expect(changed.findings.filter { $0.severity != .note }.map(\.message) == [])
    #expect(changed.value?.tieOuts.map(\.name) == ["核", "新"])
    #expect(changed.value?.tieOuts.first?.relation == .atLeast)
    #expect(changed.value?.tieOuts.first?.severity == .warning)
  }

  @Test(arguments: ["填报: {批次: 删}", "台账: {政府采购: {中小: 删}}"])
  func `a relation over what a county leaves out is a hint`(_ change: String) throws {
    let relation =
      change.contains("中小") ? "{每条: 政府采购, 关系: 中小 ≤ 预算数}" : "人次 ≥ 批次"
    let province = Self.template.replacing("ENTRY", with: relation)
      .replacing("次数和: 人次 + 批次, ", with: "").replacing("{人次}{批次}", with: "{人次}")
    let fixture = TemplateFixture(["省/省.yaml": province, "县/县.yaml": "基于: 省\n\(change)\n"])
    let read = fixture.read()
    let found = read.findings.filter { $0.code != .unusedFigure }
    #expect(found.map(\.code) == [.leftByRemoval], "\(found.map(\.message))")
    #expect(read.value?.tieOuts.isEmpty == true)
  }
}
