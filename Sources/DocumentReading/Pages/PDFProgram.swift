#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `pdftotext` of poppler-utils: reads the text layer of a PDF.
enum PDFProgram {
  enum Failure: Error {
    /// It is not installed.
    case missing
    /// It could not read the file, or the text has no end.
    case unreadable
  }

  private static let name = "pdftotext"
  /// Bytes of text.
  private static let limit = 64 << 20

  /// How the text is put in order.
  enum Order: String {
    /// As it was drawn.
    case drawn = "-raw"
    /// Each word with the box where it stands.
    case boxes = "-bbox"
  }

  static func text(of path: String, in order: Order) throws(Failure) -> [UInt8] {
    // A path that begins with a hyphen would be an option.
    let path = path.hasPrefix("-") ? "./\(path)" : path
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .unreadable }
    let child = spawn(
      [name, order.rawValue, "-enc", "UTF-8", "-q", path, "-"], output: ends[1], not: ends[0])
    close(ends[1])
    defer { close(ends[0]) }
    guard let child else { throw .missing }
    let bytes = contents(of: ends[0])
    if bytes == nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard let bytes, status == 0 else { throw .unreadable }
    return bytes
  }

  /// Nil where the program is not there.
  private static func spawn(_ arguments: [String], output: Int32, not other: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, other)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    return posix_spawnp(&child, name, &actions, nil, &words, environ) == 0 ? child : nil
  }

  /// Nil beyond the limit.
  private static func contents(of descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count < 0 ? nil : bytes }
      bytes += chunk[..<count]
      if bytes.count > limit { return nil }
    }
  }
}
