import Glibc

/// Output: results to the standard output, findings to the standard error.
enum Terminal {
  static func out(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
  static func note(_ text: String) { write(text + "\n", to: STDERR_FILENO) }
  /// The answer is typed on the same line.
  static func prompt(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Ends the program at once. Nothing is buffered here, and what is held in memory goes with the
  /// process; `exit` would first take down libraries with which threads may still be at work, such
  /// as those that make the files of a report in which an error was found.
  static func leave(_ code: Int32) -> Never { _exit(code) }

  private static func write(_ text: String, to descriptor: Int32) {
    _ = Descriptor(number: descriptor).write(Array(text.utf8))
  }
}
