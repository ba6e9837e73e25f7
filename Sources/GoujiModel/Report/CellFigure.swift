/// A figure in a table.
///
/// Its parts stand behind one reference: four threads hand thousands of figures around, and a copy
/// then counts one reference instead of five.
package struct CellFigure: Sendable {
  private var parts: Parts

  // Changed only by the one figure that refers to it.
  private final class Parts: @unchecked Sendable {
    var result: Result<FigureValue, NoValue>
    var shown: FigureValue?
    var printed: String
    var format: NumberFormat
    var sum: CellSum?
    var origin: FigureOrigin

    init(
      _ result: Result<FigureValue, NoValue>, _ shown: FigureValue?, _ printed: String, _ format: NumberFormat,
      _ sum: CellSum?, _ origin: FigureOrigin
    ) {
      self.result = result
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
    parts = Parts(.success(value), shown, printed, format, sum, origin)
  }

  /// A figure without a value; `printed` is the template's sign for it.
  package init(missing: NoValue, printed: String, format: NumberFormat, origin: FigureOrigin) {
    parts = Parts(.failure(missing), nil, printed, format, nil, origin)
  }

  /// The value, or why there is none: then the template's sign for it is printed.
  package var result: Result<FigureValue, NoValue> {
    get { parts.result }
    set { own().result = newValue }
  }

  package var hasValue: Bool { if case .success = parts.result { true } else { false } }

  /// Nil where there is none.
  package var value: FigureValue? { try? parts.result.get() }

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
        parts.result, parts.shown, parts.printed, parts.format, parts.sum, parts.origin)
    }
    return parts
  }
}
