import GoujiModel
import Testing

struct HeadersFitTests {
  @Test func `another word in a header is told`() throws {
    let found = try SmallTables.found { $0.rows[1].cells[2].content = .text("人头") }
    #expect(found == ["G451 表1表头第 2 行第 3 栏印的是“人头”，照模板和草案应是“人员”"])
  }
}
