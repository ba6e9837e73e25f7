import GoujiModel
import SourceReading

/// `草案.yaml`, read: who submits which budget, and what is stated rather than derived.
package struct DraftHead: Sendable {
  /// Nil where missing or faulty, which a finding says.
  package var template: Located<String>?
  package var year: Int?
  package var inputUnit: AmountUnit?
  /// Scalars by path: `地区`, `部门.全称`.
  package var identity: [String: Located<String>] = [:]
  /// 单位 in the order of the file: records, and paths of drafts of their own.
  package var unitEntries: [UnitEntry] = []
  package var subordinates = Ledger(shape: LedgerShape.unitShapes[1])
  package var priorFigures: [String: Located<StatedNumber>] = [:]
  package var statedNumbers: [String: Located<StatedNumber>] = [:]
  package var reasons: [String: Located<String>] = [:]
  /// 待确认: what was carried over from last year and nobody has looked at.
  package var unconfirmed: [Located<String>] = []
  /// 已核: warnings that are let stand.
  package var acceptances: [Acceptance] = []
  /// Keys with something behind them.
  package var sections: Set<String> = []
  /// Where a value is asked for and nothing stands yet, by path: `上年数.机关运行经费`, `部门.全称`.
  package var blanks: [String: Place] = [:]
  /// 上年草案 and 预算草案.
  package var earlierDraft: DraftReference?
  package var budgetDraft: DraftReference?
  /// Editions among which the draft's year chooses.
  package var editions = EditionHistory.shipped

  package init() {}

  package static func read(_ file: SourceFile) -> Outcome<DraftHead> {
    let root = YAMLNode.parse(file)
    guard let node = root.value else { return Outcome(DraftHead(), root.findings) }
    let head = read(node, in: file)
    return Outcome(head.value, root.findings + head.findings)
  }

  /// The tree of `草案.yaml`, or that of the sheets of a form.
  static func read(_ root: YAMLNode, in file: SourceFile) -> Outcome<DraftHead> {
    var reader = DraftHeadReader(file: file)
    reader.read(root)
    return Outcome(reader.head, reader.findings)
  }

  /// The classification of its year, or of the day that it gives as 科目版本.
  package var official: Classification {
    let day = identity[HeadKey.edition].flatMap { EditionDate($0.value) }
    return Classification(on: day ?? year.map { .lastDay(of: $0) }, history: editions)
  }

  /// Units that the draft lists itself.
  package var units: Ledger {
    let records = unitEntries.compactMap { entry -> LedgerRecord? in
      if case .record(let record) = entry { record } else { nil }
    }
    return Ledger(shape: LedgerShape.unitShapes[0], records: records)
  }

  /// Code and name of each of them; those without a code or with that of another are left out.
  package var draftUnits: [DraftUnit] { units.draftUnits }

  /// Some units have drafts of their own, from which the department's is put together.
  package var hasUnitDrafts: Bool {
    unitEntries.contains { if case .draft = $0 { true } else { false } }
  }
}

/// An item of 单位.
package enum UnitEntry: Sendable {
  case record(LedgerRecord)
  /// The unit's draft, as a path from the folder of the department's.
  case draft(Located<String>)
}
