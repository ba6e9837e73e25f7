import DocumentReading
import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench
@testable import OfficeOpenXML

/// What LibreOffice makes of the shipped drafts.
struct LibreOfficeTests {
  private static func output(_ command: [String]) throws -> String {
    String(decoding: try OutsideProgram.output(command), as: UTF8.self)
  }

  private static let canUpdate =
    OfficeKit.canRender && (try? output(["/usr/bin/python3", "-c", "import uno"])) != nil

  /// 江苏 and 通川 have the numbers of their tables in lines of their own, 万里 calls headings by other
  /// names in its contents, 普陀 has neither.
  @Test(
    .enabled(if: canUpdate, "needs LibreOffice and python3-uno"),
    arguments: ["js-court-2018", "tongchuan-2024", "wanli-2025", "putuo-finance-2024-final"])
  func `contents that are computed anew have the entries that they had`(name: String) throws {
    let (folder, fixture) = (TemporaryFolder(), VerifyFixture.of(name))
    let (source, target) = (folder.path("甲.docx"), folder.path("乙.docx"))
    try Data(fixture.document).write(to: URL(filePath: source))
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "update_contents.py").path
    let lists = try Self.output(["/usr/bin/python3", script, source, target]).split(
      separator: "\n\n"
    ).map { $0.split(separator: "\n") }
    try #require(lists.count == 2 && lists[0].count > 20)
    #expect(lists[0] == lists[1])
    let updated = [UInt8](try Data(contentsOf: URL(filePath: target)))
    #expect(try !fixture.findings(document: updated).hasErrors)
    let absorbed = AbsorbBench(
      document: target, workbench: Workbench(draft: fixture.draft, templates: nil)
    ).result()
    #expect(!absorbed.findings.hasErrors && absorbed.value.edits.isEmpty)
  }

  /// Each stood in pieces on two lines: 18|3.95, 187|0.82, 404|0.83, 2|023.
  @Test(
    .enabled(if: OfficeKit.canRender, "needs LibreOffice"),
    arguments: [
      ("js-court-2018", ["183.95", "18570.82"]),
      ("suining-2024-final", ["4040.83", "2023年度相比", "24个项目"]),
    ])
  func `no number is broken at the end of a line`(name: String, numbers: [String]) throws {
    let folder = TemporaryFolder()
    let pdf = try LayoutProgram.pages(of: VerifyFixture.of(name).document).pdf
    try Data(pdf).write(to: URL(filePath: folder.path("甲.pdf")))
    let lines = try Self.output(["pdftotext", "-layout", folder.path("甲.pdf"), "-"])
      .split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
    for number in numbers {
      #expect(lines.contains { $0.filter { $0 != " " }.contains(number) }, "\(number)")
    }
    // Prose fills its lines; columns of a table stand apart.
    let prose = zip(lines, lines.dropFirst()).filter { line, _ in
      line.count > 20 && !line.contains("   ")
    }
    #expect(prose.count > 100)
    for (line, next) in prose {
      let digits = "0"..."9" as ClosedRange<Character>
      let isBroken =
        (line.last.map(digits.contains) ?? false) && (next.first.map(digits.contains) ?? false)
      #expect(!isBroken, "\(line) | \(next)")
    }
  }
}
