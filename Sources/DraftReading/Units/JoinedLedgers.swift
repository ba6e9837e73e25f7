import GoujiModel
import SourceReading

/// The ledgers of a department out of its own and those of its units' drafts: every record keeps
/// the place it was read from.
extension BudgetAssembly {
  /// After its own ledgers were read. What belongs to a unit is joined; what the department says of
  /// itself (a ledger without 单位, such as 整体绩效) is its own.
  mutating func joinUnits() {
    if units.isEmpty { return }
    reportLinesOfUnits()
    for shape in shapes {
      faulty.formUnion(units.flatMap { $0.faulty.contains(shape.name) ? [shape.name] : [] })
      switch shape.name {
      case StandardLedger.localCodes: joinNamed(shape, ownWins: false)
      case StandardLedger.functionUses: joinNamed(shape, ownWins: true)
      default: shape.index(of: StandardColumn.unit) != nil ? join(shape) : reportLeftOut(shape)
      }
    }
  }

  private mutating func join(_ shape: LedgerShape) {
    let parts = ([ledgers[shape.name]] + units.map { $0.ledgers[shape.name] }).compactMap { $0 }
    if parts.isEmpty { return }
    // A column that one of those with records did not keep is not known of the whole.
    let filled = parts.filter { !$0.records.isEmpty }
    let absent =
      filled.isEmpty
      ? parts.dropFirst().reduce(parts[0].absentColumns) { $0.intersection($1.absentColumns) }
      : filled.reduce(into: Set<String>()) { $0.formUnion($1.absentColumns) }
    ledgers[shape.name] = Ledger(
      shape: shape, records: parts.flatMap(\.records), absentColumns: absent)
  }

  /// Codes with one text each: the same text twice is one, two texts are a finding unless the
  /// department's own settles it.
  private mutating func joinNamed(_ shape: LedgerShape, ownWins: Bool) {
    let own = ledgers[shape.name]?.records ?? []
    guard units.contains(where: { $0.ledgers[shape.name] != nil }) else { return }
    var first: [String: LedgerRecord] = [:]
    for record in own where first[record.values[0].text] == nil {
      first[record.values[0].text] = record
    }
    let settled = ownWins ? Set(first.keys) : []
    var joined = own
    for record in units.flatMap({ $0.ledgers[shape.name]?.records ?? [] }) {
      let code = record.values[0].text
      if settled.contains(code) { continue }
      if let known = first[code] {
        if known.values[1].text.headerKey != record.values[1].text.headerKey, !code.isEmpty {
          findings.append(.disagree(shape, record, known, canSettle: ownWins))
        }
        continue
      }
      first[code] = record
      joined.append(record)
    }
    ledgers[shape.name] = Ledger(shape: shape, records: joined)
  }

  /// Lists of the units that nobody would see in the department's report.
  private mutating func reportLeftOut(_ shape: LedgerShape) {
    guard ledgers[shape.name] == nil else { return }
    let left = units.flatMap { $0.ledgers[shape.name]?.records ?? [] }
    if let first = left.first { findings.append(.leftOut(shape.name, at: first.place)) }
  }

  /// Lines of a unit that stand in the department's draft although the unit has one.
  private mutating func reportLinesOfUnits() {
    var drafts: [String: String] = [:]
    for unit in units {
      for record in unit.ledgers[StandardLedger.units]?.records ?? [] {
        drafts[record.values[0].text] = unit.folder.displayPath
      }
    }
    for shape in shapes {
      guard let column = shape.index(of: StandardColumn.unit) else { continue }
      var reported: Set<String> = []
      for record in ledgers[shape.name]?.records ?? [] {
        let code = record.values[column].text
        guard let draft = drafts[code], reported.insert(code).inserted else { continue }
        findings.append(.lineOfUnit(code, draft, shape.name, at: record.place(of: column)))
      }
    }
  }
}

extension Finding {
  fileprivate static func disagree(
    _ shape: LedgerShape, _ record: LedgerRecord, _ known: LedgerRecord, canSettle: Bool
  ) -> Finding {
    let code = record.values[0].text
    let texts = [known, record].map { shortened($0.values[1].text) }
    return Finding(
      .unitDraftsDisagree, at: record.place(of: 1),
      "\(shape.name)“\(code)”的\(shape.columns[1].name)两处写得不同：\(known.place.file.path) 第 \(known.place.line) 行写“\(texts[0])”，这里写“\(texts[1])”",
      label: "与前面写的不同",
      cure: canSettle
        ? "在部门草案的 \(shape.name).csv 里为 \(code) 写一行，以它为准" : "改成同一个\(shape.columns[1].name)，或改用不同的代码")
  }

  fileprivate static func leftOut(_ ledger: String, at place: Place) -> Finding {
    Finding(
      .unitLedgerLeftOut, at: place, "\(ledger)说的是这个单位自己，不并入部门；部门的草案里没有 \(ledger).csv",
      label: "部门的表里不会有", cure: "部门要公开\(ledger)的，在部门草案里写 \(ledger).csv")
  }

  fileprivate static func lineOfUnit(
    _ code: String, _ draft: String, _ ledger: String, at place: Place
  ) -> Finding {
    Finding(
      .lineOutsideUnitDraft, at: place,
      "单位 \(code) 有自己的草案 \(draft)，这里的\(ledger)只进部门的表，不进它自己的表", label: "部门草案里的 \(code)",
      cure: "移到那份草案的“\(ledger)”里")
  }
}
