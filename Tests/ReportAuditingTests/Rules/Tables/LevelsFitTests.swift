import GoujiModel
import Testing

struct LevelsFitTests {
  @Test func `a row that lost its indentation is told`() throws {
    let found = try SmallTables.found { $0.rows[3].cells[1].indent = 0 }
    #expect(found == ["G461 表1第 2 行的缩进或强调不是模板的"])
  }
}
