import GoujiModel
import SourceReading

/// A sheet taken for the sheet of a ledger: the row of its header and what its columns are.
struct FormMatch: Sendable {
  let sheet: SheetSource
  let shape: LedgerShape
  /// Counts from 0.
  let headerRow: Int
  /// By column of the sheet.
  let headers: [FormHeader]
  let score: Double

  static func best(for sheet: SheetSource, among candidates: [FormNames]) -> FormMatch? {
    if FormSheet.unread.contains(sheet.name) { return nil }
    let rows = HeaderRow.first(of: sheet)
    let name = sheet.name.headerKey
    var best: FormMatch?
    for names in candidates {
      guard let match = match(sheet, rows, names, isNamed: name == names.name) else { continue }
      if match.score > best?.score ?? -1 { best = match }
    }
    return best
  }

  /// Nil where no row of the sheet looks like the ledger's header.
  private static func match(
    _ sheet: SheetSource, _ rows: [HeaderRow], _ names: FormNames, isNamed: Bool
  ) -> FormMatch? {
    var best: (row: HeaderRow, score: Double)?
    for row in rows {
      var found: Set<Int> = []
      var others = 0
      for cell in row.cells {
        switch names.header(cell) {
        case .column(let index, _): found.insert(index)
        case .unknown: others += 1
        case .shown, .blank: break
        }
      }
      guard !found.isEmpty, isNamed || found.count > 1 else { continue }
      let fit = Double(found.count) / Double(names.keys.count + others)
      guard isNamed ? found.count * 2 >= min(names.keys.count, 3) : fit >= 0.5 else { continue }
      // A sheet without what every record must have is likely another's.
      let lacks = names.shape.columns.enumerated().contains {
        $1.required && !found.contains($0)
      }
      let score = fit + (isNamed ? 0.2 : 0) - (lacks ? 0.5 : 0)
      if score > best?.score ?? -1 { best = (row, score) }
    }
    return best.map { row, score in
      var headers = [FormHeader](repeating: .blank, count: (row.cells.last?.column ?? -1) + 1)
      for cell in row.cells { headers[cell.column] = names.header(cell) }
      return FormMatch(
        sheet: sheet, shape: names.shape, headerRow: row.row, headers: headers, score: score)
    }
  }

  /// Below the header something is filled in besides formulas.
  var hasRows: Bool {
    sheet.isFilled(below: headerRow) { $0 < headers.count && headers[$0].column != nil }
  }
}

/// What a column of a sheet is, by its header.
enum FormHeader: Equatable, Sendable {
  /// The column of the shape with this index.
  case column(Int, unit: AmountUnit?)
  /// Written for people: names of codes, hints, keys of the balance.
  case shown
  case unknown(String)
  case blank

  var column: Int? { if case .column(let index, _) = self { index } else { nil } }
}

/// A row that may be a header, its words as they are compared.
private struct HeaderRow {
  struct Cell {
    var column: Int
    var typed: String
    /// Without blanks and full width.
    var key: String
    /// Without marks and unit as well.
    var name: String
    var unit: AmountUnit?
  }

  var row: Int
  var cells: [Cell]

  /// Rows looked at for a header.
  private static let depth = 60

  static func first(of sheet: SheetSource) -> [HeaderRow] {
    sheet.filledRows(first: depth).map { row in
      HeaderRow(row: row.row, cells: row.cells.compactMap(cell))
    }
  }

  private static func cell(_ cell: FilledRow.Cell) -> Cell? {
    let typed = cell.uncomputed.map(words) ?? cell.text
    // No column has a name as long as that.
    guard !typed.isEmpty, typed.utf8.count < 120 else { return nil }
    let key = typed.headerKey
    let (name, unit) = FormSheet.columnName(of: key)
    return Cell(column: cell.column, typed: typed, key: key, name: name, unit: unit)
  }

  /// A program that does not compute leaves `"预算数（"&填报单位&"）"` without a result.
  private static func words(of formula: String) -> String {
    let parts = formula.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return "" }
    return Blanks.trimming(String(parts[1].prefix { !"（(".contains($0) }))
  }
}

/// The names of a ledger's columns, ready to be compared.
struct FormNames {
  let shape: LedgerShape
  let name: String
  let keys: [String: Int]
  /// Headers that the form only shows.
  private let shown: Set<String>

  private static let hinted = [
    FormSheet.head, FormSheet.prior, FormSheet.stated, FormSheet.texts,
  ]

  init(_ shape: LedgerShape) {
    self.shape = shape
    name = shape.name.headerKey
    keys = Dictionary(
      shape.columns.enumerated().map { ($1.name.headerKey, $0) }, uniquingKeysWith: { a, _ in a })
    var shown = shape.columns.filter(\.kind.hasNameColumn).map {
      FormSheet.nameHeader(of: $0.name).headerKey
    }
    shown += FormSheet.Column.unread.map(\.headerKey)
    if Self.hinted.contains(shape.name) { shown.append(FormSheet.Column.hint.headerKey) }
    self.shown = Set(shown).subtracting(keys.keys)
  }

  fileprivate func header(_ cell: HeaderRow.Cell) -> FormHeader {
    if let index = keys[cell.name] ?? keys[cell.key] { return .column(index, unit: cell.unit) }
    return shown.contains(cell.name) ? .shown : .unknown(cell.typed)
  }
}
