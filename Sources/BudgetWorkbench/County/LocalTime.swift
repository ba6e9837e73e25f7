import GoujiModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A moment by the clock and in the zone of this computer.
package struct LocalTime {
  /// `2026-11-30`
  package let day: String
  /// `14:05`
  package let minute: String

  /// Seconds since 1970; nil where the system knows no such day.
  package init?(_ seconds: Int) {
    var (moment, parts) = (time_t(seconds), tm())
    guard localtime_r(&moment, &parts) != nil else { return nil }
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    minute = "\(two(parts.tm_hour)):\(two(parts.tm_min))"
  }

  static var now: LocalTime? { LocalTime(time(nil)) }
}

extension CalendarDay {
  /// By the clock and the zone of this computer, for programs; what is computed is handed its day.
  package static var ofThisComputer: CalendarDay? {
    LocalTime.now.flatMap { CalendarDay($0.day) }
  }
}
