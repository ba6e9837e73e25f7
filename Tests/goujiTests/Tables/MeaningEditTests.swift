import DocumentReading
import Foundation
import GoujiModel
import TemplateReading
import TestSupport
import Testing

@testable import ReportVerifying
@testable import BudgetWorkbench

/// One-place edits of the shipped templates that still read but say something else: `gouji template check`,
/// a draft's build and its audit tell of most of them. `GOUJI_EDITS=783` counts them.
struct MeaningEditTests {
  /// Draft, its template, and the templates that this stands on.
  private static let drafts = [
    ("tongchuan-2024", ["通川", "四川"]), ("leshan-2024", ["乐山", "四川"]),
    ("yongchuan-2024", ["永川", "重庆"]), ("suining-2024-final", ["遂宁", "四川决算"]),
    ("wanli-2025", ["上海"]), ("putuo-finance-2024-final", ["上海决算"]), ("js-court-2018", ["江苏"]),
  ]
  private static let count =
    ProcessInfo.processInfo.environment["GOUJI_EDITS"].flatMap { Int($0) } ?? 14

  @Test func `an edit that changes what a template says is told, mostly`() throws {
    var chance = Chance.printed()
    let (folder, files) = (TemporaryFolder(), FileManager.default)
    for name in ["Templates", "Drafts"] {
      try files.copyItem(
        at: DraftCopy.repository.appending(path: name), to: folder.url.appending(path: name))
    }
    var known: [String: [String]] = [:]
    var verdicts: [String: [Verdict: Int]] = [:]
    while verdicts.values.reduce(0, { $0 + $1.values.reduce(0, +) }) < Self.count {
      let (draft, chain) = Self.drafts.randomElement(using: &chance)!
      let unchanged = try known[draft] ?? #require(printed(draft, chain[0], in: folder).printed)
      known[draft] = unchanged
      let name = chain.randomElement(using: &chance)!
      guard let (file, edit) = try edit(of: name, chain, in: folder, &chance) else { continue }
      let old = try String(contentsOf: file, encoding: .utf8)
      try Data(edit.text.utf8).write(to: file)
      let found = printed(draft, chain[0], in: folder)
      try Data(old.utf8).write(to: file)
      let verdict: Verdict =
        found.isDoubted
        ? .doubted : found.isTold ? .told : found.printed == unchanged ? .same : .silent
      verdicts[edit.kind.rawValue, default: [:]][verdict, default: 0] += 1
      if verdict == .silent { print("不声不响：\(draft) \(file.lastPathComponent):\(edit.words)") }
    }
    print("| 改法 | template check 报了 | 核对时报了 | 印的一样 | 不声不响 |\n| --- | --- | --- | --- | --- |")
    for (kind, counts) in verdicts.sorted(by: { $0.key < $1.key }) {
      let numbers = [Verdict.doubted, .told, .same, .silent].map { "\(counts[$0] ?? 0)" }
      print("| \(kind) | \(numbers.joined(separator: " | ")) |")
    }
    let silent = verdicts.values.reduce(0) { $0 + ($1[.silent] ?? 0) }
    #expect(silent * 2 <= Self.count, "\(silent) of \(Self.count)")
  }

  /// `template check` alone tells of it, or the draft's build does.
  private enum Verdict { case doubted, told, same, silent }

  private func edit(
    of template: String, _ chain: [String], in folder: TemporaryFolder, _ chance: inout Chance
  ) throws -> (URL, MeaningEdit)? {
    let shelf = folder.url.appending(path: "Templates")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: shelf.appending(path: template).path(percentEncoded: false)
    ).sorted().filter { $0.hasSuffix(".yaml") && !["样式.yaml", "勾稽.yaml", "汇总.yaml"].contains($0) }
    let figures = TemplateReader(shelves: [folder.path("Templates")]).read(chain[0], asked: nil)
      .value?
      .figures.keys.filter { !$0.contains(".") && !$0.contains("(") }.sorted()
    guard let name = names.randomElement(using: &chance), let figures else { return nil }
    let file = shelf.appending(path: "\(template)/\(name)")
    let text = try String(contentsOf: file, encoding: .utf8)
    return MeaningEdit(of: text, figures: figures, &chance).map { (file, $0) }
  }

  /// What the document prints; whether anything but hints is told of template or draft that is not told
  /// of the shipped ones.
  private func printed(
    _ draft: String, _ template: String, in folder: TemporaryFolder
  ) -> (printed: [String]?, isDoubted: Bool, isTold: Bool) {
    let shelf = folder.path("Templates")
    let doubts = TemplateReader(shelves: [shelf]).checked(template)
    let report = Workbench(draft: folder.path("Drafts/\(draft)"), templates: shelf).report()
    func tells(_ findings: [Finding]) -> Bool {
      // 遂宁 has a difference of its publication.
      findings.contains { $0.severity != .note && $0.code != .indicatorDiffers }
    }
    let (isDoubted, isTold) = (tells(doubts), tells(report.findings))
    guard let value = report.value else { return (nil, isDoubted, isTold) }
    let lines = ExpectedReport(value, unit: .tenThousandYuan, draft: "").lines
    return (lines.map { "\($0.line)" }, isDoubted, isTold)
  }
}
