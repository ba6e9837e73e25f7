import GoujiModel
import OfficeOpenXML
import TestSupport
import Testing

@testable import FormWriting

struct FormWorkbookTests {
  private func written(_ content: FormContent) throws -> WorkbookContent {
    try WorkbookContent(try FormWorkbook.write(content, application: "测试"))
  }

  private func row(_ row: Int, of name: String, in workbook: WorkbookContent) throws -> [String] {
    let sheet = try #require(workbook.sheets.first { $0.name == name })
    let cells = sheet.rows.first { $0.row == row }?.cells ?? []
    return cells.filter { !$0.shown.isEmpty }.map(\.shown)
  }

  private let content = SampleForm.content(
    spending: "单位,功能科目,经济科目,支出类型,资金来源,预算数\n01,2080101,30101,人员经费,一般公共预算,1.5",
    unit: .tenThousandYuan)

  @Test func `what was typed stands in its cell, its meaning beside it, in the unit of the draft`()
    throws
  {
    let workbook = try written(content)
    #expect(
      workbook.sheets.map(\.name) == ["填报说明", "基本情况", "单位", "支出", "收入", "原因与文字", "核对", "代码表"])
    #expect(
      try row(5, of: "支出", in: workbook).prefix(8) == [
        "01", "甲局机关", "2080101", "行政运行", "30101", "基本工资", "人员经费", "一般公共预算",
      ])
    #expect(try row(5, of: "支出", in: workbook).contains("1.5"))
    #expect(
      try row(2, of: "支出", in: workbook) == ["收入合计", "1.5", "支出合计", "1.5", "差额", "0", "收支平衡"])
  }

  @Test func `what was typed wrongly stands there as it was typed`() throws {
    var content = self.content
    let index = try #require(content.ledgers.firstIndex { $0.shape.name == "支出" })
    let amount = try #require(content.ledgers[index].shape.index(of: "预算数"))
    content.ledgers[index].rows[0][amount] = .text("一万五")
    let workbook = try written(content)
    #expect(try row(5, of: "支出", in: workbook).contains("一万五"))
    #expect(try row(2, of: "支出", in: workbook).prefix(4) == ["收入合计", "0", "支出合计", "0"])
  }

  @Test func `a sheet that a template names like one of the form's own gets another name`() throws {
    var content = self.content
    content.ledgers.append(
      FormLedger(
        shape: LedgerShape(name: "核对", columns: [LedgerColumn("事项", .text, required: true)]),
        rows: [[.text("甲")]], need: .used))
    let names = try written(content).sheets.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.filter { $0.hasPrefix("核对") }.count == 2)
  }

  @Test func `numbers asked for, open matters and words have their sheets where there are any`()
    throws
  {
    var content = self.content
    content.stated = [
      FormNumber(
        name: "车辆数", number: "3", isNumber: true, unit: "", kind: .count, standard: ""),
      FormNumber(
        name: "会议费", number: "三万", isNumber: false, unit: "元", kind: .amount, standard: "0"),
    ]
    content.unconfirmed = ["年度目标"]
    content.texts = [
      FormText(kind: .reason, name: "支出", paragraphs: ["人员减少"], required: true),
      FormText(kind: .prose, name: "主要职能", paragraphs: [], required: true),
    ]
    let workbook = try written(content)
    #expect(try row(3, of: "三公与资产", in: workbook) == ["车辆数", "3", "个数，计量单位空着。"])
    #expect(try row(4, of: "三公与资产", in: workbook) == ["会议费", "三万", "元", "金额。默认 0。"])
    #expect(try row(3, of: "待确认", in: workbook) == ["年度目标"])
    #expect(try row(3, of: "原因与文字", in: workbook) == ["原因", "支出", "人员减少"])
    #expect(try row(4, of: "原因与文字", in: workbook) == ["文字", "主要职能"])
  }

  @Test func `the same content gives the same bytes`() throws {
    let first = try FormWorkbook.write(content, application: "测试")
    #expect(try FormWorkbook.write(content, application: "测试") == first)
  }

  /// Programs differ in what they do with an array inside IF; gnumeric showed #VALUE!.
  @Test func `no formula of 核对 works on an array`() throws {
    let sheet = try #require(written(content).sheets.first { $0.name == "核对" })
    let formulas = sheet.rows.flatMap(\.cells).compactMap(\.formula)
    #expect(formulas.contains { $0.contains("COUNTIF(D4:D13,\">=0.000001\")") })
    #expect(formulas.allSatisfy { !$0.contains("SUMPRODUCT") && !$0.contains("ABS(") })
  }

  @Test func `a row typed far below is in the sums of 核对`() throws {
    let sheet = try #require(written(content).sheets.first { $0.name == "核对" })
    let received = try #require(sheet.cell(row: 3, column: 1)?.formula)
    let spent = try #require(sheet.cell(row: 3, column: 2)?.formula)
    #expect(spent.hasPrefix("SUMIFS('支出'!$"))
    for reach in ["$6:$", "$5255"] { #expect(spent.contains(reach), "\(spent)") }
    // Rows below the hidden formulas follow the spending, unless 收入 names their source.
    #expect(received.contains("+IF(COUNTIF('收入'!"))
  }
}
