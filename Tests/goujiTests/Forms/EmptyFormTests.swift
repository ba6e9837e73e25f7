import OfficeOpenXML
import Testing

import GoujiModel

@testable import BudgetWorkbench

/// `gouji form export --empty`: what somebody has filled in must not be taken for the next one's.
struct EmptyFormTests {
  private static func form(_ draft: DraftCopy, isEmpty: Bool) throws -> WorkbookContent {
    let made = try FormExport(workbench: Workbench(draft: draft.path)).workbook(isEmpty: isEmpty)
    return try WorkbookContent(try #require(made.value, "\(made.findings.map(\.message))").bytes)
  }

  private static func says(_ content: WorkbookContent, _ sheet: String, _ text: String) -> Bool {
    content.sheets.first { $0.name == sheet }?.rows.flatMap(\.cells).contains {
      $0.shown.contains(text)
    } ?? false
  }

  /// 乐山 names 阳光审批 among its reasons, and three cars of a kind.
  @Test func `lines, reasons, counts and texts are gone; the department and last year stay`() throws
  {
    let draft = try DraftCopy(of: "Drafts/leshan-2024")
    let name = "乐山市人力资源和社会保障局机关"
    let (full, empty) = (try Self.form(draft, isEmpty: false), try Self.form(draft, isEmpty: true))
    #expect(Self.says(full, "原因与文字", "阳光审批") && !Self.says(empty, "原因与文字", "阳光审批"))
    #expect(Self.says(full, "基本情况", name) && Self.says(empty, "基本情况", name))
    for sheet in full.sheets where sheet.visibility == .visible {
      let other = try #require(empty.sheets.first { $0.name == sheet.name })
      #expect(other.rows.count <= sheet.rows.count, "\(sheet.name)")
    }
    #expect(Self.says(full, "支出", "2080101") && !Self.says(empty, "支出", "2080101"))
  }

  /// 33,000 characters stand in no cell, and not in an empty form.
  @Test func `what an empty form does not hold does not stand in its way`() throws {
    let long = String(repeating: "办", count: 33_000)
    let draft = try DraftCopy([.replace("文字.md", "# 重点工作\n", with: "# 重点工作\n\n\(long)\n")])
    #expect(try FormExport(workbench: Workbench(draft: draft.path)).workbook().value == nil)
    #expect(try Self.form(draft, isEmpty: true).sheets.count > 10)
  }

  /// As Excel writes a heading with Alt+Enter in it.
  @Test func `a heading of two lines is read, not cut`() throws {
    let draft = try DraftCopy(
      of: "Drafts/leshan-2024", [.replace("项目.csv", "年度目标\n", with: "\"年度目标\n\"\n")])
    #expect(try Self.form(draft, isEmpty: true).sheets.count > 10)
  }
}
