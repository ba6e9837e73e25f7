import FoundationEssentials
import GoujiModel
import OfficeOpenXML
import Testing
@testable import BudgetWorkbench

/// What a preparer sees when the form is opened: `Drafts/tongchuan-2024`, amounts in 元.
struct FormWorkbookTests {
  private let content = FormCopy.tongchuan.content

  private func sheet(_ name: String) throws -> SheetContent {
    try #require(content.sheets.first { $0.name == name })
  }

  private func shown(_ address: String, _ sheet: SheetContent) -> String {
    let (row, column) = SheetContent.position(address)
    return sheet.cell(row: row, column: column)?.shown ?? ""
  }

  @Test func `sheets stand in the order in which they are filled in`() {
    #expect(
      content.sheets.map(\.name) == [
        "填报说明", "基本情况", "单位", "下属单位", "项目", "本地科目", "支出", "收入", "上年数", "三公与资产", "项目绩效", "整体绩效",
        "年度任务", "科目用途", "政府采购", "已核", "原因与文字", "核对", "代码表",
      ])
    #expect(content.sheets.map(\.visibility) == Array(repeating: .visible, count: 18) + [.hidden])
  }

  @Test func `names stand beside codes, marks before what must be filled in, units behind`() throws
  {
    let spending = try sheet("支出")
    let header = (0..<14).map { spending.cell(row: 4, column: $0)?.shown ?? "" }
    #expect(
      header == [
        "单位", "单位名称", "功能科目", "功能科目名称", "经济科目", "经济科目名称", "*支出类型", "项目", "*资金来源", "资金年度",
        "拨款级次", "*预算数（元）", "上年预算数（元）", "说明",
      ])
    #expect(shown("D6", spending) == "行政运行")
    #expect(shown("F6", spending) == "基本工资")
    #expect(shown("F47", spending) == "工伤保险")
  }

  /// 7,643,300 元 is what the draft says in its first lines.
  @Test func `sums above the rows are what the lines add up to`() throws {
    let spending = try sheet("支出")
    #expect(shown("B3", spending) == "7643300")
    #expect(shown("D3", spending) == "7643300")
    #expect(shown("F3", spending) == "0")
    #expect(shown("G3", spending) == "收支平衡")
    #expect(shown("L4", spending) == "7643300")
    let balance = try sheet("核对")
    #expect(shown("B4", balance) == "7643300")
    #expect(shown("E14", balance) == "收支平衡")
  }

  @Test func `every formula has a result`() {
    for sheet in content.sheets {
      let open = sheet.rows.flatMap(\.cells).filter { $0.formula != nil && $0.value == .missing }
      #expect(open.map { "\(sheet.name) \($0.row) \($0.column)" } == [])
    }
  }

  @Test func `two hundred rows are left to type in`() throws {
    let spending = try sheet("支出")
    #expect((spending.rows.last?.row ?? 0) - 57 >= 200)
  }

  @Test func `columns and ledgers of the template have their place`() throws {
    let form = try FormExport(
      workbench: Workbench(
        draft: DraftCopy.repository.path(percentEncoded: false) + "/Drafts/leshan-2024")
    ).workbook()
    let content = try WorkbookContent(try #require(form.value).bytes)
    let procurement = try #require(content.sheets.first { $0.name == "政府采购" })
    let header = procurement.rows.first { $0.cells.contains { $0.shown == "采购说明" } }
    #expect(header?.cells.suffix(2).map(\.shown) == ["*项目代码", "*品目代码"])
    let stated = try #require(content.sheets.first { $0.name == "三公与资产" })
    #expect(stated.rows.contains { $0.cells.first?.shown == "现有轿车" && $0.cells[1].shown == "3" })
  }
}
