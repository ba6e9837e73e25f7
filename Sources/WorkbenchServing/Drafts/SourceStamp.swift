import DraftReading
import GoujiModel
import SourceReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How the files of a draft lie on the disk: equal as long as nobody has touched them. A look costs
/// some fifty microseconds, and reads nothing.
struct SourceStamp: Equatable, Sendable {
  private struct Entry: Equatable {
    var path: String
    var inode: UInt64
    var size: Int64
    /// Of the content and of the file itself.
    var times: [Int]
  }

  private var entries: [Entry] = []
  /// The latest change of any of them, in nanoseconds.
  private(set) var newest = 0

  /// Files of drafts, and forms.
  static func ofDrafts(_ sources: DraftSources) -> SourceStamp {
    var stamp = SourceStamp()
    for path in sources.drafts { stamp.take(folder: path, endings: draftEndings) }
    return stamp
  }

  /// Files of templates and of the editions beside them.
  static func ofTemplates(_ sources: DraftSources, shelves: [String]) -> SourceStamp {
    var stamp = SourceStamp()
    for shelf in shelves {
      stamp.take(shelf)
      let all = (try? SourceReader.names(inFolder: shelf).get()) ?? []
      for name in sources.templates ?? all where all.contains(name) {
        stamp.take(folder: "\(shelf)/\(name)", endings: templateEndings)
      }
      let editions = "\(shelf)/科目"
      for edition in (try? SourceReader.names(inFolder: editions).get()) ?? [] {
        stamp.take(folder: "\(editions)/\(edition)", endings: [])
      }
    }
    return stamp
  }

  private static let draftEndings = [".yaml", ".yml", ".csv", ".md"]
  private static let templateEndings = [".yaml", ".yml"]

  /// Whether a file was changed so lately that a further change might leave the same time.
  func mayHaveChanged(since read: Int) -> Bool { newest > read - Self.grain }
  /// The clock of a file system may stand still this long.
  static let grain = 20_000_000

  /// SHA-256 of each content, by path.
  var hashes: [String: String] {
    var hashes: [String: String] = [:]
    for entry in entries {
      guard let bytes = try? SourceReader.contents(of: entry.path).get() else { continue }
      hashes[entry.path] = ContentHash.sha256([bytes])
    }
    return hashes
  }

  private mutating func take(folder: String, endings: [String]) {
    take(folder)
    guard WorkingPath.isFolder(folder) else { return }
    for name in (try? SourceReader.names(inFolder: folder).get()) ?? [] {
      if endings.isEmpty || endings.contains(where: { name.lowercased().hasSuffix($0) }) {
        take("\(folder)/\(name)")
      }
    }
  }

  private mutating func take(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      entries.append(Entry(path: path, inode: 0, size: -1, times: []))
      return
    }
    #if canImport(Glibc)
      let (content, change) = (status.st_mtim, status.st_ctim)
    #else
      let (content, change) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    let isFolder = (status.st_mode & S_IFMT) == S_IFDIR
    // What else lies in a folder does not matter, its names are looked at.
    let times = isFolder ? [] : [content, change].map { $0.tv_sec * 1_000_000_000 + $0.tv_nsec }
    newest = max(newest, times.max() ?? 0)
    entries.append(
      Entry(
        path: path, inode: UInt64(status.st_ino), size: isFolder ? 0 : Int64(status.st_size),
        times: times))
  }
}

/// Nanoseconds of the clock by which files are dated.
func fileClock() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
