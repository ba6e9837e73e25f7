import SourceReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Earlier versions of a draft's files, beside them in a hidden folder, which no reader takes for a
/// part of the draft: `.勾稽/历史/支出.csv.3`. The numbers count on over all files, so that the highest
/// is of the last write.
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

  private let draft: String

  /// `draft` is its folder.
  package init(of draft: String) { self.draft = draft }

  var path: String { "\(draft)/\(Self.folder)" }

  /// The last one first.
  package func versions() -> [Version] {
    let names = (try? SourceReader.names(inFolder: path).get()) ?? []
    let versions = names.compactMap { name -> Version? in
      guard let dot = name.lastIndex(of: "."), dot > name.startIndex,
        let number = Int(name[name.index(after: dot)...]), number > 0
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

  /// By its name; nil where there is none.
  package func version(_ name: String) -> Version? { versions().first { $0.name == name } }

  package func bytes(of version: Version) -> [UInt8]? {
    try? SourceReader.contents(of: "\(path)/\(version.name)").get()
  }
}
