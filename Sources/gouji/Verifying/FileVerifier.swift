import DocumentReading
import GoujiModel
import ReportVerifying
import SourceReading

/// One file against the draft that it was made from.
struct FileVerifier {
  private let expected: ExpectedReport
  private let draft: String

  init(_ expected: ExpectedReport, draft: String) {
    self.expected = expected
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
    let read = ReadDocument.read(bytes, path: file)
    guard let document = read.value else {
      return VerifyResult(file: file, draft: nil, findings: read.findings)
    }
    return VerifyResult(file: file, draft: draft, findings: findings(document, file))
  }

  private func findings(_ document: ReadDocument, _ file: String) -> [Finding] {
    switch document {
    case .word(let content): DocumentVerifier(expected, path: file).findings(content)
    case .workbook(let content): WorkbookVerifier(expected, path: file).findings(content)
    case .pages(let text): PageVerifier(expected, path: file).findings(text)
    }
  }

  private func manifest(_ bytes: [UInt8], _ file: String) -> [Finding] {
    let contents = PackageContents(of: expected.report)
    do {
      return try ManifestVerifier(expected, path: file).findings(
        String(decoding: bytes, as: UTF8.self), hashes: contents.hashes)
    } catch {
      return [.unreadable(file, error)]
    }
  }
}

extension Finding {
  fileprivate static func unreadable(_ file: String, _ error: any Error) -> Finding {
    Finding(
      .unreadableDocument,
      at: Place(file: SourceFile(path: file, text: "", isPrinted: true), line: 1, column: 1),
      "核对不了：\(error)", cure: "再试一次；还不行，用 gouji build 看能不能生成")
  }
}
