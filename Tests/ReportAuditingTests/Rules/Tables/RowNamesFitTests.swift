import GoujiModel
import Testing

struct RowNamesFitTests {
  @Test func `a name that is not that of the code is told`() throws {
    let found = try SmallTables.found { $0.rows[3].cells[1].content = .text("机关服务") }
    #expect(found == ["G454 表1第2行“2080101”的“科目”印的是“机关服务”，照模板和草案应是“行政运行”"])
  }
}
