import GoujiModel

/// A pie, and beside it the name, number and share of each slice.
///
/// A slice is an arc of a circle that is drawn as thick as its radius, so that it takes whole numbers
/// alone: ten-thousandths of the way around.
struct PieDrawing {
  private let chart: ReportChart
  private let name: String
  /// Where each slice ends, in ten-thousandths.
  private let ends: [Int]

  private static let around = 10_000
  private static let radius = 100
  private static let margin = 20
  private static let labelsAt = 290
  /// Between two slices that are wide enough.
  private static let seam = 25

  init(_ chart: ReportChart, name: String) {
    self.chart = chart
    self.name = name
    // What is below zero takes no room.
    let parts = chart.series.first.map { $0.points.map { max($0.drawn, 0) } } ?? []
    var sum = CheckedSum()
    let sums = parts.map { part in
      sum.add(part)
      return (try? sum.value()) ?? 0
    }
    let whole = sums.last ?? 0
    ends = sums.map { Ratio($0, over: whole)?.rounded(scale: Self.around) ?? 0 }
  }

  func write(to markup: Markup) {
    let labels = chart.sliceLabels.map { $0.split(separator: "\n").map(String.init) }
    let lines = labels.reduce(0) { $0 + $1.count } * Drawing.linePitch + labels.count * 8
    let height = max(2 * (Self.radius + Self.margin), lines + 2 * Self.margin)
    Drawing.write(chart, name: name, width: 640, height: height, to: markup) { drawing in
      for slice in ends.indices { self.slice(slice, middle: height / 2, markup) }
      var y = (height - lines) / 2
      for (slice, label) in labels.enumerated() {
        drawing.box(x: Self.labelsAt, y: y + 6, width: 14, height: 14, color: slice)
        for (line, text) in label.enumerated() {
          y += Drawing.linePitch
          drawing.text(text, x: Self.labelsAt + 22, y: y, quiet: line > 0)
        }
        y += 8
      }
      drawing.text(chart.note.text.inOneLine, x: Self.margin, y: height - 4, quiet: true)
    }
  }

  private func slice(_ index: Int, middle: Int, _ markup: Markup) {
    let start = index == 0 ? 0 : ends[index - 1]
    let length = ends[index] - start
    if length <= 0 { return }
    let drawn = length == Self.around || length < 4 * Self.seam ? length : length - Self.seam
    let center = Self.margin + Self.radius + 10
    markup.void(
      "circle",
      [
        "cx": "\(center)", "cy": "\(middle)", "r": "\(Self.radius / 2)",
        "pathLength": "\(Self.around)",
        "stroke-width": "\(Self.radius)", "stroke-dasharray": "\(drawn) \(Self.around - drawn)",
        "stroke-dashoffset": "\(start == 0 ? 0 : -start)",
        // The first slice begins at the top.
        "transform": "rotate(-90 \(center) \(middle))", "class": "slice " + Drawing.color(index),
      ])
  }
}
