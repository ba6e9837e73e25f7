import GoujiModel

/// An earlier version of a draft's file put back, or of all files of one write: what that write brought is
/// taken away. What stands there now is kept in its turn, so that this can be undone as well.
package struct RestoredVersion: Sendable {
  private let workbench: Workbench
  private let bounds: WriteBounds

  package init(_ workbench: Workbench, within bounds: WriteBounds = .none) {
    self.workbench = workbench
    self.bounds = bounds
  }

  package var history: EditHistory { EditHistory(of: workbench.draft) }

  /// The last write.
  package func undo() -> Outcome<VersionedWriter.Result> {
    history.writes().first.map { put($0.versions) } ?? Outcome(.init(), [.noVersion(nil)])
  }

  /// `name` is that of a version: `支出.csv.3`.
  package func restore(_ name: String) -> Outcome<VersionedWriter.Result> {
    history.version(name).map { put([$0]) } ?? Outcome(.init(), [.noVersion(name)])
  }

  /// `seen` is the state in which somebody saw the files in whose place they are to be: what was written
  /// since by another hand does not go unnoticed.
  package func put(
    _ versions: [EditHistory.Version], seen: String? = nil
  ) -> Outcome<VersionedWriter.Result> {
    let read = versions.map { (version: $0, contents: history.bytes(of: $0)) }
    let findings = read.flatMap(\.contents.findings)
    if findings.hasErrors { return Outcome(.init(), findings) }
    return VersionedWriter(folder: workbench.draft, within: bounds).put(
      read.map { (name: $0.version.file, bytes: $0.contents.value) },
      where: { present in
        seen == nil || seen == PresentFiles(present).state(under: versions)
      })
  }
}
