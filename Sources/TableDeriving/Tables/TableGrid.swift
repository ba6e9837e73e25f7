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
    let nodes = panels.headerNodes
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
        words.content(node.header, in: scope, ordinal: nil), alignment: .center)
      let width = node.leaves.count
      switch node {
      case _ where node.isBlankBelow:
        merge(row: row, column: column, rowSpan: headerRows - row, columnSpan: width)
      case .leaf:
        merge(row: row, column: column, rowSpan: headerRows - row, columnSpan: 1)
      case .group(_, let levels, let columns):
        merge(row: row, column: column, rowSpan: levels, columnSpan: width)
        place(columns, row: row + levels, column: column, words, scope)
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
    if line.count > 1 { cells.reserveCapacity(widths.reduce(0, +)) }
    var emphasis = RowEmphasis.normal
    for (panel, node) in line.enumerated() {
      guard let node else {
        cells += Array(repeating: Cell.empty, count: widths[panel])
        continue
      }
      node.line = rows.count
      // They are the table's from now on; of the only panel, without a copy.
      if line.count == 1 { cells = node.cells } else { cells += node.cells }
      node.cells = []
      if node.definition.emphasis != .normal { emphasis = node.definition.emphasis }
      if let cells = node.definition.cells {
        var column = starts[panel]
        for cell in cells {
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
    var row = TableRow(cells: cells, emphasis: emphasis)
    row.keys =
      line.count == 1 ? line[0]?.row.keys ?? [""] : line.map { $0?.definition.key ?? "" }
    rows.append(row)
  }

  // MARK: Totals

  /// Tells every total which cells it adds up: the rows below it, or the columns beside it. Cells
  /// that print as one with a cell above are added up there.
  mutating func fillSums(
    _ panels: [PanelRows], _ lines: [[RowNode?]], firstRow: Int, joined: [CellRun],
    of template: Template
  ) {
    var absorbed = [Set<Int>](repeating: [], count: widths.reduce(0, +))
    for run in joined where run.rows.count > 1 {
      absorbed[run.column].formUnion(run.rows.dropFirst())
    }
    let kinds = rows.map { $0.cells.map(\.figureKind) }
    for (number, line) in lines.enumerated() {
      for (panel, node) in line.enumerated() {
        guard let node, node.part == 0 else { continue }
        let parts = node.addsUp ? printedParts(below: node).compactMap(\.line) : []
        let columns = starts[panel]..<starts[panel] + widths[panel]
        let row = firstRow + number
        if !parts.isEmpty {
          let shared = node.shared.adding(up: parts)
          for column in columns { self.rows[row].cells[column].move(to: shared) }
        }
        for column in columns {
          guard let kind = kinds[row][column], kind != .share else { continue }
          let rows =
            absorbed[column].isEmpty
            ? parts : parts.filter { !absorbed[column].contains($0) }
          if rows.contains(where: { kinds[$0][column] == kind && adds($0, column, in: template) }) {
            if rows.contains(where: { self.rows[$0].cells[column].leavesMoneyUnnamed }) { continue }
            self.rows[row].cells[column].add(up: .rows(rows))
          } else if parts.isEmpty, node.isUncovered,
            node.row.hasFigureBelow(in: column - starts[panel])
          {
            // Nothing is printed of what it is a total of.
            self.rows[row].cells[column].add(up: .rows([]))
          } else if let sum = acrossSum(node, panels[panel], kinds[row], column, of: columns) {
            self.rows[row].cells[column].add(up: sum)
          }
        }
      }
    }
  }

  /// A sum of records, not an average, say, which makes no total.
  private func adds(_ row: Int, _ column: Int, in template: Template) -> Bool {
    guard case .figure(let figure) = rows[row].cells[column].content else { return false }
    return !template.isNoSum(figure.origin.definition)
  }

  /// The columns beside it that the figure in a column is the total of; `kinds` of the row.
  private func acrossSum(
    _ node: RowNode, _ panel: PanelRows, _ kinds: [FigureKind?], _ column: Int,
    of columns: Range<Int>
  ) -> CellSum? {
    if let cells = node.definition.cells {
      guard cells.isTotal(at: column - columns.lowerBound) else { return nil }
      return .columns(columns.filter { $0 != column && kinds[$0] == kinds[column] })
    }
    let index = column - columns.lowerBound
    let parts = panel.partsOfColumns[index]
    return parts.isEmpty ? nil : .columns(parts)
  }

  /// The rows that a total adds up: its children, or what they group where they are not printed.
  func printedParts(below node: RowNode) -> [RowNode] {
    node.children.flatMap { child -> [RowNode] in
      if child.definition.ofWhich { return [] }
      if child.line != nil, !child.definition.labelsOnly { return [child] }
      return printedParts(below: child)
    }
  }

  // MARK: Merging downwards

  /// Cells below one another that print as one: their merge keys are the same, and so is what they
  /// print. A cell with other words or another number than the one above is never lost.
  func joined(_ panels: [PanelRows], _ lines: [[RowNode?]], firstRow: Int) -> [CellRun] {
    var runs: [CellRun] = []
    for (panel, rowsOfPanel) in panels.enumerated() {
      let nodes = lines.map { $0[panel] }
      for (index, column) in rowsOfPanel.columns.enumerated() {
        guard let key = column.mergeKey else { continue }
        let keys = nodes.map { node in
          guard let node, !node.isCovered(index) else { return "" }
          return rowsOfPanel.mergeKeyText(key, node.scope)
        }
        runs += self.runs(keys, nodes, firstRow, starts[panel] + index, 1)
      }
      runs += joinedGridCells(nodes, rowsOfPanel, firstRow, starts[panel])
    }
    return runs
  }

  /// Grids give the key per cell; cells join where column, span and key are the same.
  private func joinedGridCells(
    _ nodes: [RowNode?], _ panel: PanelRows, _ firstRow: Int, _ start: Int
  ) -> [CellRun] {
    var slots: [(column: Int, span: Int, keys: [String])] = []
    for (number, node) in nodes.enumerated() {
      var column = start
      for cell in node?.definition.cells ?? [] {
        if let key = cell.mergeKey, let node {
          let known = slots.firstIndex { $0.column == column && $0.span == cell.span }
          let slot = known ?? slots.count
          if known == nil {
            slots.append((column, cell.span, Array(repeating: "", count: nodes.count)))
          }
          slots[slot].keys[number] = panel.mergeKeyText(key, node.scope)
        }
        column += cell.span
      }
    }
    return slots.sorted { ($0.column, $0.span) < ($1.column, $1.span) }
      .flatMap { runs($0.keys, nodes, firstRow, $0.column, $0.span) }
  }

  /// Every cell with a key, alone or with those below that it stands for.
  private func runs(
    _ keys: [String], _ nodes: [RowNode?], _ firstRow: Int, _ column: Int, _ span: Int
  ) -> [CellRun] {
    var runs: [CellRun] = []
    var row = 0
    while row < keys.count {
      var end = row + 1
      while end < keys.count, !keys[row].isEmpty, keys[end] == keys[row],
        stands(firstRow + row, nodes[row], for: firstRow + end, nodes[end], column)
      {
        end += 1
      }
      if !keys[row].isEmpty {
        runs.append(CellRun(rows: firstRow + row..<firstRow + end, column: column, span: span))
      }
      row = end
    }
    return runs
  }

  /// What the upper cell prints says all that the lower one does: a blank is none, but in the lines of
  /// a row whose records do not fit on one. Equal numbers are one only in
  /// rows of one kind: a total is not the row below it.
  private func stands(
    _ upper: Int, _ upperNode: RowNode?, for lower: Int, _ lowerNode: RowNode?, _ column: Int
  ) -> Bool {
    switch (rows[upper].cells[column].content, rows[lower].cells[column].content) {
    case (.empty, .empty): true
    case (_, .empty): lowerNode.map { $0.part > 0 } ?? true
    case (.text(let a, _), .text(let b, _)): a.sameBytes(as: b)
    case (.words(let a), .words(let b)): a.text.sameBytes(as: b.text)
    case (.figure(let a), .figure(let b)):
      upperNode?.row === lowerNode?.row && a.value == b.value && a.printed == b.printed
    default: false
    }
  }

  mutating func mergeDown(_ runs: [CellRun]) {
    for run in runs {
      merge(
        row: run.rows.lowerBound, column: run.column, rowSpan: run.rows.count,
        columnSpan: run.span)
      for below in run.rows.dropFirst() { rows[below].cells[run.column] = .empty }
    }
  }
}

/// Cells of a column that print as one, and the columns that each of them spans.
struct CellRun {
  var rows: Range<Int>
  var column: Int
  var span: Int
}

extension [GridCell] {
  /// The cell that begins in the column is the total of its row (和).
  fileprivate func isTotal(at column: Int) -> Bool {
    var start = 0
    for cell in self {
      if start == column { return cell.isTotal }
      start += cell.span
    }
    return false
  }
}

extension Cell {
  /// Nil where there is no figure, or one without a value.
  fileprivate var figureKind: FigureKind? {
    guard case .figure(let figure) = content else { return nil }
    return figure.value?.kind
  }

  /// A figure without a value, although there may be money in it.
  fileprivate var leavesMoneyUnnamed: Bool {
    guard case .figure(let figure) = content, case .failure(let reason) = figure.result else {
      return false
    }
    return reason.leavesMoneyUnnamed
  }

  /// The figure, if there is one, stands in a row that is known to add up some.
  fileprivate mutating func move(to row: FigureRow) {
    guard case .figure(var figure) = content else { return }
    content = .empty
    figure.move(to: row)
    content = .figure(figure)
  }

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
  /// The rows printed below make up this one: so they do in each row that only groups them.
  fileprivate var addsUp: Bool {
    !hasExamples
      && children.allSatisfy { child in
        child.definition.ofWhich || (child.line != nil && !child.definition.labelsOnly)
          || child.addsUp
      }
  }

  /// A label over several columns stands in the column.
  fileprivate func isCovered(_ column: Int) -> Bool {
    row.labels[...column].enumerated().contains { index, label in
      (label?.span ?? 1) > 1 && column < index + (label?.span ?? 1)
    }
  }
}

extension [Panel] {
  /// Their header trees side by side; panels beside one another with the same header share it.
  fileprivate var headerNodes: [ColumnNode] {
    var nodes: [ColumnNode] = []
    var open: Wording?
    for panel in self {
      if let header = panel.header {
        if let last = nodes.last, let open, open.source == header.source,
          case .group(let shared, let levels, let columns) = last
        {
          nodes[nodes.count - 1] = .group(
            header: shared, levels: levels, columns: columns + panel.columns)
        } else {
          nodes.append(.group(header: header, columns: panel.columns))
        }
      } else {
        nodes += panel.columns
      }
      open = panel.header
    }
    return nodes
  }
}
