import Foundation
import Testing

@testable import OfficeOpenXML

struct ChartTests {
  private func chart(
    _ kind: Chart.Kind, _ values: [String], series count: Int = 1, labels: [String] = []
  ) -> Chart {
    let rows = 1...max(values.count, 1)
    let series = (1...count).map { column in
      Chart.Series(
        name: Chart.Texts(
          cells: CellBlock(rows: 0...0, columns: column...column), values: ["系列\(column)"]),
        numbers: Chart.Numbers(
          cells: CellBlock(rows: rows, columns: column...column), values: values, format: "0.00"),
        labels: labels)
    }
    return Chart(
      kind: kind, sheet: "数'据",
      categories: Chart.Texts(
        cells: CellBlock(rows: rows, columns: 0...0), values: values.map { "类\($0)" }),
      series: series, size: Chart.Size(width: 425, height: 212),
      text: TextFormat(font: "宋体", latinFont: "Times New Roman", size: 9))
  }

  private func xml(_ chart: Chart, workbook: String? = nil) throws -> String {
    try ChartPart(chart: chart).content(workbook: workbook).text
  }

  @Test func `a reference quotes the sheet and fixes rows and columns`() {
    let block = CellBlock(rows: 1...4, columns: 1...1)
    #expect(CellReference.fixedRange(block, on: "数'据") == "'数''据'!$B$2:$B$5")
    let cell = CellBlock(rows: 0...0, columns: 27...27)
    #expect(CellReference.fixedRange(cell, on: "图") == "'图'!$AB$1")
  }

  @Test func `columns begin at zero unless one goes below`() throws {
    #expect(try xml(chart(.columns, ["5325.62", "5528.78"])).contains("<c:min val=\"0\"/>"))
    #expect(try xml(chart(.columns, ["-3", "5"])).contains("<c:min ") == false)
  }

  @Test func `numbers that are wider than their columns stand upright`() throws {
    let upright = "<a:bodyPr rot=\"-5400000\" vert=\"horz\"/>"
    #expect(try xml(chart(.columns, ["5325.62", "5528.78"])).contains(upright) == false)
    let many = (0..<12).map { "\(5325 + $0).62" }
    #expect(try xml(chart(.columns, many, series: 2)).contains(upright))
  }

  @Test func `there is a legend only where there are several series`() throws {
    #expect(try xml(chart(.columns, ["1", "2"])).contains("<c:legend>") == false)
    #expect(try xml(chart(.columns, ["1", "2"], series: 2)).contains("<c:legend>"))
    #expect(try xml(chart(.pie, ["1", "2"])).contains("<c:legend>") == false)
  }

  @Test func `neighbouring series differ in pattern without colour`() throws {
    let text = try xml(chart(.columns, ["1", "2"], series: 2))
    #expect(text.contains("<a:pattFill prst=\"wdUpDiag\">"))
    #expect(text.contains("<a:srgbClr val=\"595959\"/>"))
    #expect(ChartFill.all.count == 10)
  }

  @Test func `a chart inside a workbook has no other one`() throws {
    #expect(try xml(chart(.pie, ["1"])).contains("externalData") == false)
    #expect(
      try xml(chart(.pie, ["1"]), workbook: "rId9").contains(
        "<c:externalData r:id=\"rId9\"><c:autoUpdate val=\"0\"/></c:externalData>"))
  }

  @Test func `the labels of thin slices keep apart`() {
    let values = [2.94, 5154.94, 126.22, 244.68, 1, 1, 1]
    let size = Chart.Size(width: 425, height: 212)
    let places = PieLabels(values, labelHeights: values.map { _ in 23 }, size: size)
    #expect((0..<360).contains(places.firstAngle))
    // Six thin slices on the right need 138 of 212 points.
    #expect(places.moves.compactMap { $0 }.count >= 4)
    #expect(places.moves[1] == nil)
    #expect(places.moves.compactMap { $0 }.allSatisfy { abs($0.y) < 1 && $0.x > 0 })
  }

  /// The three slices of 江苏 in 2018: the label of the last is moved up from the lower edge of the chart.
  @Test func `a label that is moved stands beside the circle, not over it`() throws {
    let (values, size) = ([18570.82, 11343.27, 3258.06], Chart.Size(width: 425, height: 187))
    let height = 45.0
    let places = PieLabels(values, labelHeights: values.map { _ in height }, size: size)
    let move = try #require(places.moves[2])
    let radius = PieLabels.diameter(in: size) / 2
    // The middle of the last slice, clockwise from the top.
    let angle =
      (360 - 3258.06 / 33172.15 * 180 + Double(places.firstAngle)) * Double.pi / 180
    let side = sin(angle) * (radius + 6) + move.x * size.width
    let middle = -cos(angle) * (radius + 6 + height / 2) + move.y * size.height
    #expect(side > 0 && move.y < 0)
    // The corner of its box that is nearest to the circle.
    let nearest = max(abs(middle) - height / 2, 0)
    #expect(side * side + nearest * nearest >= radius * radius)
    #expect(middle + height / 2 <= size.height / 2 + 0.01)
  }

  @Test func `wide slices begin at the top and keep their labels where they are`() {
    let places = PieLabels(
      [1, 1, 1], labelHeights: [23, 23, 23], size: Chart.Size(width: 425, height: 212))
    #expect(places.firstAngle == 0)
    #expect(places.moves.allSatisfy { $0 == nil })
  }

  @Test func `a pie of nothing or of one slice is no fault`() {
    let size = Chart.Size(width: 425, height: 212)
    #expect(PieLabels([], labelHeights: [], size: size).moves.isEmpty)
    #expect(PieLabels([0], labelHeights: [23], size: size).firstAngle == 0)
    #expect(PieLabels([7], labelHeights: [23], size: size).moves.count == 1)
  }
}
