import DisclosureAuditing
import DisclosureReading
import DraftReading
import Foundation
import GoujiModel
import ManifestWriting
import OfficeOpenXML
import ReportVerifying
import SourceReading
import TemplateReading
import TestSupport
import Testing
import WordWriting
import WorkbookWriting

@testable import BudgetWorkbench
@testable import DocumentReading

/// Whatever a file holds, its reader comes back: see `FuzzRun`.
@Suite(.serialized) struct FuzzTests {
  @Test func `any bytes are a tree or none`() throws {
    let corpus = try FuzzCorpus()
    let files = corpus.templateFiles.map { corpus.bytes("\(corpus.templates)/\($0)") }
    FuzzRun("yaml").run {
      $0.text($0.one(of: files), files)
    } reading: { bytes in
      if let file = SourceReader.read(bytes, name: "甲", displayPath: "甲").value {
        _ = YAMLNode.parse(file.file)
      }
    }
  }

  @Test func `any bytes are rows and cells`() throws {
    let files = try FuzzCorpus().draftFiles(".csv").map(\.bytes)
    FuzzRun("csv").run {
      $0.text($0.one(of: files), files)
    } reading: { bytes in
      if let file = SourceReader.read(bytes, name: "甲", displayPath: "甲").value {
        _ = CSVTable.read(file.file)
      }
    }
  }

  @Test(arguments: [(".yaml", "head"), (".csv", "ledgers"), (".md", "prose")])
  func `a draft with any file is a report or findings`(_ kind: (ending: String, reader: String))
    throws
  {
    let corpus = try FuzzCorpus()
    let files = try corpus.draftFiles(kind.ending)
    let others = files.map(\.bytes)
    FuzzRun(kind.reader).run { mutator in
      let file = mutator.one(of: files)
      // The name goes with the input.
      return Array("\(file.name)\n".utf8) + mutator.text(file.bytes, others)
    } reading: { bytes in
      let name = bytes.prefix { $0 != 10 }
      var workbench = corpus.workbench
      workbench.edited = [
        String(decoding: name, as: UTF8.self): Array(bytes.dropFirst(name.count + 1))
      ]
      Self.show(workbench.report().findings)
    }
  }

  @Test func `a template with any file is a template or findings`() throws {
    let corpus = try FuzzCorpus()
    let files = corpus.templateFiles.map { ($0, corpus.bytes("\(corpus.templates)/\($0)")) }
    let others = files.map(\.1)
    FuzzRun("template").run { mutator in
      let file = mutator.one(of: files)
      return Array("\(file.0)\n".utf8) + mutator.text(file.1, others)
    } reading: { bytes in
      let name = String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)
      let old = corpus.bytes("\(corpus.templates)/\(name)")
      _ = corpus.put(Array(bytes.dropFirst(name.utf8.count + 1)), as: "Templates/\(name)")
      Self.show(TemplateReader(shelves: [corpus.templates]).checked("通川"))
      Self.show(corpus.workbench.report().findings)
      _ = corpus.put(old, as: "Templates/\(name)")
    }
  }

  @Test func `any form is a draft or findings`() throws {
    let corpus = try FuzzCorpus()
    let form = try #require(try FormExport(workbench: corpus.workbench).workbook().value)
    let parts = try ArchivePart.of(form.bytes)
    FuzzRun("form").run {
      $0.archive(parts, [parts])
    } reading: { bytes in
      let path = corpus.put(bytes, as: "填报表.xlsx")
      Self.show(Workbench(draft: path, templates: corpus.templates).report().findings)
    }
  }

  @Test func `any export is lines or findings`() throws {
    let corpus = try FuzzCorpus()
    let text = try FuzzCorpus.fixture("goujiTests/Fixtures/export-gb18030.csv")
    let books = try ["libreoffice", "openpyxl"].map {
      try ArchivePart.of(try FuzzCorpus.fixture("goujiTests/Fixtures/export-\($0).xlsx"))
    }
    FuzzRun("import").run { mutator in
      if mutator.rarely(2) { return mutator.text(text, [text]) }
      return mutator.archive(mutator.one(of: books), books)
    } reading: { bytes in
      let isBook = bytes.starts(with: Array("PK".utf8))
      let path = corpus.put(bytes, as: isBook ? "导出.xlsx" : "导出.csv")
      let read = LinesImporting(file: path, workbench: corpus.workbench).read()
      Self.show(read.findings)
    }
  }

  @Test func `any edition is a table or findings`() throws {
    let text = Array(
      """
      代码\t名称\t层级\n201\t一般公共服务支出\t类\n20101\t人大事务\t款\n2010101\t行政运行\t项\n
      """.utf8)
    let corpus = try FuzzCorpus()
    FuzzRun("edition").run {
      $0.text(text, [text])
    } reading: { bytes in
      let folder = "\(corpus.templates)/科目/2027-01-01"
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for name in ["功能科目", "变更", "说明"] {
        _ = corpus.put(bytes, as: "Templates/科目/2027-01-01/\(name).tsv")
      }
      Self.show(EditionShelf.read([corpus.templates]).findings)
    }
  }

  @Test func `any document, workbook or page is verified, audited and absorbed, or findings`()
    throws
  {
    let corpus = try FuzzCorpus("suining-2024-final", chain: ["四川", "四川决算", "遂宁"])
    let (expected, drafted) = try corpus.made()
    let document = try ArchivePart.of(try WordReport.write(drafted.report))
    let workbook = try ArchivePart.of(try WorkbookReport.write(drafted.report))
    FuzzRun("documents").run { mutator in
      mutator.archive(mutator.rarely(2) ? document : workbook, [document, workbook])
    } reading: { bytes in
      let isBook = bytes.firstRange(of: Array("xl/workbook".utf8)) != nil
      let path = isBook ? "甲.xlsx" : "甲.docx"
      let read = ReadDocument.read(bytes, path: path)
      Self.show(read.findings)
      guard let content = read.value else { return }
      Self.show(DisclosureAuditor.audit(DisclosureReader(content, path: path).read()).findings)
      switch content {
      case .word(let word):
        Self.show(DocumentVerifier(expected, path: path).findings(word))
        Self.show(DocumentAbsorber(expected, word, path: path).edits().findings)
      case .workbook(let book): Self.show(WorkbookVerifier(expected, path: path).findings(book))
      case .pages: break
      }
    }
  }

  @Test func `any pages are verified and audited`() throws {
    let corpus = try FuzzCorpus()
    let (expected, drafted) = try corpus.made()
    let text = Array(expected.lines.map(\.line.words).joined(separator: "\n").utf8)
    let manifest = ManifestReport.write(drafted.report)
    FuzzRun("pages").run {
      $0.text(text, [text])
    } reading: { bytes in
      let read = ReadDocument.read(bytes, path: "甲.txt", layout: true)
      guard case .pages(let pages)? = read.value else { return }
      Self.show(PageVerifier(expected, path: "甲.pdf").findings(pages))
      Self.show(
        DisclosureAuditor.audit(DisclosureReader(.pages(pages), path: "甲.txt").read()).findings)
    }
    let boxes = Self.boxes(expected.lines.suffix(400).map(\.line))
    FuzzRun("words").run {
      $0.text(boxes, [boxes])
    } reading: { bytes in
      let text = PageText(words: PageWord.pages(bytes))
      Self.show(
        DisclosureAuditor.audit(DisclosureReader(.pages(text), path: "甲.pdf").read()).findings)
    }
    FuzzRun("manifest").run {
      $0.text(manifest, [manifest])
    } reading: { bytes in
      let found = try? ManifestVerifier(expected, path: "甲.勾稽.json").findings(
        String(decoding: bytes, as: UTF8.self),
        hashes: { [(name: "甲.docx", hash: "0"), (name: "甲.xlsx", hash: "0")] })
      Self.show(found ?? [])
      let path = corpus.put(bytes, as: "甲.勾稽.json")
      _ = PackageManifest.read(path, for: path)
    }
  }

  /// Each cell a word with its box, as `pdftotext -bbox` writes them: fifty lines to a page, and every
  /// column at its place.
  private static func boxes(_ lines: [PrintedLine]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, line) in lines.enumerated() {
      let row = number % 50
      if row == 0 { bytes += Array("<page width=\"595\" height=\"842\">\n".utf8) }
      for (column, cell) in line.cells.enumerated() where !cell.isEmpty {
        let (left, top) = (40 + column * 90, 40 + row * 15)
        let box = "xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + 80)\" yMax=\"\(top + 12)\""
        bytes += Array("  <word \(box)>".utf8)
        XMLEscape.append(cell, inAttribute: false, to: &bytes)
        bytes += Array("</word>\n".utf8)
      }
    }
    return bytes
  }

  /// To print a finding is part of what must not fail: places lie in their files.
  private static func show(_ findings: [Finding]) {
    let shown = FindingLimit.applied(findings)
    _ = FindingRenderer.text(shown)
    _ = FindingRenderer.json(shown)
  }
}
