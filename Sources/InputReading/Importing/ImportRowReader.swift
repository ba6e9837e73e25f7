import GoujiModel

/// The rows below the header, taken apart. Nothing is left out but repeated headers and the line of
/// column numbers.
struct ImportRowReader {
  let sheet: ImportSheet
  let header: ImportHeader
  let columns: [ImportColumn]
  let form: LedgerForm
  let context: DraftContext
  let map: ImportMap
  /// In which the export has its amounts.
  let unit: AmountUnit
  let departmentNames: [String]

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
    sheet: ImportSheet, header: ImportHeader, columns: [ImportColumn], form: LedgerForm,
    context: DraftContext, map: ImportMap, unit: AmountUnit, departmentNames: [String]
  ) {
    self.sheet = sheet
    self.header = header
    self.columns = columns
    self.form = form
    self.context = context
    self.map = map
    self.unit = unit
    self.departmentNames = departmentNames
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
    readCells(&row, filled: sheet.filled[index])
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
      guard let index = form.index(of: name) else { return false }
      return switch form.columns[index].kind {
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
      if target == .column("说明") || amountColumns.contains(where: { $0.position == position }) {
        continue
      }
      if let label = TotalLabel.find(cell.text) { return label }
    }
    return nil
  }
}

extension ImportRowReader {
  private mutating func readCells(_ row: inout ImportRow, filled: SourceRow) {
    var names: [String: SourceCell] = [:]
    var codeName: SourceCell?
    var parts: [(level: Int, cell: SourceCell)] = []
    for column in columns where column.position < filled.cells.count {
      let cell = filled.cells[column.position]
      guard !cell.text.isEmpty, cell.fault == nil else { continue }
      switch column.target {
      case .column(let name) where !isLabel(cell.text): take(cell, as: name, into: &row)
      case .code where !isLabel(cell.text): takeCode(cell, into: &row)
      case .nameOf(let name): names[name] = cell
      case .codeName: codeName = cell
      case .codePart(let level): parts.append((level, cell))
      default: break
      }
    }
    if !parts.isEmpty { takeParts(parts, into: &row) }
    for (name, cell) in names.sorted(by: { $0.key < $1.key }) where !isLabel(cell.text) {
      addName(cell, to: name, of: &row)
    }
    if let codeName, !isLabel(codeName.text) {
      for name in [StandardColumn.functionCode, StandardColumn.economicCode]
      where row.cells[name] != nil {
        addName(codeName, to: name, of: &row)
        break
      }
    }
  }

  private func isLabel(_ text: String) -> Bool { TotalLabel.find(text) != nil }

  private func takeCode(_ cell: SourceCell, into row: inout ImportRow) {
    let isEconomic = CodeName(cell.text).code.hasPrefix("3")
    take(
      cell, as: isEconomic ? StandardColumn.economicCode : StandardColumn.functionCode, into: &row)
  }

  private func takeParts(_ parts: [(level: Int, cell: SourceCell)], into row: inout ImportRow) {
    let sorted = parts.sorted { $0.level < $1.level }
    guard let first = sorted.first else { return }
    var digits = ""
    for part in sorted {
      let own = TypedCode(part.cell.text).digits
      // Excel takes 01 for 1.
      let padded = part.level > 0 && own.utf8.count == 1 ? "0" + own : own
      digits = padded.utf8.count > 3 || part.level == 0 ? padded : digits + padded
    }
    guard !digits.isEmpty else { return }
    var cell = first.cell
    cell.text = digits
    takeCode(cell, into: &row)
  }

  private func take(_ cell: SourceCell, as name: String, into row: inout ImportRow) {
    guard let index = form.index(of: name) else { return }
    let replaced = map.values[name]?[cell.text.headerKey]
    let text = replaced ?? cell.text
    switch form.columns[index].kind {
    case .unit: row.cells[name] = unitCell(text, cell)
    case .functionCode, .economicCode:
      row.cells[name] = codeCell(text, cell, kind: form.columns[index].kind)
    case .choice(let list):
      let choice = ImportChoice.find(text, in: list)
      row.cells[name] = ImportCell(
        text: choice ?? text, key: choice ?? text.headerKey, source: cell)
    case .project:
      let project = Self.withoutProjectCode(text)
      row.cells[name] = ImportCell(text: project, key: project.headerKey, source: cell)
    default: row.cells[name] = ImportCell(text: text, key: text.headerKey, source: cell)
    }
  }

  private func codeCell(_ text: String, _ cell: SourceCell, kind: ColumnKind) -> ImportCell {
    var typed = CodeName(text)
    let codeKind: ClassificationKind =
      if case .functionCode = kind { .function } else { .departmentEconomic }
    if typed.code.isEmpty {
      // A name that only one code bears stands for it.
      let entries = context.classification.entries(named: typed.name, kind: codeKind)
      if entries.count == 1 { typed.code = entries[0].code }
    }
    return ImportCell(text: typed.cellText, key: typed.code, source: cell)
  }

  /// A unit by code, by name, or both; the key of the whole department is empty.
  private func unitCell(_ text: String, _ cell: SourceCell) -> ImportCell {
    let typed = CodeName(text)
    for candidate in [text, typed.code, typed.name].flatMap({ [$0, Self.withoutSeat($0)] })
    where !candidate.isEmpty {
      let key = candidate.headerKey
      if let unit = context.units.first(where: { $0.code == key || $0.name.headerKey == key }) {
        return ImportCell(text: unit.code, key: unit.code, source: cell)
      }
    }
    let isDepartment =
      [text, typed.code, typed.name].contains { departmentNames.contains($0.headerKey) }
      || !typed.code.isEmpty && context.units.contains { $0.code.hasPrefix(typed.code) }
    if isDepartment { return ImportCell(text: text, key: "", source: cell) }
    return ImportCell(text: text, key: text.headerKey, source: cell)
  }

  /// Platforms write 某局（本级） for the unit that bears the department's name.
  private static func withoutSeat(_ name: String) -> String {
    let key = name.headerKey
    let ending = ["(本级)", "(机关)", "本级"].first { key.hasSuffix($0) && key.count > $0.count }
    return ending.map { String(key.dropLast($0.count)) } ?? ""
  }

  /// `51170324R000000123456-党建经费`: the platform's code of a project has at least eight characters.
  private static func withoutProjectCode(_ text: String) -> String {
    let typed = CodeName(text)
    return typed.code.utf8.count >= 8 && !typed.name.isEmpty ? typed.name : Blanks.trimming(text)
  }

  private func addName(_ cell: SourceCell, to name: String, of row: inout ImportRow) {
    guard let own = row.cells[name] else {
      // The code is empty: the name stands for it.
      take(cell, as: name, into: &row)
      return
    }
    guard name != StandardColumn.unit, !own.key.isEmpty else { return }
    let typed = CodeName(cell.text)
    row.cells[name]?.text = own.key + " " + (typed.name.isEmpty ? cell.text : typed.name)
  }

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
