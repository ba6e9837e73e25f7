#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where the labels around a pie stand: outside, on the side of their slice, one below the other
/// where slices are thin. Programs put the label of a slice at its outer end; what is said in the
/// file is how far it is moved from there.
struct PieLabels {
  /// Where the first slice begins, in degrees clockwise from the top.
  private(set) var firstAngle = 0
  /// Distance from the outer end of the slice, in fractions of the chart; nil where it stays.
  private(set) var moves: [(x: Double, y: Double)?] = []

  /// Of the circle, in points: about 43 mm, less in a low chart.
  static func diameter(in size: Chart.Size) -> Double { min(0.66 * size.height, 123) }

  /// Points between the circle and a label.
  private static let gap = 6.0

  private struct Label {
    var slice: Int
    /// How far to the right of the middle its slice ends, of the reach of labels.
    var side: Double
    var isRight: Bool { side >= 0 }
    /// Height of its middle, downwards from the top.
    var y: Double
    var height: Double
  }

  init(_ values: [Double], labelHeights: [Double], size: Chart.Size) {
    moves = Array(repeating: nil, count: values.count)
    let total = values.reduce(0, +)
    guard total > 0, labelHeights.count == values.count else { return }
    let middles = Self.middles(values, total)
    if let largest = values.indices.max(by: { values[$0] < values[$1] }),
      values[largest] > total / 2
    {
      // Thin slices are then on the right, where their labels have room below one another.
      firstAngle = (Int((270 - middles[largest]).rounded()) + 720) % 360
    }
    let reach = Self.diameter(in: size) / 2 + Self.gap
    let labels = values.indices.map { slice -> Label in
      let angle = (middles[slice] + Double(firstAngle)) * .pi / 180
      let height = labelHeights[slice]
      let y = size.height / 2 - cos(angle) * (reach + height / 2)
      return Label(slice: slice, side: sin(angle), y: y, height: height)
    }
    spread(labels.filter(\.isRight), size)
    spread(labels.filter { !$0.isRight }, size)
  }

  /// The angle in the middle of each slice, in degrees from where the first one begins.
  private static func middles(_ values: [Double], _ total: Double) -> [Double] {
    var before = 0.0
    return values.map { value in
      defer { before += value }
      return (before + value / 2) / total * 360
    }
  }

  /// Pushes labels of one side apart, downwards from the first and then up from the bottom.
  private mutating func spread(_ labels: [Label], _ size: Chart.Size) {
    var sorted = labels.sorted { ($0.y, $0.slice) < ($1.y, $1.slice) }
    var floor = 0.0
    for index in sorted.indices {
      sorted[index].y = max(sorted[index].y, floor + sorted[index].height / 2)
      floor = sorted[index].y + sorted[index].height / 2
    }
    var ceiling = size.height
    for index in sorted.indices.reversed() {
      sorted[index].y = min(sorted[index].y, ceiling - sorted[index].height / 2)
      ceiling = sorted[index].y - sorted[index].height / 2
    }
    for label in sorted {
      guard let wanted = labels.first(where: { $0.slice == label.slice })?.y,
        abs(label.y - wanted) >= 1
      else { continue }
      let aside = (label.isRight ? 1 : -1) * Self.aside(label, size)
      moves[label.slice] = (aside / size.width, (label.y - wanted) / size.height)
    }
  }

  /// How far a label that is moved up or down must go outwards to stay beside the circle, in points.
  private static func aside(_ label: Label, _ size: Chart.Size) -> Double {
    let reach = diameter(in: size) / 2 + gap
    let nearest = min(max(abs(label.y - size.height / 2) - label.height / 2, 0), reach)
    let edge = (reach * reach - nearest * nearest).squareRoot()
    return max(edge - abs(label.side) * reach, 0.03 * size.width)
  }
}
