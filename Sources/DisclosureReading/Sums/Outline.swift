import GoujiModel

/// Items above a total of which nobody knows how they nest: whether some way of reading them makes
/// the total.
struct Outline {
  /// Rows of the panel, in order.
  var items: [Int]
  /// Those that stand side by side whatever the others do.
  var top: Set<Int>
  /// The total before them, which this one may have in it.
  var before: Int?

  private struct State: Hashable {
    var sum: Int
    /// Of the last item that stands for itself.
    var root: Int
  }

  /// More ways than that can make any total.
  private static let most = 4000

  /// `value` is that of a row. Each item stands for itself, or is a part of the last that does and no
  /// more than it; the rest must make the total within the slack. What nobody can add up makes any.
  func makes(_ total: PrintedValue, _ value: (Int) -> PrintedValue?) -> Bool {
    let filled = items.compactMap { row in value(row).map { (row, $0) } }
    let slack = filled.reduce(total.step) { $0 + $1.1.step }
    var states: Set<State> = [State(sum: 0, root: 0)]
    for (position, (row, one)) in filled.enumerated() {
      var next: Set<State> = []
      for state in states {
        let (sum, overflow) = state.sum.addingReportingOverflow(one.scaled)
        if overflow || sum.magnitude > UInt(Int.max / 8) { return true }
        next.insert(State(sum: sum, root: one.scaled))
        if position > 0, !top.contains(row), one.scaled.magnitude <= state.root.magnitude {
          next.insert(state)
        }
      }
      if next.count > Self.most { return true }
      states = next
    }
    let earlier = before.flatMap(value)?.scaled ?? 0
    return states.contains { state in
      [state.sum, state.sum + earlier].contains { 2 * ($0 - total.scaled).magnitude <= UInt(slack) }
    }
  }
}

extension PanelRow {
  /// 其中 divides the row above it.
  var isPart: Bool { label.containsBytes(of: "其中") || label.hasPrefix("#") }
}
