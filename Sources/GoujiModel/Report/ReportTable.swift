/// One published table: a full grid of cells, the first `headerRows` of them header, with merges
/// beside it. Cells that a merge covers are empty.
package struct ReportTable: Sendable {
  /// `表3-1`, as used in addresses such as `表3-1!30201.公用经费`.
  package var id: String
  /// As printed above the table, e.g. `表3-1` or `公开表3-1`; empty where none is printed. Names
  /// the sheet.
  package var label: Words
  package var title: Words
  /// A second line below the title.
  package var subtitle = Words.none
  /// Heading level under which the title enters the contents; nil where it does not.
  package var contentsLevel: Int?
  /// Lines between title and table: left text (部门：…) and right text (金额单位：万元).
  package var leftLine: Words
  package var rightLine: Words
  package var orientation: PageOrientation
  package var unit: AmountUnit
  /// Relative widths, one per column.
  package var columnWidths: [Double]
  package var headerRows: Int
  /// Leading columns that hold labels; sheets freeze them.
  package var frozenColumns: Int
  package var rows: [TableRow]
  package var merges: [CellMerge]
  /// Printed below the table.
  package var notes: [Words]
  /// Stands between paragraphs: without label and title, on no page and no sheet of its own.
  package var isInline = false
  package var slicing = TableSlicing()
  /// Columns of the template that have nothing to print this time (打印, 有数), counted from the left.
  package var hiddenColumns: Set<Int> = []
  /// Set where the template makes its shares and differences of other numbers than its options say.
  package var basis: ShareBasis?
  /// The line below a table that stands between paragraphs; nil where label and title stand above.
  package var caption: Words?
  /// False where it is known that no label or header holds a figure, so that nobody need look.
  package var hasFiguresInLabels = true
  /// Figures in its words, until the report takes them into its own.
  package var figures: [PrintedFigure] = []
  /// The id of its definition in the template, which several tables may share.
  package var definition: String

  /// So many cells that what is written of it is not held in memory: some ten million bytes.
  package var isLarge: Bool { rows.count * max(columnWidths.count, 1) > 40_000 }

  /// Stands between paragraphs, not on a page of its own.
  package var flowsInText: Bool { isInline || caption != nil }

  package init(
    id: String, label: Words, title: Words, contentsLevel: Int?, leftLine: Words,
    rightLine: Words, orientation: PageOrientation, unit: AmountUnit, columnWidths: [Double],
    headerRows: Int, frozenColumns: Int, rows: [TableRow], merges: [CellMerge], notes: [Words]
  ) {
    self.id = id
    definition = id
    self.label = label
    self.title = title
    self.contentsLevel = contentsLevel
    self.leftLine = leftLine
    self.rightLine = rightLine
    self.orientation = orientation
    self.unit = unit
    self.columnWidths = columnWidths
    self.headerRows = headerRows
    self.frozenColumns = frozenColumns
    self.rows = rows
    self.merges = merges
    self.notes = notes
  }
}

extension ReportTable {
  /// Hands over the figures in its words, which are counted from `offset` from now on.
  package mutating func takeFigures(from offset: Int) -> [PrintedFigure] {
    let taken = figures
    figures = []
    if taken.isEmpty || offset == 0 { return taken }
    label = label.moved(by: offset)
    title = title.moved(by: offset)
    subtitle = subtitle.moved(by: offset)
    leftLine = leftLine.moved(by: offset)
    rightLine = rightLine.moved(by: offset)
    caption = caption?.moved(by: offset)
    notes = notes.map { $0.moved(by: offset) }
    for row in rows.indices {
      for column in rows[row].cells.indices {
        guard case .words(let words) = rows[row].cells[column].content else { continue }
        rows[row].cells[column].content = .words(words.moved(by: offset))
      }
    }
    return taken
  }

  /// Visits every figure, row by row.
  package func forEachFigure(_ body: (_ figure: CellFigure, _ row: Int, _ column: Int) -> Void) {
    for row in rows.indices {
      for column in rows[row].cells.indices {
        if case .figure(let figure) = rows[row].cells[column].content { body(figure, row, column) }
      }
    }
  }
}

package enum PageOrientation: String, CaseIterable, Sendable {
  case portrait = "纵向"
  case landscape = "横向"
}

package struct TableRow: Sendable {
  package var cells: [Cell]
  package var emphasis: RowEmphasis
  /// Of each panel, the key of the row in the template; empty where the panel has no row there.
  package var keys: [String] = []

  package init(cells: [Cell], emphasis: RowEmphasis = .normal) {
    self.cells = cells
    self.emphasis = emphasis
  }
}

package enum RowEmphasis: String, CaseIterable, Sendable {
  case header = "表头"
  case total = "合计"
  case normal = "普通"
}

/// A block of the grid shown as one cell: its top left corner, counted from 0, and its size.
package struct CellMerge: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rowSpan: Int
  package var columnSpan: Int

  package init(row: Int, column: Int, rowSpan: Int, columnSpan: Int) {
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
  }
}

package struct Cell: Sendable {
  package var content: CellContent
  package var alignment: TextAlignment
  private var levels: Int16

  package init(_ content: CellContent, alignment: TextAlignment = .left, indent: Int = 0) {
    self.content = content
    self.alignment = alignment
    levels = Int16(clamping: indent)
  }

  /// Levels of indentation of a label.
  package var indent: Int {
    get { Int(levels) }
    set { levels = Int16(clamping: newValue) }
  }

  package static let empty = Cell(.empty)
}

package enum CellContent: Sendable {
  case empty
  /// Words without a figure. The origin is that of the wording, whose slots say what fills them.
  case text(String, origin: WordOrigin? = nil)
  /// Words in which figures stand.
  case words(Words)
  case figure(CellFigure)
}

/// The cells that a total adds up, as indexes into `ReportTable.rows` or into the columns.
package enum CellSum: Sendable {
  /// Cells of the same column.
  case rows([Int])
  /// Cells of the same row.
  case columns([Int])
}

/// How a number is printed; it decides both the printed text and the number format of the sheet.
package struct NumberFormat: Hashable, Sendable {
  package var decimals: Int
  /// 12,968.46 rather than 12968.46.
  package var grouping: Bool
  package var zeros: TrailingZeros
  /// Zero is printed as blank.
  package var blankZero: Bool

  package init(decimals: Int, grouping: Bool, zeros: TrailingZeros, blankZero: Bool) {
    self.decimals = decimals
    self.grouping = grouping
    self.zeros = zeros
    self.blankZero = blankZero
  }
}

/// Which zeros after the point are dropped (去零).
package enum TrailingZeros: String, CaseIterable, Sendable {
  /// 17.50, 4.00
  case kept = "否"
  /// 17.50, 4
  case droppedFromWholes = "整数"
  /// 17.5, 4
  case dropped = "是"
}
