import GoujiModel
import Testing

struct CellsBoundTests {
  @Test func `a figure of another cell is told, also where it is as large`() throws {
    let found = try SmallTables.found { $0.rows[3].cells[2] = $0.rows[2].cells[2] }
    #expect(found.contains { $0.hasPrefix("G456 表1第2行“行政运行”的“预算数/人员”印的是“60.00”") })
  }
}
