/// Reads the part of a chart (ECMA-376, part 1, section 21.2), of whatever kind.
final class ChartReader {
  private let reader: XMLPullReader
  private var names = ElementNames<Element>()
  /// No chart draws more, whatever index a point gives itself.
  private var pointsLeft = 500_000

  private enum Element: String {
    case ser, title, tx, cat, val, xVal, yVal, dLbls, dLbl, idx, pt, v, p, t
    case numFmt, formatCode, valAx, delete, dispUnits
  }

  init(_ reader: XMLPullReader) { self.reader = reader }

  func read() throws(WorkbookError) -> ChartContent {
    var chart = ChartContent()
    while try reader.next() {
      guard reader.node == .start else { continue }
      if reader.depth == 1, !reader.isElement("chartSpace") { throw reader.fault }
      switch names.name(of: reader) {
      case .ser: chart.series.append(try series())
      case .title: try addTitle(to: &chart)
      case .dLbls:
        var all = ChartContent.Series()
        try labels(of: &all)
        chart.labelFormat = all.labelFormat
      case .valAx: try axis(of: &chart)
      default: continue
      }
    }
    return chart
  }

  private func addTitle(to chart: inout ChartContent) throws(WorkbookError) {
    let title = try words()
    chart.title += chart.title.isEmpty || title.isEmpty ? title : "\n" + title
  }

  private func axis(of chart: inout ChartContent) throws(WorkbookError) {
    let depth = reader.depth
    var format: String?
    var isDrawn = true
    while try reader.next() {
      if reader.node == .end, reader.depth == depth {
        if isDrawn {
          chart.axisFormats.append(format ?? chart.series.first?.numberFormat ?? "General")
        }
        return
      }
      guard reader.node == .start else { continue }
      switch names.name(of: reader) {
      case .title: try addTitle(to: &chart)
      case .delete where reader.depth == depth + 1: isDrawn = !reader.isOn()
      case .numFmt where reader.depth == depth + 1: format = ownFormat
      case .dispUnits: chart.dividesNumbers = true
      default: continue
      }
    }
    throw reader.fault
  }

  /// Nil where it is that of the cells.
  private var ownFormat: String? {
    reader.isOn("sourceLinked", unsaid: false) ? nil : reader.ownAttribute("formatCode")
  }

  private func series() throws(WorkbookError) -> ChartContent.Series {
    let depth = reader.depth
    var series = ChartContent.Series()
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return series }
      guard reader.node == .start else { continue }
      switch names.name(of: reader) {
      case .tx where reader.depth == depth + 1:
        series.name = try points().texts.joined(separator: " ")
      case .cat, .xVal: series.categories = try points().texts
      case .val, .yVal:
        let points = try points()
        series.values = points.texts.map { DecimalDigits.plain($0) ?? $0 }
        series.numberFormat = points.format ?? series.numberFormat
        series.numberFormats = points.formats
      case .dLbls: try labels(of: &series)
      default: continue
      }
    }
    throw reader.fault
  }

  /// The cached points, in the order of their indexes; those left out are empty.
  private func points() throws(WorkbookError) -> CachedPoints {
    let depth = reader.depth
    var points: [String] = []
    var index = 0
    var isValue = false
    var isFormat = false
    var format: String?
    var formats: [Int: String] = [:]
    while try reader.next() {
      switch reader.node {
      case .start:
        let name = names.name(of: reader)
        isValue = name == .v
        isFormat = name == .formatCode
        if name == .pt {
          index = reader.ownAttribute("idx").flatMap(Int.init) ?? points.count
          guard (0..<100_000).contains(index) else { throw reader.fault }
          pointsLeft -= max(index + 1 - points.count, 1)
          guard pointsLeft >= 0 else { throw reader.fault }
          while points.count <= index { points.append("") }
          if let own = reader.attribute("formatCode") { formats[index] = own }
        } else if isValue, points.isEmpty {
          // Words of the chart's own, without a cell.
          points.append("")
        }
      case .text:
        if isValue { points[min(index, points.count - 1)] += reader.text }
        if isFormat { format = (format ?? "") + reader.text }
      case .end:
        (isValue, isFormat) = (false, false)
        if reader.depth == depth {
          return CachedPoints(texts: points, format: format, formats: formats)
        }
      case .other: break
      }
    }
    throw reader.fault
  }

  private func labels(of series: inout ChartContent.Series) throws(WorkbookError) {
    let depth = reader.depth
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return }
      guard reader.node == .start else { continue }
      switch names.name(of: reader) {
      case .dLbl: try label(of: &series)
      case .numFmt: series.labelFormat = ownFormat
      default: continue
      }
    }
    throw reader.fault
  }

  /// Of one point, whose number may come behind what is said of it.
  private func label(of series: inout ChartContent.Series) throws(WorkbookError) {
    let depth = reader.depth
    var point = 0
    var text = ""
    var format: String?
    while try reader.next() {
      if reader.node == .end, reader.depth == depth {
        if !text.isEmpty { series.labels[point] = text }
        series.pointFormats[point] = format
        return
      }
      guard reader.node == .start else { continue }
      switch names.name(of: reader) {
      case .idx: point = reader.ownAttribute("val").flatMap(Int.init) ?? 0
      case .tx: text = try words()
      case .numFmt: format = ownFormat
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

/// What a chart repeats of its cells.
private struct CachedPoints {
  var texts: [String]
  /// Nil where none is said.
  var format: String?
  /// Of single points.
  var formats: [Int: String]
}
