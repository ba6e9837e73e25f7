import GoujiModel
import Testing

@testable import BudgetWorkbench

struct CalendarDayTests {
  @Test(arguments: [
    "2025-02-10", "2025年2月10日", "2025年02月10日", "2025/2/10", "2025.02.10", " 2025-2-10 ",
  ])
  func `as people and Excel write it`(_ text: String) {
    #expect(CalendarDay(text)?.description == "2025-02-10")
  }

  @Test(arguments: [
    "", "2月底", "2025-02", "2025-02-30", "2025-13-01", "25-02-10", "2025-02-10-1", "2025-0x-10",
    "2023-02-29", "２０２５-02-10", "20250210",
  ])
  func `what is no day`(_ text: String) { #expect(CalendarDay(text) == nil) }

  /// Counted on a calendar.
  @Test(arguments: [
    ("2025-02-01", "2025-02-10", 9), ("2025-02-10", "2025-02-10", 0),
    ("2025-02-12", "2025-02-10", -2), ("2024-02-28", "2024-03-01", 2),
    ("2025-02-28", "2025-03-01", 1), ("2024-12-31", "2025-01-01", 1),
    ("2024-01-01", "2025-01-01", 366), ("2000-01-01", "2025-01-01", 9132),
    ("1900-02-28", "1900-03-01", 1), ("2025-01-31", "2025-12-31", 334),
  ])
  func `days between`(_ from: String, _ to: String, _ days: Int) throws {
    let (from, to) = (try #require(CalendarDay(from)), try #require(CalendarDay(to)))
    #expect(from.days(until: to) == days)
    #expect((from < to) == (days > 0))
  }
}
