/// A value as a person sees it in the cell, but exact.
enum ShownValue {
  static func text(of value: SheetValue, format: NumberFormatKind, isFrom1904: Bool) -> String {
    switch value {
    case .missing: ""
    case .text(let text): text
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .error(let error): error
    case .number(let number):
      switch format {
      case .plain, .text: number
      case .percent: DecimalDigits.hundredfold(number) + "%"
      case .date: DaySerial.text(number, isFrom1904: isFrom1904) ?? number
      }
    }
  }
}

/// Dates as Excel stores them: days since 1899-12-31, with a 29 February 1900 that never was, or
/// since 1904-01-01.
enum DaySerial {
  /// `2024-03-01`, `2024-03-01 08:30`, `08:30` for less than a day; nil for what is no date.
  static func text(_ number: String, isFrom1904: Bool) -> String? {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard let days = Int(parts[0]), (0...2_958_465).contains(days) else { return nil }
    let minutes = parts.count > 1 ? minutes(ofDay: parts[1]) : 0
    let time = two(minutes / 60) + ":" + two(minutes % 60)
    if days == 0, !isFrom1904 { return parts.count > 1 ? time : nil }
    let date = days == 60 && !isFrom1904 ? "1900-02-29" : civil(days + epoch(days, isFrom1904))
    return minutes == 0 ? date : "\(date) \(time)"
  }

  /// Minutes, rounded, of a fraction of a day.
  private static func minutes(ofDay fraction: Substring) -> Int {
    let digits = fraction.prefix(9)
    let scale = (0..<digits.utf8.count).reduce(1) { power, _ in power * 10 }
    return min((Int(digits) ?? 0) * 1440 * 2 / scale + 1, 2879) / 2
  }

  /// Days from 0000-03-01 to the day 0 of the workbook.
  private static func epoch(_ days: Int, _ isFrom1904: Bool) -> Int {
    isFrom1904 ? 695_361 : days < 60 ? 693_900 : 693_899
  }

  /// The date so many days after 0000-03-01, in the Gregorian calendar with its periods of 400, 100,
  /// 4 and 1 years.
  private static func civil(_ day: Int) -> String {
    let era = day / 146_097
    let dayOfEra = day % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
    return "\(year)-\(two(month < 10 ? month + 3 : month - 9))-\(two(dayOfMonth))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
