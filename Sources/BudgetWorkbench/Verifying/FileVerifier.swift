import DocumentReading
import GoujiModel
import ReportLayout
import ReportVerifying
import SourceReading

/// One file against the draft that it was made from.
struct FileVerifier {
  private let expected: ExpectedReport
  private let draft: String
  private let drafted: DraftedReport

  init(_ expected: ExpectedReport, of drafted: DraftedReport, draft: String) {
    self.expected = expected
    self.drafted = drafted
    self.draft = draft
  }

  func result(of file: String) -> VerifyResult {
    let bytes: [UInt8]
    switch SourceReader.contents(of: file) {
    case .success(let read): bytes = read
    case .failure(let failure):
      return VerifyResult(file: file, draft: nil, findings: [.unreadable(file, failure)])
    }
    if file.hasSuffix(PackageEnding.manifest) {
      return VerifyResult(file: file, draft: draft, findings: manifest(bytes, file))
    }
    if file.hasSuffix(PackageEnding.certificateData) {
      let right = CertificateJSON.document(drafted.proof)
      return VerifyResult(
        file: file, draft: draft, findings: made(bytes, by: "--certificate", right, file))
    }
    if let extra = PackageExtra(file: file) {
      return VerifyResult(file: file, draft: draft, findings: self.extra(bytes, extra, file))
    }
    let read = ReadDocument.read(bytes, path: file)
    guard let document = read.value else {
      return VerifyResult(file: file, draft: nil, findings: read.findings)
    }
    if case .pages(let text) = document, PageVerifier(expected, path: file).isOfWorkbook(text) {
      return VerifyResult(file: file, draft: nil, findings: [.pagesOfWorkbook(file)])
    }
    return VerifyResult(file: file, draft: draft, findings: findings(document, file))
  }

  /// The workbook of a certificate is made of its own tables.
  private func expected(in file: String) -> ExpectedReport {
    guard file.hasSuffix(PackageEnding.certificate) else { return expected }
    return ExpectedReport(
      drafted.certificateTables(drafted.proof).report, unit: .yuan, draft: draft)
  }

  private func extra(_ bytes: [UInt8], _ extra: PackageExtra, _ file: String) -> [Finding] {
    do {
      return made(bytes, by: extra.option, try extra.bytes(of: drafted), file)
    } catch let error as PackageExtra.NotMade {
      return error.findings
    } catch {
      return [.unreadable(file, error)]
    }
  }

  private func made(
    _ bytes: [UInt8], by option: String, _ right: [UInt8], _ file: String
  ) -> [Finding] {
    MadeFileVerifier(report: expected.report, path: file, option: option, right: right)
      .findings(bytes)
  }

  private func findings(_ document: ReadDocument, _ file: String) -> [Finding] {
    switch document {
    case .word(let content): DocumentVerifier(expected, path: file).findings(content)
    case .workbook(let content): WorkbookVerifier(expected(in: file), path: file).findings(content)
    case .pages(let text): PageVerifier(expected, path: file).findings(text)
    }
  }

  private func manifest(_ bytes: [UInt8], _ file: String) -> [Finding] {
    let text = String(decoding: bytes, as: UTF8.self)
    let setting = DocumentSetting(manifest: text)
    let contents = PackageContents(of: expected.report, setting)
    do {
      return try ManifestVerifier(expected, path: file)
        .findings(text, setting, hashes: contents.hashes)
    } catch {
      return [.unreadable(file, error)]
    }
  }
}

extension DocumentSetting {
  /// As a 勾稽.json says that the document of its package was written. The document is then made anew
  /// so, and its hash must be that in the file.
  fileprivate init(manifest text: String) {
    self.init()
    guard text.contains("\"版面\": {"),
      let said = YAMLNode.parse(SourceFile(path: "", text: text)).value?["版面"]
    else { return }
    if let program = said["排版程序"]?.text {
      let pages = (said["目录页码"]?.text ?? "").split(separator: " ").compactMap { Int($0) }
      layout = DocumentLayout(program: program, pages: pages)
    }
    hasPlainFigures = said["说明里的数"] != nil
  }
}

extension Finding {
  /// Which cell a word of a page belongs to is not in it.
  fileprivate static func pagesOfWorkbook(_ file: String) -> Finding {
    Finding(
      .unreadableDocument, at: Place(wholeOf: file),
      "这是 Excel 工作簿印成的 PDF，核对不了：格子、公式和没有印出来的，PDF 里看不出",
      cure: "核对 .xlsx 本身；要核对 PDF 的，由 .docx 存一份")
  }

  fileprivate static func unreadable(_ file: String, _ error: any Error) -> Finding {
    Finding(
      .unreadableDocument,
      at: Place(wholeOf: file),
      "核对不了：\(error)", cure: "再试一次；还不行，用 gouji build 看能不能生成")
  }
}
