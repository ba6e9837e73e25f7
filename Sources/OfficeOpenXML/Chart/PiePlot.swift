/// A pie whose slices carry their labels outside, joined by lines where they stand off.
struct PiePlot {
  let chart: Chart
  private let places: PieLabels

  init(chart: Chart) {
    self.chart = chart
    let series = chart.series.first
    let line = (chart.text.size ?? 10) * Chart.labelPitch
    places = PieLabels(
      (series?.numbers.values ?? []).map { Double($0) ?? 0 },
      labelHeights: (series?.labelLines ?? []).map { Double($0) * line }, size: chart.size)
  }

  func write(to xml: XMLWriter) {
    xml.element("c:layout") { circle(xml) }
    xml.element("c:pieChart") {
      xml.element("c:varyColors", "val", 1)
      for index in chart.series.indices { series(index, xml) }
      xml.element("c:firstSliceAng", "val", places.firstAngle)
    }
  }

  /// The circle in the middle, with room for labels all around.
  private func circle(_ xml: XMLWriter) {
    let diameter = PieLabels.diameter(in: chart.size)
    let height = diameter / chart.size.height
    let width = diameter / chart.size.width
    xml.element("c:manualLayout") {
      xml.element("c:layoutTarget", "val", "inner")
      xml.element("c:xMode", "val", "edge")
      xml.element("c:yMode", "val", "edge")
      xml.element("c:x", "val", DecimalAttribute.text((1 - width) / 2))
      xml.element("c:y", "val", DecimalAttribute.text((1 - height) / 2))
      xml.element("c:w", "val", DecimalAttribute.text(width))
      xml.element("c:h", "val", DecimalAttribute.text(height))
    }
  }

  private func series(_ index: Int, _ xml: XMLWriter) {
    xml.series(index, of: chart) { series in
      for point in series.numbers.values.indices { slice(point, xml) }
      labels(series, xml)
    }
  }

  private func slice(_ point: Int, _ xml: XMLWriter) {
    xml.element("c:dPt") {
      xml.element("c:idx", "val", point)
      xml.element("c:bubble3D", "val", 0)
      xml.chartFill(point)
    }
  }

  private func labels(_ series: Chart.Series, _ xml: XMLWriter) {
    xml.element("c:dLbls") {
      for (point, label) in series.labels.enumerated() { self.label(point, label, xml) }
      xml.element("c:spPr") {
        xml.element("a:noFill")
        xml.element("a:ln") { xml.element("a:noFill") }
      }
      xml.chartText(chart.text)
      xml.element("c:dLblPos", "val", "outEnd")
      xml.shownInLabel(value: true, category: true)
      xml.element("c:showLeaderLines", "val", 1)
      xml.element("c:leaderLines") { xml.element("c:spPr") { xml.line(points: 0.5) } }
    }
  }

  private func label(_ point: Int, _ label: String, _ xml: XMLWriter) {
    xml.element("c:dLbl") {
      xml.element("c:idx", "val", point)
      if let move = places.moves[point] { xml.element("c:layout") { xml.move(move) } }
      xml.element("c:tx") {
        xml.richText(
          label.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
          chart.text)
      }
      xml.element("c:dLblPos", "val", "outEnd")
      xml.shownInLabel(value: true, category: true)
    }
  }
}

extension XMLWriter {
  /// By fractions of the chart from where the label would stand.
  fileprivate func move(_ distance: (x: Double, y: Double)) {
    element("c:manualLayout") {
      element("c:x", "val", DecimalAttribute.text(distance.x))
      element("c:y", "val", DecimalAttribute.text(distance.y))
    }
  }
}
