import DocumentReading
import DraftReading
import GoujiModel
import OfficeOpenXML
import ReportVerifying
import SourceReading

/// An edited document back into its draft. What is to be written was built in memory and prints the
/// document as it was edited; else there is nothing to write.
struct AbsorbBench {
  let document: String
  let workbench: Workbench

  struct Result {
    var edits: [TextEdit] = []
    var changes: [AbsorbedFiles.Change] = []
    var comments: [WordComment] = []
  }

  func result() -> Outcome<Result> {
    let read = content()
    return read.value.map(result(of:)) ?? Outcome(Result(), read.findings)
  }

  /// Of a document that was read.
  func result(of content: WordContent) -> Outcome<Result> {
    let drafted = workbench.drafted()
    guard let drafted = drafted.value else {
      return Outcome(Result(), drafted.findings.filter { $0.severity == .error })
    }
    var result = Result(comments: content.comments)
    let absorbed = DocumentAbsorber(expected(drafted), content, path: document).edits()
    result.edits = absorbed.value
    let files = AbsorbedFiles(absorbed.value, drafted.material)
    let findings = absorbed.findings + files.findings
    if findings.hasErrors || files.changes.isEmpty { return Outcome(result, findings) }
    let left = differences(content, with: files.changes)
    if !left.hasErrors { result.changes = files.changes }
    return Outcome(result, findings + left)
  }

  /// What the rebuilt document would still have otherwise.
  private func differences(
    _ content: WordContent, with changes: [AbsorbedFiles.Change]
  ) -> [Finding] {
    var edited = workbench
    for change in changes { edited.edited[change.name] = change.bytes }
    let drafted = edited.drafted()
    guard let report = drafted.value else {
      return drafted.findings.filter { $0.severity == .error }
    }
    return DocumentVerifier(expected(report), path: document).findings(content)
      .filter { $0.severity == .error }
  }

  private func expected(_ drafted: DraftedReport) -> ExpectedReport {
    ExpectedReport(
      drafted.report, unit: drafted.material.template.options.unit, draft: workbench.draft)
  }

  private func content() -> Outcome<WordContent?> {
    switch SourceReader.contents(of: document) {
    case .failure(let failure): return Outcome(nil, [.unreadable(document, failure)])
    case .success(let bytes):
      let read = ReadDocument.read(bytes, path: document)
      guard let value = read.value else { return Outcome(nil, read.findings) }
      guard case .word(let content) = value else { return Outcome(nil, [.notWord(document)]) }
      return Outcome(content)
    }
  }
}

extension Finding {
  fileprivate static func notWord(_ path: String) -> Finding {
    Finding(
      .unreadableDocument,
      at: Place(file: SourceFile(path: path, text: "", isPrinted: true), line: 1, column: 1),
      "不是 Word 文档（.docx），改过的文字收不回来", cure: "写 gouji build 生成、又改过的 .docx")
  }
}
