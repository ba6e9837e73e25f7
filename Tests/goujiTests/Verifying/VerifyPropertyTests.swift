import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Any single character that is changed in what a package prints is found, whichever it is.
struct VerifyPropertyTests {
  private static let trials = 24

  @Test(arguments: ["js-court-2018", "wanli-2025", "suining-2024-final"])
  func `a character changed in the document is found`(_ draft: String) throws {
    let fixture = VerifyFixture.of(draft)
    let parts = try EditedParts(fixture.document)
    // The stored number of the page in a footer is each program's own.
    try Self.change(
      parts, ["word/document.xml"], /<w:t(?: xml:space="preserve")?>/, "</w:t>"
    ) { try fixture.findings(document: $0) }
  }

  @Test(arguments: ["js-court-2018", "wanli-2025", "suining-2024-final"])
  func `a character changed in the workbook is found`(_ draft: String) throws {
    let fixture = VerifyFixture.of(draft)
    let parts = try EditedParts(fixture.workbook)
    let sheets = parts.partNames.filter { $0.hasPrefix("xl/worksheets/sheet") }
    try Self.change(parts, sheets, /<v>/, "</v>") { try fixture.findings(workbook: $0) }
    try Self.change(
      parts, ["xl/sharedStrings.xml"], /<t(?: xml:space="preserve")?>/, "</t>"
    ) { try fixture.findings(workbook: $0) }
  }

  private static func change(
    _ parts: EditedParts, _ names: [String], _ open: Regex<Substring>, _ close: String,
    _ findings: ([UInt8]) throws -> [Finding]
  ) throws {
    var chance = Chance.printed()
    for _ in 0..<trials {
      let name = names.randomElement(using: &chance)!
      let text = parts.text(name)
      let ranges = text.ranges(between: open, and: close)
      guard let range = ranges.randomElement(using: &chance) else { continue }
      // Not inside `&amp;`.
      let places = text[range].indices.filter { !text[range].contains("&") && text[$0] != "." }
      guard let place = places.randomElement(using: &chance) else { continue }
      let old = text[place]
      let new =
        old.isNumber ? "0123456789".filter { $0 != old }.randomElement(using: &chance)! : "囧"
      var changed = parts
      changed.set(name, text.replacingCharacters(in: place...place, with: String(new)))
      let found = try findings(changed.bytes())
      #expect(found.hasErrors, "\(name): \(text[range]) with \(new) for \(old)")
    }
  }
}
