import GoujiModel
import SourceReading

/// What became of every row of a sheet, and of its columns of numbers.
struct RowAccount {
  private let rows: [ImportRow]
  private let reader: ImportRowReader
  /// Index of the main amounts among the columns of amounts.
  private let main: [Int]

  init(_ rows: [ImportRow], _ reader: ImportRowReader, shape: LedgerShape) {
    self.rows = rows
    self.reader = reader
    main = reader.amountColumns.indices.filter { index in
      let column = reader.amountColumns[index]
      return column.isAmount && column.measure == shape.mainAmount
    }
  }

  private var file: SourceFile { reader.sheet.file }

  private var unit: ExportUnit { main.first.flatMap { reader.amountColumns[$0].unit } ?? .yuan }

  private func sum(_ rows: [ImportRow]) -> Money {
    rows.reduce(.zero) { sum, row in
      main.reduce(sum) { $0 + (row.amounts[$1] ?? .zero) }
    }
  }

  // MARK: Rows

  private var leftOut: [LeftOutRows] {
    let excluded = rows.filter { $0.kind == .leftOut }
    let reasons = Set(excluded.compactMap(\.exclusion)).sorted()
    return reasons.map { reason in
      let own = excluded.filter { $0.exclusion == reason }
      return LeftOutRows(reason: reason, lines: own.map(\.row.line), sum: sum(own))
    }
  }

  /// One for each reason; an error where no row is of the draft's year.
  var leftOutFindings: [Finding] {
    let hasLines = rows.contains { $0.kind == .line || $0.kind == .faulty }
    let years = reader.columns.first { $0.target == .filter(.fiscalYear) }.map { column in
      Set(
        rows.filter { $0.kind == .leftOut }
          .compactMap { RowFilter.year($0.row.text(column.position)) })
    }
    if !hasLines, let year = reader.year, let years, !years.isEmpty, !years.contains(year),
      let first = rows.first(where: { $0.kind == .leftOut })
    {
      return [.allOfOtherYear(years.sorted(), year, at: first.row.place(in: file))]
    }
    return leftOut.compactMap { group in
      guard let row = rows.first(where: { $0.exclusion == group.reason }) else { return nil }
      return .rowsLeftOut(
        group.reason, sum: group.sum, unit: unit, lines: group.lines,
        at: row.row.place(in: file))
    }
  }

  func count(into part: inout ImportedSheet, lines: Int) {
    part.counts.rows = rows.count
    part.counts.lines = lines
    part.counts.repeatedHeaders = reader.repeatedHeaders
    part.fates = rows.map(RowFate.init)
    for row in rows {
      switch row.kind {
      case .line: part.counts.lineRows += 1
      case .total: part.counts.totals += 1
      case .faulty: part.counts.faulty += 1
      case .leftOut: part.counts.leftOut += 1
      case .signature: part.counts.signatures += 1
      case .withoutAmount:
        part.counts.withoutAmount += 1
        part.skipped.append(row.row.line)
      }
    }
    part.leftOut = leftOut
    part.sum = sum(rows.filter { [.line, .leftOut].contains($0.kind) })
    part.filledDown = reader.filledDown.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    part.captionUnits = captionUnits
    part.hiddenRows = rows.count { reader.sheet.hiddenLines.contains($0.row.line) }
  }

  private var captionUnits: [(unit: String, rows: Int)] {
    guard reader.takesUnitsFromCaptions else { return [] }
    var units: [(unit: String, rows: Int)] = []
    for row in rows where row.kind == .line {
      guard let unit = row.cells[StandardColumn.unit]?.text else { continue }
      if let index = units.firstIndex(where: { $0.unit == unit }) {
        units[index].rows += 1
      } else {
        units.append((unit, 1))
      }
    }
    return units
  }

  // MARK: Columns

  /// Numbers that nobody asked for may be amounts that are missing: in a column that is not known, or in
  /// one that was known and gave way to another without being the same.
  var unusedAmounts: [Finding] {
    let lines = rows.filter { $0.kind == .line || $0.kind == .faulty }
    return reader.columns.compactMap { column in
      guard column.target == nil || !column.unusedBecause.isEmpty else { return nil }
      let unit = column.unit ?? .yuan
      var sum = Money.zero
      var filled = 0
      // What only repeats an amount of its row says nothing new.
      var isOther = false
      for row in lines {
        let text = row.row.text(column.position)
        guard !text.isEmpty, case .success(let money) = unit.money(text), money != .zero else {
          continue
        }
        filled += 1
        sum = Money(fen: sum.fen.addingReportingOverflow(money.fen).partialValue)
        if !row.amounts.contains(money) { isOther = true }
      }
      let isMany = filled * 3 >= lines.count || column.levels.count > 1
      guard isOther, column.target != nil || isMany else { return nil }
      return .unknownAmounts(column, sum: sum, unit: unit, in: file)
    }
  }
}

extension RowFate {
  /// Cells of a row that are shown.
  private static let shown = 6

  fileprivate init(_ row: ImportRow) {
    let texts = row.row.cells.map(\.text).filter { !$0.isEmpty }
    let kind: Kind =
      switch row.kind {
      case .line: .line
      case .total: .total
      case .withoutAmount: .withoutAmount
      case .signature: .signature
      case .leftOut: .leftOut
      case .faulty: .faulty
      }
    self.init(
      line: row.row.line, kind: kind, reason: row.exclusion ?? "",
      text: texts.prefix(Self.shown).joined(separator: " "))
  }
}
