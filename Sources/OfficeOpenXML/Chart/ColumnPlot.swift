/// Clustered columns with their numbers above them. The value axis begins at zero, so that heights
/// compare as numbers do, and is not drawn: every column says its number.
struct ColumnPlot {
  let chart: Chart
  private static let categoryAxis = 1001
  private static let valueAxis = 1002

  init(chart: Chart) { self.chart = chart }

  func write(to xml: XMLWriter) {
    xml.element("c:layout")
    xml.element("c:barChart") {
      xml.element("c:barDir", "val", "col")
      xml.element("c:grouping", "val", "clustered")
      xml.element("c:varyColors", "val", 0)
      for index in chart.series.indices { series(index, xml) }
      xml.element("c:gapWidth", "val", gapWidth)
      xml.element("c:overlap", "val", -10)
      xml.element("c:axId", "val", Self.categoryAxis)
      xml.element("c:axId", "val", Self.valueAxis)
    }
    categoryAxis(xml)
    valueAxis(xml)
  }

  /// Space between groups in hundredths of a column, so that a column is about 18 mm wide at most.
  private var gapWidth: Int {
    let group = chart.size.width / Double(max(chart.categories.values.count, 1))
    let columns = group / 51 - Double(chart.series.count)
    return min(max(Int((columns * 100).rounded()), 50), 500)
  }

  /// Numbers that are wider than their column would run into one another.
  private var labelsAreUpright: Bool {
    let group = chart.size.width / Double(max(chart.categories.values.count, 1))
    let column = group / (Double(chart.series.count) + Double(gapWidth) / 100)
    let most = chart.series.flatMap(\.numbers.values).map { number in
      // Digits before the point, and the decimals that the format shows.
      number.prefix { $0 != "." }.count + decimals
    }
    return Double(most.max() ?? 0) * 0.53 * (chart.text.size ?? 10) > 1.1 * column
  }

  private var decimals: Int {
    let format = chart.series.first?.numbers.format ?? ""
    return format.firstIndex(of: ".").map { format[$0...].prefix { ".0".contains($0) }.count } ?? 0
  }

  private func series(_ index: Int, _ xml: XMLWriter) {
    xml.series(index, of: chart) { series in
      // One series alone has the pattern of the last of two: this year's.
      xml.chartFill(chart.series.count == 1 ? 1 : index)
      xml.element("c:invertIfNegative", "val", 0)
      labels(series, xml)
    }
  }

  private func labels(_ series: Chart.Series, _ xml: XMLWriter) {
    xml.element("c:dLbls") {
      xml.element("c:numFmt") {
        xml.attribute("formatCode", series.numbers.format)
        xml.attribute("sourceLinked", 0)
      }
      xml.element("c:spPr") {
        xml.element("a:noFill")
        xml.element("a:ln") { xml.element("a:noFill") }
      }
      xml.chartText(chart.text, upright: labelsAreUpright)
      xml.element("c:dLblPos", "val", "outEnd")
      xml.shownInLabel(value: true)
    }
  }

  private func categoryAxis(_ xml: XMLWriter) {
    xml.element("c:catAx") {
      xml.element("c:axId", "val", Self.categoryAxis)
      xml.element("c:scaling") { xml.element("c:orientation", "val", "minMax") }
      xml.element("c:delete", "val", 0)
      xml.element("c:axPos", "val", "b")
      xml.element("c:numFmt") {
        xml.attribute("formatCode", "General")
        xml.attribute("sourceLinked", 0)
      }
      xml.element("c:majorTickMark", "val", "none")
      xml.element("c:minorTickMark", "val", "none")
      // Below the plot even where a column goes below zero.
      xml.element("c:tickLblPos", "val", "low")
      xml.element("c:spPr") { xml.line(points: 0.75) }
      xml.chartText(chart.text)
      xml.element("c:crossAx", "val", Self.valueAxis)
      xml.element("c:crosses", "val", "autoZero")
      xml.element("c:auto", "val", 1)
      xml.element("c:lblAlgn", "val", "ctr")
      xml.element("c:lblOffset", "val", 100)
      xml.element("c:noMultiLvlLbl", "val", 0)
    }
  }

  private func valueAxis(_ xml: XMLWriter) {
    xml.element("c:valAx") {
      xml.element("c:axId", "val", Self.valueAxis)
      xml.element("c:scaling") {
        xml.element("c:orientation", "val", "minMax")
        if !hasNegative { xml.element("c:min", "val", 0) }
      }
      xml.element("c:delete", "val", 1)
      xml.element("c:axPos", "val", "l")
      xml.element("c:numFmt") {
        xml.attribute("formatCode", "General")
        xml.attribute("sourceLinked", 0)
      }
      xml.element("c:majorTickMark", "val", "none")
      xml.element("c:minorTickMark", "val", "none")
      xml.element("c:tickLblPos", "val", "nextTo")
      xml.element("c:crossAx", "val", Self.categoryAxis)
      xml.element("c:crosses", "val", "autoZero")
      xml.element("c:crossBetween", "val", "between")
    }
  }

  private var hasNegative: Bool {
    chart.series.contains { $0.numbers.values.contains { $0.hasPrefix("-") } }
  }
}
