import Foundation
import GoujiModel
import TemplateReading
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Whatever is wrong with a template is found without a draft: a random edit either fails
/// `gouji template check`, or no draft ever hears of a fault of the template.
struct TemplateMutationTests {
  /// Draft, its template, and the templates that this stands on.
  private static let drafts = [
    ("tongchuan-2024", ["通川", "四川"]), ("leshan-2024", ["乐山", "四川"]),
    ("yongchuan-2024", ["永川", "重庆"]), ("suining-2024-final", ["遂宁", "四川决算"]),
  ]
  /// `GOUJI_MUTATIONS=300` looks longer.
  private static let count =
    ProcessInfo.processInfo.environment["GOUJI_MUTATIONS"].flatMap { Int($0) } ?? 12

  @Test func `a random edit of a shipped template is found by template check, or never`() throws {
    var chance = Chance.printed()
    let (folder, files) = (TemporaryFolder(), FileManager.default)
    for name in ["Templates", "Drafts"] {
      try files.copyItem(
        at: DraftCopy.repository.appending(path: name), to: folder.url.appending(path: name))
    }
    for _ in 0..<Self.count {
      let (draft, chain) = Self.drafts.randomElement(using: &chance)!
      let template = folder.url.appending(path: "Templates/\(chain.randomElement(using: &chance)!)")
      let names = try files.contentsOfDirectory(atPath: template.path).sorted()
        .filter { $0.hasSuffix(".yaml") }
      let file = template.appending(path: names.randomElement(using: &chance)!)
      let old = try String(contentsOf: file, encoding: .utf8)
      guard let mutation = TemplateMutation(of: old, &chance) else { continue }
      try Data(mutation.text.utf8).write(to: file)
      defer { try? Data(old.utf8).write(to: file) }
      let said = faults(draft, chain[0], in: folder)
      #expect(said == [], "\(draft), \(file.path.suffix(24)), \(mutation.words)")
    }
  }

  /// Faults of the template that only a draft brings up.
  private func faults(_ draft: String, _ template: String, in folder: TemporaryFolder) -> [String] {
    let shelf = folder.path("Templates")
    if TemplateReader(shelves: [shelf]).read(template, asked: nil).findings.hasErrors { return [] }
    let report = Workbench(draft: folder.path("Drafts/\(draft)"), templates: shelf).report()
    return report.findings.filter { $0.severity != .note && $0.code.rawValue.hasPrefix("G6") }
      .map { "\($0.code.rawValue) \($0.message)" }
  }
}
