#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many processors the program may use: a scheduler of jobs, or a container, gives it some of
/// those that the machine has.
package enum Processors {
  package static var available: Int {
    max(1, min(ofProcess ?? ofMachine, ofContainer ?? .max))
  }

  static var ofMachine: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// `Cpus_allowed:	3`: a bit for each, in hexadecimal; nil where the system does not say.
  private static var ofProcess: Int? {
    let key = "Cpus_allowed:"
    let line = text(of: "/proc/self/status").split(separator: "\n").first { $0.hasPrefix(key) }
    let count = line?.dropFirst(key.count).reduce(0) {
      $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0)
    }
    return count.flatMap { $0 > 0 ? $0 : nil }
  }

  /// `200000 100000`: time per period; `max` where there is no limit.
  private static var ofContainer: Int? {
    let parts = text(of: "/sys/fs/cgroup/cpu.max").split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let time = Int(parts[0]), let period = Int(parts[1]), period > 0 else {
      return nil
    }
    return (time + period - 1) / period
  }

  /// The beginning of a file that the system makes; empty where there is none.
  private static func text(of path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }
}
