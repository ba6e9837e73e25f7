import GoujiModel
import OfficeOpenXML
import ReportLayout

/// How large a chart is drawn.
enum ChartSize {
  /// Columns 15 cm × 7.5 cm, or as wide as there is room; a pie a little lower, and one of many
  /// slices higher, so that their labels find room below one another.
  static func of(_ chart: ReportChart, _ look: Look, width: Double? = nil) -> Chart.Size {
    let usual = Chart.Size(
      widthMillimetres: 150, heightMillimetres: chart.kind == .pie ? 66 : 75)
    var size = Chart.Size(width: min(usual.width, width ?? usual.width), height: usual.height)
    if chart.kind == .pie {
      let lines = labelLines(chart, look, width: size.width)
      let below = lines.reduce(0, +) - (lines.max() ?? 0)
      let labels = Double(below) * Chart.labelPitch * textSize(look) + 12
      size.height = min(max(size.height, labels), 3 * usual.height)
    }
    return size
  }

  /// Of each slice's label, where no line of it is wider than programs allow.
  static func labelLines(_ chart: ReportChart, _ look: Look, width: Double) -> [Int] {
    let ems = Chart.labelShare * width / textSize(look)
    return chart.sliceLabels.map { label in
      label.split(separator: "\n").reduce(0) { lines, line in
        lines + max(1, TableMeasure.lines(TextMeasure.width(String(line)), ems))
      }
    }
  }

  /// Of the text in a chart, in points.
  static func textSize(_ look: Look) -> Double {
    (look.style("图文") ?? look.style("表文"))?.size ?? 9
  }
}
