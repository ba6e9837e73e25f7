import GoujiModel
import SourceReading

/// Rows of an export to lines of the ledger, each cell checked as that of a 支出.csv would be.
struct LineMaker {
  let importer: LinesImporter
  let sheet: ImportSheet
  let columns: [ImportColumn]
  let amountColumns: [ImportColumn]

  private var shape: LedgerShape { importer.shape }

  /// Lines, columns that the export or the preparer gives, words that nobody knows.
  struct Made {
    var lines: [ImportedLine] = []
    var given: Set<String> = []
    var unknownWords: [(column: String, words: [String])] = []
  }

  /// Amounts of one line of the ledger: their columns among `amountColumns`, and what those say of it.
  private struct Group {
    var values: [String: String]
    var amounts: [(measure: String, position: Int)]
  }

  func lines(of rows: [ImportRow]) -> Outcome<Made> {
    let groups = groups
    var table: [SourceRow] = []
    var amounts: [[String: Money]] = []
    for row in rows where row.kind == .line {
      for group in groups {
        var found: [String: Money] = [:]
        for (measure, position) in group.amounts { found[measure] = amount(position, of: row) }
        guard found.values.contains(where: { $0 != .zero }) else { continue }
        table.append(line(row, group, found))
        amounts.append(found)
      }
    }
    let given = given(groups, table)
    let words = unknownWords(in: table)
    let checked = check(table, columns: given)
    let lines = zip(checked.value, zip(table, amounts)).map { record, source in
      ImportedLine(
        texts: texts(record, source.0, given), amounts: source.1, record: record)
    }
    // Of a word that nobody knows it is said once, and where it can be settled.
    let others = checked.findings.filter { $0.code != .unknownChoice && $0.code != .unknownUnit }
    return Outcome(
      Made(
        lines: lines, given: Set(given.map { shape.columns[$0].name }), unknownWords: words.value),
      words.findings + others)
  }

  /// An amount less the parts of it that are lines of their own.
  private func amount(_ position: Int, of row: ImportRow) -> Money? {
    guard let whole = row.amounts[position] else { return nil }
    let own = amountColumns[position].position
    return amountColumns.indices.reduce(whole) { rest, index in
      amountColumns[index].wholePosition == own ? rest - (row.amounts[index] ?? .zero) : rest
    }
  }

  /// Amounts that stand in one line together: those whose headers say the same. Two of one measure are
  /// lines of their own.
  private var groups: [Group] {
    var groups: [Group] = []
    for (position, column) in amountColumns.enumerated() {
      guard let amount = lineAmount(column) else { continue }
      let fitting = groups.firstIndex { group in
        group.values == amount.values && !group.amounts.contains { $0.measure == amount.measure }
      }
      if let fitting {
        groups[fitting].amounts.append((amount.measure, position))
      } else {
        groups.append(Group(values: amount.values, amounts: [(amount.measure, position)]))
      }
    }
    return groups
  }

  /// A part says what its whole says, and more. Nil of sums.
  private func lineAmount(_ column: ImportColumn) -> ImportAmount? {
    switch column.target {
    case .amount(let amount): return amount
    case .included(var part):
      let whole = amountColumns.first { $0.position == column.wholePosition }
      for (name, value) in whole?.values ?? [] where part.values[name] == nil {
        part.values[name] = value
      }
      return part
    default: return nil
    }
  }

  /// Choices and units that the ledger does not have, each once.
  private func unknownWords(
    in table: [SourceRow]
  ) -> Outcome<[(column: String, words: [String])]> {
    var unknown: [(column: String, words: [String])] = []
    var findings: [Finding] = []
    for (index, column) in shape.columns.enumerated() {
      var cells: [String: [SourceCell]] = [:]
      var order: [String] = []
      for row in table where !isKnown(row.cells[index].text, column) {
        let cell = row.cells[index]
        if cells[cell.text] == nil { order.append(cell.text) }
        cells[cell.text, default: []].append(cell)
      }
      if order.isEmpty { continue }
      unknown.append((column.name, order))
      findings += order.map { word in
        let lines = cells[word, default: []].map(\.line)
        return .unknownImportWord(
          word, of: column, units: importer.context.units,
          lines: lines.enumerated().filter { $0.offset == 0 || lines[$0.offset - 1] != $0.element }
            .map(\.element), at: cells[word]![0].place(in: sheet.file))
      }
    }
    return Outcome(unknown, findings)
  }

  private func isKnown(_ text: String, _ column: LedgerColumn) -> Bool {
    let key = text.headerKey
    if key.isEmpty { return true }
    switch column.kind {
    case .choice(let list): return (list.choice(for: text) ?? list.choice(for: key)) != nil
    case .unit:
      let units = importer.context.units
      return units.isEmpty || units.contains { $0.code == key || $0.name == text }
    default: return true
    }
  }

  /// A cell for every column of the ledger, in its order.
  private func line(
    _ row: ImportRow, _ group: Group, _ amounts: [String: Money]
  ) -> SourceRow {
    let first = row.row.cells[0]
    let cells = shape.columns.map { column in
      if let amount = group.amounts.first(where: { $0.measure == column.name }) {
        return amountCell(amounts[column.name], amountColumns[amount.position], row)
      }
      if let value = group.values[column.name] {
        let position = amountColumns[group.amounts[0].position].position
        return cell(
          self.value(value, of: column.name, in: row),
          at: position < row.row.cells.count ? row.row.cells[position] : first)
      }
      if let own = row.cells[column.name] {
        return cell(value(own.text, of: column.name, in: row), at: own.source)
      }
      let standard = importer.map.defaults.last { $0.column == column.name }?.value.value ?? ""
      let choice = shape.choices(of: column.name).flatMap { ImportChoice.find(standard, in: $0) }
      let position = columns.first { $0.gives(column.name) }?.position ?? 0
      return cell(
        choice ?? standard, at: position < row.row.cells.count ? row.row.cells[position] : first)
    }
    return SourceRow(cells: cells, line: row.row.line)
  }

  private func cell(_ text: String, at source: SourceCell) -> SourceCell {
    SourceCell(text: text, line: source.line, column: source.column, length: source.length)
  }

  private func amountCell(_ money: Money?, _ column: ImportColumn, _ row: ImportRow) -> SourceCell {
    let source =
      column.position < row.row.cells.count ? row.row.cells[column.position] : row.row.cells[0]
    let text = money.map { $0.exactText(in: importer.context.inputUnit) }
    return cell(text ?? (column.measure == shape.mainAmount ? "0" : ""), at: source)
  }

  /// 基本支出 is two kinds; which of them the preparer may leave to the economic class.
  private func value(_ own: String, of name: String, in row: ImportRow) -> String {
    guard name == StandardColumn.spendingKind, importer.map.splitsBasicSpending,
      let list = shape.choices(of: name), let kinds = list.groups[own.headerKey], kinds.count == 2,
      let code = row.cells[StandardColumn.economicCode]?.key, code.utf8.count >= 5
    else { return own }
    // 301 工资福利支出 and 303 对个人和家庭的补助 are for persons.
    return code.hasPrefix("301") || code.hasPrefix("303") ? kinds[0] : kinds[1]
  }

  /// Indexes of the columns that the export or the preparer gives.
  private func given(_ groups: [Group], _ table: [SourceRow]) -> [Int] {
    shape.columns.indices.filter { index in
      let column = shape.columns[index]
      if groups.contains(where: { $0.amounts.contains { $0.measure == column.name } }) {
        return true
      }
      return table.contains { !$0.cells[index].text.isEmpty }
    }
  }

  private func check(_ table: [SourceRow], columns: [Int]) -> Outcome<[LedgerRecord]> {
    guard !table.isEmpty else { return Outcome([]) }
    let header = SourceRow(
      cells: columns.map { cell(shape.columns[$0].name, at: table[0].cells[$0]) },
      line: table[0].line)
    let rows = table.map { row in SourceRow(cells: columns.map { row.cells[$0] }, line: row.line) }
    let reading = LedgerReader.read(
      SourceTable(file: sheet.file, rows: [header] + rows), as: shape, in: importer.context)
    // What a line of 支出.csv must name, in columns that the export has; a column that it lacks is told of
    // in the account.
    let ledger = reading.value.ledger
    let gaps =
      ledger.records.isEmpty
      ? [] : SpendingLineParts.findings(ledger, in: sheet.file).filter { $0.code == .missingValue }
    return Outcome(ledger.records, reading.findings + gaps)
  }

  /// What stands for nothing typed, such as 本年, is written out.
  private func texts(
    _ record: LedgerRecord, _ row: SourceRow, _ given: [Int]
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for (index, column) in shape.columns.enumerated() {
      switch record.values[index] {
      case .text(let text):
        texts[column.name] = withLocalName(text, column, typed: row.cells[index])
      case .count(let count): texts[column.name] = String(count)
      case .quantity(let number): texts[column.name] = number.text
      case .amount, .empty:
        if given.contains(index) { texts[column.name] = row.cells[index].text }
      }
    }
    return texts
  }

  /// The name of a local sub-item is kept beside its code, where nothing else gives it.
  private func withLocalName(
    _ code: String, _ column: LedgerColumn, typed: SourceCell
  ) -> String {
    guard case .code(.departmentEconomic) = column.kind, code.utf8.count == 7,
      importer.context.classification.economicName(code) == nil
    else { return code }
    let name = CodeName(typed.text).name
    return name.isEmpty ? code : "\(code) \(name)"
  }
}
