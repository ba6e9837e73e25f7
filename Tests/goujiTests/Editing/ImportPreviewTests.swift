import DraftReading
import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// An export as a page shows it before anything of it is written.
struct ImportPreviewTests {
  private static let export = """
    某局2024年支出明细,,,,,
    单位：元,,,,,
    功能科目,经济科目,支出类型,资金来源,金额,备用金额
    2080101,30101,人员经费,一般公共预算,100.50,7
    2080101,30201,公用经费,一般公共预算,20,
    2080101,30211,公用经费,一般公共预算,0,
    合计,,,,120.50,
    填表人：某某,,,,,
    """

  private static func importing(
    _ copy: DraftCopy, _ settling: ImportSettling = .init(), _ export: String = export
  ) -> LinesImporting {
    LinesImporting(
      uploaded: Array(export.utf8), name: "导出.csv", workbench: Workbench(draft: copy.path),
      settling: settling)
  }

  @Test func `columns, the fate of every row, lines and totals are told before writing`() throws {
    let copy = try DraftCopy()
    let before = try copy.text("支出.csv")
    let read = Self.importing(copy).read()
    let reading = try #require(read.value, "\(FindingRenderer.text(read.findings))")
    let preview = ImportPreview(reading)
    let sheet = try #require(preview.sheets.first)
    #expect(sheet.unit == "元")
    #expect(
      sheet.columns.map(\.use) == ["功能科目", "经济科目", "支出类型", "资金来源", "预算数", ""])
    #expect(sheet.columns[5].words == "没有认出，不用")
    #expect(sheet.fates.map(\.line) == [4, 5, 6, 7, 8])
    #expect(
      sheet.fates.map(\.kind) == [.line, .line, .withoutAmount, .total, .signature])
    #expect(sheet.fates[0].text == "2080101 30101 人员经费 一般公共预算 100.50 7")
    #expect(sheet.account.last == ["共", "5", ""])
    #expect(preview.lines.count == 2)
    #expect(preview.lines[0].contains("100.5") || preview.lines[0].contains("100.50"))
    // 100.50 + 20 on both sides; the draft had 7643300.
    #expect(preview.totals.first?.contains("共 2 笔，合计 120.5 元（表中明细相加 120.5）") == true)
    #expect(preview.replaces)
    #expect(preview.changes[1].hasPrefix("合计 7643300 → 120.5 元"))
    #expect(preview.uses.contains("项目") && preview.uses.contains("是否结转"))
    #expect(try copy.text("支出.csv") == before)
  }

  @Test func `what is settled on the page counts, and is kept for next year`() throws {
    let copy = try DraftCopy()
    let before = try copy.text("支出.csv")
    var settling = ImportSettling()
    settling.columns = [.init("金额", "不用"), .init("备用金额", "预算数")]
    settling.defaults = [.init("资金年度", "上年结转")]
    let importing = Self.importing(copy, settling)
    let reading = try #require(importing.read().value)
    let preview = ImportPreview(reading)
    #expect(preview.totals.first?.hasPrefix("共 1 笔，合计 7 元") == true)
    let written = importing.write(reading)
    #expect(written.value.written.count == 2, "\(FindingRenderer.text(written.findings))")
    #expect(written.value.kept == ["支出.csv.1"])
    #expect(try copy.text(".勾稽/历史/支出.csv.1") == before)
    let map = try copy.text("导入对照.yaml")
    for line in ["  金额: 不用\n", "  备用金额: 预算数\n", "缺省:\n  资金年度: 上年结转\n"] {
      #expect(map.contains(line), "\(map)")
    }
    // Read by itself next time it says the same.
    let again = ImportPreview(try #require(Self.importing(copy).read().value))
    #expect(again.isSame)
    #expect(again.totals.first?.hasPrefix("共 1 笔，合计 7 元") == true)
  }

  @Test func `a map that is there keeps its remarks and what was not settled anew`() throws {
    let old = """
      # 我的注
      列:
        金额: 预算数  # 去年定的
        备用金额: 不用
      缺省: {资金年度: 本年}

      """
    let copy = try DraftCopy([.append("导入对照.yaml", old)])
    var settling = ImportSettling()
    settling.columns = [.init("备用金额", "合计")]
    settling.unit = "元"
    settling.defaults = [.init("拨款级次", "本级")]
    let importing = Self.importing(copy, settling)
    let reading = try #require(importing.read().value)
    _ = importing.write(reading)
    let new =
      old.replacing("备用金额: 不用", with: "备用金额: 合计")
      .replacing("缺省: {资金年度: 本年}", with: "缺省:\n  资金年度: 本年\n  拨款级次: 本级")
      + "金额单位: 元\n"
    #expect(try copy.text("导入对照.yaml") == new)
  }

  @Test func `words that nobody knows are settled one by one, and kept with those of last year`()
    throws
  {
    let old = "值:\n  资金来源:\n    经费拨款: 一般公共预算\n"
    let copy = try DraftCopy([.append("导入对照.yaml", old)])
    let export = Self.export.replacing("30101,人员经费,一般公共预算", with: "30101,工资福利,经费拨款")
    let open = try #require(Self.importing(copy, .init(), export).read().value)
    let preview = ImportPreview(open)
    #expect(preview.unknownWords.map(\.column) == ["支出类型"])
    #expect(preview.unknownWords.first?.words == ["工资福利"])
    #expect(preview.meanings["支出类型"]?.map(\.value).contains("人员经费") == true)
    #expect(preview.meanings["单位"]?.first?.value == "185001")
    var settling = ImportSettling()
    settling.words = [.init("支出类型", "工资福利", "人员经费")]
    let importing = Self.importing(copy, settling, export)
    let reading = try #require(importing.read().value)
    #expect(ImportPreview(reading).lines[0].contains("人员经费"))
    _ = importing.write(reading)
    #expect(try copy.text("导入对照.yaml") == old + "  支出类型:\n    工资福利: 人员经费\n")
    #expect(try copy.text("支出.csv").contains("30101,人员经费"))
  }

  @Test func `a draft that changed between preview and writing is left alone`() throws {
    let copy = try DraftCopy()
    let importing = Self.importing(copy)
    let reading = try #require(importing.read().value)
    let address = try #require(EntryAddress("支出.csv:2.说明"))
    _ = DraftEdit(Workbench(draft: copy.path)).edit(address, to: "别人加的")
    let text = try copy.text("支出.csv")
    let written = importing.write(reading)
    #expect(written.value.changed == ["支出.csv"])
    #expect(try copy.text("支出.csv") == text)
  }
}
