/// A day as a draft, a roster or a command line says it: `2025-02-10`, `2025年2月10日`, and
/// `2025/2/10`, which is what Excel makes of the first.
package struct CalendarDay: Hashable, Sendable {
  private let date: EditionDate

  package init?(_ text: String) {
    let parts = text.replacing("年", with: "-").replacing("月", with: "-").replacing("日", with: "")
      .replacing("/", with: "-").replacing(".", with: "-")
      .split(separator: "-", omittingEmptySubsequences: false).map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    guard parts.map(\.utf8.count).elementsEqual([4, 2, 2], by: { 1...$1 ~= $0 }),
      let date = EditionDate(
        parts.map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-"))
    else { return nil }
    self.date = date
  }

  /// Below zero where the other day is before this one.
  package func days(until other: CalendarDay) -> Int { other.number - number }

  package func moved(by days: Int) -> CalendarDay {
    CalendarDay(date: (0..<days).reduce(date) { date, _ in date.next })
  }

  private init(date: EditionDate) { self.date = date }

  /// `2025年8月22日`
  package var words: String { "\(date.year)年\(date.month)月\(date.day)日" }

  /// Days since the first of March of the year 0, after which a leap day is the last of its year.
  private var number: Int {
    let year = date.month > 2 ? date.year : date.year - 1
    let month = date.month > 2 ? date.month - 3 : date.month + 9
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date.day - 1
  }
}

extension CalendarDay: Comparable {
  package static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.date < b.date }
}

extension CalendarDay: CustomStringConvertible {
  package var description: String { date.description }
}
