import GoujiModel
import SourceReading

/// The budget draft of the same year (预算草案) gives a final account its 年初预算数: its lines are
/// taken where the account leaves that column empty, and compared where it fills it in.
struct OpeningBudget {
  private let draft: NamedDraft
  private let lines: Ledger
  private let theirMain: Int

  /// Nil where the draft has no amounts of spending.
  init?(_ draft: NamedDraft) {
    guard let lines = draft.budget.ledgers[StandardLedger.spending],
      let main = lines.shape.mainIndex
    else { return nil }
    self.draft = draft
    self.lines = lines
    theirMain = main
  }

  /// The spending with the budget's lines behind its own, or as it is, with what differs.
  func applied(to spending: Ledger, in context: DraftContext) -> Outcome<Ledger> {
    let theirColumn = lines.shape.columns[theirMain].name
    guard let name = spending.shape.counterparts[theirColumn],
      let column = spending.shape.index(of: name)
    else { return Outcome(spending, [.noCounterpart(theirColumn, at: draft.place)]) }
    if spending.records.contains(where: { $0.values[column] != .empty }) {
      return Outcome(spending, differences(from: spending, column, in: context.inputUnit))
    }
    var whole = spending
    let positions = spending.shape.columns.map { lines.shape.index(of: $0.name) }
    for line in lines.records {
      let values = spending.shape.columns.enumerated().map { index, definition -> LedgerValue in
        if index == column { return line.values[theirMain] }
        if definition.kind.isAmount { return .empty }
        return positions[index].map { line.values[$0] } ?? .empty
      }
      let starts = positions.enumerated().map { index, position in
        index == column ? line.start(of: theirMain) : position.map { line.start(of: $0) } ?? 0
      }
      whole.records.append(LedgerRecord(values: values, place: line.place, starts: starts))
    }
    return Outcome(whole, unknownProjects(context))
  }

  private func unknownProjects(_ context: DraftContext) -> [Finding] {
    guard let projects = context.projects, projects.hasFile,
      let column = lines.shape.index(of: StandardColumn.project)
    else { return [] }
    var seen: Set<String> = []
    return lines.records.compactMap { line in
      let name = line.values[column].text
      if name.isEmpty || projects.units[name] != nil || !seen.insert(name).inserted { return nil }
      return .droppedProject(name, context.words, at: line.place(of: column))
    }
  }

  /// Lines are told apart by what both drafts must have in common.
  private struct Key: Hashable {
    var texts: [String]

    static let columns = [
      StandardColumn.unit, StandardColumn.functionCode, StandardColumn.spendingKind,
      StandardColumn.project, StandardColumn.fundSource,
    ]

    init(_ record: LedgerRecord, in shape: LedgerShape) {
      texts = Self.columns.map { shape.index(of: $0).map { record.values[$0].text } ?? "" }
    }

    var text: String { texts.filter { !$0.isEmpty }.joined(separator: "·") }
  }

  private func differences(
    from spending: Ledger, _ column: Int, in unit: AmountUnit
  ) -> [Finding] {
    var own: [Key: (sum: Money, place: Place)] = [:]
    var theirs: [Key: (sum: Money, place: Place)] = [:]
    var order: [Key] = []
    for record in spending.records where record.values[column].amount != .zero {
      let key = Key(record, in: spending.shape)
      if own[key] == nil { order.append(key) }
      own[key, default: (.zero, record.place(of: column))].sum += record.values[column].amount
    }
    for line in lines.records where line.values[theirMain].amount != .zero {
      let key = Key(line, in: lines.shape)
      if own[key] == nil, theirs[key] == nil { order.append(key) }
      theirs[key, default: (.zero, line.place(of: theirMain))].sum += line.values[theirMain].amount
    }
    let head = spending.records.first?.place ?? draft.place
    return order.compactMap { key in
      let (typed, budget) = (own[key]?.sum ?? .zero, theirs[key]?.sum ?? .zero)
      if typed == budget { return nil }
      return .budgetDiffers(
        key.text, typed: typed, budget: budget, unit, column: spending.shape.columns[column].name,
        theirs[key]?.place ?? draft.place, at: own[key]?.place ?? head)
    }
  }
}

extension Finding {
  fileprivate static func noCounterpart(_ column: String, at place: Place) -> Finding {
    Finding(
      .namedDraftMismatch, at: place, "预算草案的“\(column)”在本草案的“支出”里没有相当的列，用不上它",
      cure: "在模板的台账里写 支出: {对应: {\(column): 年初预算数}}，或删去“预算草案”")
  }

  fileprivate static func droppedProject(
    _ name: String, _ words: DraftWords, at place: Place
  ) -> Finding {
    let list = DraftPart.ledger(StandardLedger.projects)
    return Finding(
      .namedDraftDiffers, at: place,
      words.say("预算草案里的项目“\(shortened(name))”不在本草案的\(list)里"),
      cure: words.say("年初安排、后来取消的，也在\(list)里写一行；改了名的，两处写成一样"))
  }
}
