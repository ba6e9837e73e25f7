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
  /// Of the draft; nil where it does not say it.
  let year: Int?
  private let cells: ImportCellReader

  /// Columns of amounts, then of parts of them, then of sums.
  private(set) var amountColumns: [ImportColumn] = []
  /// Per amount column, the index of the one that includes it; nil mostly.
  private var wholes: [Int?] = []
  private(set) var rows: [ImportRow] = []
  private(set) var findings: [Finding] = []
  /// Cells that formulas may still look at.
  private var formulaCells = SheetSource.mostFormulaCells
  /// Rows in which a cell was filled from the one above, by column.
  private(set) var filledDown: [String: Int] = [:]
  private(set) var repeatedHeaders = 0
  /// The units of rows come from captions.
  var takesUnitsFromCaptions: Bool { captions.first != nil || !captions.below.isEmpty }

  private let captions: UnitCaptions
  /// The unit that the last caption names, where no column does.
  private var captioned: ImportCell?
  private var above: [String: ImportCell] = [:]
  private var functionHeading: ImportCell?
  /// Another year than the draft's that stands over the rows.
  private var blockYear: Int?

  init(
    sheet: ImportSheet, header: ImportHeader, columns: [ImportColumn], shape: LedgerShape,
    context: DraftContext, map: ImportMap, year: Int?, departmentNames: [String]
  ) {
    self.sheet = sheet
    self.header = header
    self.columns = columns
    self.shape = shape
    self.context = context
    self.map = map
    self.year = year
    cells = ImportCellReader(
      columns: columns, shape: shape, context: context, map: map, year: year,
      departmentNames: departmentNames)
    captions = UnitCaptions(sheet, header, cells)
    captioned = captions.first
    amountColumns =
      columns.filter(\.isAmount) + columns.filter(\.isIncluded)
      + columns.filter { !$0.isAmount && $0.measure != nil }
    wholes = amountColumns.map { column in
      column.wholePosition.flatMap { whole in amountColumns.firstIndex { $0.position == whole } }
    }
  }

  mutating func read() {
    for index in sheet.rows.indices where index > header.rows.upperBound {
      if isHeaderAgain(index) || isNumbering(sheet.rows[index], index) {
        repeatedHeaders += 1
      } else {
        if let caption = captions.below[index] { captioned = caption }
        rows.append(row(index))
      }
    }
    findings = findings.mergingAlike()
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
    if SignatureRow.isOne(sheet.rows[index]) {
      row.kind = .signature
      row.amounts = amountColumns.map { _ in nil }
      return row
    }
    row.label = label(of: sheet.rows[index])
    if isRunning(sheet.rows[index]) {
      row.kind = .withoutAmount
      row.amounts = amountColumns.map { _ in nil }
      return row
    }
    if let caption = captionYear(of: sheet.rows[index]) {
      blockYear = caption == year ? nil : caption
    }
    cells.read(sheet.filled[index], into: &row)
    readAmounts(&row)
    if row.kind == .line, !row.hasAmount { row.kind = .withoutAmount }
    if row.label == nil { fillDown(&row) }
    if row.kind == .line, row.label == nil { exclude(&row, sheet.filled[index]) }
    return row
  }

  /// Why a row is none of this draft's lines, where a column says so.
  private func exclude(_ row: inout ImportRow, _ filled: SourceRow) {
    for column in columns {
      guard case .filter(let filter) = column.target else { continue }
      let text = filled.text(column.position)
      if let reason = filter.reason(text, in: column.header, year: year) {
        row.exclusion = reason
        return
      }
    }
    row.exclusion = blockYear.map { "上面写着 \($0) 年" }
    row.isUnderOtherYear = row.exclusion != nil
  }

  /// The year that a row by itself names: `2023年` over the lines of that year.
  private func captionYear(of row: SourceRow) -> Int? {
    guard year != nil, !columns.contains(where: { $0.target == .filter(.fiscalYear) }) else {
      return nil
    }
    let texts = Set(row.cells.map { $0.text.headerKey }.filter { !$0.isEmpty })
    guard texts.count == 1, let text = texts.first, text.contains("年") else { return nil }
    return RowFilter.year(text)
  }

  /// 承前页, 过次页: sums of other pages, which are made of the same lines.
  private func isRunning(_ row: SourceRow) -> Bool {
    row.cells.contains { TotalWord.isRunning($0.text) }
  }
}

// MARK: Amounts

extension ImportRowReader {
  private mutating func readAmounts(_ row: inout ImportRow) {
    reportSplitNumber(&row)
    for column in amountColumns { row.amounts.append(amount(column, &row)) }
    for (index, whole) in wholes.enumerated() {
      guard let whole, let part = row.amounts[index], part != .zero else { continue }
      let all = row.amounts[whole] ?? .zero
      if abs(part.fen) <= abs(all.fen), (part < .zero) == (all < .zero) { continue }
      let cell = row.row.cells[amountColumns[index].position]
      findings.append(
        .partBeyondWhole(
          amountColumns[index], part, amountColumns[whole], all, at: cell.place(in: sheet.file)))
      row.kind = .faulty
    }
  }

  /// Nil where the cell is empty, says 无, or holds no amount, of which a finding tells.
  private mutating func amount(_ column: ImportColumn, _ row: inout ImportRow) -> Money? {
    guard column.position < row.row.cells.count, let unit = column.unit else { return nil }
    let cell = row.row.cells[column.position]
    if let fault = cell.fault {
      findings.append(
        .withoutValue(cell, fault, column: column.header, at: cell.place(in: sheet.file)))
      row.kind = .faulty
      return nil
    }
    if cell.text.isEmpty { return nil }
    if row.label == nil,
      let result = sheet.otherResult(row.row, column.position, cellsLeft: &formulaCells)
    {
      findings.append(
        .staleFormula(column.header, saved: cell.text, result, at: cell.place(in: sheet.file)))
    }
    switch unit.money(cell.text) {
    case .success(let money): return money
    case .failure(let failure):
      if NumberSlip(cell.text) == .nothing { return nil }
      // Words in a row that says little else: 制表人, 打印日期.
      let hasDigit = cell.text.unicodeScalars.contains { $0.halfWidth.decimalDigit != nil }
      if hasDigit || saysSomething(row) {
        findings.append(
          .badImportAmount(cell, failure, column: column, unit, at: cell.place(in: sheet.file)))
        row.kind = .faulty
      }
      return nil
    }
  }

  /// `6,700` without quotes in a text file.
  private mutating func reportSplitNumber(_ row: inout ImportRow) {
    guard sheet.file.sheet == nil else { return }
    let width = sheet.rows[header.rows].map(\.cells.count).max() ?? 0
    let remarks = columns.filter { $0.target == .column(StandardColumn.remark) }.map(\.position)
    let split = SplitNumber(
      in: row.row, width: width, numbers: amountColumns.map(\.position), remarks: Set(remarks))
    guard let split else { return }
    findings.append(.splitNumber(split, in: row.row, sheet.file))
    row.kind = .faulty
  }

  /// A code, a unit or a word that the ledger knows stands in it.
  private func saysSomething(_ row: ImportRow) -> Bool {
    row.cells.contains { name, cell in
      guard let index = shape.index(of: name) else { return false }
      return switch shape.columns[index].kind {
      case .code: !cell.key.isEmpty
      case .unit: context.units.contains { $0.code == cell.key }
      case .choice(let list): list.choice(for: cell.key) != nil
      default: false
      }
    }
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
    if row.kind == .line, let captioned { row.cells[StandardColumn.unit] = captioned }
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
      [StandardColumn.functionCode, StandardColumn.economicCode].contains(name)
        && hasDigits(of: name)
    case .carryFlag: name == StandardColumn.fundYear
    default: false
    }
  }
}

extension Finding {
  /// The message says of the column what is true of all its cells alike, so that they are told as
  /// one.
  fileprivate static func badImportAmount(
    _ cell: SourceCell, _ failure: AmountParser.Failure, column: ImportColumn, _ unit: ExportUnit,
    at place: Place
  ) -> Finding {
    let slip = NumberSlip(cell.text)?.words(inUnit: unit.name)
    let (code, problem): (FindingCode, String) =
      switch failure {
      case .notANumber: (.notAnAmount, slip?.problem ?? "不是金额")
      case .tooFine: (.tooFineAmount, "以\(unit.name)为单位，细于 1 分")
      case .tooLarge: (.tooLargeAmount, "超过一行的上限 1 万亿元")
      }
    let cure =
      slip?.cure
      ?? (code == .tooFineAmount
        ? "核对金额的单位；按 1 分取整" : "这一列不是金额的，在 \(ImportMap.fileName) 的“列”里把它写成 不用")
    return Finding(
      code, at: place, "“\(column.header)”一列里的数读不出：\(problem)", label: shortened(cell.text),
      cure: cure)
  }
}
