import DocumentReading
import DraftReading
import Foundation
import GoujiModel
import ReportVerifying
import TestSupport
import WordWriting
import WorkbookWriting

@testable import OfficeOpenXML
@testable import BudgetWorkbench

/// The package of a shipped draft, in memory, to be changed and verified.
final class VerifyFixture: Sendable {
  let draft: String
  let drafted: DraftedReport
  let expected: ExpectedReport
  let document: [UInt8]
  let workbook: [UInt8]

  static let drafts = [
    "js-court-2018", "leshan-2024", "putuo-finance-2024-final", "suining-2024-final",
    "tongchuan-2024", "wanli-2025", "yongchuan-2024",
  ]

  private static let made: [String: Once<VerifyFixture>] = Dictionary(
    uniqueKeysWithValues: drafts.map { name in (name, Once { VerifyFixture(name) }) })

  static func of(_ draft: String) -> VerifyFixture { made[draft]!.value() }

  private init(_ name: String) {
    draft = DraftCopy.repository.appending(path: "Drafts/\(name)").path(percentEncoded: false)
    drafted = Workbench(draft: draft, templates: nil).drafted().value!
    expected = ExpectedReport(
      drafted.report, unit: drafted.material.template.options.unit, draft: draft)
    document = try! WordReport.write(drafted.report)
    workbook = try! WorkbookReport.write(drafted.report)
  }

  func findings(document bytes: [UInt8]) throws -> [Finding] {
    try DocumentVerifier(expected, path: "甲.docx").findings(WordContent(bytes))
  }

  func findings(workbook bytes: [UInt8]) throws -> [Finding] {
    try WorkbookVerifier(expected, path: "甲.xlsx")
      .findings(WorkbookContent(bytes, withCharts: true))
  }
}

/// A package whose parts are changed as text.
struct EditedParts {
  private var names: [String] = []
  private var parts: [String: [UInt8]] = [:]

  init(_ bytes: [UInt8]) throws {
    for entry in try PackageReader(bytes).entries {
      names.append(entry.name)
      parts[entry.name] = entry.bytes
    }
  }

  var partNames: [String] { names }

  func text(_ name: String) -> String { String(decoding: parts[name] ?? [], as: UTF8.self) }

  mutating func set(_ name: String, _ text: String) { parts[name] = Array(text.utf8) }
  mutating func add(_ name: String, _ text: String) {
    names.append(name)
    set(name, text)
  }
  mutating func set(_ name: String, bytes: [UInt8]) { parts[name] = bytes }
  func bytes(of name: String) -> [UInt8] { parts[name] ?? [] }

  func bytes() throws -> [UInt8] {
    try ZipArchive.write(names.map { ZipEntry(name: $0, content: .bytes(parts[$0] ?? [])) })
  }
}

extension String {
  /// Where texts of elements stand: `<w:t>…</w:t>`.
  func ranges(between open: Regex<Substring>, and close: String) -> [Range<String.Index>] {
    ranges(of: open).compactMap { start in
      self[start.upperBound...].firstRange(of: close).map { start.upperBound..<$0.lowerBound }
    }.filter { !$0.isEmpty }
  }
}
