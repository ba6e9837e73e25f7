import GoujiModel
import SourceReading

/// From an export to lines: header, columns, rows, sums, lines.
package struct LinesImporter {
  package var shape: LedgerShape
  package var context: DraftContext
  package var map: ImportMap
  /// Names and codes that mean the department as a whole.
  package var departmentNames: [String]

  package init(
    shape: LedgerShape, context: DraftContext, map: ImportMap, departmentNames: [String]
  ) {
    self.shape = shape
    self.context = context
    self.map = map
    self.departmentNames = departmentNames.map(\.headerKey).filter { !$0.isEmpty }
  }

  /// Lines with a fault are given as well: the findings say what is wrong with them.
  package func read(_ sheets: [ImportSheet]) -> Outcome<LinesImport> {
    var result = LinesImport(shape: shape)
    let chosen = choose(sheets)
    var findings = chosen.findings + badDefaults
    for (sheet, header) in chosen.value {
      findings += read(sheet, header, into: &result)
    }
    return Outcome(result, findings)
  }

  private var words: ImportWords { ImportWords(shape: shape) }

  private func choose(_ sheets: [ImportSheet]) -> Outcome<[(ImportSheet, ImportHeader)]> {
    if !map.sheets.isEmpty { return named(sheets) }
    let found = sheets.filter { !$0.isHidden }.compactMap { sheet in
      ImportHeader.find(in: sheet, words, map).map { (sheet, $0) }
    }
    if found.count > 1 { return Outcome([], [.severalSheets(found.map(\.0))]) }
    return found.isEmpty ? Outcome([], [.noImportHeader(sheets, shape: shape)]) : Outcome(found)
  }

  private func named(_ sheets: [ImportSheet]) -> Outcome<[(ImportSheet, ImportHeader)]> {
    var chosen: [(ImportSheet, ImportHeader)] = []
    var findings: [Finding] = []
    for name in map.sheets {
      guard let sheet = sheets.first(where: { $0.name.headerKey == name.headerKey }) else {
        findings.append(
          .unknownSheet(name, among: sheets.map(\.name), path: sheets.first?.file.path ?? ""))
        continue
      }
      if let header = ImportHeader.find(in: sheet, words, map) {
        chosen.append((sheet, header))
      } else {
        findings.append(.noImportHeader([sheet], shape: shape))
      }
    }
    return Outcome(chosen, findings)
  }

  private var badDefaults: [Finding] {
    map.defaults.compactMap { entry in
      guard let list = shape.choices(of: entry.column),
        ImportChoice.find(entry.value.value, in: list) == nil
      else { return nil }
      return .unknownChoice(
        entry.value.value, of: list, column: entry.column, at: entry.value.place)
    }
  }

  private func read(
    _ sheet: ImportSheet, _ header: ImportHeader, into result: inout LinesImport
  ) -> [Finding] {
    let matching = ColumnMatching(header, shape: shape, map: map, in: sheet.file)
    var findings = matching.findings
    let unit = ImportUnit.find(in: sheet, header, map)
    var part = ImportedSheet(
      name: sheet.name.isEmpty ? sheet.file.path : "\(sheet.file.path)#\(sheet.name)",
      sheet: sheet.name,
      headerLines: sheet.rows[header.rows.lowerBound]
        .line...sheet.rows[header.rows.upperBound].line,
      unit: unit?.unit, unitPlace: unit?.place, columns: matching.columns,
      missing: matching.missing)
    defer { result.parts.append(part) }
    guard let unit else {
      if let cell = ImportUnit.unreadable(in: sheet, header) {
        return findings + [.unreadableUnit(cell, at: cell.place(in: sheet.file))]
      }
      return findings + [
        .noAmountUnit(at: sheet.rows[header.rows.lowerBound].place(in: sheet.file))
      ]
    }
    if findings.hasErrors { return findings }
    var reader = ImportRowReader(
      sheet: sheet, header: header, columns: matching.columns, shape: shape, context: context,
      map: map, unit: unit.unit, departmentNames: departmentNames)
    reader.read()
    if let fault = reader.beyondLimit { return findings + reader.findings + [fault] }
    let totals = ImportTotals(reader)
    findings += unknownAmounts(matching.columns, totals.rows, unit.unit, in: sheet)
    findings += reader.findings + totals.findings
    let maker = LineMaker(
      importer: self, sheet: sheet, columns: matching.columns,
      amountColumns: reader.amountColumns)
    let made = maker.lines(of: totals.rows)
    result.lines += made.value.lines
    result.given.formUnion(made.value.given)
    part.count(totals.rows, reader, lines: made.value.lines.count)
    return findings + made.findings
  }
}

extension LinesImporter {
  /// Numbers that nobody asked for may be amounts that are missing.
  private func unknownAmounts(
    _ columns: [ImportColumn], _ rows: [ImportRow], _ unit: AmountUnit, in sheet: ImportSheet
  ) -> [Finding] {
    let lines = rows.filter { $0.kind == .line || $0.kind == .faulty }
    return columns.filter { $0.target == nil }.compactMap { column in
      let amounts = lines.compactMap { row -> Money? in
        guard
          let text = row.row.cells.indices.contains(column.position)
            ? row.row.cells[column.position].text : nil
        else { return nil }
        return try? AmountParser.amount(text, in: unit).get()
      }.filter { $0 != .zero }
      guard !amounts.isEmpty, amounts.count * 3 >= lines.count || column.levels.count > 1 else {
        return nil
      }
      return .unknownAmounts(column, sum: amounts.reduce(.zero, +), unit: unit, in: sheet.file)
    }
  }
}

extension ImportedSheet {
  fileprivate mutating func count(_ rows: [ImportRow], _ reader: ImportRowReader, lines: Int) {
    counts.rows = rows.count
    counts.lines = lines
    counts.repeatedHeaders = reader.repeatedHeaders
    for row in rows {
      switch row.kind {
      case .line: counts.lineRows += 1
      case .total: counts.totals += 1
      case .faulty: counts.faulty += 1
      case .withoutAmount:
        counts.withoutAmount += 1
        skipped.append(row.row.line)
      }
    }
    filledDown = reader.filledDown.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    hiddenRows = rows.count { reader.sheet.hiddenLines.contains($0.row.line) }
  }
}
