import GoujiModel
import SourceReading

/// From an export to lines: header, columns, rows, sums, lines.
package struct LinesImporter {
  package var shape: LedgerShape
  package var context: DraftContext
  package var map: ImportMap
  /// Names and codes that mean the department as a whole.
  package var departmentNames: [String]
  /// The draft's own; nil where it does not say it.
  package var year: Int?

  package init(
    shape: LedgerShape, context: DraftContext, map: ImportMap, departmentNames: [String], year: Int?
  ) {
    self.year = year
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

  private var words: ImportWords { ImportWords(shape: shape, year: year) }

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
    let matching = ColumnMatching(header, shape: shape, map: map, in: sheet)
    var part = ImportedSheet(
      name: sheet.name.isEmpty ? sheet.file.path : "\(sheet.file.path)#\(sheet.name)",
      sheet: sheet.name,
      headerLines: sheet.rows[header.rows.lowerBound]
        .line...sheet.rows[header.rows.upperBound].line,
      columns: matching.columns, missing: matching.missing,
      assumed: assumed(matching.columns))
    defer { result.parts.append(part) }
    if matching.findings.hasErrors { return matching.findings }
    var reader = ImportRowReader(
      sheet: sheet, header: header, columns: matching.columns, shape: shape, context: context,
      map: map, year: year, departmentNames: departmentNames)
    reader.read()
    var findings = matching.findings + titleYear(of: sheet, above: header) + reader.findings
    if let fault = reader.beyondLimit { return findings + [fault] }
    let totals = ImportTotals(reader)
    let rows = RowAccount(totals.rows, reader, shape: shape)
    findings += rows.leftOutFindings
    // Sums over rows that could not be read say nothing.
    if !reader.findings.hasErrors {
      findings += rows.unusedAmounts + totals.findings.mergingAlike()
    }
    findings += ForeignUnitNames(reader: reader, departmentNames: departmentNames)
      .findings(totals.rows)
    let maker = LineMaker(
      importer: self, sheet: sheet, columns: matching.columns,
      amountColumns: reader.amountColumns)
    let made = maker.lines(of: totals.rows)
    result.lines += made.value.lines
    result.given.formUnion(made.value.given)
    part.unknownWords = made.value.unknownWords
    rows.count(into: &part, lines: made.value.lines.count)
    return findings + made.findings.mergingAlike()
  }

  /// Titles that name years, and not that of the draft.
  private func titleYear(of sheet: ImportSheet, above header: ImportHeader) -> [Finding] {
    guard let year else { return [] }
    var others: [(cell: SourceCell, year: Int)] = []
    for cell in sheet.rows[..<header.rows.lowerBound].flatMap(\.cells) {
      let words = cell.text.headerKey
      if ["日期", "时间", "打印", "导出"].contains(where: words.contains) { continue }
      for part in words.split(separator: "年") where part.count >= 4 && words.contains("\(part)年") {
        guard let own = RowFilter.year(String(part.suffix(4))) else { continue }
        if own == year { return [] }
        others.append((cell, own))
      }
    }
    return others.first.map { [.otherTitleYear($0.year, year, at: $0.cell.place(in: sheet.file))] }
      ?? []
  }

  /// Columns of which the usual value is taken, because nothing gives them; codes that no line has.
  private func assumed(_ columns: [ImportColumn]) -> [(column: String, value: String)] {
    shape.columns.compactMap { column in
      let isGiven =
        columns.contains { given in
          given.gives(column.name) || given.values.contains { $0.column == column.name }
        } || map.defaults.contains { $0.column == column.name }
      let isCode = [StandardColumn.functionCode, StandardColumn.economicCode].contains(column.name)
      return isGiven || column.standard.isEmpty && !isCode ? nil : (column.name, column.standard)
    }
  }
}
