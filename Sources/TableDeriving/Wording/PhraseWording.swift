import FigureEvaluating
import GoujiModel

/// Phrases, chosen by a figure, and lists over the rows of a table.
extension WordingRenderer {
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
      let template = engine.template
      let value = try engine.value(compiled, in: scope)
      let slot =
        phrase.format(in: value.sign < 0 ? .negative : .positive, template)
        ?? beside.format(of: phrase.figure, in: template) ?? SlotFormat()
      let shown = try engine.shown(
        phrase.figure, compiled, value, in: scope, at: place(slot),
        decimals: format(of: value, slot).decimals)
      if template.options.printsAsZero(shown, slot) { return .zero }
      return shown.sign > 0 ? .positive : .negative
    } catch {
      if error.isFault || phrase.variants[.missing] == nil {
        report(error, phrase.figure, phrase.name, in: scope, at: phrase.place)
      }
      return .missing
    }
  }

  func list(_ listing: Listing, in scope: RowScope) -> [Inline] {
    let rows = scope.rows(of: listing)
    if rows.isEmpty { return listing.empty.map { inlines($0, in: scope) } ?? [] }
    var out: [Inline] = []
    for (index, row) in rows.enumerated() {
      if index > 0 { out.append(.text(listing.separator, origin: listing.wording.origin)) }
      out += inlines(listing.wording, in: row, ordinal: index + 1)
    }
    closeShares(in: out)
    return out
  }
}
