import GoujiModel
import OfficeOpenXML

/// How large a chart is drawn.
enum ChartSize {
  /// Columns 15 cm × 7.5 cm, or as wide as there is room; a pie a little lower, and one of many
  /// slices higher, so that their labels find room below one another.
  static func of(_ chart: ReportChart, _ look: Look, width: Double? = nil) -> Chart.Size {
    let usual = Chart.Size(
      widthMillimetres: 150, heightMillimetres: chart.kind == .pie ? 66 : 75)
    var size = Chart.Size(width: min(usual.width, width ?? usual.width), height: usual.height)
    if chart.kind == .pie {
      let label = 2 * Chart.linePitch * textSize(look)
      let labels = Double(chart.categories.count - 1) * label + 12
      size.height = min(max(size.height, labels), 3 * usual.height)
    }
    return size
  }

  /// Of the text in a chart, in points.
  static func textSize(_ look: Look) -> Double {
    (look.style("图文") ?? look.style("表文"))?.size ?? 9
  }
}
