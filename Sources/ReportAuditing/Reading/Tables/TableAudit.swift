import GoujiModel

/// The rules that hold tables and charts against the template and the draft. What must stand in them
/// is read once; any number of reports can be held against it.
package struct TableAudit {
  private let recount: Recount
  /// By the ids of tables.
  private let grids: NameTable<ExpectedGrid>
  /// By the numbers of charts.
  private let plots: [Int: ExpectedPlot]

  /// `expected` says which tables and charts there are, and where they stand.
  init(_ recount: Recount, _ expected: ExpectedReport) {
    self.recount = recount
    let template = recount.template
    let words = WordingReader(recount)
    var (grids, plots): (NameTable<ExpectedGrid>, [Int: ExpectedPlot]) = ([:], [:])
    for block in expected.parts.flatMap(\.blocks) {
      switch block {
      case .table(let table):
        let definition = template.tables.first { $0.id.sameBytes(as: table.definition) }
        guard let definition, !grids.has(table.id) else { continue }
        grids[table.id] = GridReader(definition, table, words).grid()
      case .chart(let chart):
        let definition = template.charts.first { $0.id.sameBytes(as: chart.id) }
        plots[chart.number] = definition.map { PlotReader($0, at: chart.place, words).plot() }
      case .heading, .paragraph: continue
      }
    }
    (self.grids, self.plots) = (grids, plots)
  }

  /// In the order of their codes.
  func results(_ read: ReadReport) -> [AuditResult] {
    let tables = ReadTables(read, recount, grids, plots)
    return [
      ColumnsFit.result(tables), HeadersFit.result(tables), RowsComplete.result(tables),
      RowCodesFit.result(tables), RowNamesFit.result(tables), CellTextsFit.result(tables),
      CellsBound.result(tables), CellsPrinted.result(tables), CellsFilled.result(tables),
      SumsFit.result(tables), MergesFit.result(tables), LevelsFit.result(tables),
      ChartWordsFit.result(tables), ChartPointsFit.result(tables),
    ]
  }
}
