import GoujiModel
import ReportComposing
import TestSupport
import Testing

@testable import ReportAuditing

/// Tables and charts of every shipped draft and golden case: as composed they contradict nothing, and
/// a single change of any kind is told.
struct TableMutationTests {
  @Test(arguments: ShippedReport.all.indices)
  func `tables and charts as composed are those that template and draft demand`(_ index: Int) {
    let shipped = ShippedReport.all[index]
    let results = ChangedTables(shipped).results(of: shipped.report)
    let found = results.findings.map { "\($0.code.rawValue) \($0.message)" }
    #expect(found.isEmpty, "\(shipped.name): \(found.count) \(found.prefix(8))")
    #expect(results.contains { $0.checks > 0 })
  }

  /// 配平, 归百 and 印出数 choose other digits: the same tables, and still no false alarm.
  @Test(arguments: [
    RoundingPolicy(amounts: .balanced), RoundingPolicy(shares: .closing),
    RoundingPolicy(basis: .printed),
    RoundingPolicy(amounts: .balanced, shares: .closing, basis: .printed),
  ])
  func `tables contradict nothing under any rounding`(_ rounding: RoundingPolicy) {
    for shipped in ShippedReport.all.prefix(7) {
      var template = shipped.template
      template.options.rounding = rounding
      let composed = ReportComposer.compose(
        budget: shipped.budget, template: template, classification: shipped.budget.classification)
      let changed = ShippedReport(
        name: shipped.name, report: composed.value, budget: shipped.budget, template: template)
      let found = ChangedTables(changed).results(of: changed.report).findings.map(\.message)
      #expect(found.isEmpty, "\(shipped.name): \(found.count) \(found.prefix(4))")
    }
  }

  @Test func `a single change of a table or a chart is told`() {
    let seed = Chance.printedSeed()
    var chance = Chance(seed: seed)
    let scores = MutationScore.scores(
      of: TableMutations.all + ChartMutations.all, in: ShippedReport.all, times: 4, chance: &chance
    ) { shipped in
      let audit = ChangedTables(shipped)
      return { audit.findings(in: $0) }
    }
    for score in scores { #expect(score.isReached, "seed \(seed): \(score.line)") }
  }
}

/// What the rules say of changed reports of one draft.
private struct ChangedTables {
  let shipped: ShippedReport
  let recount: Recount
  let words: WordsAudit
  let tables: TableAudit
  /// Of its tables, by their ids: they are the same for all changed reports.
  let grids: [String: ExpectedGrid]

  init(_ shipped: ShippedReport) {
    self.shipped = shipped
    recount = Recount(budget: shipped.budget, template: shipped.template)
    words = WordsAudit(recount)
    let tables = TableAudit(recount, words.expected)
    self.tables = tables
    let ids = words.expected.parts.flatMap(\.blocks).compactMap { block -> String? in
      if case .table(let table) = block { table.id } else { nil }
    }
    grids = Dictionary(
      ids.compactMap { id in tables.grid(id).map { (id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Of the tables and what is around them.
  func results(of report: Report) -> [AuditResult] {
    let read = ReadReport(report, words.expected)
    return tables.results(read, grid: { grids[$0] })
      + [TitlesAsWorded.result(read), TextComplete.result(read), EmptyTablesSaySo.result(read)]
  }

  /// The rules that recount every figure run only where the others found nothing.
  func findings(in report: Report) -> [Finding] {
    let findings = results(of: report).findings
    if !findings.isEmpty { return findings }
    let places = ReportPlaces(report: report, template: shipped.template)
    let print = PrintedEqualsExact.result(report, shipped.template, places).findings
    return print.isEmpty ? FigureEqualsLines.result(report, recount, places).findings : print
  }
}
