import GoujiModel

/// Divides a table that is too wide for its page: the kept columns stand on every slice, the others
/// are dealt out in runs, groups of the header together where they fit.
package struct TableSlices {
  private let measure: TableMeasure
  private let page: PageBox
  private let kept: Int
  /// Width of each column at the size aimed at, in points, and that below which a number wraps.
  private let wanted: [Double]
  private let least: [Double]

  /// A slice is filled so that it can be set in 小六.
  private static let aim = 6.5
  /// 七号: below it a number is hard to read.
  private static let legible = 5.5
  /// Words that need so many times the width of the page stand a character to a line.
  private static let crowded = 2.0
  /// A group whose words are wider than the page by so much stays together, in more lines.
  private static let squeeze = 1.3

  /// The table itself where it needs no division. Its merged cells are divided over the pages.
  package static func of(_ undivided: ReportTable, page: PageBox) -> SlicedTable {
    let table = undivided.divided(on: page)
    let whole = TableMeasure(table)
    let slices = columns(of: whole, page: page)
    return slices.isEmpty ? SlicedTable(whole) : SlicedTable(table, slices)
  }

  /// The columns of each slice; none where the table needs no division.
  package static func columns(of table: ReportTable, page: PageBox) -> [SliceColumns] {
    columns(of: TableMeasure(table), page: page)
  }

  private static func columns(of whole: TableMeasure, page: PageBox) -> [SliceColumns] {
    let slicing = whole.table.slicing
    if slicing.mode == .never || whole.table.flowsInText { return [] }
    let slices = TableSlices(whole, page)
    let runs = slicing.starts.isEmpty ? slices.found : slices.asked(slicing.starts)
    return runs.count < 2 ? [] : runs.map { SliceColumns(kept: 0..<slices.kept, run: $0) }
  }

  private init(_ measure: TableMeasure, _ page: PageBox) {
    self.measure = measure
    self.page = page
    let table = measure.table
    kept = min(table.slicing.keptColumns ?? table.frozenColumns, table.columnWidths.count)
    wanted = measure.wanted.map { TableFit.width(ofEms: $0, size: Self.aim) }
    least = measure.least.map { TableFit.width(ofEms: $0, size: Self.aim) }
    let total = Twentieths.points(page.textWidth)
    let numbers = measure.least.reduce(0) { $0 + TableFit.width(ofEms: $1, size: Self.legible) }
    let words = wanted.reduce(0, +)
    isTooWide = numbers > total || words > Self.crowded * total
  }

  private let isTooWide: Bool
  private var table: ReportTable { measure.table }

  private func asked(_ starts: [Int]) -> [Range<Int>] {
    let edges = [kept] + starts.filter { $0 > kept } + [wanted.count]
    return zip(edges, edges.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
  }

  // MARK: Automatic

  /// As few runs as fit, of about the same width. None for panels side by side and for grids, which
  /// have no columns of labels to go by.
  private var found: [Range<Int>] {
    let room = Twentieths.points(page.textWidth) - wanted[..<kept].reduce(0, +)
    guard isTooWide, kept > 0, room > 0 else { return [] }
    let units = units(kept..<wanted.count, level: 0, room: room)
    let fewest = runs(of: units, room: room)
    let even = wanted[kept...].reduce(0, +) / Double(max(fewest.count, 1))
    for step in 0..<20 {
      let narrower = even + (room - even) * Double(step) / 20
      let runs = runs(of: units, room: narrower)
      if runs.count == fewest.count { return runs }
    }
    return fewest
  }

  private func runs(of units: [Range<Int>], room: Double) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var filled = 0.0
    for unit in units {
      let width = wanted[unit].reduce(0, +)
      if let last = runs.last, filled + width <= room {
        runs[runs.count - 1] = last.lowerBound..<unit.upperBound
        filled += width
      } else {
        runs.append(unit)
        filled = width
      }
    }
    return runs
  }

  /// Groups of a row of the header; those that fit on no slice by the groups below them.
  private func units(_ columns: Range<Int>, level: Int, room: Double) -> [Range<Int>] {
    if columns.count == 1 || level >= table.headerRows { return columns.map { $0..<$0 + 1 } }
    var units: [Range<Int>] = []
    var start = columns.lowerBound
    while start < columns.upperBound {
      let end = min(columns.upperBound, end(ofGroupAt: start, level))
      let group = start..<end
      let fits =
        wanted[group].reduce(0, +) <= Self.squeeze * room && least[group].reduce(0, +) <= room
      units += fits ? [group] : self.units(group, level: level + 1, room: room)
      start = end
    }
    return units
  }

  private func end(ofGroupAt column: Int, _ row: Int) -> Int {
    let merge = table.merges.first { merge in
      (merge.row..<merge.row + merge.rowSpan).contains(row)
        && (merge.column..<merge.column + merge.columnSpan).contains(column)
    }
    return merge.map { $0.column + $0.columnSpan } ?? column + 1
  }
}

/// The slices of a table, in their order.
package struct SlicedTable {
  private let table: ReportTable
  private let columns: [SliceColumns]
  /// Those of a large table are cut out each time that they are asked for: together they are as
  /// large as it.
  private let kept: [TableMeasure]

  init(_ whole: TableMeasure) {
    table = whole.table
    columns = []
    kept = [whole]
  }

  init(_ table: ReportTable, _ columns: [SliceColumns]) {
    self.table = table
    self.columns = columns
    kept = table.isLarge ? [] : columns.map { TableMeasure(table.columns($0)) }
  }
}

extension SlicedTable: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { Swift.max(columns.count, 1) }

  package subscript(_ index: Int) -> TableMeasure {
    kept.isEmpty ? TableMeasure(table.columns(columns[index])) : kept[index]
  }
}

/// The columns that one slice shows of its table.
package struct SliceColumns {
  let kept: Range<Int>
  let run: Range<Int>

  package var all: [Int] { Array(kept) + Array(run) }
}

extension ReportTable {
  /// The table with these columns alone. A merged cell that is cut keeps its text in what is left.
  package func columns(_ shown: SliceColumns) -> ReportTable {
    var slice = self
    let columns = shown.all
    slice.columnWidths = columns.map { columnWidths[$0] }
    slice.rows = rows.map { row in
      TableRow(
        cells: columns.map { $0 < row.cells.count ? row.cells[$0] : .empty },
        emphasis: row.emphasis)
    }
    slice.merges = merges.compactMap { merge in
      let covered = columns.indices.filter {
        (merge.column..<merge.column + merge.columnSpan).contains(columns[$0])
      }
      guard let first = covered.first else { return nil }
      if merge.column < rows[merge.row].cells.count {
        slice.rows[merge.row].cells[first] = rows[merge.row].cells[merge.column]
      }
      return CellMerge(
        row: merge.row, column: first, rowSpan: merge.rowSpan, columnSpan: covered.count)
    }
    slice.frozenColumns = shown.kept.count
    return slice
  }
}
