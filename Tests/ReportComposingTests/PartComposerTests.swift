import GoujiModel
import TestSupport
import Testing

@testable import ReportComposing

struct PartComposerTests {
  @Test func `parts, sections and their sections are numbered, each level from one`() {
    let template = SampleComposition.template(
      SectionDefinition(
        Wording("概况"), SectionDefinition(Wording("职能"), SectionDefinition(Wording("一项"))),
        SectionDefinition(Wording("机构"), SectionDefinition(Wording("另一项")))),
      SectionDefinition(Wording("说明"), SectionDefinition(Wording("收支"))))
    #expect(
      SampleComposition.composed(template).value.outline == [
        "# 第一部分 概况", "## 一、职能", "### （一）一项", "## 二、机构", "### （一）另一项", "# 第二部分 说明",
        "## 一、收支",
      ])
  }

  @Test func `a part without title has no heading`() {
    let template = SampleComposition.template(
      SectionDefinition(Wording(), body: [.sentence("共", .figure("合计"), "。")])
    ) { $0.options.headingNumbers = [] }
    #expect(SampleComposition.composed(template).value.outline == ["共100.00万元。"])
  }

  @Test func `a repeated section is printed for each value, numbered on, its figures narrowed`() {
    let template = SampleComposition.template(
      SectionDefinition(
        Wording("说明"), SectionDefinition(Wording("总体"), body: [.sentence(.figure("合计"))]),
        SectionDefinition(
          Wording(.axis("单位", "名称")), each: SampleComposition.units,
          body: [.sentence("第", .ordinal, "家：", .figure("合计"))]),
        SectionDefinition(Wording("其他"))))
    let report = SampleComposition.composed(template).value
    #expect(
      report.outline == [
        "# 第一部分 说明", "## 一、总体", "100.00万元", "## 二、甲局机关", "第1家：95.00万元", "## 三、甲中心",
        "第2家：5.00万元", "## 四、其他",
      ])
    #expect(report.figures.map(\.value) == [.wan("100"), .wan("95"), .wan("5")])
  }

  @Test func `a value whose figure is zero is passed over and takes no number`() {
    var units = SampleComposition.units
    units.figure = .spending(.of("功能科目", "", "2101101"))
    let template = SampleComposition.template(
      SectionDefinition(
        Wording("说明"), SectionDefinition(Wording(.axis("单位", "名称")), each: units),
        SectionDefinition(Wording("其他"))))
    #expect(
      SampleComposition.composed(template).value.outline
        == ["# 第一部分 说明", "## 一、甲中心", "## 二、其他"])
  }

  // MARK: Prose

  @Test func `prose that the template needs is a finding where it is missing`() {
    let place = Place.template(23)
    let items = { (required: Bool) in
      BodyItem.prose(slot: "主要职能", required: required, place: place)
    }
    let asked = SampleComposition.composed(
      SampleComposition.template(SectionDefinition(Wording("概况"), body: [items(true)])))
    #expect(asked.findings.map(\.code) == [.missingProse])
    let free = SampleComposition.composed(
      SampleComposition.template(SectionDefinition(Wording("概况"), body: [items(false)])))
    // Its heading stands alone.
    #expect(free.findings.map(\.code) == [.headingWithoutText])
    #expect(free.value.outline == ["# 第一部分 概况"])
  }

  @Test func `every paragraph of prose is one of its own and says where it was entered`() throws {
    let at = { (text: String) in Located(text, at: SampleBudget.head) }
    var budget = SampleComposition.budget
    budget.prose["主要职能"] = DraftProse(title: at("主要职能"), paragraphs: [at("一。"), at("二。")])
    let template = SampleComposition.template(
      SectionDefinition(
        Wording("概况"),
        body: [.prose(slot: "主要职能", required: true, place: .template(23))]))
    let report = SampleComposition.composed(template, budget).value
    #expect(report.outline == ["# 第一部分 概况", "一。", "二。"])
    guard case .paragraph(let paragraph) = try #require(report.parts[0].blocks.last),
      case .draftText(let slot, _, _)? = paragraph.inlines.first
    else {
      Issue.record("no words of the draft")
      return
    }
    #expect(slot == "主要职能")
  }

  // MARK: Lists and glossary

  private var byUnit: Listing {
    Listing(
      name: "各单位", axis: .values(of: "单位"), conditions: [], figure: nil,
      wording: Wording(.axis("单位", "名称"), .figure("合计")), separator: "、", empty: Wording("没有"),
      place: .template(24))
  }

  @Test func `a numbered list has a paragraph for each row, or its words for none`() {
    var none = byUnit
    none.conditions = [.of("单位", "", "09")]
    let template = SampleComposition.template(
      SectionDefinition(
        Wording("说明"),
        body: [
          .each(byUnit, style: "正文", numbers: NumberStyle(pattern: "1.")),
          .each(none, style: "正文", numbers: NumberStyle(pattern: "1.")),
        ]))
    #expect(
      SampleComposition.composed(template).value.sentences
        == ["1.甲局机关95.00万元", "2.甲中心5.00万元", "没有"])
  }

  @Test func `a term of codes that are not used is left out, the numbers close up`() {
    func entry(_ words: String, class code: String? = nil) -> GlossaryEntry {
      GlossaryEntry(
        wording: Wording(.text(words)),
        condition: code.map {
          LedgerSelection(ledger: "支出", conditions: [.of("功能科目", "类", $0)])
        }, place: .template(25))
    }
    let template = SampleComposition.template(
      SectionDefinition(
        Wording("名词"),
        body: [
          .glossary(
            [
              entry("甲"), entry("公检法", class: "204"), entry("社保", class: "208"),
              GlossaryEntry(
                wording: Wording(), listing: byUnit, place: .template(25)), entry("末"),
            ], style: "正文", numbers: NumberStyle(pattern: "（一）"))
        ]))
    #expect(
      SampleComposition.composed(template).value.sentences == [
        "（一）甲", "（二）社保", "（三）甲局机关95.00万元", "（四）甲中心5.00万元", "（五）末",
      ])
  }

  @Test func `the list of tables says their titles, numbers and labels`() {
    let template = SampleComposition.template(
      SectionDefinition(
        Wording("目录"),
        body: [
          .tableList(
            .init(
              style: "正文", numbers: NumberStyle(pattern: "1."), tables: ["表1", "表2"],
              before: "（", after: "）"))
        ])
    ) { template in
      template.tables = [
        TableDefinition("表1", title: Wording("收支总表")), TableDefinition("表2", title: Wording("支出表")),
      ]
      template.tables[1].label = Wording()
    }
    #expect(SampleComposition.composed(template).value.sentences == ["1.收支总表（表1）", "2.支出表"])
  }

  // MARK: Charts

  private func pie(_ id: String, _ amount: String) -> ChartDefinition {
    ChartDefinition(
      id: id, kind: .pie, title: Wording(.text(id)), caption: Wording("图", .ordinal), note: nil,
      series: [ChartSeriesDefinition(key: "数", name: Wording("数"))],
      categories: [
        ChartCategoryDefinition(
          name: Wording("块"), axis: nil, conditions: [], figures: [.constant(.wan(amount))],
          place: .template(31))
      ], whole: .constant(.wan("1")), decimals: nil, empty: Wording("没有图"), place: .template(30))
  }

  @Test func `charts are numbered through all parts; one with nothing to show takes no number`() {
    let template = SampleComposition.template(
      SectionDefinition(Wording("甲"), body: [.chart("空"), .chart("一")]),
      SectionDefinition(Wording("乙"), body: [.chart("二")])
    ) { $0.charts = [pie("空", "0"), pie("一", "1"), pie("二", "1")] }
    let report = SampleComposition.composed(template).value
    #expect(report.outline == ["# 第一部分 甲", "没有图", "图1", "# 第二部分 乙", "图2"])
    #expect(report.charts.map(\.caption) == ["图1", "图2"])
  }
}
