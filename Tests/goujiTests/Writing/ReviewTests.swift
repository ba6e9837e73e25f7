import Foundation
import GoujiModel
import OfficeOpenXML
import TestSupport
import Testing
import WorkbookWriting

@testable import BudgetWorkbench

struct ReviewTests {
  private func drafted(_ path: String) throws -> DraftedReport {
    try #require(Workbench(draft: path, templates: nil).drafted().value)
  }

  private func shipped(_ draft: String) throws -> DraftedReport {
    try drafted(
      DraftCopy.repository.appending(path: "Drafts/\(draft)").path(percentEncoded: false))
  }

  private func review(_ drafted: DraftedReport) throws -> [UInt8] {
    try PackageExtra.review.bytes(of: drafted)
  }

  private func cells(_ sheet: SheetContent?) -> [[Int]: SheetCell] {
    Dictionary(
      uniqueKeysWithValues: (sheet?.rows ?? []).flatMap(\.cells).map { ([$0.row, $0.column], $0) })
  }

  @Test(arguments: PageTests.drafts)
  func `the published sheets say the same, as formulas`(_ draft: String) throws {
    let drafted = try shipped(draft)
    let published = try WorkbookContent(WorkbookReport.write(drafted.report))
    let review = try WorkbookContent(review(drafted))
    let excused = Set(
      cells(review.sheets.first { $0.name == "没有公式的格" }).values.filter { $0.column == 1 }.compactMap
      { cell in
        cells(review.sheets.first { $0.name == "没有公式的格" })[[cell.row, 0]].map {
          "\($0.shown)!\(cell.shown)"
        }
      })
    var formulas = 0
    for sheet in published.sheets where sheet.charts.isEmpty {
      let own = cells(review.sheets.first { $0.name == sheet.name })
      for (place, cell) in cells(sheet) {
        let reviewed = own[place]
        if case .number(let number) = cell.value {
          #expect(reviewed?.value == .number(number), "\(sheet.name) \(place)")
          let address = CellReference.cell(row: place[0], column: place[1])
          #expect(
            reviewed?.formula != nil || excused.contains("\(sheet.name)!\(address)"),
            "\(sheet.name)!\(address)")
          if reviewed?.formula != nil { formulas += 1 }
        } else if case .text(let text) = cell.value {
          // A label that goes on over a page is printed there again; here it stands once, further up.
          let isAbove = own.contains {
            $0.key[1] == place[1] && $0.key[0] < place[0] && $0.value.value == cell.value
          }
          #expect(reviewed.map { $0.value == .text(text) } ?? isAbove, "\(sheet.name) \(place)")
        }
      }
    }
    #expect(formulas > 100)
  }

  /// Written down from the template: 一般公共预算拨款收入 of the year, 人员经费 of a code.
  @Test func `leaf cells are sums over the records`() throws {
    let content = try WorkbookContent(review(shipped("tongchuan-2024")))
    func formula(_ sheet: String, _ row: Int, _ column: Int) -> String? {
      cells(content.sheets.first { $0.name == sheet })[[row, column]]?.formula
    }
    #expect(
      formula("表1", 5, 1)
        == "ROUND(SUMIFS(收入_预算数,收入_资金年度,\"本年\",收入_资金来源,\"<>用事业基金弥补收支差额\",收入_资金来源,\"一般公共预算\"),2)/10000"
    )
    #expect(content.sheets.first?.name == "目录")
    #expect(formula("文中的数", 3, 3) == "下属单位数")
    // The fifth figure of the text, 收入预算 of 一般公共预算, as it is printed.
    #expect(cells(content.sheets.first { $0.name == "文中的数" })[[7, 3]]?.shown == "764.33")
    // The records add up to what the draft's file does: counted with awk over 支出.csv.
    let spending = cells(content.sheets.first { $0.name == "支出" })
    let header = try #require(
      spending.values.first { $0.shown == "预算数" })
    let fen = spending.values.filter { $0.column == header.column && $0.row > header.row }
      .reduce(0.0) { sum, cell in
        if case .number(let number) = cell.value { sum + (Double(number) ?? 0) } else { sum }
      }
    #expect((fen * 100).rounded() == 764_330_000)
  }

  /// 收入.csv is not there: what was received is what is spent, line by line.
  @Test func `income that follows from spending is a formula`() throws {
    let content = try WorkbookContent(review(shipped("tongchuan-2024")))
    let income = cells(content.sheets.first { $0.name == "收入" })
    let column = try #require(income.values.first { $0.shown == "预算数" }?.column)
    let spending = cells(content.sheets.first { $0.name == "支出" })
    let other = try #require(spending.values.first { $0.shown == "预算数" })
    let first = CellReference.absolute(row: other.row + 1, column: other.column)
    #expect(income[[other.row + 1, column]]?.formula == "'支出'!\(first)")
    #expect(
      income.values.filter { $0.column == column && $0.row > other.row && $0.formula == nil }
        .isEmpty)
  }

  @Test func `what balancing adds stands beside the number`() throws {
    let draft = try DraftCopy(
      of: "Drafts/tongchuan-2024",
      [
        .append("../Templates/通川/模板.yaml", "\n选项: {舍入: 配平}\n")
      ])
    let content = try WorkbookContent(review(drafted(draft.path)))
    let adjusted = content.sheets.flatMap { sheet -> [(SheetCell, SheetCell?)] in
      let own = cells(sheet)
      return own.values.filter { $0.formula?.hasPrefix("ROUND(ROUND(SUMIFS") == true }.map { cell in
        (
          cell,
          own.values.first { other in
            cell.formula?.hasSuffix(
              "+\(CellReference.cell(row: other.row, column: other.column)),6)") == true
          }
        )
      }
    }
    #expect(!adjusted.isEmpty)
    for (cell, adjustment) in adjusted {
      guard case .number(let printed) = cell.value, case .number(let added)? = adjustment?.value
      else {
        Issue.record("\(cell)")
        continue
      }
      // Printed with two decimals, off its exact value by less than a last digit.
      #expect((printed.split(separator: ".").last?.count ?? 0) <= 2)
      #expect(abs(Double(added) ?? 1) < 0.01)
    }
  }

  @Test func `a review is written beside the package and verified with it`() throws {
    let draft = try DraftCopy()
    let run = try GoujiRun(["build", draft.path, "--out", draft.out, "--review", "--html"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(draft.written()?.count == 5)
    #expect(draft.written()?.contains("达州市通川区人力资源和社会保障局2024年部门预算.复核.xlsx") == true)
    let verify = try GoujiRun(["verify", draft.out, "--draft", draft.path])
    #expect(verify.output.contains("共 5 个文件，5 个一致"), "\(verify.output)")
  }

  @Test func `a review has the same bytes each time`() throws {
    let drafted = try shipped("wanli-2025")
    #expect(try review(drafted) == review(drafted))
    #expect(try review(shipped("wanli-2025")) == review(drafted))
  }

  @Test(
    .enabled(if: OfficeKit.canRecalculate, "needs ../shared/ooxml and LibreOffice"),
    arguments: ["tongchuan-2024", "leshan-2024", "wanli-2025", "suining-2024-final"])
  func `LibreOffice computes every cell as it is`(_ draft: String) throws {
    let complaint = try OfficeKit.complaint(
      of: "recalc", ["--min-formulas", "300"], about: review(shipped(draft)), named: "review.xlsx")
    #expect(complaint == nil)
  }
}
