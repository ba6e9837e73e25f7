import FigureEvaluating
import GoujiModel

/// Fills the slots of wording. Figures are evaluated by the engine and printed by the template's
/// formats; nothing is computed here.
package final class WordingRenderer {
  package let engine: FigureEngine
  /// Figures printed in words so far; `Inline.figure` counts into them.
  package private(set) var figures: [PrintedFigure] = []
  package private(set) var findings: [Finding] = []
  private var reported: Set<String> = []
  /// The ledger in which something was looked up last: neighbouring cells ask for the same one.
  var lastLookup: (ledger: String, index: LedgerIndex)?
  /// Figures stand in labels, titles or notes.
  private(set) var hasFiguresInLabels = false
  /// The wordings that are being filled, the innermost last.
  private var around: [Wording] = []
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

  /// Wording as the words of a heading, a title, a note. `ordinal` is the number that `{序}` prints;
  /// nil where nothing is counted.
  package func words(
    _ wording: Wording, in scope: RowScope, ordinal: Int? = nil
  ) -> Words {
    Words(pieces(wording, in: scope, ordinal, asLabel: true), figures: figures)
  }

  /// Wording as a sentence, its figures and words apart.
  package func inlines(
    _ wording: Wording, in scope: RowScope, ordinal: Int? = nil
  ) -> [Inline] {
    pieces(wording, in: scope, ordinal, asLabel: false)
  }

  /// Wording as a text that is compared or named and not printed: its figures are not kept.
  package func text(_ wording: Wording, in scope: RowScope, ordinal: Int? = nil) -> String {
    if let text = plainText(wording, in: scope, ordinal) { return text }
    let kept = figures.count
    let text = pieces(wording, in: scope, ordinal, asLabel: true).text(figures)
    if figures.count > kept {
      figures.removeLast(figures.count - kept)
      openShares = openShares.filter { $0.key < kept }
    }
    return text
  }

  /// Nil where a slot prints more than a word.
  private func plainText(_ wording: Wording, in scope: RowScope, _ ordinal: Int?) -> String? {
    var text = ""
    for piece in wording.pieces {
      switch piece {
      case .text(let words): text += words
      case .slot(let slot):
        guard let word = word(slot, in: scope, ordinal) else { return nil }
        text += word.text
      }
    }
    return text
  }

  /// Wording in a cell: a text by itself where no figure stands in it, for tables have thousands of
  /// such cells. Where it is one entry of a record, that is where it comes from.
  func content(_ wording: Wording, in scope: RowScope, ordinal: Int?) -> CellContent {
    around.append(wording)
    defer { around.removeLast() }
    var text = ""
    var entry: WordOrigin?
    var inlines: [Inline] = []
    func end() {
      if !text.isEmpty { inlines.append(.text(text, origin: wording.origin)) }
      text = ""
    }
    for piece in wording.pieces {
      switch piece {
      case .text(let words): text += words
      case .slot(let slot):
        if let word = word(slot, in: scope, ordinal) {
          text += word.text
          entry = wording.pieces.count == 1 ? word.entry().map(slot.origin(in:)) : nil
          continue
        }
        let found = self.inlines(slot, in: scope, ordinal, asLabel: true)
        if found.hasFigures {
          end()
          inlines += found
        } else {
          text += found.text(figures)
        }
      }
    }
    if inlines.isEmpty { return .text(text, origin: entry ?? wording.origin) }
    end()
    return .words(Words(inlines, figures: figures))
  }

  /// What a slot prints that holds no figure, and the entry of the draft that says it; nil for the others.
  private func word(
    _ slot: Slot, in scope: RowScope, _ ordinal: Int?
  ) -> (text: String, entry: () -> Place?)? {
    switch slot.target {
    case .axis(let column, let attribute):
      return (
        slot.format.shortened(axis(column, attribute, in: scope)),
        { self.entry(ofAxis: column, attribute, in: scope) }
      )
    case .ordinal(let style): return (ordinal.map { style.text($0) } ?? "", { nil })
    case .lookup(let ledger, let column):
      guard let cell = lookup(ledger, column, in: scope, required: false) else {
        return ("", { nil })
      }
      let isWord = cell.value.figure == nil && !cell.value.text.utf8.contains(UInt8(ascii: "{"))
      return isWord ? (cell.value.text, { cell.place }) : nil
    case .figure, .phrase, .listing, .identity, .subject, .reason, .prose, .tableNumber: return nil
    }
  }

  private func pieces(
    _ wording: Wording, in scope: RowScope, _ ordinal: Int?, asLabel: Bool
  ) -> [Inline] {
    around.append(wording)
    defer { around.removeLast() }
    var inlines: [Inline] = []
    for piece in wording.pieces {
      switch piece {
      case .text(let words): inlines.append(.text(words, origin: wording.origin))
      case .slot(let slot): inlines += self.inlines(slot, in: scope, ordinal, asLabel: asLabel)
      }
    }
    return inlines
  }

  /// What a slot prints. Where that is nothing, an empty text tells where it would have stood.
  func inlines(
    _ slot: Slot, in scope: RowScope, _ ordinal: Int?, asLabel: Bool
  ) -> [Inline] {
    let found: [Inline]
    switch slot.target {
    case .figure(let expression, let name, _):
      found = [figure(expression, name, slot, in: scope, asLabel: asLabel)]
    case .phrase(let name):
      found =
        engine.template.phrases[name].map {
          chosen($0, in: scope, ordinal: ordinal)
        } ?? []
    case .listing(let name):
      found = engine.template.listings[name].map { list($0, in: scope) } ?? []
    case .identity(let path): found = [identity(path, slot)]
    case .subject(let word):
      let words = engine.template.subjectWords[engine.budget.subject]?[word] ?? ""
      found = [.text(words, origin: slot.origin)]
    case .reason(let key): found = reason(key, slot, in: scope)
    case .prose(let name): found = prose(name, slot, in: scope)
    case .axis(let column, let attribute):
      let text = slot.format.shortened(axis(column, attribute, in: scope))
      let origin = origin(ofAxis: column, attribute, slot, isBlank: text.isEmpty, in: scope)
      found = [.text(text, origin: origin)]
    case .lookup(let ledger, let column):
      found = lookup(ledger, column, slot, in: scope, asLabel: asLabel)
    case .ordinal(let style):
      found = [.text(ordinal.map { style.text($0) } ?? "", origin: slot.origin)]
    // Labels of tables are made by `TableDeriver`, which knows their number.
    case .tableNumber: found = []
    }
    return found.isEmpty ? [.text("", origin: slot.origin)] : found
  }

  // MARK: Figures

  private func figure(
    _ expression: FigureExpression, _ name: String, _ slot: Slot, in scope: RowScope, asLabel: Bool
  ) -> Inline {
    let compiled = engine.compile(expression)
    let origin = FigureOrigin(
      definition: expression,
      context: FigureContext(row: scope.conditions, records: scope.records))
    let value: FigureValue
    let shown: FigureValue
    do throws(NoValue) {
      value = try engine.value(compiled, in: scope)
      shown = try engine.shown(
        expression, compiled, value, in: scope, at: place(slot.format),
        decimals: format(of: value, slot.format).decimals)
    } catch {
      report(error, expression, name, in: scope, at: slot.place)
      return keep(
        PrintedFigure(
          name: name, missing: error, printed: engine.template.options.noValue, origin: origin),
        asLabel: asLabel)
    }
    var print = PrintedFigure(
      name: name, value: value, shown: shown == value ? nil : shown,
      printed: printed(slot.format.absolute ? shown.magnitude : shown, slot.format),
      origin: origin)
    print.unit = slot.format.unit
    print.basis = slot.format.basis
    let inline = keep(print, asLabel: asLabel)
    if !asLabel, engine.template.options.rounding.shares == .closing, case .share = value,
      expression.isShare(in: engine.template.figures)
    {
      openShares[figures.count - 1] = slot.format
    }
    return inline
  }

  func keep(_ figure: PrintedFigure, asLabel: Bool) -> Inline {
    if asLabel { hasFiguresInLabels = true }
    figures.append(figure)
    return .figure(figures.count - 1)
  }

  /// Takes over the figures in the words of a table, which count from `figures.count`.
  package func take(_ more: [PrintedFigure]) { figures += more }

  /// All words are about to be printed once more, with other amounts.
  func startAgain() { figures = [] }

  /// How sentences print amounts.
  func place(_ slot: SlotFormat = SlotFormat()) -> PrintPlace {
    let options = engine.template.options
    return PrintPlace(
      unit: slot.unit ?? options.unit, amounts: options.proseAmount,
      basis: slot.basis ?? options.rounding.basis, beside: beside)
  }

  /// The figures that stand in the words that are being filled.
  var beside: FiguresBeside { FiguresBeside(around) }

  func format(of value: FigureValue, _ slot: SlotFormat) -> NumberFormat {
    var format = engine.template.options.proseFormat(of: value.kind)
    if let decimals = slot.decimals {
      format.decimals = decimals
      format.zeros = .kept
    }
    if let grouping = slot.grouping { format.grouping = grouping }
    return format
  }

  func printed(_ value: FigureValue, _ slot: SlotFormat) -> String {
    let unit = slot.unit ?? engine.template.options.unit
    var text = NumberPrinter.text(value, unit: unit, format: format(of: value, slot))
    if slot.signed, value.sign > 0 { text = "+" + text }
    if slot.bare {
      if text.hasSuffix("%") { text.removeLast() }
    } else if case .amount = value {
      text += unit.rawValue
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
      self.figures[index].value.map {
        self.format(of: $0, self.openShares[index] ?? SlotFormat()).decimals
      }
    }
    for first in found {
      guard let whole = figures[first].value?.ratio?.parts?.denominator, openShares[first] != nil,
        let places = decimals(first)
      else { continue }
      let group = found.filter {
        openShares[$0] != nil && figures[$0].value?.ratio?.parts?.denominator == whole
          && decimals($0) == places
      }
      let digits = ShareClosing.digits(decimals: places)
      guard ShareClosing.make(group.compactMap { figures[$0].value?.ratio }, up: whole, of: whole),
        let closed = ShareClosing.closed(
          group.compactMap { (figures[$0].shown ?? figures[$0].value)?.ratio }, at: digits,
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
  package func report(
    _ reason: NoValue, _ expression: FigureExpression, _ name: String, in scope: RowScope,
    at place: Place
  ) {
    let findings = engine.findings(reason, of: expression, named: name, in: scope, at: place)
    for finding in findings { report(finding) }
  }
}
