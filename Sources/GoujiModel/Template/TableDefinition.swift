/// A table as the template declares it: panels side by side (one, or 收入 and 支出), each with
/// columns and rows.
package struct TableDefinition: Sendable {
  /// `表3-1`
  package var id: String
  package var label: Wording
  package var title: Wording
  /// Title in the list of tables, which some offices word differently.
  package var listTitle: Wording
  /// 副题: a second line below the title; nil where there is none.
  package var subtitle: Wording?
  package var leftLine: Wording?
  package var rightLine: Wording?
  package var orientation: PageOrientation
  package var panels: [Panel]
  /// Printed where no cell of the table has an amount.
  package var emptyNote: Wording?
  /// Set where the empty note is a row of the table: the column it stands in.
  package var emptyNoteColumn: String?
  package var notes: [Wording]
  /// 舍入注: printed only where figures are rounded each by itself, so that parts may not add up.
  package var roundingNotes: [Wording]
  /// Stands between paragraphs, without label and title, on no sheet and in no list of tables.
  package var isInline: Bool
  /// 题位: 下, with what stands below the table; nil where label and title stand above it.
  package var caption: [CaptionPiece]?
  /// Which columns begin a slice is said by the columns themselves.
  package var slicing = TableSlicing()
  /// 金额单位 and 表内金额 of this table; nil where it prints amounts as the template does.
  package var unit: AmountUnit?
  package var amountFormat: NumberFormat?
  /// 占比依据 of its figures; nil for that of the template.
  package var basis: ShareBasis?
  /// 主体: set where only the report of a department has it, or only that of a unit.
  package var subject: String?
  package var place: Place

  package init(
    id: String, label: Wording, title: Wording, listTitle: Wording, leftLine: Wording?,
    rightLine: Wording?, orientation: PageOrientation, panels: [Panel], emptyNote: Wording?,
    emptyNoteColumn: String?, notes: [Wording], roundingNotes: [Wording], isInline: Bool = false,
    place: Place
  ) {
    self.id = id
    self.label = label
    self.title = title
    self.listTitle = listTitle
    self.leftLine = leftLine
    self.rightLine = rightLine
    self.orientation = orientation
    self.panels = panels
    self.emptyNote = emptyNote
    self.emptyNoteColumn = emptyNoteColumn
    self.notes = notes
    self.roundingNotes = roundingNotes
    self.isInline = isInline
    self.place = place
  }
}

extension TableDefinition {
  /// Of a summary (汇总): its total stands below the departments instead of above.
  package var isTotalLast: Bool { panels[0].rows[0].followsChildren }

  /// Of a summary: the row of its total in what is made of it.
  package func totalRow(of table: ReportTable) -> Int {
    isTotalLast ? table.rows.count - 1 : table.headerRows
  }
}

/// A piece of the line below a table: `{表号}：{题名}`.
package enum CaptionPiece: Sendable {
  case text(String)
  case label
  case title
}

package struct Panel: Sendable {
  package let name: String
  /// 表头: stands above its columns, and above those of panels beside it that say the same.
  package var header: Wording?
  package let conditions: [Condition]
  package let columns: [ColumnNode]
  package let rows: [RowDefinition]
  /// The columns that hold cells, left to right.
  package let leaves: [Column]

  package init(
    name: String, conditions: [Condition], columns: [ColumnNode], rows: [RowDefinition]
  ) {
    self.name = name
    self.conditions = conditions
    self.columns = columns
    self.rows = rows
    leaves = columns.leaves
  }

  /// The same columns with other rows.
  package init(_ panel: Panel, rows: [RowDefinition]) {
    self.init(
      name: panel.name, conditions: panel.conditions, columns: panel.columns, rows: rows)
    header = panel.header
  }
}

extension [ColumnNode] {
  /// The columns that hold cells, left to right.
  package var leaves: [Column] {
    var leaves: [Column] = []
    for node in self { node.collectLeaves(&leaves) }
    return leaves
  }
}

/// A node of the header tree.
package indirect enum ColumnNode: Sendable {
  /// `levels` are the rows of the header that its name stands in.
  case group(header: Wording, levels: Int = 1, columns: [ColumnNode])
  case leaf(Column)

  package var leaves: [Column] { [self].leaves }

  fileprivate func collectLeaves(_ leaves: inout [Column]) {
    switch self {
    case .leaf(let column): leaves.append(column)
    case .group(_, _, let columns): for node in columns { node.collectLeaves(&leaves) }
    }
  }

  package var header: Wording {
    switch self {
    case .leaf(let column): column.header
    case .group(let header, _, _): header
    }
  }

  /// A group that alone is named: its header stands above all of its columns down to the body.
  package var isBlankBelow: Bool {
    guard case .group(_, _, let columns) = self else { return false }
    return columns.allSatisfy { $0.depth == 1 && $0.header.pieces.isEmpty }
  }

  package var depth: Int {
    switch self {
    case .leaf: 1
    case .group(_, let levels, let columns): levels + (columns.map(\.depth).max() ?? 0)
    }
  }
}

package struct Column: Sendable {
  /// Names the column in rows and in addresses.
  package var key: String
  package var header: Wording
  package var content: ColumnContent
  /// Conditions of the groups above it and its own.
  package var conditions: [Condition]
  package var width: Double
  package var alignment: TextAlignment
  package var format: NumberFormat?
  /// Keys of the columns that it totals.
  package var parts: [String]
  /// 其中: not a part of the total beside it.
  package var ofWhich: Bool
  /// 另幅: in the document, the columns from here on stand on a slice of their own.
  package var startsSlice = false
  /// 主体: set where only the report of a department has it, or only that of a unit.
  package var subject: String?
  /// 打印, 有数, 无数: when it is printed.
  package var occasion = ColumnOccasion()
  /// Cells below one another with the same key print as one.
  package var mergeKey: Wording?
  package var place: Place

  package init(
    key: String, header: Wording, content: ColumnContent, conditions: [Condition], width: Double,
    alignment: TextAlignment, format: NumberFormat?, parts: [String], ofWhich: Bool = false,
    mergeKey: Wording?, place: Place
  ) {
    self.key = key
    self.header = header
    self.content = content
    self.conditions = conditions
    self.width = width
    self.alignment = alignment
    self.format = format
    self.parts = parts
    self.ofWhich = ofWhich
    self.mergeKey = mergeKey
    self.place = place
  }
}

package enum ColumnContent: Sendable {
  /// Words that each row gives.
  case label
  /// Words of the column's own, of one record among those that the row stands for where it picks.
  case words(Wording, pick: RecordPick?)
  case figure(FigureExpression, kind: FigureKind)
}

/// One of the records that belong to a row: the first, second, … that meets the conditions. A row
/// with more records than the columns have places goes on below.
package struct RecordPick: Sendable {
  package var ledger: String
  package var conditions: [Condition]
  /// Counts from 1.
  package var ordinal: Int

  package init(ledger: String, conditions: [Condition], ordinal: Int) {
    self.ledger = ledger
    self.conditions = conditions
    self.ordinal = ordinal
  }
}

/// A row, or one row per value of an axis, with the rows that it is the total of.
package struct RowDefinition: Sendable {
  package var key: String
  package var axis: RowAxis?
  package var conditions: [Condition]
  /// Words by column key; they go before those of the column.
  package var labels: NameTable<RowLabel>
  /// Figures that replace those of the columns, by column key.
  package var figures: NameTable<RowFigure>
  package var children: [RowDefinition]
  package var printing: RowPrinting
  /// Total printed below its parts instead of above.
  package var followsChildren: Bool
  /// 其中: not a part of the total above it.
  package var ofWhich: Bool
  /// No amounts in this row.
  package var labelsOnly: Bool
  /// Rows of all panels with the same mark stand on one line.
  package var alignment: String?
  package var emphasis: RowEmphasis
  package var indent: Int
  /// 主体: set where only the report of a department has it, or only that of a unit.
  package var subject: String?
  /// 有数, 无数: all must hold where the row stands.
  package var presences: [Presence] = []
  /// Set in grids (栅格): the cells of the row, instead of labels and column figures.
  package var cells: [GridCell]?
  package var place: Place

  package init(
    key: String, axis: RowAxis?, conditions: [Condition], labels: NameTable<RowLabel>,
    figures: NameTable<RowFigure>, children: [RowDefinition], printing: RowPrinting,
    followsChildren: Bool, ofWhich: Bool, labelsOnly: Bool, alignment: String?,
    emphasis: RowEmphasis, indent: Int, cells: [GridCell]?, place: Place
  ) {
    self.key = key
    self.axis = axis
    self.conditions = conditions
    self.labels = labels
    self.figures = figures
    self.children = children
    self.printing = printing
    self.followsChildren = followsChildren
    self.ofWhich = ofWhich
    self.labelsOnly = labelsOnly
    self.alignment = alignment
    self.emphasis = emphasis
    self.indent = indent
    self.cells = cells
    self.place = place
  }
}

/// The words of a row in a column.
package struct RowLabel: Sendable {
  package var words: Wording
  /// Columns that it covers, from its own to the right.
  package var span: Int
  /// Nil for that of the column.
  package var alignment: TextAlignment?

  package init(words: Wording, span: Int = 1, alignment: TextAlignment? = nil) {
    self.words = words
    self.span = span
    self.alignment = alignment
  }
}

package struct RowFigure: Sendable {
  package var expression: FigureExpression
  package var kind: FigureKind

  package init(expression: FigureExpression, kind: FigureKind) {
    self.expression = expression
    self.kind = kind
  }
}

package enum RowPrinting: String, CaseIterable, Sendable {
  case always = "总是"
  /// Only where the row has an amount.
  case whenFilled = "有数"
  /// Never: the row only groups the rows below it.
  case never = "不印"
}

/// What rows run over: the values of a column, or the records of a ledger.
package struct RowAxis: Sendable {
  package enum Source: Sendable {
    /// Values of a column of `ledger`, at a level of its hierarchy (类, 款, 项, 细).
    case column(ColumnPath)
    case records
    /// Codes or choices listed in the template, in this order.
    case listed(ColumnPath, [String])
  }

  package var ledger: String
  package var source: Source
  /// Also values without any record, such as units that spend nothing.
  package var includesEmpty: Bool
  /// One row with empty cells where there is no record.
  package var rowWhenEmpty: Bool
  /// Also the lines that say nothing in the column, as a row of their own: a table by a column of words
  /// keeps their money.
  package var keepsBlank = false
  /// Also values that only last year's draft has (含上年).
  package var includesLastYear = false
  /// 次序: 草案: as the records come, not by code or by the order of the list.
  package var keepsDraftOrder = false

  package init(ledger: String, source: Source, includesEmpty: Bool, rowWhenEmpty: Bool) {
    self.ledger = ledger
    self.source = source
    self.includesEmpty = includesEmpty
    self.rowWhenEmpty = rowWhenEmpty
  }
}

/// A cell of a grid (栅格), spanning columns of it.
package struct GridCell: Sendable {
  package enum Content: Sendable {
    case words(Wording)
    case figure(FigureExpression, kind: FigureKind)
    /// A section of `文字.md`, one line per paragraph.
    case prose(String)
  }

  package var content: Content
  package var span: Int
  package var alignment: TextAlignment
  package var mergeKey: Wording?
  package var format: NumberFormat?
  /// The total of the other figures in its row.
  package var isTotal: Bool

  package init(
    content: Content, span: Int, alignment: TextAlignment, mergeKey: Wording?,
    format: NumberFormat?, isTotal: Bool
  ) {
    self.content = content
    self.span = span
    self.alignment = alignment
    self.mergeKey = mergeKey
    self.format = format
    self.isTotal = isTotal
  }
}
