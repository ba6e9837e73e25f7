import DraftReading
import GoujiModel
import SourceReading

/// An earlier version of a draft's file put back. What stands there now is kept in its turn, so that
/// this can be undone as well.
package struct RestoredVersion: Sendable {
  private let workbench: Workbench
  private let bounds: WriteBounds

  package init(_ workbench: Workbench, within bounds: WriteBounds = .none) {
    self.workbench = workbench
    self.bounds = bounds
  }

  package var history: EditHistory { EditHistory(of: workbench.draft) }

  /// That of the last write.
  package func undo() -> Outcome<VersionedWriter.Result> {
    guard let last = history.versions().first else {
      return Outcome(.init(), [.noVersion(nil)])
    }
    return restore(last.name)
  }

  /// `name` is that of a version: `支出.csv.3`.
  package func restore(_ name: String) -> Outcome<VersionedWriter.Result> {
    guard let version = history.version(name), let bytes = history.bytes(of: version) else {
      return Outcome(.init(), [.noVersion(name)])
    }
    let path = "\(workbench.draft)/\(version.file)"
    let seen = try? SourceReader.contents(of: path).get()
    let written = VersionedWriter(folder: workbench.draft, within: bounds)
      .write([.init(name: version.file, bytes: bytes, seen: seen)])
    guard written.value.changed.isEmpty else {
      return Outcome(written.value, [.fileChanged(version.file)])
    }
    return written
  }
}
