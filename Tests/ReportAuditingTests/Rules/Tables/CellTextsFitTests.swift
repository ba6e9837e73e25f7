import GoujiModel
import Testing

struct CellTextsFitTests {
  @Test func `another word in a label is told`() throws {
    let found = try SmallTables.found { $0.rows[2].cells[1].content = .text("总计") }
    #expect(found == ["G455 表1第1行“总计”的“科目”印的是“总计”，照模板和草案应是“合计”"])
  }
}
