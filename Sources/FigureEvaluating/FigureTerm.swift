import GoujiModel

/// What stands at the bottom of a figure: a sum of records, a number that somebody typed, a constant of
/// the template.
package struct FigureTerm {
  /// How it enters the whole: empty, `+`, `-`, `÷`, `基数`, `×`, or of a part of these `÷ -`.
  package let role: String
  package let trace: FigureTrace
  /// Where a number stands that no records add up to; nil for a sum of records.
  package let place: Place?

  /// Nothing is behind it: no record meets its conditions.
  package var isNothing: Bool { trace.records.isEmpty && place == nil }
}

extension FigureTrace {
  /// From left to right; the figure itself where it is made of no others.
  package var terms: [FigureTerm] { terms(above: "", in: nil) }

  /// `definition` is where the figure above is defined.
  private func terms(above outer: String, in definition: Place?) -> [FigureTerm] {
    let role = Self.role(role, within: outer)
    let place = place ?? definition
    if parts.isEmpty {
      return [FigureTerm(role: role, trace: self, place: isConstant ? place : entry)]
    }
    return parts.flatMap { $0.terms(above: role, in: place) }
  }

  private static func role(_ inner: String, within outer: String) -> String {
    switch (outer, inner) {
    case ("", _), ("+", _): inner.isEmpty ? outer : inner
    case (_, ""), (_, "+"): outer
    case ("-", "-"): "+"
    default: "\(outer) \(inner)"
    }
  }
}
