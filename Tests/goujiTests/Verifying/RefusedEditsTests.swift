import Foundation
import GoujiModel
import TestSupport
import Testing
import WordWriting

@testable import OfficeOpenXML
@testable import BudgetWorkbench

/// Edits of one draft's document that are refused, or come back with something told.
struct RefusedEditsTests {
  // MARK: Numbers, and what stands beside them

  /// None of these amounts is printed; 764.33万元 is, and a standard need not be.
  @Test(arguments: [
    ("安排资金500万元用于就业。", true), ("增加12.3万元。", true), ("去年安排500万元。", true),
    ("增长12.3%。", true), ("安排764.33万元。", false), ("补助标准每人500元。", false),
    ("全市税收5000万元。", false), ("办理500件。", false),
  ])
  func `numbers that the report has not are refused, whatever they are said of`(
    _ words: String, _ isRefused: Bool
  ) throws {
    let outcome = try AbsorbedDraft.of(DraftCopy()) { try $0.insert(words, behind: "精简证明材料") }
    #expect(
      outcome.findings.contains { $0.code == .editedTextUnfit } == isRefused,
      "\(FindingRenderer.text(outcome.findings))")
    #expect(outcome.value.changes.isEmpty == isRefused)
  }

  @Test func `beside a figure that was forced, the reason in its sentence is not told`() throws {
    let outcome = try AbsorbedDraft.of(DraftCopy()) { content in
      let block = try #require(
        content.blocks(with: "37.62万元").first { content.text(of: $0)?.contains("本年人员减少") == true })
      let text = try #require(content.text(of: block))
      content.set(
        text.replacing("37.62万元", with: "38.62万元", maxReplacements: 1)
          .replacing("本年人员减少", with: "人员减少较多", maxReplacements: 1), at: block)
    }
    #expect(
      outcome.findings.map(\.code) == [.fileFigureDiffers],
      "\(FindingRenderer.text(outcome.findings))")
  }

  @Test func `of words that are not taken back it is said where they are written`() throws {
    let template = try AbsorbedDraft.of(DraftCopy()) {
      try $0.replace("主要原因是", with: "主要原因为", in: [0])
    }
    #expect(template.findings.contains { $0.cure.contains("由模板的 ") && $0.cure.contains(".yaml:") })
    // What an indicator must come to is a number that the draft says as it is.
    let target = try AbsorbedDraft.of(DraftCopy()) { try $0.replaceCells("105600", with: "105000") }
    #expect(
      target.findings.contains {
        $0.cure.contains("改草案的 ") && $0.cure.contains("项目绩效.csv:38，")
      })
    #expect(target.value.changes.isEmpty)
  }

  // MARK: Files that cannot be read as they are

  /// What LibreOffice writes of a word that was replaced in a control while changes were recorded.
  @Test func `a document of LibreOffice with crossed marks is told as that`() throws {
    let copy = try DraftCopy()
    let report = try #require(Workbench(draft: copy.path, templates: nil).drafted().value?.report)
    var parts = try EditedParts(WordReport.write(report))
    let properties = parts.text("docProps/app.xml")
    let name = try #require(properties.firstMatch(of: /<Application>[^<]*</))
    parts.set(
      "docProps/app.xml",
      properties.replacingCharacters(in: name.range, with: "<Application>LibreOffice/7.4<"))
    let body = parts.text("word/document.xml")
    let broken = body.replacing("</w:body>", with: "<w:del w:id=\"1\"><w:p></w:del></w:p></w:body>")
    parts.set("word/document.xml", broken)
    let bytes = try parts.bytes()
    #expect(throws: WorkbookError.crossedRevisions) { try WordContent(bytes) }
    // Of another program it is damage.
    parts.set("docProps/app.xml", properties)
    let other = try parts.bytes()
    #expect(throws: WorkbookError.damaged("word/document.xml")) { try WordContent(other) }
  }

  // MARK: What does not come back

  @Test func `a number that the report has not, and a reason that it contradicts, are refused`()
    throws
  {
    let copy = try DraftCopy()
    // 764.33 万元 in the report, which is 31.08 less than last year.
    let behind = "5、建设温暖人社"
    let sentence = "全年安排支出864.33万元。"
    for (text, old) in [(sentence, behind), ("本年新增人员，支出增加", "本年较上年人员减少")] {
      let outcome = try AbsorbedDraft.of(copy) { content in
        if old == behind {
          try content.insert(text, behind: old)
        } else {
          try content.replace(old, with: text)
        }
      }
      let found = outcome.findings.filter { $0.severity == .error }
      #expect(found.first?.code == .editedTextUnfit, "\(FindingRenderer.text(outcome.findings))")
      // Where it stands in the document.
      let place = try #require(found.first?.place)
      #expect(place.file.path == "改.docx" && place.file.line(place.line).contains(text))
      #expect(outcome.value.changes.count == 0)
      if old == behind {
        let words = place.file.line(place.line).unicodeScalars.dropFirst(place.column - 1).prefix(
          place.length)
        #expect(String(words) == "864.33万元")
      }
    }
    // The right one is a number of the report.
    let right = try AbsorbedDraft.of(copy) { try $0.insert("全年安排支出764.33万元。", behind: behind) }
    #expect(right.findings.isEmpty, "\(FindingRenderer.text(right.findings))")
    #expect(right.value.changes.count == 1)
  }

  /// Two paragraphs of the draft would be two of the document, which has one.
  @Test func `other words broken into lines within one paragraph are told at their entry`() throws {
    let copy = try DraftCopy()
    let outcome = try AbsorbedDraft.of(copy) { try $0.replace("稳中求进", with: "稳字\n当头") }
    #expect(
      outcome.findings.map(\.code) == [.draftTextUnclear],
      "\(FindingRenderer.text(outcome.findings))")
    let place = try #require(outcome.findings.first?.place)
    #expect(place.file.path.hasSuffix("文字.md"))
    #expect(place.file.line(place.line).contains("稳中求进"))
    #expect(outcome.value.changes.isEmpty)
  }

  @Test func `what the draft has wrong already is not held against an edit`() throws {
    let copy = try DraftCopy(
      of: "Drafts/tongchuan-2024",
      [
        .replace("文字.md", "5、建设温暖人社。", with: "5、建设温暖人社，安排支出864.33万元。")
      ])
    let outcome = try AbsorbedDraft.of(copy) { try $0.replace("5、建设温暖人社", with: "5、办好温暖人社") }
    #expect(outcome.findings.isEmpty, "\(FindingRenderer.text(outcome.findings))")
    #expect(outcome.value.changes.count == 1)
  }

  @Test
  func `automatic numbers, prompts and page numbers are refused where the paragraph was changed`()
    throws
  {
    let copy = try DraftCopy()
    let words = "建设温暖人社。"
    let edits: [(WordParagraph.Artifact, String, FindingCode?)] = [
      (.number, "推进事务。", .editedTextNotTyped), (.placeholder, "单击此处输入文字。", .editedTextNotTyped),
    ]
    for (artifact, text, code) in edits {
      for isAdded in [true, false] {
        let outcome = try AbsorbedDraft.of(copy) { content in
          let index = try #require(content.blocks(with: words).first)
          if isAdded { try content.insert("", behind: words) }
          content.set(text, [artifact], at: isAdded ? index + 1 : index)
        }
        #expect(outcome.findings.first?.code == code, "\(FindingRenderer.text(outcome.findings))")
        #expect(outcome.value.changes.count == 0)
      }
    }
    let page = try AbsorbedDraft.of(copy) {
      try $0.insert("见第\(WordContent.pageMark)页。", behind: words)
    }
    #expect(page.findings.map(\.code) == [.editedTextNotTyped])
    // A numbered paragraph that nobody changed is no matter of absorbing.
    let other = try AbsorbedDraft.of(copy) { content in
      let index = try #require(content.blocks(with: words).first)
      content.set(try #require(content.text(of: index)), [.number], at: index)
      try content.replace("稳中求进", with: "稳字当头")
    }
    #expect(other.findings.isEmpty && other.value.changes.count == 1)
  }

  @Test func `words that LibreOffice may have kept are told, the edit comes back`() throws {
    let copy = try DraftCopy()
    for (text, codes) in [("本年人员减少压减开支", [FindingCode.deletedWordsMayStay]), ("压减开支", [])] {
      let outcome = try AbsorbedDraft.of(copy) { content in
        let index = try #require(content.blocks(with: "主要原因是本年人员减少").first)
        let old = try #require(content.text(of: index))
        content.set(old.replacing("本年人员减少", with: text), [.repeated], at: index)
      }
      #expect(outcome.findings.map(\.code) == codes, "\(FindingRenderer.text(outcome.findings))")
      #expect(AbsorbedDraft.text("草案.yaml", in: outcome)?.contains("机关运行经费: \(text)\n") == true)
    }
  }

  @Test func `what was changed besides words is told although the words are the same`() throws {
    let copy = try DraftCopy()
    let outcome = try AbsorbedDraft.of(copy) { $0.footers = ["内部资料 — \(WordContent.pageMark) —"] }
    #expect(outcome.findings.map(\.code) == [.fileMarginDiffers])
    let contents = try AbsorbedDraft.of(copy) { content in
      let entry = try #require(
        content.blocks.firstIndex {
          if case .paragraph(let paragraph) = $0 { paragraph.namesPage } else { false }
        })
      content.blocks[entry] = .paragraph(WordParagraph(text: "第九部分", namesPage: true))
    }
    #expect(contents.findings.hasErrors)
    #expect(try AbsorbedDraft.of(copy) { _ in }.findings.isEmpty)
  }

  @Test func `a paragraph of a form is sent back to the form`() throws {
    let copy = try DraftCopy()
    let form = copy.path + ".xlsx"
    #expect(try GoujiRun(["form", "export", copy.path, "--out", form]).status == 0)
    let bench = Workbench(draft: form, templates: copy.folder.appending(path: "Templates").path)
    let report = try #require(bench.drafted().value?.report)
    var content = try WordContent(WordReport.write(report))
    try content.insert("6、办好民生实事。", behind: "5、建设温暖人社")
    let outcome = AbsorbBench(document: "改.docx", workbench: bench).result(of: content)
    #expect(
      outcome.findings.map(\.code) == [.draftTextUnclear],
      "\(FindingRenderer.text(outcome.findings))")
    #expect(outcome.findings.first?.message.contains("写在填报表里") == true)
    #expect(outcome.findings.first?.cure.contains("删去") == false)
  }
}
