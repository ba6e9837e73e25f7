import GoujiModel
import Testing

struct CellsPrintedTests {
  @Test func `a number that is printed otherwise than the template says is told`() throws {
    let found = try SmallTables.found { table in
      guard case .figure(var figure) = table.rows[2].cells[2].content else { return }
      figure.printed = "60.0"
      table.rows[2].cells[2].content = .figure(figure)
    }
    #expect(found == ["G457 表1第1行“合计”的“预算数/人员”印的是“60.0”，照模板和草案应是“60.00”"])
  }
}
