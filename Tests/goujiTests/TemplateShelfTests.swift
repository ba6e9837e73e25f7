import Foundation
import GoujiModel
import SourceReading
import TemplateReading
import Testing

@testable import BudgetWorkbench

/// Every folder in `Templates/`: read, checked, shown, rendered, and built upon.
struct TemplateShelfTests {
  static let shelf = DraftCopy.repository.appending(path: "Templates").path()
  static let names = TemplateReader(shelves: [shelf]).names()
  /// Drafts of templates that ask for more than the small one says.
  static let drafts = [
    "乐山": "Drafts/leshan-2024", "永川": "Drafts/yongchuan-2024", "重庆": "Drafts/yongchuan-2024",
    "四川决算": "Drafts/suining-2024-final", "遂宁": "Drafts/suining-2024-final",
    "上海": "Drafts/wanli-2025", "上海决算": "Drafts/putuo-finance-2024-final",
    "江苏": "Drafts/js-court-2018",
    "示例": "Tests/GoldenTests/Cases/sections-elsewhere/草案",
  ]
  static let smallDraft = "Tests/GoldenTests/Cases/two-units-unchanged/草案"

  @Test(arguments: names)
  func `a template is clean and a small draft is rendered with it`(_ name: String) throws {
    let draft = try Self.draft(for: name)
    let checked = try GoujiRun(["template", "check", name, "--templates", draft.shelf])
    #expect(checked.status == 0)
    #expect(checked.output == "没有发现问题\n", "\(checked.errors)")
    let built = try draft.build()
    #expect(built.keys.map { $0.suffix(5) }.sorted() == [".docx", ".json", ".xlsx"])
  }

  @Test(arguments: names)
  func `what show prints reads back as the same tree`(_ name: String) throws {
    let merged = try #require(
      TemplateReader(shelves: [Self.shelf]).merged(name, asked: nil).value)
    for part in [""] + (merged.root.entries ?? []).map(\.key.value) {
      let path = try #require(TemplatePath.find(part, in: merged.root).value)
      let text = TemplateRenderer(template: merged, part: path).text()
      let read = try #require(YAMLNode.parse(SourceFile(path: "模板.yaml", text: text)).value)
      #expect(try #require(part.isEmpty ? read : read[part]).isSame(as: path.node), "\(part)")
    }
  }

  @Test(arguments: names)
  func `what show prints is a template of its own that prints the same`(_ name: String) throws {
    let draft = try Self.draft(for: name)
    let shown = try GoujiRun(["template", "show", name, "--templates", draft.shelf])
    #expect(shown.status == 0)
    let before = try draft.build()
    try draft.remove(templates: Self.names)
    try draft.write(shown.output, template: name)
    let after = try draft.build()
    #expect(before.documents == after.documents)
  }

  @Test(arguments: names)
  func `a new template changes nothing, nor do its examples as they stand`(_ name: String) throws {
    let draft = try Self.draft(for: name)
    let before = try draft.build()
    let made = try GoujiRun(
      ["template", "new", "新县", "--base", name, "--templates", draft.shelf])
    #expect(made.status == 0)
    #expect(made.output == "\(draft.shelf)/新县/模板.yaml\n")
    let clean = try GoujiRun(["template", "check", "新县", "--templates", draft.shelf])
    #expect(clean.output == "没有发现问题\n", "\(clean.errors)")
    try draft.ask(for: "新县", insteadOf: name)
    #expect(try draft.build().documents == before.documents)

    let text = try String(contentsOfFile: "\(draft.shelf)/新县/模板.yaml", encoding: .utf8)
    let alive = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#") ? line.dropFirst() : line
    }
    try draft.write(alive.joined(separator: "\n"), template: "新县")
    let repeated = try GoujiRun(
      ["template", "check", "新县", "--templates", draft.shelf, "--format", "json"])
    #expect(repeated.status == 0)
    #expect(Set(try repeated.findings().map { $0.prefix(4) }) == ["G612"])
    #expect(try draft.build().documents == before.documents)
  }

  /// A draft that asks for the template.
  static func draft(for name: String) throws -> DraftCopy {
    let draft = try DraftCopy(of: drafts[name] ?? smallDraft)
    for other in ["通川", "永川", "遂宁"] { try draft.ask(for: name, insteadOf: other) }
    return draft
  }
}

extension DraftCopy {
  var shelf: String { folder.appending(path: "Templates").path(percentEncoded: false) }

  func ask(for name: String, insteadOf old: String) throws {
    // Last year's draft, which some keep in a folder of this year's, asks for the same.
    let drafts = folder.appending(path: "草案")
    let inside = try FileManager.default.subpathsOfDirectory(
      atPath: drafts.path(percentEncoded: false))
    for path in inside where path.hasSuffix("草案.yaml") {
      let head = drafts.appending(path: path)
      let text = try String(contentsOf: head, encoding: .utf8)
      try text.replacing("模板: \(old)\n", with: "模板: \(name)\n")
        .write(to: head, atomically: true, encoding: .utf8)
    }
  }

  func remove(templates names: [String]) throws {
    for name in names { try FileManager.default.removeItem(atPath: "\(shelf)/\(name)") }
  }

  func write(_ text: String, template name: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(shelf)/\(name)", withIntermediateDirectories: true)
    try text.write(toFile: "\(shelf)/\(name)/模板.yaml", atomically: true, encoding: .utf8)
  }

  /// The files of the package by name.
  func build() throws -> [String: Data] {
    let run = try GoujiRun.build(self)
    #expect(run.status == 0, "\(run.output)")
    var files: [String: Data] = [:]
    for name in written() ?? [] {
      files[name] = try Data(contentsOf: URL(filePath: "\(out)/\(name)"))
    }
    return files
  }
}

extension [String: Data] {
  /// Without the manifest, which names the template.
  fileprivate var documents: [String: Data] { filter { !$0.key.hasSuffix(".json") } }
}
