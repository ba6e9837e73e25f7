import GoujiModel
import Testing

struct MergesFitTests {
  @Test func `cells that are joined otherwise than the template says are told`() throws {
    let found = try SmallTables.found { table in
      table.merges.append(CellMerge(row: 2, column: 0, rowSpan: 2, columnSpan: 1))
    }
    #expect(found == ["G460 表1第 3 行第 1 栏起的 2 行 1 栏并成了一格，模板没有要并"])
  }
}
