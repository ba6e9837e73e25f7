/// Reads one table: spans resolved to columns of the grid.
struct TableReader {
  private let part: WordPartReader
  private let reader: XMLPullReader
  /// Charts and the blocks of text boxes in the cells.
  private var floating: [WordBlock] = []

  /// From the start of its element to the end.
  static func read(_ part: WordPartReader) throws(WorkbookError) -> [WordBlock] {
    var reader = TableReader(part)
    return try reader.read()
  }

  private init(_ part: WordPartReader) {
    self.part = part
    reader = part.reader
  }

  /// The table, and what floats in its cells.
  private mutating func read() throws(WorkbookError) -> [WordBlock] {
    let depth = reader.depth
    var grid = WordGrid(rows: [])
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return [.table(grid)] + floating }
      guard reader.node == .start else { continue }
      switch part.name {
      case .tr: if let row = try row() { grid.rows.append(row) }
      case .tblPr, .sdtPr, .fallback: try reader.skip()
      default: continue
      }
    }
    throw reader.fault
  }

  /// Nil for one that was deleted.
  private mutating func row() throws(WorkbookError) -> WordGrid.Row? {
    try part.count()
    let depth = reader.depth
    var row = WordGrid.Row(cells: [], isHeader: false)
    var column = 0
    var isDeleted = false
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return isDeleted ? nil : row }
      guard reader.node == .start else { continue }
      switch part.name {
      case .gridBefore: column += count(least: 0)
      case .tblHeader: row.isHeader = part.isOn
      case .trPrChange: try part.skipChange()
      case .ins: part.stories.traits.trackedChanges += 1
      case .del:
        part.stories.traits.trackedChanges += 1
        isDeleted = true
      case .tc:
        guard let cell = try cell(at: column) else { continue }
        column += cell.span
        row.cells.append(cell)
      case .sdtPr: try reader.skip()
      default: continue
      }
    }
    throw reader.fault
  }

  /// Columns, of which Word knows 63.
  private func count(least: Int) -> Int {
    min(max(reader.ownAttribute("val").flatMap(Int.init) ?? least, least), 1_000)
  }

  /// Nil for one that was deleted.
  private mutating func cell(at column: Int) throws(WorkbookError) -> WordGrid.Cell? {
    try part.count()
    let depth = reader.depth
    var cell = WordGrid.Cell(text: "", column: column, span: 1, continuesAbove: false)
    var lines: [String] = []
    var open: OpenParagraph?
    var isDeleted = false
    while try reader.next() {
      if reader.node == .end, reader.depth == depth {
        take(OpenParagraph.end(&open), &lines)
        cell.text = lines.joined(separator: "\n")
        return isDeleted ? nil : cell
      }
      guard reader.node == .start else { continue }
      switch part.name {
      case .p: take(try ParagraphReader.read(part, after: &open), &lines)
      case .tbl: take(OpenParagraph.end(&open) + (try TableReader.read(part)), &lines)
      case .tcPrChange: try part.skipChange()
      case .cellIns: part.stories.traits.trackedChanges += 1
      case .cellDel:
        part.stories.traits.trackedChanges += 1
        isDeleted = true
      case .gridSpan: cell.span = count(least: 1)
      case .vMerge: cell.continuesAbove = reader.ownAttribute("val") != "restart"
      case .sdtPr, .fallback: try reader.skip()
      default: continue
      }
    }
    throw reader.fault
  }

  private mutating func take(_ blocks: [WordBlock], _ lines: inout [String]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): lines.append(paragraph.text)
      case .table(let grid): lines += grid.rows.flatMap { $0.cells.map(\.text) }
      case .chart: floating.append(block)
      }
    }
  }
}
