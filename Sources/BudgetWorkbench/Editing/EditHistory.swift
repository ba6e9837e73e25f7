import GoujiModel
import SourceReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Earlier versions of a draft's files, beside them in a hidden folder, which no reader takes for a
/// part of the draft: `.勾稽/历史/支出.csv.3`. The numbers count the writes: files that were written at
/// once have the same, and the highest is of the last write.
package struct EditHistory: Sendable {
  package struct Version: Sendable, Equatable {
    package var number: Int
    /// Of the file that it was.
    package var file: String
    /// Seconds since 1970 at which another text took its place.
    package var replaced: Int

    /// `支出.csv.3`
    package var name: String { "\(file).\(number)" }
  }

  static let folder = ".勾稽/历史"
  /// Versions of one file that are kept; those of another do not count.
  package static let kept = 100
  /// Numbers are below it; what has a higher one was put there by somebody else.
  private static let numberLimit = 1_000_000_000

  private let draft: String

  /// `draft` is its folder.
  package init(of draft: String) { self.draft = draft }

  var path: String { "\(draft)/\(Self.folder)" }

  /// The last one first.
  package func versions() -> [Version] {
    let names = (try? SourceReader.names(inFolder: path).get()) ?? []
    let versions = names.compactMap { name -> Version? in
      guard let dot = name.lastIndex(of: "."), dot > name.startIndex,
        let number = Int(name[name.index(after: dot)...]), (1..<Self.numberLimit).contains(number),
        name.hasSuffix(".\(number)")
      else { return nil }
      var status = stat()
      guard lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      return Version(
        number: number, file: String(name[..<dot]), replaced: Int(status.st_mtim.tv_sec))
    }
    return versions.sorted { ($0.number, $0.file) > ($1.number, $1.file) }
  }

  /// Of the last write.
  package func latest() -> [Version] {
    let all = versions()
    return all.filter { $0.number == all.first?.number }
  }

  /// Nil where all are used up.
  var nextNumber: Int? {
    let next = (versions().first?.number ?? 0) + 1
    return next < Self.numberLimit ? next : nil
  }

  /// Of the files named; one that cannot be removed stays.
  func dropOldest(of names: [String]) {
    let all = versions()
    for name in names {
      for version in all.filter({ $0.file == name }).dropFirst(Self.kept) {
        unlink("\(path)/\(version.name)")
      }
    }
  }

  /// By its name; nil where there is none.
  package func version(_ name: String) -> Version? { versions().first { $0.name == name } }

  func bytes(of version: Version) -> Outcome<[UInt8]?> {
    let path = "\(path)/\(version.name)"
    switch SourceReader.contents(of: path) {
    case .success(let bytes): return Outcome(bytes)
    case .failure(let failure): return Outcome(nil, [.unreadable(path, failure)])
    }
  }
}
