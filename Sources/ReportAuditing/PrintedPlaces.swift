import GoujiModel

/// Where the report prints a number, in words.
package struct PrintedPlace: Sendable {
  /// `表3第5行“教育支出”的“基本支出/公用经费”`
  package var words: String
  package var printed: String
  package var origin: FigureOrigin
  /// Why it has no value; nil where it has one.
  package var missing: NoValue?
  /// Indexes of `Report.tables`, its rows and columns; nil for a chart or the text.
  package var cell: FoundCell?
}

package struct PrintedPlaces {
  private let report: Report
  private let tables: [ReportTable]
  private let places: ReportPlaces

  /// `cells` where all of them will be asked for.
  package init(_ report: Report, _ template: Template, _ cells: CellPlaces? = nil) {
    self.report = report
    tables = report.tables
    places = ReportPlaces(report: report, template: template, cells: cells)
  }

  /// All that print this number, tables first. Thousands commas, width, zeros at the end and a unit do
  /// not matter; a % does.
  package func printing(_ number: String) -> [PrintedPlace] {
    guard let wanted = Self.key(number) else { return [] }
    return all { Self.key($0) == wanted }
  }

  /// All figures, tables first.
  package var all: [PrintedPlace] { all { _ in true } }

  /// What stands in a cell, or the first figure in its words; nil where there is no number.
  package func place(_ cell: FoundCell) -> PrintedPlace? {
    let table = tables[cell.table]
    if case .words(let words)? = table.content(row: cell.row, column: cell.column) {
      return words.inlines.lazy.compactMap { inline -> PrintedPlace? in
        if case .figure(let index) = inline { inWords(index) } else { nil }
      }.first
    }
    return table.figure(row: cell.row, column: cell.column).map { place($0, in: table, cell) }
  }

  private func place(
    _ figure: CellFigure, in table: ReportTable, _ cell: FoundCell
  ) -> PrintedPlace {
    PrintedPlace(
      words: places.words(table, row: cell.row, column: cell.column), printed: figure.printed,
      origin: figure.origin, missing: figure.result.missing, cell: cell)
  }

  private func all(_ fits: (String) -> Bool) -> [PrintedPlace] {
    var found: [PrintedPlace] = []
    for (index, table) in tables.enumerated() {
      table.forEachFigure { figure, row, column in
        guard fits(figure.printed) else { return }
        found.append(
          place(figure, in: table, FoundCell(table: index, row: row, column: column)))
      }
    }
    for chart in report.charts {
      chart.forEachFigure { figure, category, column in
        guard fits(figure.printed) else { return }
        found.append(
          PrintedPlace(
            words: places.words(chart, category: category, column: column),
            printed: figure.printed, origin: figure.origin))
      }
    }
    for (index, figure) in report.figures.enumerated() where fits(figure.printed) {
      found.append(inWords(index))
    }
    return found
  }

  package func inWords(_ index: Int) -> PrintedPlace {
    let figure = report.figures[index]
    return PrintedPlace(
      words: places.words(figure: index), printed: figure.printed, origin: figure.origin,
      missing: figure.result.missing)
  }

  /// Sign, digits and point, without zeros at the end of decimals; nil where there is no digit.
  private static func key(_ text: String) -> String? {
    let plain = LooseText.key(text).filter { $0 != "," && $0 != "，" }
    var digits = String(
      plain.drop { !$0.isASCIIDigit && $0 != "-" }.prefix {
        $0.isASCIIDigit || $0 == "." || $0 == "-"
      })
    if digits.isEmpty { return nil }
    if digits.contains(".") {
      while digits.hasSuffix("0") { digits.removeLast() }
      if digits.hasSuffix(".") { digits.removeLast() }
    }
    return digits + (plain.hasSuffix("%") ? "%" : "")
  }
}

extension Result where Success == FigureValue, Failure == NoValue {
  fileprivate var missing: NoValue? { if case .failure(let reason) = self { reason } else { nil } }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
