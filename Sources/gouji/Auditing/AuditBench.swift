import DisclosureAuditing
import DisclosureReading
import DocumentReading
import GoujiModel
import SourceReading

/// Files that were published, each audited by itself.
struct AuditBench {
  private let files: [String]

  init(_ files: [String]) { self.files = files.flatMap(Self.listed) }

  /// A folder stands for the files in it that can be audited.
  private static func listed(_ path: String) -> [String] {
    guard WorkingPath.isFolder(path), let names = try? SourceReader.names(inFolder: path).get() else {
      return [path]
    }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return names.filter { name in [".docx", ".xlsx", ".pdf", ".txt"].contains { name.hasSuffix($0) } }
      .map { "\(folder)/\($0)" }
  }

  /// In the order of the files.
  func results() -> [DisclosureAudit] { files.concurrentMap(Self.audit) }

  static func audit(_ file: String) -> DisclosureAudit {
    switch SourceReader.contents(of: file) {
    case .failure(let failure):
      return DisclosureAudit(path: file, findings: [.unreadable(file, failure)])
    case .success(let bytes):
      let read = ReadDocument.read(bytes, path: file, layout: true)
      guard let document = read.value else {
        return DisclosureAudit(path: file, findings: read.findings)
      }
      var audit = DisclosureAuditor.audit(DisclosureReader(document, path: file).read())
      if audit.tablesRead == 0, audit.statementsInAll == 0 { audit.findings.append(.nothingRead(file)) }
      return audit
    }
  }
}

extension Finding {
  fileprivate static func nothingRead(_ file: String) -> Finding {
    Finding(
      .disclosureUnread, at: Place(file: SourceFile(path: file, text: "", isPrinted: true), line: 1, column: 1),
      "没有认出一张预算、决算的表，也没有读到说明里的数，什么也没有核对",
      cure: "核对是不是部门预算或决算的公开文本；图片和扫描件读不出来，改用 Word、Excel 或有文字的 PDF")
  }
}
