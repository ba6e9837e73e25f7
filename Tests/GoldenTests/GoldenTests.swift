import Foundation
import GoujiModel
import Testing

@testable import BudgetWorkbench

/// Small drafts and what they must become: `Cases/<name>/报告.txt` and `发现.txt`, from the draft in
/// `Cases/<name>/草案`. `GOUJI_UPDATE_GOLDEN=1 swift test` rewrites them and fails.
struct GoldenTests {
  static let cases = [
    GoldenCase(name: "tongchuan", draft: "Drafts/tongchuan-2024"),
    GoldenCase(name: "leshan", draft: "Drafts/leshan-2024"),
    GoldenCase(name: "yongchuan", draft: "Drafts/yongchuan-2024"),
    GoldenCase(name: "suining", draft: "Drafts/suining-2024-final"),
    GoldenCase(name: "wanli", draft: "Drafts/wanli-2025"),
    GoldenCase(name: "putuo", draft: "Drafts/putuo-finance-2024-final"),
    GoldenCase(name: "js-court", draft: "Drafts/js-court-2018"),
    GoldenCase(name: "sections-elsewhere"),
    GoldenCase(name: "final-funds"),
    GoldenCase(name: "final-own-income"),
    GoldenCase(name: "final-falls"),
    GoldenCase(name: "funds-and-vehicles"),
    GoldenCase(name: "two-units-unchanged"),
    GoldenCase(name: "own-income"),
    GoldenCase(name: "prior-year-missing"),
    GoldenCase(name: "charts"),
  ]

  @Test(arguments: cases)
  func `a draft becomes the report and the findings kept beside it`(_ golden: GoldenCase) throws {
    let outcome = Workbench(draft: golden.draftPath).report()
    let report = outcome.value.map(ReportText.of) ?? "没有报告\n"
    let findings = FindingRenderer.text(outcome.findings).replacing(Repository.root + "/", with: "")
    try golden.expect(report, in: "报告.txt")
    try golden.expect(findings.isEmpty ? "没有发现问题\n" : findings, in: "发现.txt")
  }

  @Test func `every folder of cases is tested`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: GoldenCase.folder)
    #expect(folders.sorted() == Self.cases.map(\.name).sorted())
  }
}

struct GoldenCase: Sendable, CustomTestStringConvertible {
  static let folder = Repository.root + "/Tests/GoldenTests/Cases"

  var name: String
  /// In the repository; nil where the case has a draft of its own.
  var draft: String?

  var testDescription: String { name }
  var draftPath: String { draft.map { "\(Repository.root)/\($0)" } ?? "\(Self.folder)/\(name)/草案" }

  func expect(_ text: String, in file: String) throws {
    let path = "\(Self.folder)/\(name)/\(file)"
    if ProcessInfo.processInfo.environment["GOUJI_UPDATE_GOLDEN"] != nil {
      try FileManager.default.createDirectory(
        atPath: "\(Self.folder)/\(name)", withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("rewrote \(name)/\(file); run again without GOUJI_UPDATE_GOLDEN")
      return
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    if text != expected { Issue.record("\(name)/\(file) \(Difference.first(expected, text))") }
  }
}

/// The lines at which two texts begin to differ.
enum Difference {
  static func first(_ expected: String, _ found: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    guard
      let row = (0..<max(old.count, new.count)).first(where: { row in
        row >= old.count || row >= new.count || old[row] != new[row]
      })
    else { return "same lines" }
    let was = row < old.count ? old[row] : "（没有这一行）"
    let now = row < new.count ? new[row] : "（没有这一行）"
    return "line \(row + 1)\n  expected \(was)\n  found    \(now)"
  }
}

enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()
    .trimmingSuffix("/")
  /// The seeds beside the repository, where the machine has them.
  static let shared =
    ProcessInfo.processInfo.environment["GOUJI_SHARED"] ?? "\(root)/../shared"
  static var hasShared: Bool { FileManager.default.fileExists(atPath: shared) }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
