/// A figure as it is printed in words: in a sentence, a heading, a title, a label, a note.
package struct PrintedFigure: Sendable {
  /// Its name in the template.
  package var name: String
  /// Its value, or why it has none: then the template's sign for it is printed.
  package var result: Result<FigureValue, NoValue>
  /// Set where what is printed is not `value` rounded by itself: the number printed instead.
  package var shown: FigureValue?
  package var printed: String
  /// Set where the template prints this one in another unit than its own.
  package var unit: AmountUnit?
  /// Set where the template makes this one of other numbers than its options say.
  package var basis: ShareBasis?
  /// What it says, in the template's own words: the definition under the conditions in force.
  package var origin: FigureOrigin

  package init(
    name: String, value: FigureValue, shown: FigureValue? = nil, printed: String,
    origin: FigureOrigin
  ) {
    self.name = name
    result = .success(value)
    self.shown = shown
    self.printed = printed
    self.origin = origin
  }

  /// A figure without a value; `printed` is the template's sign for it.
  package init(name: String, missing: NoValue, printed: String, origin: FigureOrigin) {
    self.name = name
    result = .failure(missing)
    self.printed = printed
    self.origin = origin
  }

  /// Nil where it has none.
  package var value: FigureValue? { try? result.get() }
}
