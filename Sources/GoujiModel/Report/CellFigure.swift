/// A figure in a table.
///
/// Its parts stand behind one reference: four threads hand thousands of figures around, and a copy
/// then counts one reference instead of five.
package struct CellFigure: Sendable {
  private var parts: Parts

  // Changed only by the one figure that refers to it.
  private final class Parts: @unchecked Sendable {
    var value: FigureValue
    var shown: FigureValue?
    var printed: String
    var format: NumberFormat
    var sum: CellSum?
    var origin: FigureOrigin

    init(
      _ value: FigureValue, _ shown: FigureValue?, _ printed: String, _ format: NumberFormat,
      _ sum: CellSum?, _ origin: FigureOrigin
    ) {
      self.value = value
      self.shown = shown
      self.printed = printed
      self.format = format
      self.sum = sum
      self.origin = origin
    }
  }

  package init(
    value: FigureValue, shown: FigureValue? = nil, printed: String, format: NumberFormat,
    sum: CellSum? = nil, origin: FigureOrigin
  ) {
    parts = Parts(value, shown, printed, format, sum, origin)
  }

  package var value: FigureValue {
    get { parts.value }
    set { own().value = newValue }
  }

  package var format: NumberFormat {
    get { parts.format }
    set { own().format = newValue }
  }

  package var origin: FigureOrigin {
    get { parts.origin }
    set { own().origin = newValue }
  }

  /// Set where what is printed is not `value` rounded by itself: the number printed instead.
  package var shown: FigureValue? {
    get { parts.shown }
    set { own().shown = newValue }
  }

  /// As printed in Word; empty where zero is printed as blank.
  package var printed: String {
    get { parts.printed }
    set { own().printed = newValue }
  }

  /// Set where the cell is a total of other cells of the table.
  package var sum: CellSum? {
    get { parts.sum }
    set { own().sum = newValue }
  }

  private mutating func own() -> Parts {
    if !isKnownUniquelyReferenced(&parts) {
      parts = Parts(
        parts.value, parts.shown, parts.printed, parts.format, parts.sum, parts.origin)
    }
    return parts
  }
}
