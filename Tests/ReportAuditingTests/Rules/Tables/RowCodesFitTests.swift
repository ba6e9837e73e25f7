import GoujiModel
import Testing

struct RowCodesFitTests {
  @Test func `a code of another item is told`() throws {
    let found = try SmallTables.found { $0.rows[3].cells[0].content = .text("2080102") }
    #expect(found == ["G453 表1第2行“2080102”的“代码”印的是“2080102”，照模板和草案应是“2080101”"])
  }
}
