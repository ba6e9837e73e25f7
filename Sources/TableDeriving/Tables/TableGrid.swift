import FigureEvaluating
import GoujiModel

/// The grid of a table while it is put together: header above, rows below, merges beside.
struct TableGrid {
  var rows: [TableRow] = []
  private(set) var merges: [CellMerge] = []
  let headerRows: Int
  private let widths: [Int]
  private let starts: [Int]

  init(header panels: [Panel], words: WordingRenderer, scope: RowScope) {
    let widths = panels.map { $0.leaves.count }
    self.widths = widths
    starts = widths.indices.map { widths[..<$0].reduce(0, +) }
    let nodes = panels.flatMap(\.columns)
    let named = nodes.contains { !$0.header.pieces.isEmpty }
    headerRows = named ? nodes.map(\.depth).max() ?? 0 : 0
    let total = widths.reduce(0, +)
    for _ in 0..<headerRows {
      rows.append(
        TableRow(
          cells: Array(repeating: Cell(.empty, alignment: .center), count: total),
          emphasis: .header))
    }
    if headerRows > 0 { place(nodes, row: 0, column: 0, words, scope) }
  }

  private mutating func place(
    _ nodes: [ColumnNode], row: Int, column: Int, _ words: WordingRenderer, _ scope: RowScope
  ) {
    var column = column
    for node in nodes {
      rows[row].cells[column] = Cell(
        words.content(node.header, in: scope, ordinal: Ordinal()), alignment: .center)
      let width = node.leaves.count
      switch node {
      case _ where node.isBlankBelow:
        merge(row: row, column: column, rowSpan: headerRows - row, columnSpan: width)
      case .leaf:
        merge(row: row, column: column, rowSpan: headerRows - row, columnSpan: 1)
      case .group(_, let columns):
        merge(row: row, column: column, rowSpan: 1, columnSpan: width)
        place(columns, row: row + 1, column: column, words, scope)
      }
      column += width
    }
  }

  private mutating func merge(row: Int, column: Int, rowSpan: Int, columnSpan: Int) {
    if rowSpan * columnSpan > 1 {
      merges.append(
        CellMerge(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan))
    }
  }

  /// Adds a line of rows side by side; a panel without a row there stays empty.
  mutating func append(_ line: [RowNode?]) {
    var cells: [Cell] = []
    var emphasis = RowEmphasis.normal
    for (panel, node) in line.enumerated() {
      guard let node else {
        cells += Array(repeating: Cell.empty, count: widths[panel])
        continue
      }
      node.line = rows.count
      cells += node.cells
      if node.definition.emphasis != .normal { emphasis = node.definition.emphasis }
      if let form = node.definition.cells {
        var column = starts[panel]
        for cell in form {
          if cell.mergeKey == nil {
            merge(row: rows.count, column: column, rowSpan: 1, columnSpan: cell.span)
          }
          column += cell.span
        }
      }
      for (index, label) in node.row.labels.enumerated() {
        guard let label, node.part == 0 else { continue }
        merge(row: rows.count, column: starts[panel] + index, rowSpan: 1, columnSpan: label.span)
      }
    }
    rows.append(TableRow(cells: cells, emphasis: emphasis))
  }

  // MARK: Totals

  /// Tells every total which cells it adds up: the rows below it, or the columns beside it.
  mutating func fillSums(_ panels: [PanelRows], _ lines: [[RowNode?]], firstRow: Int) {
    for (number, line) in lines.enumerated() {
      for (panel, node) in line.enumerated() {
        guard let node else { continue }
        if let form = node.definition.cells {
          fillFormSum(form, row: firstRow + number, start: starts[panel])
        } else {
          fillSums(of: node, panels[panel], row: firstRow + number, start: starts[panel])
        }
      }
    }
  }

  private mutating func fillSums(of node: RowNode, _ panel: PanelRows, row: Int, start: Int) {
    let parts = node.isExhaustive ? printedParts(below: node) : []
    for index in panel.columns.indices {
      guard case .figure(let figure) = rows[row].cells[start + index].content else { continue }
      guard let value = figure.value, value.kind != .share else { continue }
      if let sum = sum(node, index, panel, parts, start: start) {
        rows[row].cells[start + index].add(up: sum)
      }
    }
  }

  private func sum(
    _ node: RowNode, _ index: Int, _ panel: PanelRows, _ parts: [RowNode], start: Int
  ) -> CellSum? {
    let column = panel.columns[index]
    if !parts.isEmpty {
      guard let key = column.mergeKey else { return .rows(parts.compactMap(\.line)) }
      return .rows(firsts(of: parts) { panel.mergeKeyText(key, $0.scope) }.compactMap(\.line))
    }
    let across = panel.partsOfColumns[index]
    if across.isEmpty || node.definition.figures[column.key] != nil { return nil }
    return .columns(across.map { start + $0 })
  }

  /// The rows that a total adds up: its children, or what they group where they are not printed.
  func printedParts(below node: RowNode) -> [RowNode] {
    node.children.flatMap { child -> [RowNode] in
      if child.definition.ofWhich { return [] }
      if child.line != nil, !child.definition.labelsOnly { return [child] }
      return printedParts(below: child)
    }
  }

  /// Cells that print as one count once: the first row of every run with the same key.
  private func firsts(of parts: [RowNode], key: (RowNode) -> String) -> [RowNode] {
    var last = ""
    return parts.filter { part in
      let text = key(part)
      defer { last = text }
      return text.isEmpty || text != last
    }
  }

  private mutating func fillFormSum(_ form: [FormCell], row: Int, start: Int) {
    var column = start
    var total: Int?
    var parts: [Int] = []
    for cell in form {
      if case .figure = cell.content {
        if cell.isTotal { total = column } else { parts.append(column) }
      }
      column += cell.span
    }
    if let total { rows[row].cells[total].add(up: .columns(parts)) }
  }

  // MARK: Merging downwards

  /// Joins cells below one another that have the same merge key.
  mutating func mergeDown(_ panels: [PanelRows], _ lines: [[RowNode?]], firstRow: Int) {
    for (panel, rowsOfPanel) in panels.enumerated() {
      let nodes = lines.map { $0[panel] }
      for (index, column) in rowsOfPanel.columns.enumerated() {
        guard let key = column.mergeKey else { continue }
        let keys = nodes.map { node in
          guard let node, !node.isCovered(index) else { return "" }
          return rowsOfPanel.mergeKeyText(key, node.scope)
        }
        join(keys, firstRow, starts[panel] + index, 1)
      }
      joinForms(nodes, rowsOfPanel, firstRow, starts[panel])
    }
  }

  /// Forms give the key per cell; cells join where column, span and key are the same.
  private mutating func joinForms(
    _ nodes: [RowNode?], _ panel: PanelRows, _ firstRow: Int, _ start: Int
  ) {
    struct Slot: Hashable {
      var column: Int
      var span: Int
    }
    var keys: [Slot: [String]] = [:]
    for (number, node) in nodes.enumerated() {
      var column = start
      for cell in node?.definition.cells ?? [] {
        if let key = cell.mergeKey, let node {
          let slot = Slot(column: column, span: cell.span)
          keys[slot, default: Array(repeating: "", count: nodes.count)][number] =
            panel.mergeKeyText(key, node.scope)
        }
        column += cell.span
      }
    }
    for (slot, texts) in keys.sorted(by: {
      ($0.key.column, $0.key.span) < ($1.key.column, $1.key.span)
    }) {
      join(texts, firstRow, slot.column, slot.span)
    }
  }

  private mutating func join(_ keys: [String], _ firstRow: Int, _ column: Int, _ span: Int) {
    var row = 0
    while row < keys.count {
      var end = row + 1
      while end < keys.count, !keys[row].isEmpty, keys[end] == keys[row] { end += 1 }
      if !keys[row].isEmpty {
        merge(row: firstRow + row, column: column, rowSpan: end - row, columnSpan: span)
        for below in (row + 1)..<max(end, row + 1) {
          rows[firstRow + below].cells[column] = .empty
        }
      }
      row = end
    }
  }
}

extension Cell {
  /// The figure, if there is one, is this sum. It leaves the cell meanwhile: it would be copied
  /// where the cell holds it too.
  fileprivate mutating func add(up sum: CellSum) {
    guard case .figure(var figure) = content, figure.hasValue else { return }
    content = .empty
    figure.sum = sum
    content = .figure(figure)
  }
}

extension RowNode {
  /// A label over several columns stands in the column.
  fileprivate func isCovered(_ column: Int) -> Bool {
    row.labels[...column].enumerated().contains { index, label in
      (label?.span ?? 1) > 1 && column < index + (label?.span ?? 1)
    }
  }
}
