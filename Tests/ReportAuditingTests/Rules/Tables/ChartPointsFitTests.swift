import GoujiModel
import Testing

struct ChartPointsFitTests {
  @Test func `points that changed places are told, each`() throws {
    let found = try SmallTables.found { _, chart in chart.series[0].points.swapAt(0, 1) }
    #expect(
      found == [
        "G463 图1“构成”第 1 个类别的第 1 个系列印的是“60.00”，照模板和草案应是“支出额”",
        "G463 图1“构成”第 2 个类别的第 1 个系列印的是“100.00”，照模板和草案应是“人员支出”",
      ])
  }
}
