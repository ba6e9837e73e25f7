import BudgetWorkbench
import DraftReading
import SourceReading

/// Where a draft's files are, for what is written and kept.
extension LiveDraft {
  /// One workbook rather than a folder.
  nonisolated var isForm: Bool { Workbench.isForm(path) }

  /// In which its files lie; that of a form is the one in which it lies itself.
  nonisolated var folder: String { isForm ? Self.above(path) : path }

  /// Where its form lies, or would lie.
  nonisolated var formFolder: String { Self.above(path) }

  /// Where a form is taken that was uploaded for it.
  nonisolated var destination: UploadedForm.Destination {
    isForm ? .form(name: name, folder: folder) : .folder(folder)
  }

  /// Of a form; nil where it is not there.
  nonisolated var formBytes: [UInt8]? { try? SourceReader.contents(of: path).get() }

  /// Of its own files only: beside a form there may be others.
  nonisolated var versions: [EditHistory.Version] {
    let all = EditHistory(of: folder).versions()
    return isForm ? all.filter { $0.file == name } : all
  }

  private static func above(_ path: String) -> String {
    let path = WorkingPath.withoutSlash(path)
    guard let slash = path.lastIndex(of: "/") else { return path == "." ? ".." : "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
