#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program, run to its end.
package enum OutsideProgram {
  package enum Failure: Error {
    /// It is not installed.
    case missing
    /// It said that it failed, took too long, or wrote without end.
    case failed
  }

  /// Bytes of output.
  private static let limit = 64 << 20

  /// What it writes to its standard output; what it says besides is dropped. `words` are its name and
  /// its arguments.
  package static func output(_ words: [String], seconds: Int = 600) throws(Failure) -> [UInt8] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .failed }
    let (child, code) = spawn(words, output: ends[1], not: ends[0])
    close(ends[1])
    defer { close(ends[0]) }
    guard code == 0 else { throw code == ENOENT ? .missing : .failed }
    let bytes = contents(of: ends[0], until: time(nil) + seconds)
    // Itself and what it started.
    if bytes == nil { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard let bytes, status == 0 else { throw .failed }
    return bytes
  }

  /// In a group of its own; with why it did not start, zero where it did.
  private static func spawn(
    _ arguments: [String], output: Int32, not other: Int32
  ) -> (child: pid_t, code: Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclose(&actions, other)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let code = posix_spawnp(&child, arguments[0], &actions, &attributes, &words, environ)
    return (child, code)
  }

  /// Nil beyond the limit, and after the time.
  private static func contents(of descriptor: Int32, until end: time_t) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waited, 1, Int32(max(end - time(nil), 0)) * 1000)
      if ready == 0 { return nil }
      if ready < 0, errno != EINTR { return nil }
      if ready < 0 { continue }
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count < 0 ? nil : bytes }
      bytes += chunk[..<count]
      if bytes.count > limit { return nil }
    }
  }
}
