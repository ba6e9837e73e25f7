import DisclosureAuditing
import DisclosureReading
import DocumentReading
import GoujiModel
import SourceReading

/// Files that were published, each audited by itself.
package struct AuditBench {
  private let files: [String]

  package init(_ files: [String]) { self.files = files.flatMap(Self.listed) }

  /// A folder stands for the documents in it, those of old programs as well, which are told that they
  /// cannot be read; not for what an office program keeps of an open one. An empty folder is told to be
  /// none.
  private static func listed(_ path: String) -> [String] {
    guard WorkingPath.isFolder(path), let names = try? SourceReader.names(inFolder: path).get()
    else {
      return [path]
    }
    let folder = WorkingPath.withoutSlash(path)
    let documents = names.filter { name in
      !name.hasPrefix("~$") && !name.hasPrefix(".")
        && endings.contains { name.lowercased().hasSuffix(".\($0)") }
    }
    return documents.isEmpty ? [path] : documents.map { "\(folder)/\($0)" }
  }

  private static let endings = [
    "docx", "xlsx", "pdf", "txt", "xlsm", "doc", "xls", "wps", "et", "xlsb",
  ]

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
