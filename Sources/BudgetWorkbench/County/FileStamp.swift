#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file with what tells that it has not changed. Of a folder it tells only whether it is the same one:
/// what lies in it has stamps of its own.
package struct FileStamp: Hashable, Sendable {
  package let path: String
  private let isFolder: Bool
  /// In bytes; 0 of a folder.
  let size: Int64
  /// Of the content and of the file itself, in nanoseconds.
  private let content: Int
  private let change: Int
  private let number: UInt64

  /// Nil where nothing is there.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    number = UInt64(status.st_ino)
    isFolder = (status.st_mode & S_IFMT) == S_IFDIR
    size = isFolder ? 0 : Int64(status.st_size)
    #if canImport(Glibc)
      let times = [status.st_mtim, status.st_ctim]
    #else
      let times = [status.st_mtimespec, status.st_ctimespec]
    #endif
    content = isFolder ? 0 : times[0].nanoseconds
    change = isFolder ? 0 : times[1].nanoseconds
  }

  /// When it was last changed, by the clock by which files are dated; 0 of a folder.
  package var newest: Int { max(content, change) }

  /// That clock, now.
  package static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
