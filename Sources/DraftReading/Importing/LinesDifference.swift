import GoujiModel
import SourceReading

/// What an import changes in a 支出.csv that has lines already, and the file as it will be. Lines
/// are the same where all but amounts and remarks are.
package struct LinesDifference: Sendable {
  package struct Change: Sendable {
    package var old: Money
    package var new: Money
    /// What the line is for: `185001 2080101 30201 公用经费 一般公共预算`.
    package var name: String
  }

  package var unchanged = 0
  package var changed: [Change] = []
  package var added: [Change] = []
  package var removed: [Change] = []
  package var oldTotal = Money.zero
  package var newTotal = Money.zero
  /// The new file.
  package var text = ""

  package var isEmpty: Bool { changed.isEmpty && added.isEmpty && removed.isEmpty }
  package var hadLines: Bool { unchanged + changed.count + removed.count > 0 }

  /// `old` is the file as it stands; nil where there is none.
  package init(_ new: LinesImport, replacing old: SourceTable?, in context: DraftContext) {
    var merge = LinesMerge(new, old, context)
    merge.run()
    self = merge.difference
  }

  fileprivate init() {}
}

private struct LinesMerge {
  var difference = LinesDifference()
  let new: LinesImport
  let shape: LedgerShape
  /// Header of the file, followed by columns that only the import has.
  var header: [String]
  var oldRows: [SourceRow] = []
  var oldRecords: [LedgerRecord] = []
  let main: Int?

  init(_ new: LinesImport, _ old: SourceTable?, _ context: DraftContext) {
    self.new = new
    shape = new.shape
    main = shape.mainIndex
    header = []
    if let old, let first = old.rows.first, !first.isBroken {
      oldRows = old.rows.dropFirst().filter { !$0.isBroken }
      oldRecords = LedgerReader.read(old, as: shape, in: context).value.ledger.records
      header = first.cells.map(\.text)
    }
    // Under a header that names no column of the ledger nothing can be kept.
    if oldRecords.isEmpty, !oldRows.isEmpty {
      difference.removed = oldRows.map { row in
        .init(old: .zero, new: .zero, name: row.cells.map(\.text).joined(separator: " "))
      }
      oldRows = []
      header = []
    }
    while header.last?.isEmpty == true { header.removeLast() }
    if header.isEmpty { header = shape.columns.map(\.name) }
    for column in shape.columns
    where new.given.contains(column.name)
      && !header.contains(where: { $0.headerKey == column.name.headerKey })
    {
      header.append(column.name)
    }
  }

  mutating func run() {
    var open: [String: [Int]] = [:]
    for (index, record) in oldRecords.enumerated().reversed() {
      open[key(record), default: []].append(index)
    }
    var partner = [Int?](repeating: nil, count: new.lines.count)
    let keys = new.lines.map { key($0.record) }
    // Equal amounts first, so that of two lines alike the right one counts as changed.
    for pass in 0..<2 {
      for index in new.lines.indices where partner[index] == nil {
        guard var candidates = open[keys[index]] else { continue }
        let found = candidates.lastIndex {
          pass == 1 || sameAmounts(new.lines[index], oldRecords[$0])
        }
        guard let found else { continue }
        partner[index] = candidates.remove(at: found)
        open[keys[index]] = candidates
      }
    }
    compare(partner)
    difference.text = CSVText.row(header) + order(partner).map(CSVText.row).joined()
  }

  private mutating func compare(_ partner: [Int?]) {
    for (line, old) in zip(new.lines, partner) {
      let amount = line.amounts[shape.mainAmount ?? ""] ?? .zero
      difference.newTotal += amount
      guard let old else {
        difference.added.append(.init(old: .zero, new: amount, name: name(line.record)))
        continue
      }
      if sameAmounts(line, oldRecords[old]) {
        difference.unchanged += 1
      } else {
        difference.changed.append(
          .init(old: mainAmount(oldRecords[old]), new: amount, name: name(line.record)))
      }
    }
    let kept = Set(partner.compactMap { $0 })
    for (index, record) in oldRecords.enumerated() {
      difference.oldTotal += mainAmount(record)
      guard !kept.contains(index) else { continue }
      difference.removed.append(
        .init(old: mainAmount(record), new: .zero, name: name(record)))
    }
  }

  /// Kept lines stand where they stood; a new one follows the line that precedes it in the export.
  private func order(_ partner: [Int?]) -> [[String]] {
    var following: [Int: [Int]] = [:]
    var last = -1
    for (index, old) in partner.enumerated() {
      if let old { last = old } else { following[last, default: []].append(index) }
    }
    var position: [Int: Int] = [:]
    for (index, old) in partner.enumerated() {
      if let old { position[old] = index }
    }
    var rows = (following[-1] ?? []).map { row(new.lines[$0], old: nil) }
    for old in oldRows.indices {
      if let index = position[old] { rows.append(row(new.lines[index], old: old)) }
      rows += (following[old] ?? []).map { row(new.lines[$0], old: nil) }
    }
    return rows
  }

  /// Of a line that was there before, only amounts that differ are written anew.
  private func row(_ line: ImportedLine, old: Int?) -> [String] {
    header.enumerated().map { position, title in
      let column = shape.columns.firstIndex { $0.name.headerKey == title.headerKey }
      let name = column.map { shape.columns[$0].name } ?? ""
      guard let old else { return line.texts[name] ?? "" }
      let before = oldRows[old].text(position)
      guard let column, new.given.contains(name), shape.columns[column].kind.isAmount else {
        return before.isEmpty ? line.texts[name] ?? "" : before
      }
      let isSame = oldRecords[old].values[column].amount == line.amounts[name] ?? .zero
      return isSame && !before.isEmpty ? before : line.texts[name] ?? ""
    }
  }
}

extension LinesMerge {
  /// All columns that say what a line is: neither amounts nor free text.
  private var identity: [Int] {
    shape.columns.indices.filter { shape.columns[$0].kind.identifies }
  }

  private func key(_ record: LedgerRecord) -> String {
    identity.map { record.values[$0].text }.joined(separator: "\u{1F}")
  }

  private func sameAmounts(_ line: ImportedLine, _ record: LedgerRecord) -> Bool {
    shape.columns.indices.allSatisfy { index in
      let column = shape.columns[index]
      guard column.kind.isAmount, new.given.contains(column.name) else { return true }
      return record.values[index].amount == line.amounts[column.name] ?? .zero
    }
  }

  private func mainAmount(_ record: LedgerRecord) -> Money {
    main.map { record.values[$0].amount } ?? .zero
  }

  private func name(_ record: LedgerRecord) -> String {
    identity.compactMap { index in
      let text = record.values[index].text
      return text.isEmpty || text == shape.columns[index].standard ? nil : text
    }.joined(separator: " ")
  }
}
