/// `charts/chartN.xml`, element by element in the order of the schema.
struct ChartPart {
  static let contentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
  static let namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart"

  let chart: Chart

  /// `workbook` is the relationship to an embedded workbook; nil inside the workbook itself.
  func content(workbook: String?) throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter()
    xml.element("c:chartSpace") {
      xml.attribute("xmlns:c", Self.namespace)
      xml.attribute("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
      xml.attribute(
        "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
      xml.element("c:date1904", "val", 0)
      xml.element("c:roundedCorners", "val", 0)
      xml.element("c:chart") { plot(xml) }
      xml.element("c:spPr") {
        xml.solidFill("FFFFFF")
        xml.element("a:ln") { xml.element("a:noFill") }
      }
      xml.chartText(chart.text)
      if let workbook {
        xml.element("c:externalData") {
          xml.attribute("r:id", workbook)
          xml.element("c:autoUpdate", "val", 0)
        }
      }
    }
    return try xml.finish()
  }

  private func plot(_ xml: XMLWriter) {
    if !chart.note.isEmpty { note(xml) }
    xml.element("c:autoTitleDeleted", "val", chart.note.isEmpty ? 1 : 0)
    xml.element("c:plotArea") {
      switch chart.kind {
      case .columns: ColumnPlot(chart: chart).write(to: xml)
      case .pie: PiePlot(chart: chart).write(to: xml)
      }
    }
    if chart.series.count > 1 { legend(xml) }
    xml.element("c:plotVisOnly", "val", 1)
    xml.element("c:dispBlanksAs", "val", "gap")
  }

  /// The note takes the place of a title, in the upper right corner.
  private func note(_ xml: XMLWriter) {
    let start = max(0, 1 - (chart.noteWidth + 12) / chart.size.width)
    xml.element("c:title") {
      xml.element("c:tx") { xml.richText([chart.note], chart.text) }
      xml.element("c:layout") { xml.position(x: start, y: 0.01) }
      xml.element("c:overlay", "val", 1)
    }
  }

  private func legend(_ xml: XMLWriter) {
    xml.element("c:legend") {
      xml.element("c:legendPos", "val", "b")
      xml.element("c:overlay", "val", 0)
    }
  }
}

extension XMLWriter {
  /// The upper left corner, in fractions of the chart.
  func position(x: Double, y: Double) {
    element("c:manualLayout") {
      element("c:xMode", "val", "edge")
      element("c:yMode", "val", "edge")
      element("c:x", "val", DecimalAttribute.text(x))
      element("c:y", "val", DecimalAttribute.text(y))
    }
  }
}
