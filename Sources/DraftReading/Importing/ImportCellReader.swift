import GoujiModel
import SourceReading

/// The words and codes of an export's row, as the ledger takes them.
struct ImportCellReader {
  let columns: [ImportColumn]
  let shape: LedgerShape
  let context: DraftContext
  let map: ImportMap
  /// Of the draft.
  let year: Int?
  /// Names and codes that mean the department as a whole.
  let departmentNames: [String]

  /// All that the columns without amounts say; `filled` has merged cells repeated.
  func read(_ filled: SourceRow, into row: inout ImportRow) {
    var names: [String: SourceCell] = [:]
    var codeName: SourceCell?
    var parts: [String: [(level: Int, cell: SourceCell)]] = [:]
    for column in columns where column.position < filled.cells.count {
      let cell = filled.cells[column.position]
      guard !cell.text.isEmpty, cell.fault == nil else { continue }
      switch column.target {
      case .column(let name) where !isLabel(cell.text): take(cell, as: name, into: &row)
      case .code where !isLabel(cell.text): takeCode(cell, into: &row)
      case .nameOf(let name): names[name] = cell
      case .codeName: codeName = cell
      case .codePart(let level, let owner): parts[owner, default: []].append((level, cell))
      case .carryFlag: takeFlag(cell, into: &row)
      default: break
      }
    }
    for (owner, parts) in parts.sorted(by: { $0.key < $1.key }) {
      takeParts(parts, of: owner, into: &row)
    }
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

  private func isLabel(_ text: String) -> Bool { TotalWord.label(in: text) != nil }

  /// 是否结转: 是 or 否, or the words of 资金年度.
  private func takeFlag(_ cell: SourceCell, into row: inout ImportRow) {
    var cell = cell
    let key = cell.text.headerKey
    if RowFilter.yes.contains(key) { cell.text = "上年结转" }
    if RowFilter.no.contains(key) { cell.text = "本年" }
    take(cell, as: StandardColumn.fundYear, into: &row)
  }

  private func takeCode(_ cell: SourceCell, into row: inout ImportRow) {
    let isEconomic = CodeName(cell.text).code.hasPrefix("3")
    take(
      cell, as: isEconomic ? StandardColumn.economicCode : StandardColumn.functionCode, into: &row)
  }

  /// A column of a level holds its own digits, or the code down to it.
  private func takeParts(
    _ parts: [(level: Int, cell: SourceCell)], of owner: String, into row: inout ImportRow
  ) {
    let sorted = parts.sorted { $0.level < $1.level }
    guard let first = sorted.first else { return }
    var digits = ""
    var isBroken = false
    for part in sorted {
      let own = TypedCode(part.cell.text).digits
      // Excel takes 01 for 1.
      let padded = part.level > 0 && own.utf8.count == 1 ? "0" + own : own
      let isWhole = padded.utf8.count > 3 || part.level == 0
      // Of 208, nothing and 01 nobody knows what was meant; it is told of as it stands.
      isBroken = !isWhole && digits.utf8.count != 1 + 2 * part.level
      digits = isWhole ? padded : digits + (isBroken ? "-□□-" : "") + padded
    }
    guard !digits.isEmpty else { return }
    var cell = first.cell
    cell.text = digits
    let name =
      owner.isEmpty
      ? digits.hasPrefix("3") ? StandardColumn.economicCode : StandardColumn.functionCode : owner
    if isBroken {
      row.cells[name] = ImportCell(text: digits, key: digits, source: cell)
    } else {
      take(cell, as: name, into: &row)
    }
  }

  private func take(_ cell: SourceCell, as name: String, into row: inout ImportRow) {
    guard let index = shape.index(of: name) else { return }
    let replaced = map.values[name]?[cell.text.headerKey]
    let text = replaced ?? cell.text
    switch shape.columns[index].kind {
    case .unit: row.cells[name] = unitCell(text, cell)
    case .code(let kind): row.cells[name] = codeCell(text, cell, kind: kind)
    case .choice(let list):
      if name == StandardColumn.fundSource, let both = carriedSource(text, in: list) {
        row.cells[name] = ImportCell(text: both, key: both, source: cell)
        let year = StandardColumn.fundYear
        // A column of its own says it better.
        if shape.index(of: year) != nil, row.cells[year] == nil {
          row.cells[year] = ImportCell(text: "上年结转", key: "上年结转", source: cell)
        }
        return
      }
      let choice = ImportChoice.find(text, in: list) ?? fundYear(text, of: name)
      row.cells[name] = ImportCell(
        text: choice ?? text, key: choice ?? text.headerKey, source: cell)
    case .project:
      let project = Self.withoutProjectCode(text)
      row.cells[name] = ImportCell(text: project, key: project.headerKey, source: cell)
    default: row.cells[name] = ImportCell(text: text, key: text.headerKey, source: cell)
    }
  }

  /// The source in `一般公共预算（上年结转）`; nil where the text is no such pair.
  private func carriedSource(_ text: String, in list: ChoiceList) -> String? {
    let key = text.headerKey
    guard key.contains("结转"), ImportChoice.find(text, in: list) == nil,
      let word = ["上年结转结余", "上年结转", "结转结余", "结转"].first(where: key.contains)
    else { return nil }
    let marks = "()[]-—–_/:、,"
    let rest = key.replacing(word, with: "").drop { marks.contains($0) }
    let source = rest.reversed().drop { marks.contains($0) }.reversed()
    return ImportChoice.find(String(source), in: list)
  }

  /// Money of the draft's year, or of one before, where the year itself is given.
  private func fundYear(_ text: String, of name: String) -> String? {
    guard name == StandardColumn.fundYear, let year, let own = RowFilter.year(text) else {
      return nil
    }
    return own == year ? "本年" : own < year ? "上年结转" : nil
  }

  private func codeCell(_ text: String, _ cell: SourceCell, kind: ClassificationKind) -> ImportCell
  {
    var typed = CodeName(text)
    // Digits of a date are no code, and are told of as what they are.
    let length = typed.code.utf8.count
    if ![3, 5, 7].contains(length), length > 0, NumberSlip(text) == .date {
      return ImportCell(text: text, key: "", source: cell)
    }
    if typed.code.isEmpty {
      // A name that only one code bears stands for it.
      let entries = context.classification.entries(named: typed.name, kind: kind)
      if entries.count == 1 { typed.code = entries[0].code }
    }
    return ImportCell(text: typed.cellText, key: typed.code, source: cell)
  }

  /// A unit by code, by name, or both; the key of the whole department is empty.
  func unitCell(_ text: String, _ cell: SourceCell) -> ImportCell {
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
}
