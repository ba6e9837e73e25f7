/// A workbook saved by Excel, WPS, LibreOffice or another program: what stands in its cells.
public struct WorkbookContent: Sendable {
  /// In the order of the tabs; sheets that hold a chart only are left out.
  public var sheets: [SheetContent]
  /// In the properties of the file; empty where there is none.
  public var title: String
  /// Names of sheets that hold a chart or a dialog only.
  public var otherSheets: [String]
  /// Other workbooks that its formulas may name.
  public var externalBooks: Int
  /// Of the styles that cells name.
  public let formats: NumberFormats

  /// Charts and the title are read where `withCharts` says so.
  public init(
    _ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits(), withCharts: Bool = false
  ) throws(WorkbookError) {
    try self.init(WorkbookArchive(bytes, limits: limits), withCharts: withCharts)
  }

  init(_ archive: WorkbookArchive, withCharts: Bool) throws(WorkbookError) {
    let limits = archive.limits
    title = withCharts ? try DocumentTitle.read(archive) : ""
    let index = try WorkbookIndex(archive)
    let theme = try ThemeColours.read(index.theme, in: archive)
    let strings = try SharedStringTable.read(index.sharedStrings, theme: theme, in: archive)
    formats = try NumberFormats.read(index.styles, theme: theme, in: archive)
    otherSheets = index.otherSheets
    externalBooks = index.externalBooks
    var cellsLeft = limits.cells
    sheets = []
    for entry in index.sheets {
      guard let part = try archive.part(entry.part) else { throw .damaged(entry.part) }
      var reader = SheetReader(
        strings: strings, formats: formats, isFrom1904: index.isFrom1904, limits: limits,
        cellsLeft: cellsLeft)
      try reader.read(part, name: entry.part)
      cellsLeft = reader.cellsLeft
      var sheet = reader.sheet(name: entry.name, visibility: entry.visibility)
      // Blocks do not overlap, unless somebody wants whoever fills them to be busy for ever.
      if sheet.mergedCells > Self.mostMerged { throw .damaged(entry.part) }
      sheet.view.printArea = index.printAreas[entry.position].map(NamedRanges.blocks)
      sheet.view.titleRows = NamedRanges.rows(index.printTitles[entry.position] ?? "")
      if withCharts {
        sheet.charts = try SheetCharts.read(of: entry.part, in: archive)
        let extras = try SheetExtras.read(of: entry.part, in: archive)
        sheet.view.additions += extras.additions
        sheet.view.comments = extras.comments
      }
      sheets.append(sheet)
    }
  }
}

extension WorkbookContent {
  private static let mostMerged = 20_000_000
}

/// One sheet. Rows and columns count from 0.
public struct SheetContent: Sendable {
  public enum Visibility: String, Sendable {
    case visible, hidden
    /// Hidden by a program; Excel does not offer to show it.
    case veryHidden
  }

  public var name: String
  public var visibility: Visibility
  /// Rows with at least one filled cell, from top to bottom.
  public var rows: [SheetRow]
  public var merges: [CellBlock]
  public var hiddenRows: Set<Int>
  public var hiddenColumns: [ClosedRange<Int>]
  /// What its pages carry at head and foot, in the codes of Excel: `&C— &P —`.
  public var headersAndFooters: [String] = []
  public var view = SheetView()
  /// In the order of the drawing, where they were asked for.
  public var charts: [ChartContent] = []
  /// Of cells whose formula another cell holds for several.
  var sharedFormulas: [CellAddress: SharedFormula] = [:]

  /// Nil where the cell is not filled.
  public func cell(row: Int, column: Int) -> SheetCell? {
    let index = firstRow(from: row)
    guard index < rows.count, rows[index].row == row else { return nil }
    return rows[index].cells.first { $0.column == column }
  }

  /// Columns of the cells of a row that have a formula.
  public func formulaColumns(row: Int) -> [Int] {
    let index = firstRow(from: row)
    guard index < rows.count, rows[index].row == row else { return [] }
    return rows[index].cells.filter { $0.formula != nil }.map(\.column)
  }

  /// The index of the first filled row that is this one or below it.
  func firstRow(from row: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Those of merged blocks in filled rows, counted anew for each block.
  var mergedCells: Int {
    let width = (rows.compactMap { $0.cells.last?.column }.max() ?? -1) + 1
    return merges.reduce(0) {
      $0 + min($1.rows.count, rows.count) * min($1.columns.count, width)
    }
  }

  public func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }
}

public struct SheetRow: Sendable {
  public var row: Int
  /// Filled ones only, from left to right.
  public var cells: [SheetCell]
}

public struct SheetCell: Sendable {
  public var row: Int
  public var column: Int
  /// Of a formula: what it gave when the file was saved.
  public var value: SheetValue
  /// Without the leading `=`; empty where another cell holds it for several; nil where there is
  /// none.
  public var formula: String?
  public var format: NumberFormatKind
  /// Index into the formats of the workbook.
  public var style = 0
  /// What a person sees, exactly: `1200.4`, `25%`, `2024-03-01`.
  public var shown: String
}

public enum SheetValue: Hashable, Sendable {
  /// A formula whose result was not stored.
  case missing
  case text(String)
  /// Decimal digits with a point and a sign, no exponent, at most 15 significant ones.
  case number(String)
  case boolean(Bool)
  /// `#REF!`, `#N/A` …
  case error(String)
}
