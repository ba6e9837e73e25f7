import FigureEvaluating
import GoujiModel

/// Words that the preparer wrote, and names of what a row stands for.
extension WordingRenderer {
  func identity(_ path: String, _ slot: Slot) -> Inline {
    let budget = engine.budget
    switch path {
    case IdentityPath.year: return .text(String(budget.year), origin: slot.origin(in: budget.head))
    case IdentityPath.priorYear:
      return .text(String(budget.year - 1), origin: slot.origin(in: budget.head))
    case IdentityPath.unit: return .text(unit.rawValue, origin: slot.origin)
    default: break
    }
    if let given = budget.identity[path] {
      return .text(given.value, origin: slot.origin(in: given.place))
    }
    if slot.format.optional { return .text("", origin: slot.origin) }
    report(.missingIdentity(path, budget, slot))
    return .text("〔\(path)〕", origin: slot.origin)
  }

  func reason(_ key: String, _ slot: Slot, in scope: RowScope) -> [Inline] {
    let name = "原因.\(key)"
    if let given = engine.budget.reasons[key], !given.value.isEmpty {
      return draftText(
        given.value.withoutFullStop, slot: name, in: scope, origin: slot.origin(in: given.place))
    }
    if !slot.format.optional { report(.missingReason(key, comparison(key), engine.budget)) }
    return [
      .draftText(slot: name, slot.format.optional ? "" : "〔原因〕", origin: slot.origin)
    ]
  }

  /// `本年 11.4万元，上年 114万元` of a figure that has both.
  private func comparison(_ name: String) -> String? {
    guard engine.template.figures[name] != nil,
      let now = engine.value(.named(name), in: engine.whole),
      let then = engine.value(.prior(name), in: engine.whole)
    else { return nil }
    return "本年 \(now.words(in: unit))，上年 \(then.words(in: unit))"
  }

  /// A section of 文字.md, run together.
  func prose(_ name: String, _ slot: Slot, in scope: RowScope) -> [Inline] {
    guard let prose = engine.budget.prose[name] else {
      if !slot.format.optional { report(.missingProse(name, engine.budget, slot.place)) }
      return [.draftText(slot: name, "", origin: slot.origin)]
    }
    if prose.paragraphs.isEmpty {
      return [.draftText(slot: name, "", origin: slot.origin(in: prose.title.place))]
    }
    return prose.paragraphs.flatMap { paragraph in
      draftText(
        paragraph.value, slot: name, in: scope, origin: slot.origin(in: paragraph.place))
    }
  }

  /// What the record of a unit or project leaves blank has its place there: a sentence may need it.
  func origin(
    ofAxis column: String, _ attribute: String, _ slot: Slot, isBlank: Bool, in scope: RowScope
  ) -> WordOrigin {
    let value = scope.binding(column) ?? ""
    if isBlank, let place = engine.blankPlace(column, attribute, scope.binding) {
      return slot.origin(in: place)
    }
    return WordOrigin(
      template: slot.place,
      source: StandardColumn.isCode(column)
        ? .classification(code: value, edition: String(engine.classification.year))
        : .value(value, column: column))
  }

  /// Where the record of a project says an attribute; nil for what is no entry.
  func entry(ofAxis column: String, _ attribute: String, in scope: RowScope) -> Place? {
    guard column.sameBytes(as: StandardColumn.project), let project = scope.binding(column) else {
      return nil
    }
    return engine.place(
      ofProject: project, unit: scope.binding(StandardColumn.unit) ?? "", attribute)
  }

  func axis(_ column: String, _ attribute: String, in scope: RowScope) -> String {
    guard let value = scope.binding(column) else { return "" }
    switch attribute {
    case "码": return value
    case "代码" where column.sameBytes(as: StandardColumn.unit): return value
    default: break
    }
    if StandardColumn.isCode(column) { return code(value, attribute) }
    if attribute.sameBytes(as: "称谓") { return engine.template.displayNames[value] ?? value }
    if column.sameBytes(as: StandardColumn.unit) {
      return engine.references.unit(value, attribute)
    }
    if column.sameBytes(as: StandardColumn.project), !attribute.sameBytes(as: "名称") {
      return engine.references.project(
        value, of: scope.binding(StandardColumn.unit) ?? "", attribute)
    }
    return value
  }

  private func code(_ value: String, _ attribute: String) -> String {
    let name = engine.codeName
    switch attribute {
    case "名称": return name(value)
    case "类": return String(value.prefix(3))
    case "款": return value.utf8.count >= 5 ? String(value.prefix(5).suffix(2)) : ""
    case "项": return value.utf8.count >= 7 ? String(value.suffix(2)) : ""
    case "细": return value.utf8.count >= 7 ? value : ""
    case "类名": return name(String(value.prefix(3)))
    case "款名": return name(String(value.prefix(5)))
    case "项名", "细名": return value.utf8.count >= 7 ? name(value) : ""
    default: return value
    }
  }

  /// A cell of the one record that fits the row.
  struct RecordCell {
    var index: LedgerIndex
    var record: Int
    var column: Int

    var value: LedgerValue { index.ledger.records[record].values[column] }
    var place: Place { index.ledger.records[record].place(of: column) }
  }

  /// Nil where no record fits.
  func lookup(
    _ ledger: String, _ column: String, in scope: RowScope, required: Bool
  ) -> RecordCell? {
    guard let index = index(ledger), let number = index.ledger.shape.index(of: column) else {
      return nil
    }
    let records = scope.related(index)
    var first: Int?
    var count = 0
    records.forEach { record in
      first = first ?? record
      count += 1
    }
    if count > 1 {
      var all: [Int] = []
      records.forEach { all.append($0) }
      report(.severalRecords(all, of: index, column, scope))
    }
    if first == nil, required { report(.missingRecord(index, column, scope, engine)) }
    return first.map { RecordCell(index: index, record: $0, column: number) }
  }

  private func index(_ ledger: String) -> LedgerIndex? {
    if let last = lastLookup, last.ledger.sameBytes(as: ledger) { return last.index }
    let found = engine.index(ledger)
    if let found { lastLookup = (ledger, found) }
    return found
  }

  /// The words of the record that fits the row, or its number.
  func lookup(
    _ ledger: String, _ column: String, _ slot: Slot, in scope: RowScope, asLabel: Bool
  ) -> [Inline] {
    let name = "\(ledger).\(column)"
    let required = !asLabel && !slot.format.optional
    guard let cell = lookup(ledger, column, in: scope, required: required) else {
      return [.draftText(slot: name, "", origin: slot.origin)]
    }
    if let figure = figure(cell, name) { return [keep(figure, asLabel: asLabel)] }
    let text = cell.value.text
    return draftText(
      asLabel ? text : text.withoutFullStop, slot: name, in: scope,
      origin: slot.origin(in: cell.place), asLabel: asLabel)
  }

  /// The number of one record is the sum over that record.
  private func figure(_ cell: RecordCell, _ name: String) -> PrintedFigure? {
    let cells = cell.index.ledger.shape
    let shown = engine.shown(cell.value, cell.record, cell.column, cell.index)
    guard let value = cell.value.figure, let print = shown.figure else { return nil }
    let selection = LedgerSelection(
      ledger: cells.name, conditions: [], mainAmount: cells.columns[cell.column].name)
    return PrintedFigure(
      name: name, value: value, shown: print == value ? nil : print,
      printed: printed(print, SlotFormat()),
      origin: FigureOrigin(
        definition: .sum(selection, measure: cells.columns[cell.column].name),
        context: FigureContext(
          records: [RecordReference(ledger: cells.name, index: cell.record)])))
  }
}

extension Slot {
  /// Of what the slot takes from the draft.
  func origin(in draft: Place) -> WordOrigin {
    WordOrigin(template: place, source: .draft(draft), isOptional: format.optional)
  }
}

extension String {
  /// The template sets the full stop.
  var withoutFullStop: String {
    var text = self
    while let last = text.last, "。；;.，,".contains(last) { text.removeLast() }
    return text
  }
}
