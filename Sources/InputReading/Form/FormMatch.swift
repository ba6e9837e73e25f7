import GoujiModel
import OfficeOpenXML

/// A sheet taken for the sheet of a ledger: the row of its header and what its columns are.
struct FormMatch: Sendable {
  let sheet: SheetSource
  let form: LedgerForm
  /// Counts from 0.
  let headerRow: Int
  /// By column of the sheet.
  let headers: [FormHeader]
  let score: Double

  /// Rows looked at for a header.
  private static let depth = 60

  static func best(for sheet: SheetSource, among forms: [LedgerForm]) -> FormMatch? {
    if FormSheet.unread.contains(sheet.name) { return nil }
    var best: FormMatch?
    for form in forms {
      guard let match = match(sheet, form) else { continue }
      if match.score > best?.score ?? 0 { best = match }
    }
    return best
  }

  /// Nil where no row of the sheet looks like the header of `form`.
  private static func match(_ sheet: SheetSource, _ form: LedgerForm) -> FormMatch? {
    let isNamed = sheet.name.headerKey == form.name.headerKey
    let keys = Set(form.columns.map(\.name.headerKey))
    var best: FormMatch?
    for row in sheet.content.rows.prefix(Self.depth) {
      let headers = FormHeader.of(row, form)
      let found = Set(headers.compactMap(\.column))
      guard !found.isEmpty, isNamed || found.count > 1 else { continue }
      let others = headers.count { $0.isUnknown }
      let fit = Double(found.count) / Double(keys.count + others)
      guard isNamed ? found.count * 2 >= min(keys.count, 3) : fit >= 0.5 else { continue }
      let score = fit + (isNamed ? 0.3 : 0)
      if score > best?.score ?? 0 {
        best = FormMatch(
          sheet: sheet, form: form, headerRow: row.row, headers: headers, score: score)
      }
    }
    return best
  }

  /// Below the header something is filled in besides formulas.
  var hasRows: Bool {
    sheet.content.rows.contains { row in
      row.row > headerRow
        && row.cells.contains {
          $0.column < headers.count && headers[$0.column].column != nil && !$0.shown.isEmpty
        }
    }
  }
}

/// What a column of a sheet is, by its header.
enum FormHeader: Equatable, Sendable {
  /// The column of the form with this index.
  case column(Int, unit: AmountUnit?)
  /// Written for people: names of codes, hints, keys of the balance.
  case shown
  case unknown(String)
  case blank

  var column: Int? { if case .column(let index, _) = self { index } else { nil } }
  var isUnknown: Bool { if case .unknown = self { true } else { false } }

  static func of(_ row: SheetRow, _ form: LedgerForm) -> [FormHeader] {
    let keys = form.columns.map(\.name.headerKey)
    let derived =
      form.columns.filter(\.kind.hasNameColumn).map { FormSheet.nameHeader(of: $0.name).headerKey }
      + FormSheet.Column.unread.map(\.headerKey)
    let hasHint = keys.contains(FormSheet.Column.hint.headerKey)
    let hintForms = [FormSheet.head, FormSheet.prior, FormSheet.stated, FormSheet.texts]
    let hint =
      !hasHint && hintForms.contains(form.name) ? FormSheet.Column.hint.headerKey : nil
    var headers = [FormHeader](repeating: .blank, count: (row.cells.last?.column ?? -1) + 1)
    for cell in row.cells {
      let typed = cell.value == .missing ? words(of: cell.formula) : Blanks.trimming(cell.shown)
      if typed.isEmpty { continue }
      let (name, unit) = FormSheet.columnName(of: typed.headerKey)
      if let index = keys.firstIndex(of: name) ?? keys.firstIndex(of: typed.headerKey) {
        headers[cell.column] = .column(index, unit: unit)
      } else if derived.contains(name) || name == hint {
        headers[cell.column] = .shown
      } else {
        headers[cell.column] = .unknown(typed)
      }
    }
    return headers
  }

  /// A program that does not compute leaves `"预算数（"&填报单位&"）"` without a result.
  private static func words(of formula: String?) -> String {
    guard let parts = formula?.split(separator: "\"", omittingEmptySubsequences: false),
      parts.count > 1
    else { return "" }
    return Blanks.trimming(String(parts[1].prefix { !"（(".contains($0) }))
  }
}
