import GoujiModel
import ReportLayout

/// Columns side by side, those of one category together, their numbers above them.
///
///     ■ 2023年度  ■ 2024年度
///         5,325.62  5,528.78
///           ██        ██
///     ──────────────────────
///            收入总计
struct ColumnDrawing {
  private let chart: ReportChart
  private let name: String
  private let columns: [[Int]]
  /// What the drawing reaches down and up to; zero is in between.
  private let least: Int
  private let most: Int
  /// Of one column with the space for its number.
  private let pitch: Int
  private let labels: [[String]]

  private static let height = 200
  private static let margin = 20
  /// Between the columns of two categories.
  private static let gap = 40

  init(_ chart: ReportChart, name: String) {
    self.chart = chart
    self.name = name
    columns = chart.series.map { series in series.points.map(\.drawn) }
    let all = columns.flatMap { $0 }
    least = min(all.min() ?? 0, 0)
    most = max(all.max() ?? 0, 0)
    let numbers = chart.series.flatMap { $0.points.map { TextMeasure.width($0.printed) } }
    let widest = Int(((numbers.max() ?? 0) * Double(Drawing.textSize)).rounded(.up)) + 10
    let count = max(chart.series.count * chart.categories.count, 1)
    let room = 640 - 2 * Self.margin - Self.gap * chart.categories.count
    let pitch = max(widest, min(room / count, 110))
    self.pitch = pitch
    labels = chart.categories.map {
      Drawing.lines($0.text, width: pitch * chart.series.count + Self.gap - 10)
    }
  }

  private var groupWidth: Int { pitch * chart.series.count + Self.gap }
  private var plotTop: Int { (chart.series.count > 1 ? 34 : 6) + Drawing.linePitch }
  private var baseline: Int { plotTop + rise(to: most) }

  func write(to markup: Markup) {
    let width = max(640, groupWidth * chart.categories.count + 2 * Self.margin)
    let lines = labels.map(\.count).max() ?? 1
    let below = plotTop + Self.height + (least < 0 ? Drawing.linePitch : 0)
    let note = chart.note.isEmpty ? 0 : Drawing.linePitch + 4
    let height = below + lines * Drawing.linePitch + note + 10
    Drawing.write(chart, name: name, width: width, height: height, to: markup) { drawing in
      if chart.series.count > 1 { legend(drawing) }
      let left = (width - groupWidth * chart.categories.count) / 2
      for category in chart.categories.indices {
        group(category, x: left + category * groupWidth, labelsFrom: below, drawing)
      }
      drawing.line(x1: Self.margin, y1: baseline, x2: width - Self.margin, y2: baseline)
      drawing.text(
        chart.note.text.inOneLine, x: width - Self.margin, y: height - 8, .end, quiet: true)
    }
  }

  private func legend(_ drawing: Drawing) {
    var x = Self.margin
    for (index, series) in chart.series.enumerated() {
      drawing.box(x: x, y: 6, width: 14, height: 14, color: index)
      drawing.text(series.name.text.inOneLine, x: x + 20, y: 18)
      x += 50 + Int((TextMeasure.width(series.name.text) * Double(Drawing.textSize)).rounded(.up))
    }
  }

  private func group(_ category: Int, x: Int, labelsFrom top: Int, _ drawing: Drawing) {
    for series in chart.series.indices {
      let value = columns[series][category]
      let rise = rise(to: value)
      let column = x + Self.gap / 2 + series * pitch
      let width = min(pitch * 3 / 5, 60)
      drawing.box(
        x: column + (pitch - width) / 2, y: value < 0 ? baseline : baseline - rise, width: width,
        height: rise, color: series)
      drawing.text(
        chart.series[series].points[category].printed, x: column + pitch / 2,
        y: value < 0 ? baseline + rise + Drawing.linePitch - 4 : baseline - rise - 5, .middle)
    }
    for (line, text) in labels[category].enumerated() {
      drawing.text(text, x: x + groupWidth / 2, y: top + (line + 1) * Drawing.linePitch, .middle)
    }
  }

  /// How far a value stands from zero.
  private func rise(to value: Int) -> Int {
    let (range, overflow) = most.subtractingReportingOverflow(least)
    guard !overflow, range > 0, let share = Ratio(value, over: range) else { return 0 }
    return (share.magnitude.rounded(scale: Self.height)) ?? 0
  }
}
