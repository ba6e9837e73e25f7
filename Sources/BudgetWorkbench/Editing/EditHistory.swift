import DraftReading
import GoujiModel
import SourceReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Earlier versions of a draft's files, beside them in a hidden folder, which no reader takes for a
/// part of the draft: `.勾稽/历史/支出.csv.3`. The numbers count the writes: files that were written at
/// once have the same, and the highest is of the last write. Of a file that a write brought an empty
/// `导入对照.yaml.3.新增` says that there was none before.
package struct EditHistory: Sendable {
  package struct Version: Sendable, Equatable {
    package var number: Int
    /// Of the file that it was.
    package var file: String
    /// There was no such file.
    package var isAbsence = false
    /// Seconds since 1970 at which another text took its place.
    package var replaced: Int
    /// Bytes.
    var size = 0

    /// `支出.csv.3`
    package var name: String { EditHistory.name(file, number, isAbsence: isAbsence) }
  }

  /// All files of one write, as they were before it.
  package struct Write: Sendable {
    package var number: Int
    package var versions: [Version]

    package var replaced: Int { versions.map(\.replaced).max() ?? 0 }
  }

  static let folder = ".勾稽/历史"
  /// Versions of one file that are kept; those of another do not count.
  package static let kept = 100
  /// Megabytes of all that is kept of a draft, but for its last write.
  package static let megabytes = 64
  /// Numbers are below it; what has a higher one was put there by somebody else.
  private static let numberLimit = 1_000_000_000
  private static let absence = ".新增"

  private let draft: String
  private let limit: Int

  /// `draft` is its folder; `limit` is in bytes.
  package init(of draft: String, limit: Int = megabytes << 20) {
    self.draft = draft
    self.limit = limit
  }

  var path: String { "\(draft)/\(Self.folder)" }

  static func name(_ file: String, _ number: Int, isAbsence: Bool) -> String {
    "\(file).\(number)\(isAbsence ? absence : "")"
  }

  /// The last one first.
  package func versions() -> [Version] {
    let names = (try? SourceReader.names(inFolder: path).get()) ?? []
    return names.compactMap(version(named:)).sorted {
      ($0.number, $0.file) > ($1.number, $1.file)
    }
  }

  private func version(named name: String) -> Version? {
    let isAbsence = name.hasSuffix(Self.absence)
    let numbered = isAbsence ? name.dropLast(Self.absence.count) : name[...]
    guard let dot = numbered.lastIndex(of: "."), dot > numbered.startIndex,
      let number = Int(numbered[numbered.index(after: dot)...]),
      (1..<Self.numberLimit).contains(number), numbered.hasSuffix(".\(number)")
    else { return nil }
    var status = stat()
    guard lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    #if canImport(Glibc)
      let replaced = Int(status.st_mtim.tv_sec)
    #else
      let replaced = Int(status.st_mtimespec.tv_sec)
    #endif
    return Version(
      number: number, file: String(numbered[..<dot]), isAbsence: isAbsence, replaced: replaced,
      size: Int(status.st_size))
  }

  /// The last one first.
  func writes() -> [Write] { Self.writes(of: versions()) }

  package static func writes(of versions: [Version]) -> [Write] {
    var writes: [Write] = []
    for version in versions {
      if writes.last?.number == version.number {
        writes[writes.count - 1].versions.append(version)
      } else {
        writes.append(Write(number: version.number, versions: [version]))
      }
    }
    return writes
  }

  /// Nil where all are used up.
  var nextNumber: Int? {
    let next = (versions().first?.number ?? 0) + 1
    return next < Self.numberLimit ? next : nil
  }

  /// Of the files named, what is beyond the limits; one that cannot be removed stays.
  func dropOldest(of names: [String]) {
    var all = versions()
    var old: [Version] = []
    for name in Set(names) { old += all.filter { $0.file == name }.dropFirst(Self.kept) }
    all.removeAll(where: old.contains)
    // Forms that lie in one folder are drafts of their own.
    let forms = Set(names.filter(DraftWorkbook.isNamed))
    for form in forms { old += large(all.filter { $0.file == form }) }
    if forms.count < Set(names).count {
      old += large(all.filter { !DraftWorkbook.isNamed($0.file) })
    }
    for version in old { unlink("\(path)/\(version.name)") }
  }

  /// Writes that do not fit into the limit with those behind them; never the last one.
  private func large(_ versions: [Version]) -> [Version] {
    var size = 0
    let writes = Self.writes(of: versions).drop { write in
      let isLast = write.number == versions.first?.number
      size += write.versions.reduce(0) { $0 + $1.size }
      return isLast || size <= limit
    }
    return writes.flatMap(\.versions)
  }

  /// By its name; nil where there is none.
  package func version(_ name: String) -> Version? { versions().first { $0.name == name } }

  /// Nil, without a finding, where there was no such file.
  func bytes(of version: Version) -> Outcome<[UInt8]?> {
    if version.isAbsence { return Outcome(nil) }
    let path = "\(path)/\(version.name)"
    switch SourceReader.contents(of: path) {
    case .success(let bytes): return Outcome(bytes)
    case .failure(let failure): return Outcome(nil, [.unreadable(path, failure)])
    }
  }
}
