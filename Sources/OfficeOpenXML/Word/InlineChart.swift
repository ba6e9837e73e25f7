/// A chart in a line of text.
public struct InlineChart: Sendable {
  /// Unique among the drawings of the document.
  var id: Int
  var relationship: String
  var size: Chart.Size
  var name: String
  /// Read aloud to those who do not see it.
  var description: String
}

extension WordStory {
  public func inline(_ chart: InlineChart) { tracked { drawing(chart) } }

  private func drawing(_ chart: InlineChart) {
    xml.element("w:r") {
      xml.element("w:drawing") {
        xml.element("wp:inline") {
          xml.attribute(
            "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
          for side: StaticString in ["distT", "distB", "distL", "distR"] { xml.attribute(side, 0) }
          xml.element("wp:extent") {
            xml.attribute("cx", EMU.of(points: chart.size.width))
            xml.attribute("cy", EMU.of(points: chart.size.height))
          }
          xml.element("wp:effectExtent") {
            for side: StaticString in ["l", "t", "r", "b"] { xml.attribute(side, 0) }
          }
          xml.element("wp:docPr") {
            xml.attribute("id", chart.id)
            xml.attribute("name", chart.name)
            xml.attribute("descr", chart.description)
          }
          xml.element("wp:cNvGraphicFramePr")
          graphic(chart)
        }
      }
    }
  }

  private func graphic(_ chart: InlineChart) {
    xml.element("a:graphic") {
      xml.attribute("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
      xml.element("a:graphicData") {
        xml.attribute("uri", ChartPart.namespace)
        xml.element("c:chart") {
          xml.attribute("xmlns:c", ChartPart.namespace)
          xml.attribute("r:id", chart.relationship)
        }
      }
    }
  }
}
