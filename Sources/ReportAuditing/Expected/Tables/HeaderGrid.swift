import GoujiModel

/// The header of a table, by the tree of its columns: the words of its cells, row by row, and the
/// blocks that each of them covers.
struct HeaderGrid {
  private(set) var rows: [[CellWords]]
  private(set) var merges: Set<CellMerge> = []

  /// `words` fills a header where the table stands.
  init(_ panels: [Panel], words: (Wording) -> CellWords) {
    let nodes = Self.nodes(panels)
    let isNamed = nodes.contains { !$0.header.pieces.isEmpty }
    let depth = isNamed ? nodes.map(\.depth).max() ?? 0 : 0
    let width = panels.reduce(0) { $0 + $1.leaves.count }
    rows = Array(repeating: Array(repeating: CellWords.text(""), count: width), count: depth)
    if depth > 0 { place(nodes, row: 0, column: 0, words) }
  }

  private mutating func place(
    _ nodes: [ColumnNode], row: Int, column: Int, _ words: (Wording) -> CellWords
  ) {
    var column = column
    for node in nodes {
      let width = node.leaves.count
      rows[row][column] = words(node.header)
      var height = rows.count - row
      if case .group(_, let levels, let columns) = node, !node.isBlankBelow {
        height = levels
        place(columns, row: row + levels, column: column, words)
      }
      if height * width > 1 {
        merges.insert(CellMerge(row: row, column: column, rowSpan: height, columnSpan: width))
      }
      column += width
    }
  }

  /// Panels beside one another with the same header share it.
  private static func nodes(_ panels: [Panel]) -> [ColumnNode] {
    var nodes: [ColumnNode] = []
    for (number, panel) in panels.enumerated() {
      guard let header = panel.header else {
        nodes += panel.columns
        continue
      }
      var columns = panel.columns
      let before = number > 0 ? panels[number - 1].header : nil
      if before?.source == header.source, case .group(_, _, let shared)? = nodes.last {
        nodes.removeLast()
        columns = shared + columns
      }
      nodes.append(.group(header: header, columns: columns))
    }
    return nodes
  }
}
