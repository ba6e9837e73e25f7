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
    package var written: [String] = []
    /// Versions that were kept.
    package var kept: [String] = []
    /// Names of files that are no longer as they were seen; nothing was written then.
    package var changed: [String] = []
  }

  let folder: String
  private let bounds: WriteBounds

  /// What is beyond `bounds` is not written.
  package init(folder: String, within bounds: WriteBounds) {
    self.bounds = bounds
    var folder = folder[...]
    while folder.count > 1, folder.last == "/" { folder.removeLast() }
    self.folder = String(folder)
  }

  package func write(_ files: [File]) -> Outcome<Result> {
    let lock = FolderLock(folder)
    defer { withExtendedLifetime(lock) {} }
    var result = Result()
    result.changed = files.filter { present($0.name) != $0.seen }.map(\.name)
    if !result.changed.isEmpty { return Outcome(result) }
    let wanted = files.filter { $0.bytes != $0.seen }
    if wanted.isEmpty { return Outcome(result) }
    let beyond = bounds.findings(
      against: Dictionary(wanted.map { ($0.name, $0.bytes) }) { first, _ in first })
    if !beyond.isEmpty { return Outcome(result, beyond) }
    let writer = PackageWriter(
      folder: folder, cure: "核对草案文件夹能不能写入；文件在 Excel 里开着的，先关上", followsLinks: true)
    let history = EditHistory(of: folder)
    var number = history.versions().first?.number ?? 0
    var all: [(name: String, bytes: [UInt8])] = []
    for file in wanted {
      guard let seen = file.seen else { continue }
      number += 1
      result.kept.append("\(file.name).\(number)")
      all.append(("\(EditHistory.folder)/\(file.name).\(number)", seen))
    }
    let made = all.isEmpty ? nil : PackageWriter(folder: history.path).prepare()
    let outcome = writer.write(all + wanted.map { ($0.name, $0.bytes) })
    guard outcome.findings.isEmpty else {
      made?.removeEmpty()
      return Outcome(Result(written: outcome.value), outcome.findings)
    }
    result.written = wanted.map { "\(folder)/\($0.name)" }
    return Outcome(result)
  }

  private func present(_ name: String) -> [UInt8]? {
    try? SourceReader.contents(of: "\(folder)/\(name)").get()
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
