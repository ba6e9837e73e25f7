import GoujiModel
import TestSupport
import Testing

@testable import ReportComposing

struct TablePlanTests {
  private func table(_ id: String, caption: [CaptionPiece]? = nil) -> TableDefinition {
    var table = TableDefinition(
      id, Panel([.label("科目"), .figure("合计", .named("合计"))], [RowDefinition(Wording("合计"))]))
    table.caption = caption
    return table
  }

  private var repeated: Template {
    SampleComposition.template(
      SectionDefinition(
        Wording("总体"), body: [.tables(["表1"])],
        SectionDefinition(
          Wording(.axis("单位", "名称")), each: SampleComposition.units, body: [.tables(["表1", "表2"])]))
    ) { $0.tables = [table("表1"), table("表2"), table("表3")] }
  }

  @Test func `a table of a repeated section is made once for each value, under a name of its own`()
    throws
  {
    let report = SampleComposition.composed(repeated).value
    #expect(
      report.outline == [
        "# 第一部分 总体", "表1", "## 一、甲局机关", "表1-1", "表2-1", "## 二、甲中心", "表1-2", "表2-2",
      ])
    let totals = report.tables.map { $0.lines[1][1] }
    #expect(totals == ["100.00", "95.00", "95.00", "5.00", "5.00"])
    #expect(report.tables.map(\.definition) == ["表1", "表1", "表2", "表1", "表2"])
  }

  @Test func `a table enters the contents one level below its heading, one in the text does not`() {
    let template = SampleComposition.template(
      SectionDefinition(
        Wording("总体"), body: [.tables(["表1"])],
        SectionDefinition(Wording("明细"), body: [.tables(["表2", "表3"])]))
    ) { $0.tables = [table("表1"), table("表2"), table("表3", caption: [.label])] }
    #expect(SampleComposition.composed(template).value.tables.map(\.contentsLevel) == [1, 2, nil])
  }

  @Test func `tables with a caption are numbered in the order in which they are printed`() {
    let template = SampleComposition.template(
      SectionDefinition(
        Wording("总体"), body: [.tables(["丙"])],
        SectionDefinition(Wording("明细"), body: [.tables(["甲", "丙", "乙"])]))
    ) { template in
      template.tables = ["甲", "乙", "丙"].map { id in
        var table = self.table(id, caption: [.label, .text("：合计")])
        table.label = Wording("表", .slot(.tableNumber(NumberStyle(pattern: "1"))))
        return table
      }
      template.tables[1].caption = nil
    }
    let tables = SampleComposition.composed(template).value.tables
    #expect(tables.map(\.id) == ["丙", "甲", "丙", "乙"])
    #expect(tables.map { $0.caption?.text ?? "" } == ["表1：合计", "表2：合计", "表1：合计", ""])
  }

  @Test func `a table that no part prints is in no report`() {
    #expect(!SampleComposition.composed(repeated).value.tables.map(\.id).contains("表3"))
  }
}
