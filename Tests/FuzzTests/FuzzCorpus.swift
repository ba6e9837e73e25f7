import DraftReading
import Foundation
import GoujiModel
import ReportVerifying
import SourceReading
import TestSupport
import Testing
import WordWriting
import WorkbookWriting

@testable import BudgetWorkbench

/// What the inputs are made from: shipped drafts and templates, copied to where they may be changed, and
/// the files that they make.
final class FuzzCorpus: Sendable {
  private let folder = TemporaryFolder()
  let draft: String
  let templates: String
  /// Its template, and those below it: `四川/词.yaml`.
  let templateFiles: [String]

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init(_ name: String = "tongchuan-2024", chain: [String] = ["四川", "通川"]) throws {
    let files = FileManager.default
    draft = folder.path("草案")
    templates = folder.path("Templates")
    try files.copyItem(
      at: Self.repository.appending(path: "Drafts/\(name)"), to: folder.url.appending(path: "草案"))
    try files.createDirectory(atPath: templates, withIntermediateDirectories: true)
    var names: [String] = []
    for template in chain {
      try files.copyItem(
        at: Self.repository.appending(path: "Templates/\(template)"),
        to: folder.url.appending(path: "Templates/\(template)"))
      names += try files.contentsOfDirectory(atPath: "\(templates)/\(template)").sorted()
        .map { "\(template)/\($0)" }
    }
    templateFiles = names
  }

  var workbench: Workbench { Workbench(draft: draft, templates: templates) }

  /// Names in the draft that can be changed in memory.
  func draftFiles(_ ending: String) throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: draft).sorted()
      .filter { $0.hasSuffix(ending) }.map { ($0, bytes("\(draft)/\($0)")) }
  }

  func bytes(_ path: String) -> [UInt8] { (try? SourceReader.contents(of: path).get()) ?? [] }

  /// A file of the fixtures of other tests.
  static func fixture(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: repository.appending(path: "Tests/\(path)")))
  }

  /// Where an input can be put for readers that want a path.
  func put(_ bytes: [UInt8], as name: String) -> String {
    let path = folder.path(name)
    #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
    return path
  }

  /// What the draft prints, and its files.
  func made() throws -> (expected: ExpectedReport, drafted: DraftedReport) {
    guard let drafted = workbench.drafted().value else { throw CocoaError(.fileReadUnknown) }
    let expected = ExpectedReport(
      drafted.report, unit: drafted.material.template.options.unit, draft: draft)
    return (expected, drafted)
  }
}
