import GoujiModel
import SourceReading

/// A sheet of a form to located rows, as a CSV file would give them: the header first, its columns
/// named as the ledger names them; then the rows, without those that only add up others.
struct FormTableReader {
  let match: FormMatch
  let inputUnit: AmountUnit
  private var findings: [Finding] = []
  /// Cells below a header that is empty, by column.
  private var nameless: [Int: [SourceCell]] = [:]

  private var sheet: SheetSource { match.sheet }
  private var shape: LedgerShape { match.shape }

  static func read(_ match: FormMatch, in inputUnit: AmountUnit) -> Outcome<SourceTable> {
    var reader = FormTableReader(match: match, inputUnit: inputUnit)
    let table = reader.table()
    return Outcome(table, reader.findings)
  }

  private init(match: FormMatch, inputUnit: AmountUnit) {
    self.match = match
    self.inputUnit = inputUnit
  }

  private mutating func table() -> SourceTable {
    // Words merged downwards are said of every row, an amount is said once.
    let all = sheet.filling(sheet.table().rows) { column in
      guard column < match.headers.count, let index = match.headers[column].column else {
        return false
      }
      switch shape.columns[index].kind {
      case .amount, .count: return false
      default: return true
      }
    }
    let header = header(all.first { $0.line == match.headerRow + 1 })
    reportRowsAbove(all)
    var rows: [SourceRow] = []
    var strayed: [SourceCell] = []
    var signatures: [SourceRow] = []
    for row in all where row.line > match.headerRow + 1 {
      var atTheRight: [SourceCell] = []
      let cells = read(row, &atTheRight)
      if let cells, SignatureRow.isOne(cells) {
        signatures.append(cells)
        continue
      }
      strayed += atTheRight
      guard let cells, !isHeaderAgain(cells) else { continue }
      if let note = note(in: cells) {
        findings.append(.noteRow(note, in: sheet.file))
        continue
      }
      rows.append(cells)
    }
    if let first = strayed.first {
      findings.append(.withoutHeader(first, count: strayed.count, in: sheet.file))
    }
    for (_, cells) in nameless.sorted(by: { $0.key < $1.key }) {
      findings.append(.namelessColumn(cells[0], count: cells.count, in: sheet.file))
    }
    if let note = Finding.signatureRows(signatures, in: sheet.file) { findings.append(note) }
    reportHidden(rows)
    let totals = TypedTotals(shape: shape, file: sheet.file, inputUnit: inputUnit, match: match)
    let checked = totals.check(rows)
    findings += checked.findings
    findings += FormulaChecks(match: match).findings(checked.value)
    return SourceTable(file: sheet.file, rows: [header] + checked.value)
  }

  // MARK: Header

  private mutating func header(_ row: SourceRow?) -> SourceRow {
    guard var row else { return SourceRow(cells: [], line: match.headerRow + 1) }
    for index in row.cells.indices {
      switch index < match.headers.count ? match.headers[index] : .blank {
      case .column(let column, let unit):
        row.cells[index].text = shape.columns[column].name
        if let unit, unit != inputUnit { reportUnit(unit, row.cells[index]) }
      case .shown, .blank: row.cells[index].text = ""
      case .unknown: break
      }
      row.cells[index].fault = nil
    }
    return row
  }

  private mutating func reportUnit(_ unit: AmountUnit, _ cell: SourceCell) {
    findings.append(
      Finding(
        .otherUnitInHeader, at: cell.place(in: sheet.file),
        "列名写的单位是\(unit.rawValue)，“\(FormSheet.head)”里的填报单位是\(inputUnit.rawValue)",
        cure: "按实际的单位改正其中一处；不知道以哪个为准时不能读数"))
  }

  // MARK: Rows

  /// The cells of the ledger's columns; nil where none of them is filled.
  private mutating func read(_ row: SourceRow, _ strayed: inout [SourceCell]) -> SourceRow? {
    var row = row
    var isFilled = false
    let lastKnown = match.headers.lastIndex { $0.column != nil } ?? 0
    takeTypedNames(&row)
    for index in row.cells.indices {
      let isEmpty = row.cells[index].text.isEmpty && row.cells[index].fault == nil
      switch index < match.headers.count ? match.headers[index] : .blank {
      case .column: isFilled = isFilled || !isEmpty
      case .unknown: row.cells[index].fault = nil
      case .shown: row.cells[index].clear()
      case .blank:
        // Between columns it may be one whose name was wiped out; further right it is a note.
        if !isEmpty, index > lastKnown { strayed.append(row.cells[index]) }
        if !isEmpty, index < lastKnown { nameless[index, default: []].append(row.cells[index]) }
        row.cells[index].clear()
      }
    }
    return isFilled ? row : nil
  }

  /// A name typed over the formula that shows it is read with its code, which has its own.
  private func takeTypedNames(_ row: inout SourceRow) {
    var formulas: [Int]?
    for index in row.cells.indices.dropFirst() {
      guard index < match.headers.count, match.headers[index] == .shown,
        let column = match.headers[index - 1].column, case .code = shape.columns[column].kind,
        !row.cells[index].text.isEmpty, row.cells[index].fault == nil,
        row.cells[index - 1].text.isPlainCode
      else { continue }
      let own = formulas ?? sheet.formulaColumns(row: row.line - 1)
      formulas = own
      if own.contains(index) || row.cells[index].text == "代码表里没有" { continue }
      let code = row.cells[index - 1].text
      let name = row.cells[index].text.withoutLeading(code)
      if !name.isEmpty { row.cells[index - 1].text = code + " " + name }
    }
  }

  /// The header once more, as on a second printed page.
  private func isHeaderAgain(_ row: SourceRow) -> Bool {
    var same = 0
    for (index, cell) in row.cells.enumerated() where !cell.text.isEmpty {
      guard index < match.headers.count, let column = match.headers[index].column else { continue }
      let name = FormSheet.columnName(of: cell.text.headerKey).name
      if name != shape.columns[column].name.headerKey { return false }
      same += 1
    }
    return same > 1
  }

  /// `已与财政核对：见附件` by itself in its row is no record.
  private func note(in row: SourceRow) -> SourceCell? {
    let filled = row.cells.filter { !$0.text.isEmpty || $0.fault != nil }
    guard shape.columns.count > 3, filled.count == 1, let cell = filled.first,
      cell.text.contains(where: { "：:".contains($0) })
    else { return nil }
    return cell
  }

  /// A row moved above the header would be lost without a word.
  private mutating func reportRowsAbove(_ rows: [SourceRow]) {
    for row in rows where row.line <= match.headerRow {
      let meant = row.cells.enumerated().count { index, cell in
        guard index < match.headers.count, let column = match.headers[index].column else {
          return false
        }
        return shape.columns[column].kind.admits(cell.text)
      }
      if meant > 1 {
        findings.append(
          Finding(
            .rowAboveHeader, at: row.place(in: sheet.file),
            "这一行在列名（第 \(match.headerRow + 1) 行）上面，没有读入", cure: "把这一行移到列名下面，或删去"))
      }
    }
  }

  private mutating func reportHidden(_ rows: [SourceRow]) {
    // Names of codes add nothing up.
    if sheet.isHidden, shape.name != StandardLedger.localCodes, let first = rows.first {
      findings.append(
        Finding(
          .hiddenRows, at: first.place(in: sheet.file),
          "“\(shortened(sheet.name))”这张表是隐藏的，里面的 \(rows.count) 行照样计入",
          cure: "取消隐藏看一看；不要的请删去"))
      return
    }
    let hiddenLines = sheet.hiddenLines
    let hidden = rows.filter { hiddenLines.contains($0.line) }
    report(hidden, "被隐藏或筛掉", cure: "取消隐藏和筛选看一看；不要的行请删去")
    let crossed = sheet.crossedLines { column in
      guard column < match.headers.count, let index = match.headers[column].column else {
        return false
      }
      // 原列30103，已改 is what was crossed out, not the line.
      return !shape.columns[index].isRemark
    }
    for (own, fault, cure) in [
      (crossed.struckOut, "划了删除线", "不要的行请删去；要的，去掉删除线"),
      (crossed.colourless, "有字的颜色与底色相同，看不见", "把字的颜色改回黑色（自动）；不要的行请删去"),
    ] {
      let lines = Set(own)
      report(rows.filter { lines.contains($0.line) }, fault, cure: cure)
    }
  }

  private mutating func report(_ rows: [SourceRow], _ fault: String, cure: String) {
    guard let first = rows.first else { return }
    let lines = rows.prefix(8).map { String($0.line) }.joined(separator: "、")
    let more = rows.count > 8 ? " 等" : ""
    findings.append(
      Finding(
        .hiddenRows, at: first.place(in: sheet.file),
        "有 \(rows.count) 行\(fault)（第 \(lines) 行\(more)），照样计入", cure: cure))
  }
}

extension String {
  fileprivate var isPlainCode: Bool { !isEmpty && allSatisfy { $0.isASCII && $0.isNumber } }

  /// `2080101 行政运行` and `2080101-行政运行` of the code that stands beside it already.
  fileprivate func withoutLeading(_ code: String) -> String {
    guard hasPrefix(code) else { return self }
    let rest = dropFirst(code.count)
    if let next = rest.first, next.isASCII, next.isNumber { return self }
    return String(rest.drop { $0.isWhitespace || "-－—–_:：.．、".contains($0) })
  }
}

extension SourceCell {
  fileprivate mutating func clear() {
    text = ""
    fault = nil
  }
}

extension ColumnKind {
  /// A text that hardly is anything but a value of such a column.
  fileprivate func admits(_ text: String) -> Bool {
    if text.isEmpty { return false }
    switch self {
    case .code(let kind): return TypedCode(text).hasLength(for: kind)
    case .choice(let list): return list.choice(for: text) != nil
    case .text, .amount, .count, .quantity, .unit, .project, .reference: return false
    }
  }
}

extension Finding {
  fileprivate static func namelessColumn(
    _ cell: SourceCell, count: Int, in file: SourceFile
  ) -> Finding {
    Finding(
      .raggedRow, at: cell.place(in: file),
      "这一列没有列名，下面填了 \(count) 格，第一格是“\(shortened(cell.text))”", label: "这一格上方没有列名",
      cure: "给这一列补上列名；不是填报的内容，删去或移到各列的右边")
  }

  fileprivate static func noteRow(_ cell: SourceCell, in file: SourceFile) -> Finding {
    Finding(
      .noteRow, at: cell.place(in: file), "这一行只有“\(shortened(cell.text))”一格，当作附注，没有读入",
      cure: "是填报的内容，把这一行填全")
  }

  fileprivate static func withoutHeader(
    _ cell: SourceCell, count: Int, in file: SourceFile
  ) -> Finding {
    let more = count > 1 ? " 等 \(count) 格" : ""
    return Finding(
      .unknownColumn, at: cell.place(in: file),
      "“\(shortened(cell.text))”\(more)在各列的右边，上面没有列名，没有读入",
      cure: "是要填报的，写到有列名的列里；是自己的记录，可以不管")
  }
}
