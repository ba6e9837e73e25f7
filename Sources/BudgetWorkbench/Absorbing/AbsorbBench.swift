import DocumentReading
import DraftReading
import GoujiModel
import OfficeOpenXML
import ReportVerifying
import SourceReading

/// An edited document back into its draft. What is to be written was built in memory and prints the
/// document as it was edited; else there is nothing to write.
package struct AbsorbBench {
  let document: String
  let workbench: Workbench

  package init(document: String, workbench: Workbench) {
    self.document = document
    self.workbench = workbench
  }

  package struct Result {
    package var edits: [TextEdit] = []
    package var changes: [VersionedWriter.File] = []
    package var comments: [WordComment] = []
  }

  package func result() -> Outcome<Result> {
    let read = content()
    return read.value.map(result(of:)) ?? Outcome(Result(), read.findings)
  }

  /// Of a document that was read.
  func result(of content: WordContent) -> Outcome<Result> {
    let read = workbench.drafted()
    guard let drafted = read.value else {
      return Outcome(Result(), read.findings.filter { $0.severity == .error })
    }
    var result = Result(comments: content.comments)
    let expected = expected(drafted)
    let absorbed = DocumentAbsorber(expected, content, path: document).edits()
    result.edits = absorbed.value
    let files = AbsorbedFiles(absorbed.value, drafted.material)
    let findings = absorbed.findings + files.findings
    if findings.hasErrors { return Outcome(result, findings) }
    // Feet, contents and charts may have been changed, whatever the words are.
    let left =
      files.changes.isEmpty
      ? DocumentVerifier(expected, path: document).findings(content)
      : rebuilt(
        content, with: files.changes, broken: absorbed.value.filter(\.hasSeveralLines).map(\.place)
      ) { workbench.judged(drafted.strictAudit() + read.findings, drafted).open }
    if !left.hasErrors { result.changes = files.changes }
    return Outcome(result, findings + left)
  }

  /// What the rebuilt document would still have otherwise, and what its words would have wrong that
  /// those of the draft have not. `broken` are the entries that have become several lines.
  private func rebuilt(
    _ content: WordContent, with changes: [VersionedWriter.File], broken: [Place],
    besides known: () -> [Finding]
  ) -> [Finding] {
    var edited = workbench
    for change in changes { edited.edited[change.name] = change.bytes }
    let drafted = edited.drafted()
    guard let new = drafted.value else { return drafted.findings.filter { $0.severity == .error } }
    let expected = expected(new)
    let left = DocumentVerifier(expected, path: document).findings(content)
    // Only where the lines of an entry are printed one below the other can there be one more.
    if left.hasErrors { return broken.isEmpty ? left : broken.map { .unclear($0) } }
    let found = edited.judged(new.strictAudit() + drafted.findings, new).open
    let places = DocumentPlaces(expected, content, path: document)
    return left + found.without(known()).map { $0.absorbed(at: places) }
  }

  private func expected(_ drafted: DraftedReport) -> ExpectedReport {
    ExpectedReport(
      drafted.report, unit: drafted.material.template.options.unit, draft: workbench.draft)
  }

  private func content() -> Outcome<WordContent?> {
    if WorkingPath.isFolder(document) { return Outcome(nil, [.folderForDocument(document)]) }
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

extension [Finding] {
  /// Those that are told anew, wherever they stand.
  fileprivate func without(_ known: [Finding]) -> [Finding] {
    var counts: [String: Int] = [:]
    for finding in known { counts[finding.told, default: 0] += 1 }
    return filter { finding in
      guard let count = counts[finding.told], count > 0 else { return true }
      counts[finding.told] = count - 1
      return false
    }
  }
}

extension Finding {
  fileprivate var told: String { code.rawValue + message }

  /// A number that the report has not, a reason that its figures contradict: no edit of the preparer's
  /// words, but one of figures. Others stay what they are.
  fileprivate func absorbed(at places: DocumentPlaces) -> Finding {
    guard [.quotedNumberUnknown, .oppositeReason].contains(code) else { return self }
    let own = place.flatMap(places.place(of:)) ?? place
    let isNumber = code == .quotedNumberUnknown
    return Finding(
      .editedTextUnfit, at: own, "改过的文字与报告的数不合：\(message)", label: label, basis: basis,
      cure: (isNumber ? cure : "改成与数一致的说法") + "；确要这样写的，在文件里改回来，直接写进草案")
  }

  fileprivate static func notWord(_ path: String) -> Finding {
    Finding(
      .unreadableDocument, at: Place(wholeOf: path), "不是 Word 文档（.docx），改过的文字收不回来",
      cure: "写 gouji build 生成、又改过的 .docx")
  }

  fileprivate static func folderForDocument(_ path: String) -> Finding {
    Finding(
      .unreadableDocument, at: Place(wholeOf: path), "这是文件夹，不是 Word 文档（.docx）",
      cure: "先写改过的 .docx，再写草案文件夹：gouji absorb 文件.docx 草案")
  }
}
