import GoujiModel
import SourceReading

/// What stands below the header, in rows that are no sums, where a header alone does not tell what a column
/// means.
struct ColumnContent {
  private let sheet: ImportSheet
  private let header: ImportHeader
  /// Of the table as a whole, where it says one.
  private let unit: ExportUnit?

  init(_ sheet: ImportSheet, below header: ImportHeader, in unit: ExportUnit?) {
    self.sheet = sheet
    self.header = header
    self.unit = unit
  }

  /// Without those that call themselves sums; looked through where a header is not plain, which is seldom.
  private var rows: [SourceRow] {
    sheet.rows[(header.rows.upperBound + 1)...].filter { row in
      !row.cells.contains { TotalWord.label(in: $0.text) != nil } && !SignatureRow.isOne(row)
    }
  }

  /// Filled cells.
  func texts(_ column: ImportColumn) -> [String] {
    rows.compactMap { row in
      let text = row.text(column.position)
      return text.isEmpty ? nil : text
    }
  }

  /// One for each row; zero where the cell is empty or no amount.
  func amounts(_ column: ImportColumn) -> [Money] {
    let unit = column.settledUnit ?? column.ownUnit ?? unit ?? .yuan
    return rows.map { row in
      let text = row.text(column.position)
      guard text.utf8.count > 0, case .success(let money) = unit.money(text) else { return .zero }
      return money
    }
  }

  /// All of its words are choices of the list, and it has some.
  func isAll(_ column: ImportColumn, in list: ChoiceList) -> Bool {
    let words = Set(texts(column))
    return !words.isEmpty && words.allSatisfy { ImportChoice.find($0, in: list) != nil }
  }

  func hasAmounts(_ column: ImportColumn) -> Bool { amounts(column).contains { $0 != .zero } }

  /// In some row the column has an amount, and it is not that of `other`.
  func differs(_ column: ImportColumn, from other: ImportColumn) -> Bool {
    zip(amounts(column), amounts(other)).contains { $0 != .zero && $0 != $1 }
  }
}
