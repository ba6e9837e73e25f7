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
  package var columns: [ImportColumn]
  /// What every line must have and nothing gives.
  package var missing: [LedgerColumn]
  /// Columns that neither the export nor the preparer gives, with what is taken instead.
  package var assumed: [(column: String, value: String)] = []
  /// Words that nobody knows, by column of the ledger, each once.
  package var unknownWords: [(column: String, words: [String])] = []
  package var counts = ImportCounts()
  /// What became of each row below the header, in their order.
  package var fates: [RowFate] = []
  /// Lines of rows without an amount.
  package var skipped: [Int] = []
  /// Rows that are none of the draft's lines, by what says so.
  package var leftOut: [LeftOutRows] = []
  /// Of the main amount, over all lines of the sheet, those left out among them.
  package var sum = Money.zero
  /// Cells that repeat the one above, by column of the ledger.
  package var filledDown: [(column: String, count: Int)] = []
  /// Rows of lines by the unit that a caption names for them; empty where a column does.
  package var captionUnits: [(unit: String, rows: Int)] = []
  package var hiddenRows = 0

  /// Of the columns of money, where they all have the same; nil where they have not, or nobody says.
  package var unit: ExportUnit? {
    let units = Set(columns.filter(\.givesMoney).map(\.unit))
    return units.count == 1 ? units.first ?? nil : nil
  }

  package var lacksUnit: Bool { columns.contains { $0.givesMoney && $0.unit == nil } }
}

/// What became of a row.
package struct RowFate: Sendable {
  package enum Kind: String, Sendable {
    case line = "明细"
    case total = "合计小计"
    case withoutAmount = "没有金额"
    case signature = "签署、日期、页码"
    case leftOut = "不读"
    case faulty = "有问题"
  }

  /// As the sheet counts.
  package var line: Int
  package var kind: Kind
  /// Why a row is left out; empty mostly.
  package var reason: String
  /// Its first cells.
  package var text: String
}

package struct LeftOutRows: Sendable {
  /// `年度是 2023`
  package var reason: String
  package var lines: [Int]
  /// Of the main amount.
  package var sum: Money
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
  /// Rows of another year, deleted ones.
  package var leftOut = 0
  /// 填表人, 打印日期.
  package var signatures = 0
  /// Rows with a finding.
  package var faulty = 0
  package var repeatedHeaders = 0
}
