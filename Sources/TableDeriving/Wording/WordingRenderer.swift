import FigureEvaluating
import GoujiModel

/// Fills the slots of wording. Figures are evaluated by the engine and printed by the template's
/// formats; nothing is computed here.
package final class WordingRenderer {
  package let engine: FigureEngine
  /// Figures printed in sentences so far; `Inline.figure` counts into them.
  package private(set) var figures: [PrintedFigure] = []
  package private(set) var findings: [Finding] = []
  private var reported: Set<String> = []
  /// Words in a table speak of a figure.
  private(set) var hasAmountsInTables = false
  /// How each share in a sentence is printed; those that are closed already have left.
  private var openShares: [Int: SlotFormat] = [:]

  /// The unit that {金额单位} names.
  private let unit: AmountUnit

  package init(engine: FigureEngine, unit: AmountUnit? = nil) {
    self.engine = engine
    self.unit = unit ?? engine.template.options.unit
  }

  package func report(_ finding: Finding) {
    let key = "\(finding.code)\(finding.message)\(finding.place?.description ?? "")"
    if reported.insert(key).inserted { findings.append(finding) }
  }

  /// Wording as plain text, for labels and titles.
  /// `ordinal` is the number that `{序}` prints; nil where nothing is counted.
  package func text(_ wording: Wording, in scope: RowScope, ordinal: Int? = nil) -> String {
    var text = ""
    for piece in wording.pieces {
      switch piece {
      case .text(let words): text += words
      case .slot(let slot):
        for inline in inlines(slot, in: scope, ordinal, inTable: true) { text += plain(inline) }
      }
    }
    return text
  }

  /// Wording as a sentence, its figures kept apart.
  package func inlines(
    _ wording: Wording, in scope: RowScope, ordinal: Int? = nil
  ) -> [Inline] {
    var inlines: [Inline] = []
    for piece in wording.pieces {
      switch piece {
      case .text(let words): inlines.append(.text(words))
      case .slot(let slot): inlines += self.inlines(slot, in: scope, ordinal, inTable: false)
      }
    }
    return inlines.joined
  }

  private func plain(_ inline: Inline) -> String {
    switch inline {
    case .text(let words): words
    case .draftText(_, let words): words
    case .figure(let index): figures[index].printed
    }
  }

  private func inlines(
    _ slot: Slot, in scope: RowScope, _ ordinal: Int?, inTable: Bool
  ) -> [Inline] {
    switch slot.target {
    case .figure(let expression, let name, let kind):
      return figure(expression, name, kind, slot, in: scope, inTable: inTable)
    case .phrase(let name):
      let phrase = engine.template.phrases[name]
      return phrase.map { chosen($0, in: scope, ordinal: ordinal) } ?? []
    case .listing(let name):
      return engine.template.listings[name].map { list($0, in: scope) } ?? []
    case .identity(let path): return [.text(identity(path, slot))]
    case .subject(let word):
      return [.text(engine.template.subjectWords[engine.budget.subject]?[word] ?? "")]
    case .reason(let key): return [.draftText(slot: "原因.\(key)", reason(key, slot))]
    case .prose(let name):
      guard let prose = engine.budget.prose[name] else {
        report(.missingProse(name, engine.budget, slot.place))
        return []
      }
      return [.draftText(slot: name, prose.paragraphs.map(\.value).joined())]
    case .axis(let column, let attribute):
      return [.text(axis(column, attribute, in: scope))]
    case .lookup(let ledger, let column):
      let found = lookup(ledger, column, slot, in: scope, required: !inTable)
      return inTable
        ? [.text(found)]
        : [.draftText(slot: "\(ledger).\(column)", found.withoutFullStop)]
    case .ordinal(let style): return ordinal.map { [.text(style.text($0))] } ?? []
    // Labels of tables are made by `TableDeriver`, which knows their number.
    case .tableNumber: return []
    }
  }

  // MARK: Figures

  private func figure(
    _ expression: FigureExpression, _ name: String, _ kind: FigureKind, _ slot: Slot,
    in scope: RowScope, inTable: Bool
  ) -> [Inline] {
    let compiled = engine.compile(expression)
    let value: FigureValue
    let shown: FigureValue
    do throws(NoValue) {
      value = try engine.value(compiled, in: scope)
      shown = try engine.shown(
        compiled, value, in: scope, at: place, decimals: format(of: value, slot.format).decimals)
    } catch {
      report(error, expression, name, in: scope, at: slot.place)
      return [.text(engine.template.options.noValue)]
    }
    let printed = printed(slot.format.absolute ? shown.magnitude : shown, slot.format)
    if inTable {
      hasAmountsInTables = true
      return [.text(printed)]
    }
    let origin = FigureOrigin(
      definition: expression,
      context: FigureContext(row: scope.conditions, records: scope.records))
    figures.append(
      PrintedFigure(
        name: name, value: value, shown: shown == value ? nil : shown, printed: printed,
        origin: origin))
    if engine.template.options.rounding.shares == .closing, case .share = value,
      expression.isShare(in: engine.template.figures)
    {
      openShares[figures.count - 1] = slot.format
    }
    return [.figure(figures.count - 1)]
  }

  /// How sentences print amounts.
  private var place: PrintPlace {
    let options = engine.template.options
    return PrintPlace(unit: options.unit, amounts: options.proseAmount)
  }

  private func format(of value: FigureValue, _ slot: SlotFormat) -> NumberFormat {
    var format = engine.template.options.proseFormat(of: value.kind)
    if let decimals = slot.decimals {
      format.decimals = decimals
      format.zeros = .kept
    }
    return format
  }

  private func printed(_ value: FigureValue, _ slot: SlotFormat) -> String {
    let options = engine.template.options
    var text = NumberPrinter.text(value, unit: options.unit, format: format(of: value, slot))
    if slot.signed, value.sign > 0 { text = "+" + text }
    if slot.bare {
      if text.hasSuffix("%") { text.removeLast() }
    } else if case .amount = value {
      text += options.unit.rawValue
    }
    return text
  }

  /// Shares of one list or paragraph that make up a whole are printed so that they add up to 100 %.
  package func closeShares(in inlines: [Inline]) {
    if openShares.isEmpty { return }
    let found = inlines.compactMap { inline -> Int? in
      if case .figure(let index) = inline, openShares[index] != nil { index } else { nil }
    }
    let decimals = { (index: Int) in
      self.format(of: self.figures[index].value, self.openShares[index] ?? SlotFormat()).decimals
    }
    for first in found {
      guard let whole = figures[first].value.ratio?.parts?.denominator, openShares[first] != nil else {
        continue
      }
      let group = found.filter {
        openShares[$0] != nil && figures[$0].value.ratio?.parts?.denominator == whole
          && decimals($0) == decimals(first)
      }
      let digits = ShareClosing.digits(decimals: decimals(first))
      guard ShareClosing.make(group.compactMap { figures[$0].value.ratio }, up: whole, of: whole),
        let closed = ShareClosing.closed(
          group.compactMap { (figures[$0].shown ?? figures[$0].value).ratio }, at: digits,
          digits: digits)
      else { continue }
      for (index, scaled) in zip(group, closed) { close(index, scaled, of: digits) }
    }
  }

  private func close(_ index: Int, _ scaled: Int, of digits: Int) {
    guard let slot = openShares.removeValue(forKey: index),
      let value = Ratio(scaled, over: digits).map({ FigureValue.share($0) })
    else { return }
    let text = printed(value, slot)
    if text == figures[index].printed { return }
    figures[index].shown = value
    figures[index].printed = text
  }

  // MARK: Phrases and lists

  /// The words of the case that fits; nothing where the template leaves the case out.
  package func chosen(
    _ phrase: Phrase, in scope: RowScope, ordinal: Int? = nil
  ) -> [Inline] {
    let which = phraseCase(phrase, in: scope)
    return phrase.variants[which].map { inlines($0, in: scope, ordinal: ordinal) } ?? []
  }

  /// What chooses the words is what a reader sees: a figure that prints as zero is zero.
  private func phraseCase(_ phrase: Phrase, in scope: RowScope) -> PhraseCase {
    let compiled = engine.compile(phrase.figure)
    do throws(NoValue) {
      let value = try engine.value(compiled, in: scope)
      let format = engine.template.options.proseFormat(of: value.kind)
      let shown = try engine.shown(
        compiled, value, in: scope, at: place, decimals: format.decimals)
      if engine.template.options.printsAsZero(shown) { return .zero }
      return shown.sign > 0 ? .positive : .negative
    } catch {
      if error.isFault || phrase.variants[.missing] == nil {
        report(error, phrase.figure, phrase.name, in: scope, at: phrase.place)
      }
      return .missing
    }
  }

  private func list(_ listing: Listing, in scope: RowScope) -> [Inline] {
    let rows = rows(of: listing, in: scope)
    if rows.isEmpty { return listing.empty.map { inlines($0, in: scope) } ?? [] }
    var out: [Inline] = []
    for (index, row) in rows.enumerated() {
      if index > 0 { out.append(.text(listing.separator)) }
      out += inlines(listing.wording, in: row, ordinal: index + 1)
    }
    closeShares(in: out)
    return out
  }

  /// The rows of a list, without those where its figure is zero.
  package func rows(of listing: Listing, in scope: RowScope) -> [RowScope] {
    scope.rows(of: listing)
  }

  // MARK: Words of the draft

  private func identity(_ path: String, _ slot: Slot) -> String {
    let budget = engine.budget
    switch path {
    case IdentityPath.year: return String(budget.year)
    case IdentityPath.priorYear: return String(budget.year - 1)
    case IdentityPath.unit: return unit.rawValue
    default: break
    }
    if let given = budget.identity[path] { return given.value }
    report(.missingIdentity(path, budget, slot))
    return "〔\(path)〕"
  }

  private func reason(_ key: String, _ slot: Slot) -> String {
    if let given = engine.budget.reasons[key]?.value, !given.isEmpty {
      return given.withoutFullStop
    }
    report(.missingReason(key, engine.budget))
    return "〔原因〕"
  }

  private func axis(_ column: String, _ attribute: String, in scope: RowScope) -> String {
    guard let value = scope.binding(column) else { return "" }
    switch attribute {
    case "码": return value
    case "代码" where column == StandardColumn.unit: return value
    default: break
    }
    if column == StandardColumn.functionCode || column == StandardColumn.economicCode {
      return code(value, attribute, isFunction: column == StandardColumn.functionCode)
    }
    if attribute == "称谓" { return engine.template.displayNames[value] ?? value }
    if column == StandardColumn.unit { return engine.references.unit(value, attribute) }
    if column == StandardColumn.project, attribute != "名称" {
      return engine.references.project(
        value, of: scope.binding(StandardColumn.unit) ?? "", attribute)
    }
    return value
  }

  private func code(_ value: String, _ attribute: String, isFunction: Bool) -> String {
    let name = { (code: String) in
      let classification = self.engine.classification
      return (isFunction ? classification.functionName(code) : classification.economicName(code))
        ?? ""
    }
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

  /// The text of the one record that fits the row.
  private func lookup(
    _ ledger: String, _ column: String, _ slot: Slot, in scope: RowScope, required: Bool
  ) -> String {
    guard let index = engine.index(ledger), let number = index.ledger.form.index(of: column) else {
      return ""
    }
    var records: [Int] = []
    scope.related(index).forEach { records.append($0) }
    if records.count > 1 { report(.severalRecords(records, of: index, column, scope)) }
    let found = records.first.map { record in
      engine.shown(index.ledger.records[record].values[number], record, number, index)
    }
    if case .amount? = found { hasAmountsInTables = true }
    if found == nil, required { report(.missingRecord(index, column, scope, engine)) }
    switch found {
    case .text(let text): return text
    case .amount, .count, .quantity: return found.map { printed($0.figure, SlotFormat()) } ?? ""
    case .empty, nil: return ""
    }
  }

  // MARK: What is missing

  /// A figure that has to be printed has no value; `place` is where the template prints it.
  func report(
    _ reason: NoValue, _ expression: FigureExpression, _ name: String, in scope: RowScope,
    at place: Place
  ) {
    let findings = engine.findings(reason, of: expression, named: name, in: scope, at: place)
    for finding in findings { report(finding) }
  }
}

extension LedgerValue {
  fileprivate var figure: FigureValue {
    switch self {
    case .count(let count): .count(count)
    case .quantity(let number): .quantity(number)
    case .empty, .text, .amount: .amount(amount)
    }
  }
}

extension String {
  /// The template sets the full stop.
  fileprivate var withoutFullStop: String {
    var text = self
    while let last = text.last, "。；;.，,".contains(last) { text.removeLast() }
    return text
  }
}

extension [Inline] {
  /// Words of the template that follow one another run together.
  package var joined: [Inline] {
    var joined: [Inline] = []
    for inline in self {
      if case .text(let words) = inline, case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + words)
      } else {
        joined.append(inline)
      }
    }
    return joined
  }
}
