import GoujiModel
import SourceReading

/// Reads the rows of a file as records of a ledger: the first row names the columns, each further
/// row is a record, each cell is checked by the kind of its column.
package enum LedgerReader {
  /// A record with a fault stays in the ledger, so that what follows can be checked as well.
  package static func read(
    _ table: SourceTable, as shape: LedgerShape, in context: DraftContext
  ) -> Outcome<LedgerReading> {
    guard let header = table.rows.first else {
      return Outcome(
        LedgerReading(ledger: Ledger(shape: shape)), [.noHeader(of: shape, in: table.file)])
    }
    guard !header.isBroken else { return Outcome(LedgerReading(ledger: Ledger(shape: shape))) }
    let columns = LedgerHeader.match(header, to: shape, in: table.file, context)
    // Rows without a single known column are no records.
    if columns.findings.hasErrors, columns.value.allSatisfy({ $0 == nil }) {
      let late = LedgerHeader.below(table, of: shape)
      let findings = late.map { [.headerBelow($0, header, in: table.file)] } ?? columns.findings
      return Outcome(LedgerReading(ledger: Ledger(shape: shape)), findings)
    }
    var reader = RecordReader(
      shape: shape, columns: columns.value, header: header, isSheet: table.file.sheet != nil,
      context: context)
    var bounds = LedgerBounds(shape)
    var records: [LedgerRecord] = []
    records.reserveCapacity(table.rows.count)
    var signatures: [SourceRow] = []
    for row in table.rows.dropFirst() where !row.isBroken {
      if SignatureRow.isOne(row) {
        signatures.append(row)
        continue
      }
      if bounds.isFull(reader.cells.findings) {
        reader.cells.findings.append(.tooManyErrors(at: row.place(in: table.file), of: shape.name))
        break
      }
      let record = reader.record(row, in: table.file)
      reader.cells.findings += bounds.add(record)
      records.append(record)
    }
    records.shareStarts()
    let reading = LedgerReading(
      ledger: Ledger(
        shape: shape, records: records,
        absentColumns: LedgerHeader.absent(columns.value, of: shape, records)),
      namedLocally: reader.cells.namedLocally)
    let passedOver = Finding.signatureRows(signatures, in: table.file).map { [$0] } ?? []
    return Outcome(reading, columns.findings + reader.cells.findings + passedOver)
  }
}

package struct LedgerReading: Sendable {
  package var ledger: Ledger
  /// Names given beside local codes in the cells, such as `3010101 基础工资`, by code.
  package var namedLocally: [String: Located<String>] = [:]
}

/// One row after the other.
private struct RecordReader {
  let shape: LedgerShape
  /// Per column of the shape: its position in the file, or nil.
  let columns: [Int?]
  let header: SourceRow
  /// Positions in the file of numbers that a comma may break in two, and of remarks; none of a
  /// sheet.
  private let numbers: [Int]
  private let remarks: Set<Int>
  private let governmentCodes: GovernmentCodes?
  var cells: CellReader
  /// Of the record before.
  private var last: [LedgerValue] = []
  /// Long texts of the records so far, kept once each: the first so many.
  private var texts: [ByteKey: LedgerValue] = [:]
  private static let mostTexts = 2_000

  init(
    shape: LedgerShape, columns: [Int?], header: SourceRow, isSheet: Bool, context: DraftContext
  ) {
    self.shape = shape
    self.columns = columns
    self.header = header
    governmentCodes = GovernmentCodes(shape)
    var kinds: [Int: LedgerColumn] = [:]
    for (column, position) in zip(shape.columns, columns) where !isSheet {
      if let position { kinds[position] = column }
    }
    // A weight stands before a value that is a text of three digits, such as 100.
    numbers = kinds.filter { position, column in
      column.kind.isAmount || column.kind.isNumber && kinds[position + 1]?.kind.isText == false
    }.keys.sorted()
    remarks = Set(kinds.filter { $0.value.isRemark }.keys)
    cells = CellReader(context: context, ledger: shape.name)
  }

  mutating func record(_ row: SourceRow, in file: SourceFile) -> LedgerRecord {
    if !reportSplitNumber(row, in: file) { reportCellsWithoutHeader(row, in: file) }
    var values: [LedgerValue] = []
    var starts: [Int32] = []
    values.reserveCapacity(columns.count)
    starts.reserveCapacity(columns.count)
    for (index, position) in columns.enumerated() {
      let cell = position.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
      // A short row ends where its missing cells would be.
      let place = cell?.place(in: file) ?? row.end(in: file)
      let missing = position == nil
      starts.append(cell.map { $0.line == row.line ? Int32(clamping: $0.column) : 0 } ?? 0)
      if let cell, let fault = cell.fault {
        let column = shape.columns[index]
        report(.withoutValue(cell, fault, column: column.name, at: place), in: column)
        values.append(.empty)
        continue
      }
      let text = cell?.text ?? ""
      if text.utf8.count > LedgerBounds.cellLength, text.utf16.count > LedgerBounds.cellLength {
        let column = shape.columns[index]
        report(.cellTooLong(text.utf16.count, column: column.name, at: place), in: column)
        values.append(.empty)
        continue
      }
      let value = cells.value(text, of: shape.columns[index], at: place, columnMissing: missing)
      values.append(shared(value, index))
    }
    last = values
    var record = LedgerRecord(values: values, place: row.place(in: file), starts: starts)
    checkProject(of: record)
    if let missing = governmentCodes?.fill(&record, in: cells.context) {
      cells.findings.append(missing)
    }
    return record
  }

  /// A long text that the record before has, too, or many do, stands in memory once.
  private mutating func shared(_ value: LedgerValue, _ column: Int) -> LedgerValue {
    guard case .text(let text) = value, text.utf8.count > 15 else { return value }
    if column < last.count, case .text(let known) = last[column], known.sameBytes(as: text) {
      return last[column]
    }
    if let known = texts[ByteKey(text)] { return known }
    if texts.count < Self.mostTexts { texts[ByteKey(text)] = value }
    return value
  }

  /// Of a cell that cannot be read.
  private mutating func report(_ problem: Finding, in column: LedgerColumn) {
    cells.findings.append(column.isRemark ? .unreadableRemark(problem) : problem)
  }

  /// Whether a number of the row is broken in two by its comma.
  private mutating func reportSplitNumber(_ row: SourceRow, in file: SourceFile) -> Bool {
    if numbers.isEmpty { return false }
    let split = SplitNumber(
      in: row, width: header.cells.count, numbers: numbers, remarks: remarks)
    guard let split else { return false }
    cells.findings.append(.splitNumber(split, in: row, file))
    return true
  }

  private mutating func reportCellsWithoutHeader(_ row: SourceRow, in file: SourceFile) {
    for (index, cell) in row.cells.enumerated() where !cell.text.isEmpty {
      let named = index < header.cells.count && !header.cells[index].text.isEmpty
      if !named {
        cells.findings.append(.cellWithoutHeader(cell, in: file, headers: header.cells.count))
        return
      }
    }
  }

  /// The project of a record must be one of the draft's, in the record's unit.
  private mutating func checkProject(of record: LedgerRecord) {
    guard
      let column = shape.columns.firstIndex(where: {
        if case .project = $0.kind { true } else { false }
      }),
      !record.values[column].text.isEmpty
    else { return }
    let unit = shape.index(of: StandardColumn.unit).map { record.values[$0].text } ?? ""
    cells.checkProject(record.values[column].text, unit: unit, at: record.place(of: column))
  }
}

extension Finding {
  fileprivate static func noHeader(of shape: LedgerShape, in file: SourceFile) -> Finding {
    let names = shape.columns.map(\.name).joined(separator: ",")
    return Finding(
      .missingColumn, at: Place(file: file, line: 1, column: 1), "文件是空的，没有表头",
      cure: "第一行写表头：\(names)")
  }

  fileprivate static func headerBelow(
    _ header: SourceRow, _ first: SourceRow, in file: SourceFile
  ) -> Finding {
    Finding(
      .missingColumn, at: first.place(in: file), "第一行应是列名，列名却在第 \(header.line) 行",
      label: "列名上面的行", cure: "删去第 \(header.line) 行上面的行")
  }

  /// `6,700` without quotes.
  static func splitNumber(_ split: SplitNumber, in row: SourceRow, _ file: SourceFile) -> Finding {
    let (first, rest) = (row.cells[split.position], row.cells[split.position + 1])
    let last = row.cells[split.position + split.parts - 1]
    let place = Place(
      file: file, line: first.line, column: first.column,
      length: max(1, last.column + last.length - first.column))
    return Finding(
      .raggedRow, at: place, "“\(first.text)”后面的一格是“\(rest.text)”，像是 \(split.text) 的千分位逗号把它分成了几格",
      label: "一个数，还是几格", cure: "是一个数的，去掉逗号，或用英文双引号括起来；是几格的，核对这一行比标题多出的格")
  }

  fileprivate static func cellWithoutHeader(
    _ cell: SourceCell, in file: SourceFile, headers: Int
  ) -> Finding {
    Finding(
      .raggedRow, at: cell.place(in: file), "表头只有 \(headers) 列，这一行多出“\(cell.text)”",
      label: "这一格上方没有列名", cure: "金额中有千分位逗号或文字中有逗号时，用英文双引号把这一格括起来")
  }
}
