import DraftReading
import Foundation
import GoujiModel
import TestSupport
import Testing
import WordWriting

@testable import OfficeOpenXML
@testable import BudgetWorkbench

/// Whatever somebody does to a document: it comes back whole, so that the draft prints it, or it is
/// refused with a place; nothing is lost without a word.
struct AbsorbPropertyTests {
  private static let trials = 8

  @Test(arguments: VerifyFixture.drafts)
  func `an edited document comes back whole or is refused with a place`(_ draft: String) throws {
    let fixture = VerifyFixture.of(draft)
    let workbench = Workbench(draft: fixture.draft, templates: nil)
    let content = try WordContent(fixture.document)
    var edits = RandomEdits(of: fixture.drafted)
    var whole = 0
    for _ in 0..<Self.trials {
      var edited = content
      let told = (0..<Int.random(in: 1...4, using: &edits.chance)).map { _ in edits.make(&edited) }
      let outcome = AbsorbBench(document: "改.docx", workbench: workbench).result(of: edited)
      let words =
        "\(draft): \(told.joined(separator: "；"))\n\(FindingRenderer.text(outcome.findings))"
      if outcome.findings.hasErrors {
        #expect(outcome.value.changes.count == 0, "\(words)")
        #expect(outcome.findings.allSatisfy { $0.place != nil }, "\(words)")
        continue
      }
      whole += 1
      var rebuilt = workbench
      for change in outcome.value.changes { rebuilt.edited[change.name] = change.bytes }
      let report = try #require(rebuilt.drafted().value?.report, "\(words)")
      let printed = try WordContent(WordReport.write(report)).printed
      #expect(printed == edited.printed, "\(words)")
      let hidden = outcome.value.edits.isEmpty ? [] : edits.touched(edited)
      #expect(hidden.isEmpty, "\(words)")
    }
    print("\(draft): \(whole) of \(Self.trials) came back")
  }
}

/// Edits as people make them, most of them of the preparer's own words.
private struct RandomEdits {
  var chance = Chance.printed()
  /// Paragraphs of 文字.md and reasons.
  private let own: [String]

  init(of drafted: DraftedReport) {
    let budget = drafted.material.budget
    let prose: [String] = budget.prose.values.flatMap { $0.paragraphs.map(\.value) }
    let reasons: [String] = budget.reasons.values.map(\.value)
    own = prose.sorted() + reasons.sorted()
  }

  /// Paragraphs of the document that were edited and hold what nobody typed.
  func touched(_ content: WordContent) -> [String] {
    content.blocks.compactMap { block in
      guard case .paragraph(let paragraph) = block, !paragraph.artifacts.isEmpty else { return nil }
      return paragraph.text
    }
  }

  /// What it did.
  mutating func make(_ content: inout WordContent) -> String {
    let paragraphs = content.blocks.indices.filter { content.text(of: $0) != nil }
    let own = paragraphs.filter { index in
      self.own.contains { content.text(of: index)?.contains($0) ?? false }
    }
    let isOwn = Int.random(in: 0..<8, using: &chance) > 0
    let index = (isOwn && !own.isEmpty ? own : paragraphs).randomElement(using: &chance) ?? 0
    let old = content.text(of: index) ?? ""
    // All its printings, or this one.
    let all =
      Bool.random(using: &chance) ? paragraphs.filter { content.text(of: $0) == old } : [index]
    switch Int.random(in: 0..<7, using: &chance) {
    case 0:
      for place in all.reversed() { content.blocks.remove(at: place) }
      return "删 \(all.count) 段：\(old.prefix(12))"
    case 1:
      for place in all.reversed() { put("新加的一段，与别的不同。", at: place + 1, &content) }
      return "后加 \(all.count) 段：\(old.prefix(12))"
    case 2:
      for place in all.reversed() { put("前面加的话。", at: place, &content) }
      return "前加 \(all.count) 段：\(old.prefix(12))"
    case 3:
      let other = (own.isEmpty ? paragraphs : own).randomElement(using: &chance) ?? index
      content.blocks.swapAt(index, other)
      return "换位：\(old.prefix(12))"
    case 4:
      put(old, at: index + 1, &content)
      return "重印：\(old.prefix(12))"
    case 5:
      let isNumbered = Bool.random(using: &chance)
      content.set("另写的一句话。", isNumbered ? [.number] : [], at: index)
      return "重写：\(old.prefix(12))"
    default:
      let new = changed(old)
      for place in all { content.set(new, at: place) }
      return "改 \(all.count) 段：\(old) → \(new)"
    }
  }

  private func put(_ text: String, at index: Int, _ content: inout WordContent) {
    content.blocks.insert(.paragraph(WordParagraph(text: text, namesPage: false)), at: index)
  }

  /// A character more or less.
  private mutating func changed(_ text: String) -> String {
    guard let cut = text.indices.randomElement(using: &chance) else { return "兹" }
    var changed = text
    if Bool.random(using: &chance) { changed.insert("兹", at: cut) } else { changed.remove(at: cut) }
    return changed
  }
}
