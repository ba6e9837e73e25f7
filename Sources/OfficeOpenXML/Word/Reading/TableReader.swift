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
    let around = part.table
    part.table = WordTableLook(style: "")
    defer { part.table = around }
    var grid = WordGrid(rows: [])
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return [.table(grid)] + floating }
      guard reader.node == .start else { continue }
      switch part.name {
      case .tr: if let row = try row() { grid.rows.append(row) }
      case .alternateContent, .choice, .fallback: try part.alternate()
      case .sdtPr: try reader.skip()
      case .tblStyle: part.table.style = reader.ownAttribute("val") ?? ""
      case .gridCol: part.table.columns.append(max(0, length("w")))
      case .altChunk: part.add(.file)
      default: continue
      }
    }
    throw reader.fault
  }

  /// Nil for one that was deleted, or is hidden.
  private mutating func row() throws(WorkbookError) -> WordGrid.Row? {
    try part.count()
    let depth = reader.depth
    var row = WordGrid.Row(cells: [], isHeader: false)
    var column = 0
    var isDeleted = false
    part.table.isFlat = false
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return isDeleted ? nil : row }
      guard reader.node == .start else { continue }
      switch part.name {
      case .gridBefore: column += count(least: 0)
      case .tblHeader: row.isHeader = part.reader.isOn()
      case .trPrChange: try part.skipChange()
      case .hidden: if part.reader.isOn() { isDeleted = true }
      case .trHeight:
        let isExact = reader.ownAttribute("hRule") == "exact"
        part.table.isFlat = isExact && length("val") < Self.leastHeight
      case .ins: part.stories.traits.trackedChanges += 1
      case .del:
        part.stories.traits.trackedChanges += 1
        isDeleted = true
      case .tc:
        guard let cell = try cell(at: column) else { continue }
        column += cell.span
        row.cells.append(cell)
      case .alternateContent, .choice, .fallback: try part.alternate()
      case .sdtPr: try reader.skip()
      default: continue
      }
    }
    throw reader.fault
  }

  /// In twips: 3 points, and less than a character of the smallest size is wide.
  private static let leastHeight = 60
  private static let leastWidth = 100
  private static let widest = 100_000

  private func length(_ local: StaticString) -> Int {
    reader.ownAttribute(local).flatMap(Measure.length) ?? 1_000
  }

  /// Columns, of which Word knows 63.
  private func count(least: Int) -> Int {
    min(max(reader.ownAttribute("val").flatMap(Int.init) ?? least, least), 1_000)
  }

  /// Nil for one that was deleted.
  private mutating func cell(at column: Int) throws(WorkbookError) -> WordGrid.Cell? {
    try part.count()
    let depth = reader.depth
    var cell = WordGrid.Cell(
      text: "", column: column, span: 1, continuesAbove: false)
    var lines: [(text: String, labelled: String)] = []
    var open: OpenParagraph?
    var isDeleted = false
    var width = Self.widest
    let around = part.table
    defer { part.table = around }
    while try reader.next() {
      if reader.node == .end, reader.depth == depth {
        take(OpenParagraph.end(&open), &lines)
        cell.text = lines.map(\.text).joined(separator: "\n")
        let labelled = lines.map(\.labelled).joined(separator: "\n")
        if labelled != cell.text { cell.numbered = labelled }
        return isDeleted ? nil : cell
      }
      guard reader.node == .start else { continue }
      switch part.name {
      case .p:
        part.table.width = min(width, gridWidth(column, cell.span))
        if part.table.width < Self.leastWidth { part.table.isFlat = true }
        take(try ParagraphReader.read(part, after: &open), &lines)
      case .tbl: take(OpenParagraph.end(&open) + (try TableReader.read(part)), &lines)
      case .tcPrChange: try part.skipChange()
      case .cellIns: part.stories.traits.trackedChanges += 1
      case .cellDel:
        part.stories.traits.trackedChanges += 1
        isDeleted = true
      case .gridSpan: cell.span = count(least: 1)
      case .vMerge: cell.continuesAbove = reader.ownAttribute("val") != "restart"
      case .tcW: if reader.ownAttribute("type") ?? "dxa" == "dxa" { width = length("w") }
      case .shd: part.table.fill = part.looks.fill
      case .alternateContent, .choice, .fallback: try part.alternate()
      case .altChunk: part.add(.file)
      case .sdtPr: try reader.skip()
      default: continue
      }
    }
    throw reader.fault
  }

  private func gridWidth(_ column: Int, _ span: Int) -> Int {
    let columns = part.table.columns.dropFirst(column).prefix(span)
    return columns.isEmpty ? Self.widest : columns.reduce(0) { $0 + min($1, Self.widest) }
  }

  private mutating func take(
    _ blocks: [WordBlock], _ lines: inout [(text: String, labelled: String)]
  ) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        lines.append((paragraph.text, paragraph.label + paragraph.text))
      case .table(let grid):
        lines += grid.rows.flatMap { $0.cells.map { ($0.text, $0.labelled) } }
      case .chart: floating.append(block)
      }
    }
  }
}
