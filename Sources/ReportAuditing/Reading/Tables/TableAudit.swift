import GoujiModel

/// The rules that hold tables and charts against the template and the draft.
package struct TableAudit {
  private let recount: Recount
  private let words: WordingReader
  /// What must stand in each table is read from these, by the ids of tables.
  private let tables: NameTable<(definition: TableDefinition, expected: ExpectedTable)>
  /// By the numbers of charts.
  private let plots: [Int: ExpectedPlot]

  /// `expected` says which tables and charts there are, and where they stand.
  init(_ recount: Recount, _ expected: ExpectedReport) {
    self.recount = recount
    let template = recount.template
    let words = WordingReader(recount)
    self.words = words
    var tables: NameTable<(definition: TableDefinition, expected: ExpectedTable)> = [:]
    var plots: [Int: ExpectedPlot] = [:]
    for block in expected.parts.flatMap(\.blocks) {
      switch block {
      case .table(let table):
        let definition = template.tables.first { $0.id.sameBytes(as: table.definition) }
        guard let definition, !tables.has(table.id) else { continue }
        tables[table.id] = (definition, table)
      case .chart(let chart):
        let definition = template.charts.first { $0.id.sameBytes(as: chart.id) }
        plots[chart.number] = definition.map { PlotReader($0, at: chart.place, words).plot() }
      case .heading, .paragraph: continue
      }
    }
    (self.tables, self.plots) = (tables, plots)
  }

  /// What must stand in a table; nil where there must be none.
  func grid(_ id: String) -> ExpectedGrid? {
    tables[id].map { GridReader($0.definition, $0.expected, words).grid() }
  }

  /// In the order of their codes. Each grid is read when its table is, and forgotten then: those of a
  /// department of a thousand units take more memory than all of its report.
  func results(_ read: ReadReport) -> [AuditResult] { results(read, grid: grid) }

  /// `grid` gives what must stand in a table, by its id.
  func results(_ read: ReadReport, grid: (String) -> ExpectedGrid?) -> [AuditResult] {
    let whole = ReadTables(read, recount, plots)
    var results = Self.results(whole)
    for line in read.collation.lines {
      guard case .pair(.table(let right), .table(let table), _, isEqual: true) = line,
        let grid = grid(right.id)
      else { continue }
      let more = Self.results(whole.only(table, beside: grid))
      for index in results.indices { results[index].add(more[index]) }
    }
    return results
  }

  private static func results(_ tables: ReadTables) -> [AuditResult] {
    [
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
