#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file with what tells that it has not changed.
package struct FileStamp: Hashable, Sendable {
  package let path: String
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int
  private let number: UInt64

  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    size = Int64(status.st_size)
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    seconds = time.tv_sec
    nanoseconds = time.tv_nsec
    number = UInt64(status.st_ino)
  }
}
