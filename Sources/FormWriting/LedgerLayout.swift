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
///     below     no grid and no names beside the codes, yet what is typed there counts as well; at first
///               the hidden columns go on, further down only the sums
struct LedgerLayout {
  let sheet: String
  let ledger: FormLedger
  let columns: [FormColumn]
  let statusRow: Int?
  let totalRow: Int?
  let headerRow: Int
  /// Rows with a grid.
  let rowCount: Int
  /// Rows for which the hidden columns have their formulas.
  let helpedCount: Int
  let widths: [Double]
  /// Columns of the ledger with texts of more than 255 characters.
  let longColumns: Set<Int>

  var name: String { ledger.shape.name }
  var firstRow: Int { headerRow + 1 }
  var lastRow: Int { headerRow + rowCount }

  /// Empty rows to type in, and rows in all at least. Few: LibreOffice prints every row that has a border
  /// or a formula in sight, since it knows no print area that is a formula.
  private static let spare = 10
  private static let least = (spending: 50, other: 12)
  /// Rows below the grid that hidden formulas help, and those that sums and lists take in.
  private static let below = (helped: 200, counted: 5_000)
  private var lastHelped: Int { headerRow + helpedCount }
  var reach: Int { lastHelped + Self.below.counted }

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
    rowCount = max(
      ledger.rows.count + Self.spare, isSpending ? Self.least.spending : Self.least.other)
    helpedCount = rowCount + Self.below.helped
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

  /// `'支出'!$I$5:$I$254`, the rows with a grid and those below that are helped.
  func range(_ position: Int) -> String { range(position, to: position) }

  func range(_ first: Int, to last: Int) -> String { range(first, to: last, firstRow...lastHelped) }

  /// And the rows below them.
  func wholeRange(_ first: Int, to last: Int? = nil) -> String {
    range(first, to: last ?? first, firstRow...reach)
  }

  /// The rows below them alone.
  func rangeBelow(_ position: Int) -> String {
    range(position, to: position, (lastHelped + 1)...reach)
  }

  private func range(_ first: Int, to last: Int, _ rows: ClosedRange<Int>) -> String {
    SheetName.quoted(sheet) + "!" + CellReference.absolute(row: rows.lowerBound, column: first)
      + ":" + CellReference.absolute(row: rows.upperBound, column: last)
  }

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
      return ("SUM(\(wholeRange(position)))", ledger.rows.reduce(.zero) { $0 + $1[index].amount })
    }
    let labels = TotalWord.endings.filter { label in
      if case .text = ledger.shape.columns[record].kind { true } else { label.isEmpty }
    }
    let conditions = ([""] + labels).map { ",\(wholeRange(column)),\"<>\($0)\"" }.joined()
    let rows = ledger.rows.filter {
      $0[record] != .empty && !labels.contains($0[record].text)
    }
    return (
      "SUMIFS(\(wholeRange(position))\(conditions))", rows.reduce(.zero) { $0 + $1[index].amount }
    )
  }

  func block(_ position: Int) -> CellBlock {
    CellBlock(rows: firstRow...reach, columns: position...position)
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
