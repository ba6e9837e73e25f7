import GoujiModel

/// Lines of spending read from an export, with an account of every row.
package struct LinesImport: Sendable {
  /// One for each sheet that was read.
  package var parts: [ImportedSheet] = []
  package var lines: [ImportedLine] = []
  /// Columns of the ledger that the export gives.
  package var given: Set<String> = []
  package var shape: LedgerShape

  /// Of the main amount.
  package var total: Money {
    lines.reduce(.zero) { $0 + ($1.amounts[shape.mainAmount ?? ""] ?? .zero) }
  }
}

package struct ImportedLine: Sendable {
  /// As 支出.csv has them, by column.
  package var texts: [String: String]
  package var amounts: [String: Money]
  /// Checked, with its place in the export.
  package var record: LedgerRecord
}

/// What was made of one sheet.
package struct ImportedSheet: Sendable {
  /// `支出导出.xlsx#支出`
  package var name: String
  package var sheet: String
  package var headerLines: ClosedRange<Int>
  /// Nil where neither the sheet nor the preparer says it.
  package var unit: AmountUnit?
  /// Where the sheet says so; nil where the preparer did.
  package var unitPlace: Place?
  package var columns: [ImportColumn]
  /// What every line must have and nothing gives.
  package var missing: [LedgerColumn]
  package var counts = ImportCounts()
  /// Lines of rows without an amount.
  package var skipped: [Int] = []
  /// Cells that repeat the one above, by column of the ledger.
  package var filledDown: [(column: String, count: Int)] = []
  package var hiddenRows = 0

  /// The preparer has to settle something before the lines can be taken.
  package var isOpen: Bool {
    unit == nil || !missing.isEmpty || columns.contains { $0.isAmbiguous }
  }
}

/// Every row below the header is one of these.
package struct ImportCounts: Sendable {
  /// Rows below the header, without repeated headers.
  package var rows = 0
  /// Rows that became lines; one row gives several where it has several amounts.
  package var lineRows = 0
  package var lines = 0
  /// Sums that were compared with their lines.
  package var totals = 0
  package var withoutAmount = 0
  /// Rows with a finding.
  package var faulty = 0
  package var repeatedHeaders = 0
}
