import Foundation
import GoujiModel
import Testing

@testable import BudgetWorkbench

/// A draft that is a copy of last year's which lies beside it, whether it says so or not.
struct SiblingDraftsTests {
  /// What is said of the copy; `then` is changed in the draft beside it, `now` in the copy.
  private func says(
    then: [DraftCopy.Change] = [], now: [DraftCopy.Change] = []
  ) throws -> [String] {
    let draft = try DraftCopy([.replace("草案.yaml", "\n年度: 2024", with: "\n年度: 2025")] + now)
    let beside = try DraftCopy(then)
    try FileManager.default.copyItem(
      atPath: beside.path, toPath: draft.folder.appending(path: "甲").path(percentEncoded: false))
    let found = Workbench(draft: draft.path).report().findings
    return found.filter { $0.code == .yearCopied }.map(\.message)
  }

  @Test func `only the year was changed`() throws {
    // Its 52 lines are 50 when those that differ in the remark alone are added; 15 sums have four digits.
    #expect(
      try says() == ["与旁边 2024 年的草案 甲 同样的 15 笔支出里，有 15 笔的金额分毫不差，从这一笔起：30101 基本工资 1118760 元"])
  }

  @Test func `a draft of another department, of the same year or of a later one is none`() throws {
    #expect(
      try says(then: [
        .replace("草案.yaml", "全称: 达州市通川区人力资源和社会保障局\n", with: "全称: 达州市通川区民政局\n")
      ]) == [])
    #expect(try says(then: [.replace("草案.yaml", "\n年度: 2024", with: "\n年度: 2025")]) == [])
    #expect(try says(then: [.replace("草案.yaml", "\n年度: 2024", with: "\n年度: 2026")]) == [])
  }

  @Test func `amounts of its own`() throws {
    let own = try DraftCopy().text("支出.csv").split(separator: "\n").map { line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if let amount = Int(cells[8]) { cells[8] = String(amount / 100 * 107) }
      return cells.joined(separator: ",")
    }
    #expect(
      try says(now: [.bytes("支出.csv", Array(own.joined(separator: "\n").utf8))]) == [])
  }
}
