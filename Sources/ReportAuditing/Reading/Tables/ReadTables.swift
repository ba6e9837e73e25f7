import GoujiModel

/// The tables and charts of a report beside those that must stand there. One that is missing, or
/// stands for another, is told by `TextComplete`.
struct ReadTables {
  let figures: [PrintedFigure]
  let places: ReportPlaces
  let recount: Recount
  /// Places of relations are listed for a certificate.
  let lists: Bool
  private(set) var tables: [ReadTable] = []
  private(set) var charts: [(expected: ExpectedPlot, printed: ReportChart)] = []

  init(
    _ read: ReadReport, _ recount: Recount, _ grids: NameTable<ExpectedGrid>,
    _ plots: [Int: ExpectedPlot]
  ) {
    figures = read.report.figures
    places = ReportPlaces(report: read.report, template: recount.template, cells: read.cells)
    self.recount = recount
    lists = read.lists
    for line in read.collation.lines {
      guard case .pair(let right, let printed, _, isEqual: true) = line else { continue }
      switch (right, printed) {
      case (.table(let right), .table(let table)):
        guard let grid = grids[right.id] else { continue }
        tables.append(ReadTable(grid, table, figures, recount, lists: lists))
      case (.chart(let right), .chart(let chart)):
        guard let plot = plots[right.number] else { continue }
        charts.append((plot, chart))
      default: continue
      }
    }
  }
}
