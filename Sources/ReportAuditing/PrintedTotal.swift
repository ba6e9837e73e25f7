import GoujiModel

/// A total in a table as a reader with a calculator finds it: its text, and what the texts of its
/// parts add up to. A total of shares is none: their parts are rounded by themselves.
struct PrintedTotal {
  let figure: CellFigure
  let parts: [CellFigure]
  let row: Int
  let column: Int

  /// The exact values add up: what differs in print differs by rounding alone.
  var addsUp: Bool {
    guard let value = figure.value else { return false }
    let sum = parts.reduce(value.zero as FigureValue?) { sum, part in
      part.value.flatMap { value in sum.flatMap { try? $0.adding(value) } }
    }
    return sum?.equals(value) == true
  }

  /// Both sides where they differ; nil where the total foots, or where a text does not read as a
  /// number, which is a matter of `PrintedEqualsExact`.
  var difference: (total: ReadBackSum, parts: ReadBackSum)? {
    guard let total = ReadBackSum([(figure.printed, false)]),
      let added = ReadBackSum(parts.map { ($0.printed, false) }), total != added
    else { return nil }
    return (total, added)
  }
}

extension ReportTable {
  /// What a total adds up.
  func figures(of sum: CellSum, row: Int, column: Int) -> [CellFigure] {
    switch sum {
    case .rows(let rows): rows.compactMap { figure(row: $0, column: column) }
    case .columns(let columns): columns.compactMap { figure(row: row, column: $0) }
    }
  }

  /// All totals, in printed order.
  func forEachTotal(_ body: (PrintedTotal) -> Void) {
    forEachFigure { figure, row, column in
      guard let sum = figure.sum, let value = figure.value, value.kind != .share else { return }
      // What has no value adds nothing.
      let known = figures(of: sum, row: row, column: column).filter(\.hasValue)
      body(PrintedTotal(figure: figure, parts: known, row: row, column: column))
    }
  }
}

/// The sum of printed numbers, in millionths.
struct ReadBackSum: Equatable {
  private(set) var scaled = 0

  private static let decimals = 6

  /// Nil where a text does not read as a number, or the sum is beyond 64 bits.
  init?(_ texts: [(text: String, isTakenAway: Bool)]) {
    for (text, isTakenAway) in texts {
      guard let number = PrintedNumber(text), number.decimals <= Self.decimals else {
        return nil
      }
      let power = (number.decimals..<Self.decimals).reduce(1) { power, _ in power * 10 }
      let (value, overflow) = Int(number.digits).multipliedReportingOverflow(by: power)
      let (sum, overflow2) = scaled.addingReportingOverflow(
        number.isNegative != isTakenAway ? -value : value)
      if overflow || overflow2 { return nil }
      scaled = sum
    }
  }

  var text: String { DecimalText.of(scaled, decimals: Self.decimals, zeros: .dropped) }

  /// With the decimals and commas of the total that it stands beside, or all its own decimals where
  /// those are more.
  func text(like format: NumberFormat) -> String {
    let power = (format.decimals..<Self.decimals).reduce(1) { power, _ in power * 10 }
    guard scaled.isMultiple(of: power) else {
      return DecimalText.of(
        scaled, decimals: Self.decimals, grouping: format.grouping, zeros: .dropped)
    }
    return DecimalText.of(
      scaled / power, decimals: format.decimals, grouping: format.grouping, zeros: format.zeros)
  }
}
