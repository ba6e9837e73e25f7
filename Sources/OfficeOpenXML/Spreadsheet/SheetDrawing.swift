/// A chart on a sheet: its upper left corner in the corner of a cell, in a size of its own.
public struct SheetChart: Sendable {
  public var chart: Chart
  public var row: Int
  public var column: Int
  public var name: String
  public var description: String

  public init(chart: Chart, row: Int, column: Int, name: String, description: String) {
    self.chart = chart
    self.row = row
    self.column = column
    self.name = name
    self.description = description
  }
}

/// `xl/drawings/drawingN.xml`: the charts of one sheet.
struct SheetDrawing {
  static let contentType = "application/vnd.openxmlformats-officedocument.drawing+xml"

  let charts: [SheetChart]

  /// Relationship of the chart at `index`.
  static func relationship(_ index: Int) -> String { "rId\(index + 1)" }

  func content() throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter()
    xml.element("xdr:wsDr") {
      xml.attribute(
        "xmlns:xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing")
      xml.attribute("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
      for index in charts.indices { anchor(index, xml) }
    }
    return try xml.finish()
  }

  private func anchor(_ index: Int, _ xml: XMLWriter) {
    let placed = charts[index]
    xml.element("xdr:oneCellAnchor") {
      xml.element("xdr:from") {
        xml.element("xdr:col", text: String(placed.column))
        xml.element("xdr:colOff", text: "0")
        xml.element("xdr:row", text: String(placed.row))
        xml.element("xdr:rowOff", text: "0")
      }
      xml.element("xdr:ext") {
        xml.attribute("cx", EMU.of(points: placed.chart.size.width))
        xml.attribute("cy", EMU.of(points: placed.chart.size.height))
      }
      frame(index, placed, xml)
      xml.element("xdr:clientData")
    }
  }

  private func frame(_ index: Int, _ placed: SheetChart, _ xml: XMLWriter) {
    xml.element("xdr:graphicFrame") {
      xml.attribute("macro", "")
      xml.element("xdr:nvGraphicFramePr") {
        xml.element("xdr:cNvPr") {
          // 1 is the drawing itself.
          xml.attribute("id", index + 2)
          xml.attribute("name", placed.name)
          xml.attribute("descr", placed.description)
        }
        xml.element("xdr:cNvGraphicFramePr")
      }
      xml.element("xdr:xfrm") {
        point("a:off", "x", "y", xml)
        point("a:ext", "cx", "cy", xml)
      }
      xml.element("a:graphic") {
        xml.element("a:graphicData") {
          xml.attribute("uri", ChartPart.namespace)
          xml.element("c:chart") {
            xml.attribute("xmlns:c", ChartPart.namespace)
            xml.attribute(
              "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
            xml.attribute("r:id", Self.relationship(index))
          }
        }
      }
    }
  }

  /// The anchor says where the frame is; the frame itself says nothing.
  private func point(
    _ name: StaticString, _ first: StaticString, _ second: StaticString, _ xml: XMLWriter
  ) {
    xml.element(name) {
      xml.attribute(first, 0)
      xml.attribute(second, 0)
    }
  }
}
