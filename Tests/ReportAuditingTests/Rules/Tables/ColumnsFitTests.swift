import GoujiModel
import Testing

struct ColumnsFitTests {
  @Test func `a lost column is told`() throws {
    let found = try SmallTables.found { table in
      for row in table.rows.indices { table.rows[row].cells.remove(at: 3) }
      table.columnWidths.remove(at: 3)
    }
    #expect(found == ["G450 表1第 1 行有 4 栏，模板有 5 栏，表头 2 行"])
  }
}
