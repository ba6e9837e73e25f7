import GoujiModel

/// The total of a column over the departments.
struct ColumnTotal {
  /// Every department has a value.
  var isComplete = true
  private var first: CellFigure?
  private var value: FigureValue?
  private var shown: FigureValue?
  private var rows: [Int] = []
  private var quotients: [Quotient?] = []

  mutating func add(_ figure: CellFigure, _ rows: [Int], _ quotient: Quotient?) {
    if first == nil { first = figure }
    value = value.map { $0.plus(figure.value) } ?? figure.value
    let own = figure.shown ?? figure.value
    shown = shown.map { $0.plus(own) } ?? own
    self.rows += rows
    quotients.append(quotient)
  }

  /// Nil where a department lacks a value, or nothing is to be divided by.
  func figure(unit: AmountUnit) -> CellFigure? {
    guard isComplete, var figure = first, let value, let shown else { return nil }
    if case .share = value { return share(figure, unit) }
    figure.value = value
    figure.shown = shown == value ? nil : shown
    figure.printed = NumberPrinter.text(shown, unit: unit, format: figure.format)
    figure.sum = .rows(rows)
    return figure
  }

  /// A share of sums; the sum of shares would say nothing.
  private func share(_ figure: CellFigure, _ unit: AmountUnit) -> CellFigure? {
    var figure = figure
    let known = quotients.compactMap { $0 }
    guard known.count == quotients.count, var whole = known.first,
      known.allSatisfy({ $0.kind == whole.kind })
    else { return nil }
    for quotient in known.dropFirst() {
      whole.a = whole.a.plus(quotient.a)
      whole.b = whole.b.plus(quotient.b)
    }
    guard let value = whole.value else { return nil }
    figure.value = value
    figure.shown = nil
    figure.sum = nil
    figure.printed = NumberPrinter.text(value, unit: unit, format: figure.format)
    return figure
  }
}

extension FigureValue {
  /// Of the same kind, as the columns of a table are.
  fileprivate func plus(_ other: FigureValue) -> FigureValue {
    switch (self, other) {
    case (.amount(let a), .amount(let b)): .amount(a + b)
    case (.count(let a), .count(let b)): .count(a + b)
    default: self
    }
  }
}
