import GoujiModel

/// The tables and charts of a report beside those that must be.
struct ComparedReport {
  let report: Report
  let template: Template
  let places: ReportPlaces
  let wantedTables: [ExpectedTable]
  let wantedCharts: [ExpectedChart]
  /// Of the tables, in their order.
  let tableOrder: SequenceAlignment
  let chartOrder: SequenceAlignment
  /// Those that stand there.
  let tables: [ComparedTable]
  let charts: [(expected: ExpectedChart, printed: ReportChart)]

  /// `walk` says what the draft of the report demands.
  init(_ report: Report, _ walk: ReportWalk, _ places: ReportPlaces) {
    self.report = report
    self.places = places
    template = walk.template
    let (tables, charts) = (report.tables, report.charts)
    wantedTables = walk.tables
    wantedCharts = walk.charts
    tableOrder = SequenceAlignment(walk.tables.map(\.id), tables.map(\.id))
    chartOrder = SequenceAlignment(walk.charts.map(\.definition.id), charts.map(\.id))
    let options = template.options
    self.tables = zip(walk.tables, tableOrder.found).compactMap { wanted, found in
      found.map { ComparedTable(wanted, tables[$0], report.figures, options) }
    }
    self.charts = zip(walk.charts, chartOrder.found).compactMap { wanted, found in
      found.map { (wanted, charts[$0]) }
    }
  }
}
