/// A named figure and where the template defines it.
package struct FigureDefinition: Sendable {
  package var name: String
  package var expression: FigureExpression
  package var kind: FigureKind
  /// As written.
  package var source: String
  package var place: Place

  package init(
    name: String, expression: FigureExpression, kind: FigureKind, source: String, place: Place
  ) {
    self.name = name
    self.expression = expression
    self.kind = kind
    self.source = source
    self.place = place
  }
}

/// A number that the draft must state, because no line item gives it (填报).
package struct StatedDefinition: Sendable {
  package var name: String
  package var kind: FigureKind
  /// Taken where the draft is silent; nil makes silence an error.
  package var standard: FigureValue?
  /// 等于: the figure that the number must be, where it is typed.
  package var asserted: Located<String>?
  package var place: Place

  package init(name: String, kind: FigureKind, standard: FigureValue?, place: Place) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.place = place
  }
}
