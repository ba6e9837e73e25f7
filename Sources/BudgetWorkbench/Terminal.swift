import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Output: results to the standard output, findings to the standard error.
package enum Terminal {
  /// Set where the results could not be written, as on a full disk: the program has then failed.
  private static let hasFailed = Atomic(false)

  /// Somebody may type an answer.
  static var isTyped: Bool { isatty(STDIN_FILENO) == 1 }
  /// Somebody reads what is noted as it comes.
  static var isRead: Bool { isatty(STDERR_FILENO) == 1 }

  /// A pipe whose reader has left is an error like another, not the end; and a stream that is closed
  /// stays so: the next file opened would else take its number, and get the results into it.
  package static func begin() {
    signal(SIGPIPE, SIG_IGN)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(stream, F_GETFD) < 0 && errno == EBADF {
      // Not to be written to.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  package static func out(_ text: String) {
    guard let code = write(text + "\n", to: STDOUT_FILENO) else { return }
    if hasFailed.exchange(true, ordering: .relaxed) { return }
    // Who closed the pipe, as `head` does, knows it.
    if code != EPIPE { note("错误：结果写不进标准输出（\(code == ENOSPC ? "磁盘已满" : "系统错误 \(code)")）") }
  }

  package static func note(_ text: String) { _ = write(text + "\n", to: STDERR_FILENO) }
  /// The answer is typed on the same line.
  static func prompt(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// Ends the program at once. Nothing is buffered here, and what is held in memory goes with the
  /// process; `exit` would first take down libraries with which threads may still be at work, such
  /// as those that make the files of a report in which an error was found.
  package static func leave(_ code: Int32) -> Never {
    _exit(code == 0 && hasFailed.load(ordering: .relaxed) ? 1 : code)
  }

  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    Descriptor(number: descriptor).write(Array(text.utf8))
  }
}
