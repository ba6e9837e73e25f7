import GoujiModel
import Testing

struct RowsCompleteTests {
  @Test func `a row that is missing, twice there or in another place is told`() throws {
    let missing = try SmallTables.found { $0.rows.removeLast() }
    #expect(missing == ["G452 表1缺一行：“2080101 行政运行”"])
    let twice = try SmallTables.found { $0.rows.append($0.rows[3]) }
    #expect(twice == ["G452 表1第 3 行“2080101 行政运行”不该有，或已经印过一次"])
    let moved = try SmallTables.found { $0.rows.swapAt(2, 3) }
    #expect(moved.count == 1)
    #expect(moved.first?.hasPrefix("G452") == true)
  }
}
