import GoujiModel
import OfficeOpenXML

/// A ledger's sheet; rows and columns count from 0.
///
///     title     支出
///     hint      一行一笔支出……
///     status    支出合计 … 收入合计 … 差额 …      (spending and income only)
///     totals    合计 …                          (where there are amounts)
///     header    单位 | 单位名称 | 功能科目 …
///     rows      as many as the draft has, and some to spare
struct LedgerLayout {
  let sheet: String
  let ledger: FormLedger
  let columns: [FormColumn]
  let statusRow: Int?
  let totalRow: Int?
  let headerRow: Int
  let rowCount: Int
  let widths: [Double]
  /// Columns of the ledger with texts of more than 255 characters.
  let longColumns: Set<Int>

  var name: String { ledger.shape.name }
  var firstRow: Int { headerRow + 1 }
  var lastRow: Int { headerRow + rowCount }

  /// Empty rows to type in.
  private static let spare = 200

  init(_ ledger: FormLedger, sheet: String, unit: AmountUnit) {
    self.ledger = ledger
    self.sheet = sheet
    let shape = ledger.shape
    var columns: [FormColumn] = []
    for (index, column) in shape.columns.enumerated() {
      columns.append(.input(index))
      if column.kind.hasNameColumn { columns.append(.name(of: index)) }
    }
    let isSpending = shape.name == StandardLedger.spending
    if isSpending || shape.name == StandardLedger.income { columns.append(.key) }
    if isSpending { columns.append(.covered) }
    self.columns = columns
    statusRow = isSpending || shape.name == StandardLedger.income ? 2 : nil
    let hasAmounts = shape.columns.contains { $0.kind.isAmount }
    let next = statusRow == nil ? 2 : 3
    totalRow = hasAmounts ? next : nil
    headerRow = hasAmounts ? next + 1 : next
    rowCount = (ledger.rows.count + Self.spare + 49) / 50 * 50
    longColumns = Set(
      shape.columns.indices.filter { index in
        ledger.rows.contains { $0[index].text.utf16.count > 255 }
      })
    widths = columns.map { FormWidths.width(of: $0, in: ledger, unit: unit) }
  }

  /// Position on the sheet of a column of the ledger.
  func position(of column: String) -> Int? {
    ledger.shape.index(of: column).flatMap { columns.firstIndex(of: .input($0)) }
  }

  /// `'支出'!$I$5:$I$254`
  func range(_ position: Int) -> String { range(position, to: position) }

  func range(_ first: Int, to last: Int) -> String {
    let start = CellReference.absolute(row: firstRow, column: first)
    return SheetName.quoted(sheet) + "!" + start + ":"
      + CellReference.absolute(row: lastRow, column: last)
  }

  func range(of column: String) -> String? { position(of: column).map { range($0) } }

  /// The column that every record fills in: a row without it, such as a total typed below, does not
  /// count. Nil where there is none.
  var recordColumn: Int? {
    let columns = ledger.shape.columns
    let choice = columns.firstIndex { column in
      if case .choice = column.kind { column.required } else { false }
    }
    return choice
      ?? columns.firstIndex { $0.required && !$0.kind.isAmount }
  }

  /// The sum of a column of amounts over the records, and what it gives.
  func sum(_ position: Int, _ index: Int) -> (formula: String, result: Money) {
    guard let record = recordColumn, let column = columns.firstIndex(of: .input(record)) else {
      return ("SUM(\(range(position)))", ledger.rows.reduce(.zero) { $0 + $1[index].amount })
    }
    let labels = TotalWord.endings.filter { label in
      if case .text = ledger.shape.columns[record].kind { true } else { label.isEmpty }
    }
    let conditions = ([""] + labels).map { ",\(range(column)),\"<>\($0)\"" }.joined()
    let rows = ledger.rows.filter {
      $0[record] != .empty && !labels.contains($0[record].text)
    }
    return (
      "SUMIFS(\(range(position))\(conditions))", rows.reduce(.zero) { $0 + $1[index].amount }
    )
  }

  func block(_ position: Int) -> CellBlock {
    CellBlock(rows: firstRow...lastRow, columns: position...position)
  }
}

/// What a column of a ledger's sheet holds.
enum FormColumn: Hashable {
  /// The column of the ledger with this index.
  case input(Int)
  /// What the code beside it means.
  case name(of: Int)
  /// Unit, source and year in one text; hidden.
  case key
  /// Whether 收入 names the source of a spending line; hidden.
  case covered

  var isHidden: Bool { self == .key || self == .covered }
}
