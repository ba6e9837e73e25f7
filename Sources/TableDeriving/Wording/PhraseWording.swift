import FigureEvaluating
import GoujiModel

/// Phrases, chosen by a figure, and lists over the rows of a table.
extension WordingRenderer {
  /// The words of the case that fits; nothing where the template leaves the case out.
  package func chosen(_ phrase: Phrase, in scope: RowScope) -> [Inline] {
    let compiled = engine.compile(phrase.figure)
    let value = engine.value(compiled, in: scope)
    let shown = value.map {
      engine.shown(compiled, $0, in: scope, decimals: format(of: $0, SlotFormat()).decimals)
    }
    let which = phraseCase(of: value, shown, phrase.figure)
    if which == .missing, phrase.variants[.missing] == nil {
      reportMissing(phrase.figure, phrase.name, phrase.place)
    }
    return phrase.variants[which].map { inlines($0, in: scope) } ?? []
  }

  /// A change too small to be printed reads as no change; an amount too small to be printed is
  /// still not zero.
  private func phraseCase(
    of value: FigureValue?, _ shown: FigureValue?, _ expression: FigureExpression
  ) -> PhraseCase {
    guard let value, let shown else { return .missing }
    switch expression {
    case .minus, .growth:
      let text = printed(shown.magnitude, SlotFormat(bare: true))
      if !text.contains(where: { ("1"..."9").contains($0) }) { return .zero }
    default: break
    }
    return value.sign > 0 ? .positive : value.sign < 0 ? .negative : .zero
  }

  func list(_ listing: Listing, in scope: RowScope) -> [Inline] {
    let ordinal = Ordinal()
    let rows = scope.rows(of: listing)
    if rows.isEmpty { return listing.empty.map { inlines($0, in: scope) } ?? [] }
    var out: [Inline] = []
    for (index, row) in rows.enumerated() {
      if index > 0 { out.append(.text(listing.separator)) }
      out += inlines(listing.wording, in: row, ordinal: ordinal)
    }
    closeShares(in: out)
    return out
  }
}
