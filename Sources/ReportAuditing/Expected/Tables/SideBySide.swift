import GoujiModel

/// Which rows of panels side by side share a line. Rows with the same mark (对齐) do; the panels that
/// have it are filled up before it, and one that has not goes on beside them, up to a mark of its own.
struct SideBySide {
  /// Of each line a row per panel; nil where a panel has none.
  private(set) var lines: [[ExpectedRow?]] = []
  private let panels: [[ExpectedRow]]
  /// Of each panel, its first row that has no line yet.
  private var next: [Int]

  init(_ panels: [[ExpectedRow]]) {
    self.panels = panels
    next = panels.map { _ in 0 }
    for mark in marks { addLines(upTo: mark) }
    while panels.indices.contains(where: { next[$0] < panels[$0].count }) {
      addLine(panels.indices.map { next[$0] < panels[$0].count })
    }
  }

  /// The line with the mark, and those before it.
  private mutating func addLines(upTo mark: String) {
    let ends = panels.indices.map { panel in
      panels[panel][next[panel]...].firstIndex { $0.definition.alignment == mark }
    }
    let height = zip(ends, next).compactMap { end, next in end.map { $0 - next } }.max() ?? 0
    for step in 0...height {
      let isMarked = step == height
      addLine(
        panels.indices.map { panel in
          if let end = ends[panel] { return isMarked || next[panel] < end }
          return next[panel] < panels[panel].count
            && panels[panel][next[panel]].definition.alignment == nil
        })
    }
  }

  private mutating func addLine(_ takesPart: [Bool]) {
    lines.append(panels.indices.map { takesPart[$0] ? panels[$0][next[$0]] : nil })
    for panel in panels.indices where takesPart[panel] { next[panel] += 1 }
  }

  /// In an order that agrees with that of every panel, where there is one.
  private var marks: [String] {
    var left = panels.map { $0.compactMap(\.definition.alignment) }
    var marks: [String] = []
    while let first = left.first(where: { !$0.isEmpty })?.first {
      let heads = left.compactMap(\.first)
      let next = heads.first { head in left.allSatisfy { !$0.dropFirst().contains(head) } } ?? first
      marks.append(next)
      left = left.map { rows in rows.filter { $0 != next } }
    }
    return marks
  }
}
