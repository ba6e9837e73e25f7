/// A figure in a table.
///
/// Its parts stand behind one reference: four threads hand thousands of figures around, and a copy
/// then counts one reference instead of five.
package struct CellFigure: Sendable {
  private var parts: Parts

  private final class Parts: Sendable {
    let result: Result<FigureValue, NoValue>
    let shown: FigureValue?
    let printed: String
    let format: NumberFormat
    let sum: CellSum?
    let origin: FigureOrigin

    init(
      _ result: Result<FigureValue, NoValue>, _ shown: FigureValue?, _ printed: String,
      _ format: NumberFormat,
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
    set { change(result: newValue) }
  }

  package var hasValue: Bool { if case .success = parts.result { true } else { false } }

  /// Nil where there is none.
  package var value: FigureValue? { try? parts.result.get() }

  package var format: NumberFormat {
    get { parts.format }
    set { change(format: newValue) }
  }

  package var origin: FigureOrigin {
    get { parts.origin }
    set { change(origin: newValue) }
  }

  /// What is asked of the origin, which is not copied: all figures are asked.
  package func read<Part>(_ part: (FigureOrigin) -> Part) -> Part { part(parts.origin) }

  /// Set where what is printed is not `value` rounded by itself: the number printed instead.
  package var shown: FigureValue? {
    get { parts.shown }
    set { change(shown: newValue) }
  }

  /// As printed in Word; empty where zero is printed as blank.
  package var printed: String {
    get { parts.printed }
    set { change(printed: newValue) }
  }

  /// Set where the cell is a total of other cells of the table.
  package var sum: CellSum? {
    get { parts.sum }
    set { change(sum: newValue) }
  }

  private mutating func change(
    result: Result<FigureValue, NoValue>? = nil, shown: FigureValue?? = nil,
    printed: String? = nil, format: NumberFormat? = nil, sum: CellSum?? = nil,
    origin: FigureOrigin? = nil
  ) {
    parts = Parts(
      result ?? parts.result, shown ?? parts.shown, printed ?? parts.printed,
      format ?? parts.format, sum ?? parts.sum, origin ?? parts.origin)
  }
}
