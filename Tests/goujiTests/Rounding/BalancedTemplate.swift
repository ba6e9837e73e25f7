import DraftReading
import Foundation
import GoujiModel
import TemplateReading
import TestSupport
import Testing

@testable import BudgetWorkbench

/// A folder for drafts beside the templates of the repository and a template 配平样, which differs
/// from 四川 in its options alone; removed with the value.
final class BalancedTemplate {
  private let temporary = TemporaryFolder()
  private var folder: URL { temporary.url }

  init(options: [String] = ["舍入: 配平"]) throws {
    let files = FileManager.default
    let templates = folder.appending(path: "Templates")
    try files.createDirectory(
      at: templates.appending(path: "配平样"), withIntermediateDirectories: true)
    try files.copyItem(
      at: DraftCopy.repository.appending(path: "Templates/四川"),
      to: templates.appending(path: "四川"))
    let text = "基于: 四川\n选项:\n" + options.map { "  \($0)\n" }.joined()
    try Data(text.utf8).write(to: templates.appending(path: "配平样/模板.yaml"))
  }

  /// The draft, read under a template that was read before.
  func material(_ draft: RandomDraft, _ template: Template) throws -> Material {
    let path = folder.appending(path: "草案")
    try? FileManager.default.removeItem(at: path)
    try draft.write(to: path, template: "配平样")
    let name = path.path(percentEncoded: false)
    let named = NamedTemplate(
      chain: template.chain, fileShapes: { Self.extraShapes(template) },
      decoded: { Outcome(template) })
    let loader = DraftLoader(templates: TemplateLookup { _, _ in Outcome(named) })
    let loaded = loader.load(name) { _, _, _ in [] }
    return try #require(loaded.value, "\(FindingRenderer.text(loaded.findings))")
  }

  /// Ledgers with a file of their own.
  private static func extraShapes(_ template: Template) -> [LedgerShape] {
    let inHead = LedgerShape.unitShapes.map(\.name)
    return template.ledgers.filter { !inHead.contains($0.name) }
  }

  /// The template alone.
  func read() throws -> Template {
    let reader = TemplateReader(shelves: [folder.appending(path: "Templates").path()])
    let outcome = reader.read("配平样", asked: nil)
    return try #require(outcome.value, "\(FindingRenderer.text(outcome.findings))")
  }

  /// The draft, written below the folder.
  func bench(_ draft: RandomDraft, number: Int = 0) throws -> Workbench {
    let path = folder.appending(path: "\(number)")
    try draft.write(to: path, template: "配平样")
    return Workbench(draft: path.path(percentEncoded: false))
  }
}
