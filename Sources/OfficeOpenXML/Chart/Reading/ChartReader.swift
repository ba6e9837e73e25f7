/// Reads the part of a chart (ECMA-376, part 1, section 21.2), of whatever kind.
final class ChartReader {
  private let reader: XMLPullReader
  private var names = ElementNames<Element>()
  /// No chart draws more, whatever index a point gives itself.
  private var pointsLeft = 500_000

  private enum Element: String {
    case ser, title, tx, cat, val, xVal, yVal, dLbl, idx, pt, v, p, t
  }

  init(_ reader: XMLPullReader) { self.reader = reader }

  func read() throws(WorkbookError) -> ChartContent {
    var chart = ChartContent()
    while try reader.next() {
      guard reader.node == .start else { continue }
      if reader.depth == 1, !reader.isElement("chartSpace") { throw reader.fault }
      switch names.name(of: reader) {
      case .ser: chart.series.append(try series())
      case .title:
        let title = try words()
        chart.title += chart.title.isEmpty || title.isEmpty ? title : "\n" + title
      default: continue
      }
    }
    return chart
  }

  private func series() throws(WorkbookError) -> ChartContent.Series {
    let depth = reader.depth
    var series = ChartContent.Series()
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return series }
      guard reader.node == .start else { continue }
      switch names.name(of: reader) {
      case .tx where reader.depth == depth + 1: series.name = try points().joined(separator: " ")
      case .cat, .xVal: series.categories = try points()
      case .val, .yVal: series.values = try points().map { DecimalDigits.plain($0) ?? $0 }
      case .dLbl: if let (point, text) = try label() { series.labels[point] = text }
      default: continue
      }
    }
    throw reader.fault
  }

  /// The cached points, in the order of their indexes; those left out are empty.
  private func points() throws(WorkbookError) -> [String] {
    let depth = reader.depth
    var points: [String] = []
    var index = 0
    var isValue = false
    while try reader.next() {
      switch reader.node {
      case .start:
        let name = names.name(of: reader)
        isValue = name == .v
        if name == .pt {
          index = reader.ownAttribute("idx").flatMap(Int.init) ?? points.count
          guard (0..<100_000).contains(index) else { throw reader.fault }
          pointsLeft -= max(index + 1 - points.count, 1)
          guard pointsLeft >= 0 else { throw reader.fault }
          while points.count <= index { points.append("") }
        } else if isValue, points.isEmpty {
          // Words of the chart's own, without a cell.
          points.append("")
        }
      case .text: if isValue { points[min(index, points.count - 1)] += reader.text }
      case .end:
        isValue = false
        if reader.depth == depth { return points }
      case .other: break
      }
    }
    throw reader.fault
  }

  /// Of one point; nil where it has no words of its own.
  private func label() throws(WorkbookError) -> (point: Int, text: String)? {
    let depth = reader.depth
    var point = 0
    var text = ""
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return text.isEmpty ? nil : (point, text) }
      guard reader.node == .start else { continue }
      switch names.name(of: reader) {
      case .idx: point = reader.ownAttribute("val").flatMap(Int.init) ?? 0
      case .tx: text = try words()
      default: continue
      }
    }
    throw reader.fault
  }

  /// Of rich text, a paragraph to a line.
  private func words() throws(WorkbookError) -> String {
    let depth = reader.depth
    var lines: [String] = []
    var isText = false
    while try reader.next() {
      switch reader.node {
      case .start:
        let name = names.name(of: reader)
        isText = name == .t || name == .v
        if name == .p || lines.isEmpty && isText { lines.append("") }
      case .text: if isText, !lines.isEmpty { lines[lines.count - 1] += reader.text }
      case .end:
        isText = false
        if reader.depth == depth { return lines.filter { !$0.isEmpty }.joined(separator: "\n") }
      case .other: break
      }
    }
    throw reader.fault
  }
}
