#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A moment in the time of this computer: `2026-11-30 14:05`.
struct LocalTime {
  let text: String

  /// Seconds since 1970.
  init(_ seconds: Int) {
    var (moment, parts) = (time_t(seconds), tm())
    localtime_r(&moment, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    text =
      "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday)) "
      + "\(two(parts.tm_hour)):\(two(parts.tm_min))"
  }
}
