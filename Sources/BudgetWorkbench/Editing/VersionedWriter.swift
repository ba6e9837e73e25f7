import DraftReading
import GoujiModel
import SourceReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Puts files of a draft in their places, all of them or none; what stood there goes into the history.
package struct VersionedWriter: Sendable {
  package struct File: Sendable {
    package var name: String
    package var bytes: [UInt8]
    /// What the writer has seen there; nil where it saw no file.
    package var seen: [UInt8]?

    package init(name: String, bytes: [UInt8], seen: [UInt8]?) {
      self.name = name
      self.bytes = bytes
      self.seen = seen
    }
  }

  package struct Result: Sendable {
    /// Paths of files that are new.
    package var written: [String]
    /// Paths of files that are gone.
    package var removed: [String]
    /// Versions that were kept.
    package var kept: [String]
    /// Names of files that are no longer as they were seen; nothing was written then.
    package var changed: [String]
    /// By which all of it can be taken back; nil where nothing stood there before.
    package var number: Int?

    package init(
      written: [String] = [], removed: [String] = [], kept: [String] = [],
      changed: [String] = [], number: Int? = nil
    ) {
      self.written = written
      self.removed = removed
      self.kept = kept
      self.changed = changed
      self.number = number
    }

    package var isNothing: Bool { written.isEmpty && removed.isEmpty }
  }

  let folder: String
  private let bounds: WriteBounds

  /// What is beyond `bounds` is not written.
  package init(folder: String, within bounds: WriteBounds) {
    self.folder = WorkingPath.withoutSlash(folder)
    self.bounds = bounds
  }

  /// Where all of them are still as they were seen.
  package func write(_ files: [File]) -> Outcome<Result> {
    let lock = FolderLock(folder)
    defer { withExtendedLifetime(lock) {} }
    let present = present(files.map(\.name))
    if present.findings.hasErrors { return Outcome(Result(), present.findings) }
    let changed = files.filter { present.value[$0.name] != $0.seen }.map(\.name)
    if !changed.isEmpty { return Outcome(Result(changed: changed)) }
    return replace(present.value, files.map { ($0.name, $0.bytes) })
  }

  /// In the place of whatever stands there, where `isMeant` of it; a file without bytes is taken away.
  package func put(
    _ files: [(name: String, bytes: [UInt8]?)],
    where isMeant: (_ present: [String: [UInt8]]) -> Bool = { _ in true }
  ) -> Outcome<Result> {
    let lock = FolderLock(folder)
    defer { withExtendedLifetime(lock) {} }
    let present = present(files.map(\.name))
    if present.findings.hasErrors { return Outcome(Result(), present.findings) }
    if !isMeant(present.value) { return Outcome(Result(changed: files.map(\.name))) }
    return replace(present.value, files)
  }

  /// Without those that are not there. One that is there but cannot be read could not be kept.
  private func present(_ names: [String]) -> Outcome<[String: [UInt8]]> {
    var present = Outcome<[String: [UInt8]]>([:])
    for name in names {
      let path = "\(folder)/\(name)"
      switch SourceReader.contents(ifThere: path) {
      case .success(let bytes): present.value[name] = bytes
      case .failure(let failure): present.findings.append(.unreadable(path, failure))
      }
    }
    return present
  }

  private func replace(
    _ old: [String: [UInt8]], _ files: [(name: String, bytes: [UInt8]?)]
  ) -> Outcome<Result> {
    let wanted = files.filter { $0.bytes != old[$0.name] }
    if wanted.isEmpty { return Outcome(Result()) }
    let beyond = bounds.findings(
      against: Dictionary(wanted.map { ($0.name, $0.bytes ?? []) }) { first, _ in first })
    if !beyond.isEmpty { return Outcome(Result(), beyond) }
    let writer = PackageWriter(
      folder: folder, cure: "核对草案文件夹能不能写入；文件在 Excel 里开着的，先关上", followsLinks: true)
    let history = EditHistory(of: folder)
    guard let number = history.nextNumber else {
      return Outcome(Result(), [.noNumberLeft(history.path)])
    }
    // Where there was nothing at all there is nothing to go back to.
    let isNew = old.isEmpty && !WorkingFile.exists("\(folder)/\(DraftFile.head)")
    let versions = wanted.compactMap { file -> (name: String, bytes: [UInt8])? in
      let bytes = old[file.name]
      if bytes == nil, isNew { return nil }
      return (EditHistory.name(file.name, number, isAbsence: bytes == nil), bytes ?? [])
    }
    let all = versions.map { ("\(EditHistory.folder)/\($0.name)", $0.bytes) }
    let made = all.isEmpty ? nil : PackageWriter(folder: history.path).prepare()
    let outcome = writer.write(
      all + wanted.compactMap { file in file.bytes.map { (file.name, $0) } },
      removing: wanted.filter { $0.bytes == nil }.map(\.name))
    guard outcome.findings.isEmpty else {
      made?.removeEmpty()
      return Outcome(Result(written: outcome.value), outcome.findings)
    }
    history.dropOldest(of: wanted.map(\.name))
    let kept = wanted.filter { old[$0.name] != nil }
    return Outcome(
      Result(
        written: wanted.filter { $0.bytes != nil }.map { "\(folder)/\($0.name)" },
        removed: wanted.filter { $0.bytes == nil }.map { "\(folder)/\($0.name)" },
        kept: kept.map { EditHistory.name($0.name, number, isAbsence: false) },
        number: versions.isEmpty ? nil : number))
  }
}

extension VersionedWriter.Result {
  /// `已写入 某局/支出.csv，原来的是 支出.csv.3`
  package func said(_ deed: String = "已写入", old: String = "原来的是") -> String {
    let versions = kept.isEmpty ? "" : "，\(old) \(kept.joined(separator: "、"))"
    let deeds = [(deed, written), ("移去新增的", removed)].filter { !$0.1.isEmpty }
    return deeds.map { "\($0.0) \($0.1.joined(separator: "、"))" }.joined(separator: "，") + versions
  }
}

extension Outcome<VersionedWriter.Result> {
  /// With a finding for each file that had changed; `again` says how to go on: “再运行一次”.
  package func tellingChanges(_ again: String) -> Outcome {
    Outcome(value, findings + value.changed.map { .fileChanged($0, again) })
  }
}

/// Held while one program compares and writes, so that of two only one does; it goes with the value, and
/// leaves no file.
private final class FolderLock {
  private let descriptor: Int32

  /// A folder that is not there yet needs none.
  init(_ folder: String) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 {
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
