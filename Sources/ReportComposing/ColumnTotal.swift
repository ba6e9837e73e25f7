import GoujiModel

/// The total of a column over the departments: the sum of theirs, or, of shares, the share of the
/// sums. What is neither, such as a score or an amount per head, has no total.
struct ColumnTotal {
  /// Every department has a value, and all of them add up to one.
  var isComplete = true
  private var first: CellFigure?
  /// Nil where values are of different kinds, or their sum is too large.
  private var value: FigureValue?
  private var shown: FigureValue?
  private var rows: [Int] = []
  private var quotients: [Quotient?] = []
  private var isOfShares = false

  mutating func add(_ figure: CellFigure, _ rows: [Int], _ part: SummaryPart) {
    if case .quotient = part { isOfShares = true }
    guard let added = figure.value else {
      // A rate on nothing is none; what it would divide counts all the same.
      guard case .failure(let reason) = figure.result, reason.isRateOnNothing,
        case .quotient(let quotient) = part
      else {
        isComplete = false
        return
      }
      quotients.append(quotient)
      first = first ?? figure
      return
    }
    let own = figure.shown ?? added
    if first?.hasValue != true {
      first = figure
      value = added
      shown = own
    } else {
      value = value.flatMap { try? $0.adding(added) }
      shown = shown.flatMap { try? $0.adding(own) }
    }
    self.rows += rows
    switch part {
    case .summand: quotients.append(nil)
    case .quotient(let quotient): quotients.append(quotient)
    case .alone: isComplete = false
    }
  }

  /// Nil where a department lacks a value, where there is no sum, or nothing to divide by.
  func figure(unit: AmountUnit) -> CellFigure? {
    guard isComplete, var figure = first else { return nil }
    if isOfShares { return share(figure, unit) }
    guard let value, let shown else { return nil }
    figure.result = .success(value)
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
      guard let a = try? whole.a.adding(quotient.a), let b = try? whole.b.adding(quotient.b) else {
        return nil
      }
      whole.a = a
      whole.b = b
    }
    guard let value = whole.value else { return nil }
    figure.result = .success(value)
    figure.shown = nil
    figure.sum = nil
    figure.printed = NumberPrinter.text(value, unit: unit, format: figure.format)
    return figure
  }
}
