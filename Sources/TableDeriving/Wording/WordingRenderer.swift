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
  let unit: AmountUnit

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
  var place: PrintPlace {
    let options = engine.template.options
    return PrintPlace(unit: options.unit, amounts: options.proseAmount)
  }

  func format(of value: FigureValue, _ slot: SlotFormat) -> NumberFormat {
    var format = engine.template.options.proseFormat(of: value.kind)
    if let decimals = slot.decimals {
      format.decimals = decimals
      format.zeros = .kept
    }
    return format
  }

  func printed(_ value: FigureValue, _ slot: SlotFormat) -> String {
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

  /// A value of a record.
  func printed(_ value: LedgerValue) -> String {
    switch value {
    case .text(let text): return text
    case .amount(let money):
      hasAmountsInTables = true
      return printed(.amount(money), SlotFormat())
    case .count(let count): return printed(.count(count), SlotFormat())
    case .quantity(let number): return printed(.quantity(number), SlotFormat())
    case .empty: return ""
    }
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
