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

  /// Of one table that stands by itself, for the whole draft: what contradicts template and draft.
  package static func faults(
    of table: ReportTable, _ definition: TableDefinition, budget: Budget, template: Template
  ) -> [String] {
    var template = template
    template.tables = [definition]
    let recount = Recount(budget: budget, template: template)
    let words = WordingReader(recount)
    let reader = TableWordsReader(words: words, place: .whole, position: nil, number: 0)
    let expected = reader.read(definition, level: 0)
    let part = ExpectedPart(blocks: [.table(expected)], orientation: .portrait)
    let all = ExpectedReport(title: ExpectedWords(), cover: [], parts: [part])
    let report = Report(
      identity: ReportIdentity(
        title: .none, department: "", template: "", templateHash: "", draftHash: ""), cover: [],
      contents: nil, parts: [ReportPart(blocks: [.table(table)])], figures: table.figures,
      look: template.look)
    return TableAudit(recount, all).results(ReadReport(report, all)).findings.map(\.message)
  }
}
