import DisclosureAuditing
import DisclosureReading
import DocumentReading
import GoujiModel
import SourceReading

/// Files that were published, each audited by itself.
package struct AuditBench {
  private let files: [String]

  package init(_ files: [String]) { self.files = files.flatMap(Self.listed) }

  /// A folder stands for the files in it that can be audited.
  private static func listed(_ path: String) -> [String] {
    guard WorkingPath.isFolder(path), let names = try? SourceReader.names(inFolder: path).get()
    else {
      return [path]
    }
    let folder = WorkingPath.withoutSlash(path)
    return names.filter { name in
      [".docx", ".xlsx", ".pdf", ".txt"].contains { name.hasSuffix($0) }
    }
    .map { "\(folder)/\($0)" }
  }

  /// In the order of the files.
  package func results() -> [DisclosureAudit] { files.concurrentMap(Self.audit) }

  static func audit(_ file: String) -> DisclosureAudit {
    switch SourceReader.contents(of: file) {
    case .failure(let failure):
      return DisclosureAudit(path: file, findings: [.unreadable(file, failure)])
    case .success(let bytes):
      let read = ReadDocument.read(bytes, path: file, layout: true)
      guard let document = read.value else {
        return DisclosureAudit(path: file, findings: read.findings)
      }
      return DisclosureAuditor.audit(DisclosureReader(document, path: file).read())
    }
  }
}
