import GoujiModel
import Testing

struct ChartWordsFitTests {
  @Test func `categories that changed places are told, each`() throws {
    let found = try SmallTables.found { _, chart in chart.categories.swapAt(0, 1) }
    #expect(
      found == [
        "G462 图1“构成”的第 1 个类别印的是“人员”，照模板和草案应是“支出”",
        "G462 图1“构成”的第 2 个类别印的是“支出”，照模板和草案应是“人员”",
      ])
  }
}
