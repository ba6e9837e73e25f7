/// When a column is printed: always, unless it or a group around it says otherwise.
package struct ColumnOccasion: Sendable {
  /// 打印: 有数 of itself and of the groups around it, by their paths, the outermost first: the column
  /// is printed where a cell under the innermost of them has an amount.
  package var filled: [String] = []
  /// 有数, 无数: all must hold where the table stands.
  package var presences: [Presence] = []

  package init() {}

  package var isAlways: Bool { filled.isEmpty && presences.isEmpty }

  /// Wherever the other is printed, this one is.
  package func isSurer(than other: ColumnOccasion) -> Bool {
    presences.count <= other.presences.count && other.filled.starts(with: filled)
  }
}

extension Panel {
  /// Whether the report of a draft may lack some of its columns.
  package var hasOccasionalColumns: Bool {
    leaves.indices.contains { !leaves[$0].occasion.isAlways }
  }

  /// With those of its columns alone, by whether each of `leaves` is kept. A label covers those of its
  /// columns that are left; a slice begins with the first that is left of it.
  package func keeping(_ isKept: [Bool]) -> Panel {
    var columns = ColumnSieve(isKept: isKept)
    var panel = Panel(
      name: name, conditions: conditions, columns: columns.kept(of: self.columns),
      rows: rows.map { $0.keeping(isKept, leaves.map(\.key)) })
    panel.header = header
    return panel
  }
}

/// Goes along the header tree, and leaves out columns.
private struct ColumnSieve {
  let isKept: [Bool]
  private var next = 0
  /// The column that began a slice was left out.
  private var opensSlice = false

  init(isKept: [Bool]) { self.isKept = isKept }

  /// A group of which nothing is left goes as well.
  mutating func kept(of nodes: [ColumnNode]) -> [ColumnNode] {
    var kept: [ColumnNode] = []
    for node in nodes {
      switch node {
      case .leaf(let column): keep(column, in: &kept)
      case .group(let header, let levels, let columns):
        let inner = self.kept(of: columns)
        if !inner.isEmpty { kept.append(.group(header: header, levels: levels, columns: inner)) }
      }
    }
    return kept
  }

  private mutating func keep(_ column: Column, in kept: inout [ColumnNode]) {
    defer { next += 1 }
    opensSlice = opensSlice || column.startsSlice
    guard isKept[next] else { return }
    var column = column
    column.startsSlice = opensSlice
    opensSlice = false
    kept.append(.leaf(column))
  }
}

extension RowDefinition {
  fileprivate func keeping(_ isKept: [Bool], _ keys: [String]) -> RowDefinition {
    var row = self
    for (index, key) in keys.enumerated() {
      guard var label = row.labels[key], label.span > 1 else { continue }
      let covered = isKept[index...].prefix(label.span)
      label.span = max(1, covered.filter { $0 }.count)
      row.labels[key] = label
    }
    row.children = row.children.map { $0.keeping(isKept, keys) }
    return row
  }
}
