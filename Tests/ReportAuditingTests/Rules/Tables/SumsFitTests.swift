import GoujiModel
import Testing

struct SumsFitTests {
  @Test func `a total that leaves out a part is told`() throws {
    let found = try SmallTables.found { table in
      guard case .figure(var figure) = table.rows[3].cells[4].content else { return }
      figure.sum = .columns([2])
      table.rows[3].cells[4].content = .figure(figure)
    }
    #expect(found == ["G459 表1第2行“行政运行”的“预算数/合计”印的是“第 3 栏之和”，照模板和草案应是“第 3、4 栏之和”"])
  }
}
