import GoujiModel

/// What two drafts enter otherwise, in the order of the new one: lines of ledgers by what they are
/// for, wherever they stand in their file; keys and sections by their names.
package struct BudgetDifference: Sendable {
  package private(set) var entries: [EntryChange] = []

  private let old: Budget
  private let new: Budget
  /// Lines of ledgers that have been compared.
  private var told: Set<Line> = []

  /// `old` under the codes of the new one.
  package init(_ old: Budget, _ new: Budget) {
    self.old = old
    self.new = new
    head()
    let names = Set(old.ledgers.keys).union(new.ledgers.keys)
    let known = (LedgerShape.unitShapes + LedgerShape.fileShapes).map(\.name)
    let ordered = known.filter(names.contains) + names.subtracting(known).sorted()
    for name in ordered {
      ledger(name)
      for entry in entries {
        guard let place = entry.new ?? entry.old else { continue }
        told.insert(Line(file: ObjectIdentifier(place.file), line: place.line))
      }
    }
    prose()
    earlier()
  }

  // MARK: Head

  private mutating func head() {
    texts("草案", old.identity, new.identity)
    numbers(HeadKey.prior, old.priorFigures, new.priorFigures)
    numbers(HeadKey.stated, old.statedNumbers, new.statedNumbers)
    texts(HeadKey.reasons, old.reasons, new.reasons)
  }

  private mutating func texts(
    _ part: String, _ old: [String: Located<String>], _ new: [String: Located<String>]
  ) {
    for key in Self.keys(old, new) where old[key]?.value != new[key]?.value {
      add(
        part, key, old[key]?.place, new[key]?.place,
        [
          EntryChange.Field(
            name: "", old: old[key]?.value ?? "", new: new[key]?.value ?? "", difference: nil)
        ])
    }
  }

  private mutating func numbers(
    _ part: String, _ old: [String: Located<StatedNumber>], _ new: [String: Located<StatedNumber>]
  ) {
    for key in Self.keys(old, new) where old[key]?.value != new[key]?.value {
      let (before, after) = (
        old[key]?.value.entered(self.old.inputUnit), new[key]?.value.entered(self.new.inputUnit)
      )
      add(
        part, key, old[key]?.place, new[key]?.place,
        [
          EntryChange.Field(
            name: "", old: before?.text ?? "", new: after?.text ?? "",
            difference: Self.difference(before?.value, after?.value))
        ])
    }
  }

  /// In the order of the new draft; those that only the old one has come last.
  private static func keys<Value>(
    _ old: [String: Located<Value>], _ new: [String: Located<Value>]
  ) -> [String] {
    new.inOrder().map(\.key) + old.inOrder().map(\.key).filter { new[$0] == nil }
  }

  // MARK: Ledgers

  private mutating func ledger(_ name: String) {
    guard let shape = new.ledgers[name]?.shape ?? old.ledgers[name]?.shape else { return }
    let before = old.ledgers[name] ?? Ledger(shape: shape)
    let after = new.ledgers[name] ?? Ledger(shape: shape)
    let names = Set(before.shape.columns.map(\.name)).intersection(after.shape.columns.map(\.name))
    let pairs = RecordMatching(before, after, columns: names).pairs
    let lines = LedgerWords(before, after, old: old, new: new)
    for pair in pairs {
      let (a, b) = (pair.old.map { before.records[$0] }, pair.new.map { after.records[$0] })
      // Income may be derived from the lines of spending, which have been told.
      if let place = (b ?? a)?.place, isTold(place) { continue }
      let fields = lines.fields(a, b)
      if !fields.isEmpty || a == nil || b == nil {
        add(name, lines.label(a, b), a?.place, b?.place, fields)
      }
    }
  }

  private func isTold(_ place: Place) -> Bool {
    told.contains(Line(file: ObjectIdentifier(place.file), line: place.line))
  }

  private struct Line: Hashable {
    var file: ObjectIdentifier
    var line: Int
  }

  // MARK: Prose

  private mutating func prose() {
    let titles = { (prose: [String: DraftProse]) in prose.mapValues(\.title) }
    for key in Self.keys(titles(old.prose), titles(new.prose)) {
      let (before, after) = (old.prose[key], new.prose[key])
      let text = { (prose: DraftProse?) in
        (prose?.paragraphs ?? []).map(\.value).joined(separator: "\n")
      }
      if text(before) == text(after), (before == nil) == (after == nil) { continue }
      add(
        "文字", key, before?.title.place, after?.title.place,
        [
          EntryChange.Field(name: "", old: text(before), new: text(after), difference: nil)
        ])
    }
  }

  // MARK: Last year's draft

  /// Where both years are the same, last year's draft may have changed, too.
  private mutating func earlier() {
    guard old.year == new.year else { return }
    switch (old.earlier, new.earlier) {
    case (.some(let before), .some(let after)):
      if before.budget.hash == after.budget.hash { return }
      entries += BudgetDifference(before.budget, after.budget).entries
    case (.some(let before), .none):
      add("草案", HeadKey.earlier, before.place, nil, [])
    case (.none, .some(let after)):
      add("草案", HeadKey.earlier, nil, after.place, [])
    case (.none, .none): break
    }
  }

  private mutating func add(
    _ part: String, _ label: String, _ old: Place?, _ new: Place?, _ fields: [EntryChange.Field]
  ) {
    entries.append(EntryChange(part: part, label: label, old: old, new: new, fields: fields))
  }

  /// Of numbers of one kind; nothing counts as zero beside a number.
  package static func difference(_ old: FigureValue?, _ new: FigureValue?) -> FigureValue? {
    switch (old, new) {
    case (.some(let old), .some(let new)): new.minus(old)
    case (.none, .some(let new)): new
    case (.some(let old), .none): old.kind.zero.flatMap { $0.minus(old) }
    case (.none, .none): nil
    }
  }
}

extension FigureKind {
  fileprivate var zero: FigureValue? { FigureValue(self, number: 0) }
}

extension StatedNumber {
  /// As it is entered, with its value where that is plain.
  fileprivate func entered(_ unit: AmountUnit) -> (text: String, value: FigureValue) {
    switch self {
    case .amount(let money): ("\(money.exactText(in: unit))\(unit.rawValue)", .amount(money))
    case .decimal(let money): (money.exactText(in: unit), .amount(money))
    case .plain(let number): ("\(number)", .count(number))
    case .quantity(let number): (number.text, .quantity(number))
    }
  }
}

/// A ledger of both drafts in words.
private struct LedgerWords {
  private let before: Ledger
  private let after: Ledger
  private let old: Budget
  private let new: Budget
  private let oldNames: Classification
  private let newNames: Classification

  init(_ before: Ledger, _ after: Ledger, old: Budget, new: Budget) {
    self.before = before
    self.after = after
    self.old = old
    self.new = new
    oldNames = old.classification
    newNames = new.classification
  }

  /// What the line is for, as the new draft has it.
  func label(_ old: LedgerRecord?, _ new: LedgerRecord?) -> String {
    if let new { return label(new, after.shape, newNames) }
    return old.map { label($0, before.shape, oldNames) } ?? ""
  }

  private func label(
    _ record: LedgerRecord, _ shape: LedgerShape, _ names: Classification
  ) -> String {
    var parts: [String] = []
    for (column, value) in zip(shape.columns, record.values) {
      let text = value.text
      let isName = column.kind.identifies || column.required && column.kind.isText
      if !isName || text.isEmpty || text == column.standard || parts.contains(text) { continue }
      if case .code(let kind) = column.kind, let name = names.name(text, kind) {
        parts.append("\(text) \(name)")
      } else {
        parts.append(text)
      }
    }
    return parts.joined(separator: " ")
  }

  /// What changed; of a line of one draft alone its numbers.
  func fields(_ old: LedgerRecord?, _ new: LedgerRecord?) -> [EntryChange.Field] {
    let own = after.shape.columns.map(\.name)
    let names = own + before.shape.columns.map(\.name).filter { !own.contains($0) }
    return names.compactMap { name in
      let a = old.flatMap { record in before.shape.index(of: name).map { record.values[$0] } }
      let b = new.flatMap { record in after.shape.index(of: name).map { record.values[$0] } }
      if (a ?? .empty) == (b ?? .empty) { return nil }
      let isWhole = old != nil && new != nil
      let isNumber = (a?.figure ?? b?.figure) != nil
      if !isWhole, !isNumber { return nil }
      return EntryChange.Field(
        name: name, old: text(a, self.old.inputUnit), new: text(b, self.new.inputUnit),
        difference: BudgetDifference.difference(a?.figure, b?.figure))
    }
  }

  private func text(_ value: LedgerValue?, _ unit: AmountUnit) -> String {
    switch value {
    case nil, .empty: ""
    case .text(let text): text
    case .amount(let money): money.exactText(in: unit)
    case .count(let count): "\(count)"
    case .quantity(let number): number.text
    }
  }
}
