import DisclosureAuditing
import DisclosureReading
import DocumentReading
import GoujiModel
import OfficeOpenXML
import TestSupport
import Testing
import WordWriting

@testable import BudgetWorkbench

/// What Gouji builds contradicts itself nowhere; one altered figure of it is mostly told.
struct OwnPackagesAuditTests {
  /// Of drafts that take over a target as it was published, and say so.
  private static let accepted = ["投诉率"]

  @Test(arguments: VerifyFixture.drafts)
  func `the packages of the shipped drafts have no finding`(_ draft: String) throws {
    let fixture = VerifyFixture.of(draft)
    for (bytes, path) in [(fixture.document, "甲.docx"), (fixture.workbook, "甲.xlsx")] {
      let document = try #require(ReadDocument.read(bytes, path: path).value)
      let audit = DisclosureAuditor.audit(DisclosureReader(document, path: path).read())
      let findings = audit.findings.filter { finding in
        !Self.accepted.contains { finding.message.contains($0) }
      }
      #expect(findings.isEmpty, "\(findings.map(\.message))")
      #expect(audit.tablesRead > 8)
    }
  }

  /// Its list of 项 is this year's alone, its sentence on 208 is not.
  @Test func `nor has one with money carried over`() throws {
    let line = "185001,2080199,30227,项目支出,专项业务类－法律顾问服务,一般公共预算,本年,本级,50000,工伤行政案件应诉代理\n"
    let draft = try DraftCopy([
      .replace(
        "支出.csv", line, with: line + "185001,2080101,30201,公用经费,,一般公共预算,上年结转,本级,100000,\n")
    ])
    let report = try #require(Workbench(draft: draft.path).drafted().value).report
    let document = try #require(
      ReadDocument.read(try WordReport.write(report), path: "甲.docx").value)
    let audit = DisclosureAuditor.audit(DisclosureReader(document, path: "甲.docx").read())
    #expect(audit.findings.map(\.message) == [])
  }

  @Test func `most altered figures of tables and sentences are told`() throws {
    var chance = Chance.printed()
    var (told, all) = (0, 0)
    var missed: [String] = []
    for draft in VerifyFixture.drafts {
      let content = try WordContent(VerifyFixture.of(draft).document)
      for _ in 0..<12 {
        var changed = content
        guard let words = Alteration.one(in: &changed, &chance) else { continue }
        all += 1
        let read = DisclosureReader(.word(changed), path: "甲.docx").read()
        let findings = DisclosureAuditor.audit(read).findings.filter { finding in
          !Self.accepted.contains { finding.message.contains($0) }
        }
        if findings.isEmpty { missed.append("\(draft): \(words)") } else { told += 1 }
      }
    }
    print("audit, altered figures: \(told) of \(all) told; missed \(missed)")
    #expect(told * 10 >= all * 6)
  }
}

/// One amount of a document made another of as many digits.
private enum Alteration {
  static func one(in content: inout WordContent, _ chance: inout Chance) -> String? {
    var places: [(block: Int, row: Int, cell: Int)] = []
    for (block, item) in content.blocks.enumerated() {
      switch item {
      case .paragraph(let paragraph):
        if amount(in: paragraph.text) != nil { places.append((block, -1, -1)) }
      case .table(let grid):
        for (row, line) in grid.rows.enumerated() where !line.isHeader {
          for (cell, value) in line.cells.enumerated() where isAmount(value.text) {
            places.append((block, row, cell))
          }
        }
      case .chart: break
      }
    }
    guard let place = places.randomElement(using: &chance) else { return nil }
    switch content.blocks[place.block] {
    case .paragraph(var paragraph):
      guard let range = amount(in: paragraph.text) else { return nil }
      let other = altered(String(paragraph.text[range]), &chance)
      let words = "\(paragraph.text[range]) → \(other) in \(paragraph.text.prefix(40))"
      paragraph.text.replaceSubrange(range, with: other)
      content.blocks[place.block] = .paragraph(paragraph)
      return words
    case .table(var grid):
      let text = grid.rows[place.row].cells[place.cell].text
      let other = altered(text, &chance)
      grid.rows[place.row].cells[place.cell].text = other
      content.blocks[place.block] = .table(grid)
      return "\(text) → \(other) in \(grid.rows[place.row].cells.map(\.text))"
    case .chart: return nil
    }
  }

  private static func isAmount(_ text: String) -> Bool {
    text.contains(".") && text.allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
  }

  private static func amount(in text: String) -> Range<String.Index>? {
    text.firstMatch(of: /(\d+\.\d+)万元/).map { $0.output.1.startIndex..<$0.output.1.endIndex }
  }

  /// The first digit made another, so that no rounding explains it.
  private static func altered(_ text: String, _ chance: inout Chance) -> String {
    guard let index = text.firstIndex(where: { $0.isNumber && $0 != "0" }),
      let digit = text[index].wholeNumberValue
    else { return text }
    var text = text
    let other = (1...9).filter { $0 != digit }.randomElement(using: &chance) ?? digit
    text.replaceSubrange(index...index, with: "\(other)")
    return text
  }
}
