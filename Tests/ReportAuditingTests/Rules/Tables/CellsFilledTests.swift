import GoujiModel
import Testing

struct CellsFilledTests {
  @Test func `an empty cell in the place of a figure is told`() throws {
    let found = try SmallTables.found { $0.rows[3].cells[4].content = .empty }
    #expect(found.contains("G458 表1第2行“行政运行”的“预算数/合计”印的是空白，照模板和草案应是“支出额”"))
  }
}
