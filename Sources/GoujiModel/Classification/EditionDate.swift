/// The day from which an edition holds, as its folder is called: `2024-01-01`.
package struct EditionDate: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where the text is no day of the calendar.
  package init?(_ text: String) {
    guard let date = text.withBytes({ EditionDate($0) }) else { return nil }
    self = date
  }

  /// Digit by digit: the editions that ship are read at each start.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10 else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for (index, byte) in bytes.enumerated() {
      let digit = Int(byte) - 48
      switch index {
      case 4, 7: if byte != UInt8(ascii: "-") { return nil }
      case _ where !(0...9).contains(digit): return nil
      case 0...3: numbers.year = 10 * numbers.year + digit
      case 5, 6: numbers.month = 10 * numbers.month + digit
      default: numbers.day = 10 * numbers.day + digit
      }
    }
    guard (1...12).contains(numbers.month),
      (1...Self.days(of: numbers.month, in: numbers.year)).contains(numbers.day)
    else { return nil }
    (year, month, day) = numbers
  }

  private init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  package static func lastDay(of year: Int) -> EditionDate {
    EditionDate(year: year, month: 12, day: 31)
  }

  /// The day after.
  var next: EditionDate {
    if day < Self.days(of: month, in: year) {
      return EditionDate(year: year, month: month, day: day + 1)
    }
    return month < 12
      ? EditionDate(year: year, month: month + 1, day: 1)
      : EditionDate(year: year + 1, month: 1, day: 1)
  }

  private static func days(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

extension EditionDate: Comparable {
  package static func < (a: EditionDate, b: EditionDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension EditionDate: CustomStringConvertible {
  package var description: String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
