import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Says which round it was when a signal ends the program or a round does not end.
enum FuzzWatch {
  /// Longer than any round may take, even where others use the processor.
  private static let patience: UInt32 = 60
  private static let room = 512
  nonisolated(unsafe) private static let line: UnsafeMutablePointer<UInt8> = {
    for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGALRM] {
      Glibc.signal(signal) { number in
        _ = write(STDERR_FILENO, FuzzWatch.line, strlen(FuzzWatch.line))
        Glibc.signal(number, SIG_DFL)
        raise(number)
      }
    }
    let line = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    line.initialize(repeating: 0, count: room)
    return line
  }()

  static func begin(_ name: String) {
    let words = Array("\nfuzz: \(name)\n".utf8.prefix(room - 1)) + [0]
    line.update(from: words, count: words.count)
    alarm(patience)
  }

  static func end() { alarm(0) }

  static func seconds() -> Double { seconds(of: CLOCK_MONOTONIC) }
  static func threadSeconds() -> Double { seconds(of: CLOCK_THREAD_CPUTIME_ID) }

  private static func seconds(of clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Of the process so far.
  static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }

  private static func strlen(_ line: UnsafePointer<UInt8>) -> Int {
    line.withMemoryRebound(to: CChar.self, capacity: room) { Glibc.strlen($0) }
  }
}
