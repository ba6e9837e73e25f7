import Foundation
import GoujiModel
import OfficeOpenXML
import ReportVerifying
import TestSupport
import Testing
import WordWriting

@testable import BudgetWorkbench

/// Documents that were edited by hand, taken back into their drafts.
struct AbsorbTests {
  private static let part = "word/document.xml"

  /// What the draft's document, edited as XML, brings back.
  private static func absorbed(
    _ copy: DraftCopy, _ edit: (inout String) throws -> Void
  ) throws -> Outcome<AbsorbBench.Result> {
    let bench = Workbench(draft: copy.path, templates: nil)
    let report = try #require(bench.drafted().value?.report)
    var parts = try EditedParts(WordReport.write(report))
    var text = parts.text(part)
    try edit(&text)
    parts.set(part, text)
    let folder = TemporaryFolder()
    try folder.write(parts.bytes(), to: "改.docx")
    return AbsorbBench(document: folder.path("改.docx"), workbench: bench).result()
  }

  /// The files as they would be, without those that stay.
  private static func texts(_ result: AbsorbBench.Result) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: result.changes.map {
        ($0.name, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func `reasons, a new paragraph and one less come back, all else stays byte for byte`()
    throws
  {
    let copy = try DraftCopy(of: "Drafts/tongchuan-2024")
    let outcome = try Self.absorbed(copy) { text in
      text.replaceFirst("本年人员减少", with: "两名在职人员退休")
      text.replaceFirst("稳中求进", with: "稳字当头")
      try text.removeParagraph(with: "优化人才服务")
      try text.insert(paragraph: "6、做好 12333 热线。", behind: "精简证明材料")
    }
    // 第 2 项后面是第 4 项 now.
    #expect(
      outcome.findings.map(\.code) == [.itemsMiscounted],
      "\(FindingRenderer.text(outcome.findings))")
    let texts = Self.texts(outcome.value)
    let head = try copy.text("草案.yaml").replacing(
      "机关运行经费: 本年人员减少", with: "机关运行经费: 两名在职人员退休")
    let old = try copy.text("文字.md")
    let gone = try #require(old.split(separator: "\n").first { $0.contains("优化人才服务") })
    let last = try #require(old.split(separator: "\n").first { $0.contains("精简证明材料") })
    let prose = old.replacing("稳中求进", with: "稳字当头").replacing(gone + "\n\n", with: "")
      .replacing(last, with: last + "\n\n6、做好 12333 热线。")
    #expect(texts == ["草案.yaml": head, "文字.md": prose])
    // Nothing was written yet.
    #expect(try copy.text("文字.md") == old)
  }

  @Test func `a figure forced, a cell typed over and words of the template are refused by place`()
    throws
  {
    let copy = try DraftCopy(of: "Drafts/tongchuan-2024")
    // Of the first table, the first amount.
    let table = try Self.absorbed(copy) { text in
      let cell = try #require(
        text.firstMatch(of: /<w:tc>(?:(?!<w:t>).)*<w:t>[0-9.,]+[.][0-9]{2}<\/w:t>/))
      text.replaceSubrange(cell.range, with: cell.output.dropLast(8) + "0</w:t>")
    }
    #expect(table.findings.map(\.code) == [.fileFigureDiffers])
    #expect(table.value.changes.count == 0)
    for (old, new, code) in [
      ("37.62万元", "99.99万元", FindingCode.fileFigureDiffers), ("主要原因是", "主要原因为", .fileWordsDiffer),
    ] {
      let outcome = try Self.absorbed(copy) { text in
        text.replaceFirst(old, with: new)
        text.replaceFirst("稳中求进", with: "稳字当头")
      }
      #expect(outcome.findings.map(\.code).contains(code), "\(old)")
      #expect(outcome.value.changes.count == 0, "\(old)")
      #expect(outcome.value.edits.count == 1, "\(old)")
    }
  }

  @Test func `changes that are still tracked count as accepted`() throws {
    let copy = try DraftCopy(of: "Drafts/tongchuan-2024")
    let outcome = try Self.absorbed(copy) { text in
      let run = try #require(text.range(of: "稳中求进"))
      let start = try #require(text[..<run.lowerBound].range(of: "<w:r>", options: .backwards))
      let end = try #require(text[run.upperBound...].range(of: "</w:r>"))
      let old = String(text[start.lowerBound..<end.upperBound])
      let words = try #require(old.firstRange(of: "稳中求进"))
      let open = "<w:r><w:t xml:space=\"preserve\">"
      let head = old[
        old.range(of: ">", range: old.range(of: "<w:t")!.lowerBound..<old.endIndex)!
          .upperBound..<words.lowerBound]
      let tail = old[words.upperBound..<old.range(of: "</w:t>")!.lowerBound]
      let tracked =
        "\(open)\(head)</w:t></w:r><w:del w:id=\"1\" w:author=\"王\"><w:r><w:delText>稳中求进</w:delText></w:r></w:del>"
        + "<w:ins w:id=\"2\" w:author=\"王\"><w:r><w:t>稳字当头</w:t></w:r></w:ins>\(open)\(tail)</w:t></w:r>"
      text.replaceSubrange(start.lowerBound..<end.upperBound, with: tracked)
    }
    #expect(
      outcome.findings.map(\.code) == [.fileHoldsMore], "\(FindingRenderer.text(outcome.findings))")
    let old = try copy.text("文字.md")
    #expect(Self.texts(outcome.value) == ["文字.md": old.replacing("稳中求进", with: "稳字当头")])
  }

  @Test(.enabled(if: Office.isThere, "soffice is not installed"))
  func `what LibreOffice saved after the edit comes back the same`() throws {
    let copy = try DraftCopy(of: "Drafts/tongchuan-2024")
    let bench = Workbench(draft: copy.path, templates: nil)
    let report = try #require(bench.drafted().value?.report)
    var parts = try EditedParts(WordReport.write(report))
    parts.set(Self.part, parts.text(Self.part).replacing("稳中求进", with: "稳字当头"))
    let folder = TemporaryFolder()
    let path = try Office.resaved(parts.bytes(), "改.docx", as: "docx", in: folder)
    let outcome = AbsorbBench(document: path, workbench: bench).result()
    #expect(!outcome.findings.hasErrors, "\(FindingRenderer.text(outcome.findings))")
    let old = try copy.text("文字.md")
    #expect(Self.texts(outcome.value) == ["文字.md": old.replacing("稳中求进", with: "稳字当头")])
  }

  /// Whatever entry is edited: it comes back into its own line, or it is said why not.
  @Test(arguments: VerifyFixture.drafts)
  func `an edit of any words of the preparer comes back or is told`(_ draft: String) throws {
    let fixture = VerifyFixture.of(draft)
    let bench = AbsorbBench(
      document: "改.docx", workbench: Workbench(draft: fixture.draft, templates: nil))
    let content = try WordContent(fixture.document)
    var words: [String] = []
    fixture.drafted.report.forEachWords(inCells: false) { _, inlines in
      for case .draftText(_, let text, let origin?) in inlines
      where origin.draft != nil && text.count > 3 {
        words.append(text)
      }
    }
    var chance = Chance.printed()
    for _ in 0..<6 {
      guard let old = words.randomElement(using: &chance) else { return }
      let cut = old.indices.randomElement(using: &chance)!
      let new =
        Bool.random(using: &chance)
        ? old[..<cut] + "兹" + old[cut...] : old[..<cut] + old[old.index(after: cut)...]
      var edited = content
      var isEdited = false
      edited.blocks = content.blocks.map { block in
        guard case .paragraph(var paragraph) = block, !isEdited, paragraph.text.contains(old) else {
          return block
        }
        isEdited = true
        paragraph.text = paragraph.text.replacing(old, with: new, maxReplacements: 1)
        return .paragraph(paragraph)
      }
      let outcome = bench.result(of: edited)
      #expect(isEdited)
      #expect(
        outcome.findings.hasErrors != (outcome.value.changes.count == 1),
        "\(old) → \(new)\n\(FindingRenderer.text(outcome.findings))")
      for change in outcome.value.changes {
        let before = try String(contentsOfFile: "\(fixture.draft)/\(change.name)", encoding: .utf8)
        let (a, b) = (
          before.split(separator: "\n"),
          String(decoding: change.bytes, as: UTF8.self).split(separator: "\n")
        )
        #expect(a.count == b.count && zip(a, b).count { $0 != $1 } == 1, "\(old) → \(new)")
      }
    }
  }

  @Test func `a folder in the place of the document is told, and what to write first`() throws {
    let folder = TemporaryFolder()
    try folder.write("", to: "改.docx")
    let bench = AbsorbBench(
      document: folder.path, workbench: Workbench(draft: folder.path("改.docx"), templates: nil))
    let findings = bench.result().findings
    #expect(findings.map(\.code) == [.unreadableDocument])
    #expect(findings.first?.cure.contains("先写改过的 .docx，再写草案文件夹") == true)
  }

  @Test func `comments are read with their authors and places`() throws {
    let copy = try DraftCopy(of: "Drafts/tongchuan-2024")
    let report = try #require(Workbench(draft: copy.path, templates: nil).drafted().value?.report)
    var parts = try EditedParts(WordReport.write(report))
    let text = parts.text(Self.part)
    let words = try #require(text.range(of: "稳中求进"))
    let end = try #require(text[words.upperBound...].range(of: "</w:r>"))
    var marked = text
    marked.insert(contentsOf: "<w:r><w:commentReference w:id=\"7\"/></w:r>", at: end.upperBound)
    parts.set(Self.part, marked)
    let rels = "word/_rels/document.xml.rels"
    parts.set(
      rels,
      parts.text(rels).replacing(
        "</Relationships>",
        with:
          "<Relationship Id=\"c7\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>"
      ))
    parts.add(
      "word/comments.xml",
      "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"7\" w:author=\"局长\"><w:p><w:r><w:t>写短些</w:t></w:r></w:p><w:p><w:r><w:t>五项即可</w:t></w:r></w:p></w:comment></w:comments>"
    )
    let comments = try WordContent(parts.bytes()).comments
    #expect(comments.map(\.author) == ["局长"])
    #expect(comments.map(\.text) == ["写短些 五项即可"])
    #expect(comments.first?.anchor.isEmpty == false)
  }
}

extension String {
  fileprivate mutating func replaceFirst(_ old: String, with new: String) {
    guard let range = firstRange(of: old) else { return }
    replaceSubrange(range, with: new)
  }

  private func paragraph(with words: String) throws -> Range<String.Index> {
    let place = try #require(range(of: words))
    let start = try #require(self[..<place.lowerBound].range(of: "<w:p>", options: .backwards))
    let end = try #require(self[place.upperBound...].range(of: "</w:p>"))
    return start.lowerBound..<end.upperBound
  }

  fileprivate mutating func removeParagraph(with words: String) throws {
    removeSubrange(try paragraph(with: words))
  }

  fileprivate mutating func insert(paragraph text: String, behind words: String) throws {
    insert(
      contentsOf: "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>",
      at: try paragraph(with: words).upperBound)
  }
}
