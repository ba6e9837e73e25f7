/// A figure in a table.
///
/// Most are printed as their row and their column say: such a one is a number beside one reference, for
/// a department of a thousand units has two million of them. All others have their parts behind one
/// reference. Either way a copy counts one, though threads hand thousands of figures around.
package struct CellFigure: Sendable {
  private var form: Form

  private enum Form {
    case plain(Plain)
    /// The total of the rows that its row adds up.
    case ofRows(Plain)
    /// The total of the columns that its column adds up.
    case ofColumns(Plain)
    case whole(Parts)
  }

  /// Its value is printed by itself, in the format of its column.
  private struct Plain {
    var row: FigureRow
    let number: Int
    /// Among those of its row.
    let index: UInt16
    let kind: FigureKind

    /// Parts of the column are taken from its row one by one: to copy all of it counts references that
    /// every thread counts.
    var format: NumberFormat { row.columns[Int(index)].format(kind) }
    var unit: AmountUnit { row.columns[Int(index)].unit }
    var summed: [Int] { row.columns[Int(index)].summed }
    var origin: FigureOrigin { row.origin(Int(index)) }

    var value: FigureValue {
      switch kind {
      case .amount: .amount(Money(fen: number))
      case .quantity: .quantity(Quantity(scaled: number))
      case .count, .share: .count(number)
      }
    }
  }

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
    form = .whole(Parts(.success(value), shown, printed, format, sum, origin))
  }

  /// A figure without a value; `printed` is the template's sign for it.
  package init(missing: NoValue, printed: String, format: NumberFormat, origin: FigureOrigin) {
    form = .whole(Parts(.failure(missing), nil, printed, format, nil, origin))
  }

  /// One that is printed as its row and its column say; `column` is its number among those of the row. A
  /// share has too many digits to be one.
  package init?(_ value: FigureValue, in row: FigureRow, column: Int) {
    let number: Int
    switch value {
    case .amount(let money): number = money.fen
    case .count(let count): number = count
    case .quantity(let quantity): number = quantity.scaled
    case .share: return nil
    }
    guard let index = UInt16(exactly: column) else { return nil }
    form = .plain(Plain(row: row, number: number, index: index, kind: value.kind))
  }

  private var parts: Parts {
    switch form {
    case .whole(let parts): parts
    case .plain(let plain), .ofRows(let plain), .ofColumns(let plain):
      Parts(.success(plain.value), nil, printed, plain.format, sum, plain.origin)
    }
  }

  /// The value, or why there is none: then the template's sign for it is printed.
  package var result: Result<FigureValue, NoValue> {
    get {
      switch form {
      case .whole(let parts): parts.result
      case .plain(let plain), .ofRows(let plain), .ofColumns(let plain): .success(plain.value)
      }
    }
    set { change(result: newValue) }
  }

  package var hasValue: Bool {
    if case .whole(let parts) = form, case .failure = parts.result { false } else { true }
  }

  /// Nil where there is none.
  package var value: FigureValue? {
    switch form {
    case .whole(let parts): try? parts.result.get()
    case .plain(let plain), .ofRows(let plain), .ofColumns(let plain): plain.value
    }
  }

  package var format: NumberFormat {
    get {
      switch form {
      case .whole(let parts): parts.format
      case .plain(let plain), .ofRows(let plain), .ofColumns(let plain): plain.format
      }
    }
    set { change(format: newValue) }
  }

  package var origin: FigureOrigin {
    get {
      switch form {
      case .whole(let parts): parts.origin
      case .plain(let plain), .ofRows(let plain), .ofColumns(let plain): plain.origin
      }
    }
    set { change(origin: newValue) }
  }

  /// What is asked of the origin, which is not copied where it stands whole: all figures are asked.
  package func read<Part>(_ part: (FigureOrigin) -> Part) -> Part {
    if case .whole(let parts) = form { part(parts.origin) } else { part(origin) }
  }

  /// Set where what is printed is not `value` rounded by itself: the number printed instead.
  package var shown: FigureValue? {
    get { if case .whole(let parts) = form { parts.shown } else { nil } }
    set { change(shown: newValue) }
  }

  /// As printed in Word; empty where zero is printed as blank.
  package var printed: String {
    get {
      switch form {
      case .whole(let parts): parts.printed
      case .plain(let plain), .ofRows(let plain), .ofColumns(let plain):
        NumberPrinter.text(plain.value, unit: plain.unit, format: plain.format)
      }
    }
    set { change(printed: newValue) }
  }

  /// Set where the cell is a total of other cells of the table.
  package var sum: CellSum? {
    get {
      switch form {
      case .whole(let parts): parts.sum
      case .plain: nil
      case .ofRows(let plain): .rows(plain.row.summed)
      case .ofColumns(let plain): .columns(plain.summed)
      }
    }
    set {
      switch (form, newValue) {
      case (.plain(let plain), .rows(let rows)) where rows == plain.row.summed:
        form = .ofRows(plain)
      case (.plain(let plain), .columns(let columns)) where columns == plain.summed:
        form = .ofColumns(plain)
      default: change(sum: newValue)
      }
    }
  }

  /// Its row, where it stands in one, says from now on what it adds up.
  package mutating func move(to row: FigureRow) {
    guard case .plain(var plain) = form else { return }
    plain.row = row
    form = .plain(plain)
  }

  private mutating func change(
    result: Result<FigureValue, NoValue>? = nil, shown: FigureValue?? = nil,
    printed: String? = nil, format: NumberFormat? = nil, sum: CellSum?? = nil,
    origin: FigureOrigin? = nil
  ) {
    let parts = parts
    form = .whole(
      Parts(
        result ?? parts.result, shown ?? parts.shown, printed ?? parts.printed,
        format ?? parts.format, sum ?? parts.sum, origin ?? parts.origin))
  }
}
