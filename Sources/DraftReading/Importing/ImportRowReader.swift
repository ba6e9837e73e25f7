import GoujiModel
import SourceReading

/// The rows below the header, taken apart. Nothing is left out but repeated headers and the line of
/// column numbers.
struct ImportRowReader {
  let sheet: ImportSheet
  let header: ImportHeader
  let columns: [ImportColumn]
  let shape: LedgerShape
  let context: DraftContext
  let map: ImportMap
  /// In which the export has its amounts.
  let unit: AmountUnit
  private let cells: ImportCellReader

  /// Columns of amounts, then of sums.
  private(set) var amountColumns: [ImportColumn] = []
  private(set) var rows: [ImportRow] = []
  private(set) var findings: [Finding] = []
  /// Rows in which a cell was filled from the one above, by column.
  private(set) var filledDown: [String: Int] = [:]
  private(set) var repeatedHeaders = 0

  private var above: [String: ImportCell] = [:]
  private var functionHeading: ImportCell?

  init(
    sheet: ImportSheet, header: ImportHeader, columns: [ImportColumn], shape: LedgerShape,
    context: DraftContext, map: ImportMap, unit: AmountUnit, departmentNames: [String]
  ) {
    self.sheet = sheet
    self.header = header
    self.columns = columns
    self.shape = shape
    self.context = context
    self.map = map
    self.unit = unit
    cells = ImportCellReader(
      columns: columns, shape: shape, context: context, map: map, departmentNames: departmentNames)
    amountColumns =
      columns.filter(\.isAmount) + columns.filter { !$0.isAmount && $0.measure != nil }
  }

  mutating func read() {
    for index in sheet.rows.indices where index > header.rows.upperBound {
      if isHeaderAgain(index) || isNumbering(sheet.rows[index], index) {
        repeatedHeaders += 1
      } else {
        rows.append(row(index))
      }
    }
  }

  /// Printed exports repeat the header on every page.
  private func isHeaderAgain(_ index: Int) -> Bool {
    let headers = sheet.rows[...header.rows.upperBound]
    let filled = sheet.rows[index].cells.indices.filter { !sheet.rows[index].text($0).isEmpty }
    return filled.count > 1
      && headers.contains { header in
        filled.allSatisfy { header.text($0) == sheet.rows[index].text($0) }
      }
  }

  /// `栏次 1 2 3` or `A B 1 2` directly below the header.
  private func isNumbering(_ row: SourceRow, _ index: Int) -> Bool {
    guard index == header.rows.upperBound + 1 else { return false }
    let texts = row.cells.map { $0.text.headerKey }.filter { !$0.isEmpty }
    let numbers = texts.compactMap(Int.init)
    guard numbers.count > 1, numbers.first == 1 || texts.first == "栏次" else { return false }
    let isCounting = zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
    return isCounting
      && texts.allSatisfy { text in
        Int(text) != nil || text == "栏次" || text.count == 1 || text.contains("=")
          || text.contains("+")
      }
  }

  private mutating func row(_ index: Int) -> ImportRow {
    var row = ImportRow(row: sheet.rows[index])
    row.label = label(of: sheet.rows[index])
    cells.read(sheet.filled[index], into: &row)
    readAmounts(&row)
    if row.kind == .line, !row.hasAmount { row.kind = .withoutAmount }
    if row.label == nil { fillDown(&row) }
    return row
  }

  private mutating func readAmounts(_ row: inout ImportRow) {
    for column in amountColumns {
      guard column.position < row.row.cells.count else {
        row.amounts.append(nil)
        continue
      }
      let cell = row.row.cells[column.position]
      if let fault = cell.fault {
        findings.append(
          .withoutValue(cell, fault, column: column.header, at: cell.place(in: sheet.file)))
        row.kind = .faulty
        row.amounts.append(nil)
        continue
      }
      let text = Self.bare(cell.text)
      if text.isEmpty || ["-", "—", "–", "－", "——", "/", "无"].contains(text) {
        row.amounts.append(nil)
        continue
      }
      switch AmountParser.amount(text, in: unit) {
      case .success(let money): row.amounts.append(money)
      case .failure(let failure):
        row.amounts.append(nil)
        // Words in a row that says little else: 制表人, 打印日期.
        let hasDigit = text.unicodeScalars.contains { $0.halfWidth.decimalDigit != nil }
        if !hasDigit, !saysSomething(row) {
          continue
        }
        findings.append(
          .badAmount(
            cell.text, failure, column: column.header, in: unit, at: cell.place(in: sheet.file)))
        row.kind = .faulty
      }
    }
  }

  /// A code, a unit or a word that the ledger knows stands in it.
  private func saysSomething(_ row: ImportRow) -> Bool {
    row.cells.contains { name, cell in
      guard let index = shape.index(of: name) else { return false }
      return switch shape.columns[index].kind {
      case .functionCode, .economicCode: !cell.key.isEmpty
      case .unit: context.units.contains { $0.code == cell.key }
      case .choice(let list): list.choice(for: cell.key) != nil
      default: false
      }
    }
  }

  private static func bare(_ text: String) -> String {
    Blanks.trimming(String(text.filter { !"¥￥".contains($0) }))
  }

  /// Remarks and other words may end with 合计 by chance.
  private func label(of row: SourceRow) -> String? {
    for (position, cell) in row.cells.enumerated() where !cell.text.isEmpty {
      let target = columns.first { $0.position == position }?.target
      if target == .column(StandardColumn.remark)
        || amountColumns.contains(where: { $0.position == position })
      {
        continue
      }
      if let label = TotalWord.label(in: cell.text) { return label }
    }
    return nil
  }
}

extension ImportRowReader {
  private mutating func fillDown(_ row: inout ImportRow) {
    // A heading or an unfilled unit below one that is filled.
    for name in [StandardColumn.unit] + map.fillsDown {
      if let own = row.cells[name] {
        above[name] = own
      } else if row.kind == .line, let last = above[name],
        columns.contains(where: { $0.gives(name) })
      {
        row.cells[name] = last
        filledDown[name, default: 0] += 1
      }
    }
    let (function, economic) = (StandardColumn.functionCode, StandardColumn.economicCode)
    if let own = row.cells[function] {
      functionHeading = row.cells[economic] == nil ? own : nil
    } else if row.kind == .line, row.cells[economic] != nil, let functionHeading {
      row.cells[function] = functionHeading
      filledDown[function, default: 0] += 1
    }
  }
}

extension ImportColumn {
  func gives(_ name: String) -> Bool {
    switch target {
    case .column(name), .nameOf(name): true
    case .code, .codePart:
      name == StandardColumn.functionCode || name == StandardColumn.economicCode
    default: false
    }
  }
}
