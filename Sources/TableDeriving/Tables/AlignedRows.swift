import GoujiModel

/// The rows of panels side by side, line by line: rows with the same mark (对齐) stand on one line, before
/// which shorter panels are filled up; a panel without the mark goes on beside the others.
struct AlignedRows {
  /// Per line a row of each panel; nil where a panel has none.
  private(set) var lines: [[RowNode?]] = []
  private var rests: [ArraySlice<RowNode>]

  init(_ panels: [[RowNode]]) {
    rests = panels.map { $0[...] }
    for mark in Self.marks(of: panels) {
      let hasMark = rests.map { $0.contains { $0.definition.alignment == mark } }
      let height = zip(rests, hasMark).map { $1 ? $0.before(mark) : 0 }.max() ?? 0
      // A panel without the mark keeps its own for later.
      for _ in 0..<height {
        addLine { hasMark[$0] ? $1.definition.alignment == mark : $1.definition.alignment != nil }
      }
      addLine { hasMark[$0] ? $1.definition.alignment != mark : $1.definition.alignment != nil }
    }
    while rests.contains(where: { !$0.isEmpty }) { addLine { _, _ in false } }
  }

  /// The next row of each panel, but for those that wait.
  private mutating func addLine(_ waits: (_ panel: Int, RowNode) -> Bool) {
    lines.append(
      rests.indices.map { panel in
        guard let next = rests[panel].first, !waits(panel, next) else { return nil }
        return rests[panel].removeFirst()
      })
  }

  /// In the order that every panel has them in, where there is one.
  private static func marks(of panels: [[RowNode]]) -> [String] {
    var queues = panels.map { $0.compactMap(\.definition.alignment) }
    var order: [String] = []
    while let first = queues.compactMap(\.first).first {
      let free = queues.compactMap(\.first).first { mark in
        queues.allSatisfy { !$0.dropFirst().contains(mark) }
      }
      let next = free ?? first
      order.append(next)
      queues = queues.map { $0.filter { $0 != next } }
    }
    return order
  }
}

extension ArraySlice<RowNode> {
  /// How many rows stand before the one with the mark.
  fileprivate func before(_ mark: String) -> Int {
    prefix { $0.definition.alignment != mark }.count
  }
}
