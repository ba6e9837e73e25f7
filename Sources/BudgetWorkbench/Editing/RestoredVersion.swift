import GoujiModel

/// An earlier version of a draft's file put back. What stands there now is kept in its turn, so that
/// this can be undone as well.
package struct RestoredVersion: Sendable {
  private let workbench: Workbench

  package init(_ workbench: Workbench) { self.workbench = workbench }

  package var history: EditHistory { EditHistory(of: workbench.draft) }

  /// All files of the last write; one that was new then has no earlier version, and stays.
  package func undo() -> Outcome<VersionedWriter.Result> {
    let versions = history.latest()
    return versions.isEmpty ? Outcome(.init(), [.noVersion(nil)]) : put(versions)
  }

  /// `name` is that of a version: `支出.csv.3`.
  package func restore(_ name: String) -> Outcome<VersionedWriter.Result> {
    history.version(name).map { put([$0]) } ?? Outcome(.init(), [.noVersion(name)])
  }

  private func put(_ versions: [EditHistory.Version]) -> Outcome<VersionedWriter.Result> {
    let read = versions.map { (version: $0, contents: history.bytes(of: $0)) }
    let findings = read.flatMap(\.contents.findings)
    if findings.hasErrors { return Outcome(.init(), findings) }
    return VersionedWriter(folder: workbench.draft).put(
      read.compactMap { version, contents in
        contents.value.map { (name: version.file, bytes: $0) }
      })
  }
}
