import Foundation
import Testing

@testable import BudgetWorkbench

/// The hash of all that a package is made from.
struct BasisTests {
  private static func basis(_ draft: DraftCopy) -> String? { Workbench(draft: draft.path).basis() }

  @Test func `another place is no other basis, another draft is`() throws {
    let draft = "Drafts/wanli-2025"
    let first = try #require(Self.basis(DraftCopy(of: draft)))
    #expect(try Self.basis(DraftCopy(of: draft)) == first)
    for change: DraftCopy.Change in [
      .append("支出.csv", "\n"), .append("草案.yaml", "# 注\n"), .append("2024年度/支出.csv", "\n"),
      .append("../Templates/上海/模板.yaml", "# 注\n"),
    ] {
      let other = try Self.basis(DraftCopy(of: draft, [change]))
      #expect(other != nil && other != first)
    }
  }

  @Test func `the editions beside the templates belong to it`() throws {
    let draft = try DraftCopy()
    let first = try #require(Self.basis(draft))
    let edition = draft.folder.appending(path: "Templates/科目/2027-01-01")
    try FileManager.default.createDirectory(at: edition, withIntermediateDirectories: true)
    try Data("代码\t名称\n".utf8).write(to: edition.appending(path: "功能科目.tsv"))
    #expect(Self.basis(draft) != first)
  }

  @Test func `what cannot be read has none`() throws {
    #expect(try Self.basis(DraftCopy([.remove("草案.yaml")])) == nil)
    #expect(Workbench(draft: "/没有").basis() == nil)
  }
}
