import Foundation
import GoujiModel
import TemplateReading
import TestSupport

@testable import BudgetWorkbench

/// The smallest draft in a temporary folder, changed by an example, taken all the way.
final class GalleryRun {
  static let repository = DraftCopy.repository.path(percentEncoded: false)

  private let temporary = TemporaryFolder()
  var folder: String { temporary.path }
  let example: FindingExample
  var draft: String { folder + "/草案" }
  private var shelf: String { folder + "/Templates" }
  private let formPath: String?
  var workbench: Workbench { Workbench(draft: formPath ?? draft, templates: shelf) }

  init(_ example: FindingExample) throws {
    self.example = example
    let sheets = example.files.filter { $0.name.hasPrefix(GalleryForm.prefix) }
    formPath = sheets.isEmpty ? nil : temporary.path("填报表.xlsx")
    for (name, text) in FindingExample.smallest where !example.absent.contains(name) {
      try write(text, to: name)
    }
    for file in example.files
    where !file.name.hasPrefix(GalleryForm.prefix) && file.name != "命令" {
      try write(file.text, to: file.name)
    }
    if let formPath {
      try Data(try GalleryForm.bytes(sheets)).write(to: URL(filePath: formPath))
    }
  }

  /// The findings of this code, as they are shown; paths as in the draft.
  func said(_ code: FindingCode) throws -> String {
    let findings =
      example.event.isEmpty ? self.findings : try GalleryEvents.findings(of: code, in: self)
    return FindingRenderer.text(findings.filter { $0.code == code })
      .replacing(folder + "/", with: "")
  }

  /// Warnings of `gouji template check` alone.
  private static let ofTemplates: Set<FindingCode> = [
    .requirementLost, .decreaseImpossible, .valueListedTwice, .numberUnfit, .otherFigureNamed,
    .conditionUnfit, .directionFixed, .conditionCodeUnknown, .wordsContradictPrinted, .subjectFixed,
  ]

  /// Of draft and template; notes as well.
  private var findings: [Finding] {
    if let command = example.files.first(where: { $0.name == "命令" }) {
      let drafts = command.text.split(separator: " ").dropFirst(2).map { "\(folder)/\($0)" }
      return SummaryBench(drafts: drafts, templates: shelf).summary().findings
    }
    if example.files.contains(where: { $0.name == "导出.csv" }) {
      return LinesImporting(file: folder + "/导出.csv", workbench: workbench).read().findings
    }
    let findings = workbench.report().findings
    let template = TemplateReader(shelves: [shelf]).checked("样板")
    return findings + template.filter { $0.severity == .note || Self.ofTemplates.contains($0.code) }
  }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let path =
      name == "导出.csv"
      ? "\(folder)/\(name)"
      : name.hasPrefix("../")
        ? "\(folder)/\(name.dropFirst(3))"
        : name == "模板.yaml"
          ? "\(shelf)/样板/模板.yaml" : name.contains("/") ? "\(shelf)/\(name)" : "\(draft)/\(name)"
    try FileManager.default.createDirectory(
      atPath: String(path[..<path.lastIndex(of: "/")!]), withIntermediateDirectories: true)
    try data.write(to: URL(filePath: path))
  }
}
