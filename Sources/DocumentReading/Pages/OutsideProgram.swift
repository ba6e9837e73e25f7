import Synchronization

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
  /// its arguments, `environment` what it finds otherwise than the program itself does.
  package static func output(
    _ words: [String], environment: [String: String] = [:], seconds: Int = 600
  ) throws(Failure) -> [UInt8] {
    let (child, output) = try start(words, environment)
    defer { close(output) }
    let bytes = contents(of: output, until: time(nil) + seconds)
    // Itself and what it started.
    if bytes == nil { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard let bytes, status == 0 else { throw .failed }
    return bytes
  }

  /// One after another: until it is marked, a pipe would go to any other program that starts, which
  /// would hold it open.
  private static let starting = Mutex(())

  /// The program, and the end of the pipe that it writes to.
  private static func start(
    _ words: [String], _ environment: [String: String]
  ) throws(Failure) -> (child: pid_t, output: Int32) {
    try starting.withLock { _ throws(Failure) in
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw .failed }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      defer { close(ends[1]) }
      do throws(Failure) {
        return (try spawn(words, environment, output: ends[1]), ends[0])
      } catch {
        close(ends[0])
        throw error
      }
    }
  }

  /// In a group of its own.
  private static func spawn(
    _ arguments: [String], _ environment: [String: String], output: Int32
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var words = arguments.map { strdup($0) } + [nil]
    var variables = variables(with: environment).map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var child = pid_t()
    switch posix_spawnp(&child, arguments[0], &actions, &attributes, &words, &variables) {
    case 0: return child
    case ENOENT: throw .missing
    default: throw .failed
    }
  }

  /// Those of the program itself, but for the ones that are given.
  private static func variables(with given: [String: String]) -> [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if given[String(text.prefix { $0 != "=" })] == nil { variables.append(text) }
      next += 1
    }
    return variables + given.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
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
