import GoujiModel

/// Tables and charts of a report beside those that must stand there. One that is missing, or
/// stands for another, is told by `TextComplete`.
struct ReadTables {
  let figures: [PrintedFigure]
  let places: ReportPlaces
  let recount: Recount
  /// Places of relations are listed for a certificate.
  let lists: Bool
  private(set) var tables: [ReadTable] = []
  private(set) var charts: [(expected: ExpectedPlot, printed: ReportChart)] = []

  /// The charts; no table yet.
  init(_ read: ReadReport, _ recount: Recount, _ plots: [Int: ExpectedPlot]) {
    figures = read.report.figures
    places = ReportPlaces(report: read.report, template: recount.template, cells: read.cells)
    self.recount = recount
    lists = read.lists
    charts = read.collation.lines.compactMap { line in
      guard case .pair(.chart(let right), .chart(let chart), _, isEqual: true) = line else {
        return nil
      }
      return plots[right.number].map { ($0, chart) }
    }
  }

  /// One table by itself.
  func only(_ table: ReportTable, beside grid: ExpectedGrid) -> ReadTables {
    var one = self
    one.charts = []
    one.tables = [ReadTable(grid, table, figures, recount, lists: lists)]
    return one
  }
}
