import Foundation
import GoujiModel
import OfficeOpenXML
import Testing
import WordWriting
import WorkbookWriting

@testable import BudgetWorkbench

/// Columns of the shipped drafts, before and after an amount is changed within its digits, or a row goes.
struct SteadyColumnsTests {
  private static let ledger = "支出.csv"

  /// Widths of all columns of the document and of the workbook.
  private static func widths(_ draft: String, edited: [String: [UInt8]] = [:]) throws -> [[String]]
  {
    let composed = Workbench(draft: draft, templates: nil, edited: edited).composed().value
    let report = try #require(composed).report
    let document = try PackageReader(WordReport.write(report)).entry("word/document.xml")
    let workbook = try PackageReader(WorkbookReport.write(report))
    let sheets = workbook.entries.filter { $0.name.hasPrefix("xl/worksheets/sheet") }
    return [pieces(document?.text ?? "", "<w:gridCol ")] + sheets.map { pieces($0.text, "<col ") }
  }

  /// Columns of the document, table by table, and all sizes of type in its cells.
  private static func look(_ draft: String, edited: [String: [UInt8]] = [:]) throws -> [[String]] {
    let drafted = Workbench(draft: draft, templates: nil, edited: edited).composed().value
    let report = try #require(drafted).report
    let document = try PackageReader(WordReport.write(report)).entry("word/document.xml")
    return (document?.text ?? "").components(separatedBy: "<w:tbl>").dropFirst().map { table in
      let styles = pieces(table, "<w:pStyle w:val=\"T") + pieces(table, "<w:pStyle w:val=\"H")
      let sizes = Set(styles.map { $0.prefix { $0.isNumber || $0 == "." } }.filter { !$0.isEmpty })
      return pieces(table, "<w:gridCol ") + sizes.sorted().map(String.init)
    }
  }

  private static func pieces(_ text: String, _ start: String) -> [String] {
    text.components(separatedBy: start).dropFirst().map { String($0.prefix { $0 != ">" }) }
  }

  /// The ledger with the first digit of the last amount of a row turned upside down, 1 to 8.
  private static func changed(_ text: String, row: Int) throws -> String {
    var lines = text.components(separatedBy: "\n")
    let header = lines[0].components(separatedBy: ",")
    let column = try #require(
      header.lastIndex { $0.trimmingCharacters(in: .whitespaces).hasSuffix("数") })
    var cells = lines[row].components(separatedBy: ",")
    let amount = cells[column]
    let digit = try #require(amount.first.flatMap { $0.wholeNumberValue })
    cells[column] = "\(9 - digit)" + amount.dropFirst()
    if digit == 9 { cells[column] = "1" + amount.dropFirst() }
    lines[row] = cells.joined(separator: ",")
    return lines.joined(separator: "\n")
  }

  @Test(arguments: VerifyFixture.drafts) func `another amount moves no column`(name: String) throws
  {
    let draft = DraftCopy.repository.appending(path: "Drafts/\(name)").path(percentEncoded: false)
    let text = try String(contentsOfFile: "\(draft)/\(Self.ledger)", encoding: .utf8)
    let before = try Self.widths(draft)
    #expect(before[0].count > 50)
    let rows = text.components(separatedBy: "\n").count - 2
    for row in [1, rows / 2, rows] {
      let edited = [Self.ledger: Array(try Self.changed(text, row: row).utf8)]
      #expect(edited[Self.ledger] != Array(text.utf8))
      #expect(try Self.widths(draft, edited: edited) == before, "\(name), row \(row)")
    }
  }

  /// 万里 has tables of three pages and a fifth, which a row less makes three pages and a seventh.
  @Test(arguments: ["wanli-2025", "js-court-2018", "tongchuan-2024"])
  func `a row less changes neither type nor columns`(name: String) throws {
    let draft = DraftCopy.repository.appending(path: "Drafts/\(name)").path(percentEncoded: false)
    let text = try String(contentsOfFile: "\(draft)/\(Self.ledger)", encoding: .utf8)
    let before = try Self.look(draft)
    #expect(before.count > 8)
    var lines = text.components(separatedBy: "\n")
    for row in [1, lines.count / 4] {
      let line = lines.remove(at: row)
      let bytes = Array(lines.joined(separator: "\n").utf8)
      #expect(try Self.look(draft, edited: [Self.ledger: bytes]) == before, "\(name), row \(row)")
      lines.insert(line, at: row)
    }
  }
}
