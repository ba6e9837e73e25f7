import GoujiModel
import Testing

@testable import ReportAuditing

struct EmptyTablesSaySoTests {
  @Test func `a table with amounts that says it has none is found`() throws {
    var worded = try WordedReport()
    worded.changeTable { $0.notes.append("本表没有数") }
    #expect(worded.said.contains("G436 表1有数，却印了“本表没有数”"), "\(worded.said)")
  }

  @Test func `a table without an amount that does not say so is found`() throws {
    var worded = try WordedReport()
    worded.changeTable { table in
      for row in table.rows.indices {
        for column in table.rows[row].cells.indices {
          if case .figure = table.rows[row].cells[column].content {
            table.rows[row].cells[column] = .empty
          }
        }
      }
    }
    #expect(worded.said == ["G436 表1没有一个数，缺说明“本表没有数”"])
  }
}
