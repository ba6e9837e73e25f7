#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file beside the place that it will take. Its name is short, whatever the name of the place, and
/// nobody else's: it is made anew or not at all, never through a link that lies there. While it is in
/// use it is locked, which tells it from what a run that was killed has left.
final class TemporaryFile {
  let path: String
  private let descriptor: Descriptor

  private init(path: String, descriptor: Descriptor) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor.number) }

  /// `like` is what it will take the place of: its rights go to the new file, and its owner's where
  /// that is allowed. Without one it is as any new file, or private.
  static func make(
    in folder: String, like old: stat?, isPrivate: Bool = false
  ) -> Result<TemporaryFile, WriteFault> {
    while true {
      let path = newPath(in: folder)
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let number = open(path, flags, old == nil && !isPrivate ? 0o666 : 0o600)
      if number < 0 {
        if errno == EEXIST || errno == EINTR { continue }
        return .failure(WriteFault(path, errno))
      }
      let file = TemporaryFile(path: path, descriptor: Descriptor(number: number))
      // Between the two calls another run may have taken it for a leftover.
      guard isLocked(number) != false, file.isLinked else { continue }
      if let old {
        _ = fchown(number, old.st_uid, old.st_gid)
        _ = fchmod(number, old.st_mode & 0o7777)
      }
      return .success(file)
    }
  }

  /// The first failure to write to it.
  private var failure: Int32?

  func add(_ bytes: [UInt8]) {
    if failure == nil { failure = descriptor.write(bytes) }
  }

  /// The error code where writing failed; a full disk may be reported no earlier than at a closing.
  func finish(flushing: Bool) -> Int32? {
    if let failure { return failure }
    if flushing { descriptor.beginsFlushing() }
    let second = dup(descriptor.number)
    return second < 0 || close(second) == 0 ? nil : errno
  }

  func remove() { unlink(path) }

  private var isLinked: Bool {
    var status = stat()
    return fstat(descriptor.number, &status) == 0 && status.st_nlink > 0
  }

  // MARK: Names

  private static let (prefix, ending) = (".gouji-", ".tmp")

  static func newPath(in folder: String) -> String {
    let number = String(UInt32.random(in: 0...UInt32.max), radix: 16)
    let digits = String(repeating: "0", count: 8 - number.count) + number
    return "\(folder)/\(prefix)\(digits)\(ending)"
  }

  /// Removes what runs that were killed have left in a folder.
  static func clearLeftovers(in folder: String) {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(prefix), name.hasSuffix(ending) else { continue }
      clear("\(folder)/\(name)")
    }
  }

  private static func clear(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    let number = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard number >= 0 else { return }
    defer { close(number) }
    if isLocked(number) == true { unlink(path) }
  }

  /// Nil where the file system knows no locks; the lock goes with the descriptor.
  private static func isLocked(_ number: Int32) -> Bool? {
    if flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
    return errno == EWOULDBLOCK ? false : nil
  }
}

/// What the system would not do.
struct WriteFault: Error {
  var path: String
  /// As `errno` says it.
  var code: Int32

  init(_ path: String, _ code: Int32) {
    self.path = path
    self.code = code
  }
}
