import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

/// Random small ledgers: what the auditor recounts is what a loop over the lines adds up.
struct RecountPropertyTests {
  private struct Line {
    var code: String
    var economic: String
    var source: String
    var fen: Int
  }

  @Test func `recounted sums are those of a plain loop over the lines`() {
    let seed = Chance.printedSeed()
    var random = Chance(seed: seed)
    for _ in 0..<200 {
      let lines = (0..<Int.random(in: 0...12, using: &random)).map { _ in line(&random) }
      let recount = Recount(budget: budget(lines), template: SampleTemplate.make())
      for _ in 0..<6 { check(lines, recount, &random, seed) }
    }
  }

  /// One random cell: conditions of the figure, the row and the column.
  private func check(
    _ lines: [Line], _ recount: Recount, _ random: inout Chance, _ seed: UInt64
  ) {
    let level = ["", "类", "款"].randomElement(using: &random)!
    let wanted = cut(codes.randomElement(using: &random)!, level)
    let prefix = economics.randomElement(using: &random)!.prefix(3)
    let source = sources.randomElement(using: &random)!
    let negated = Bool.random(using: &random)
    let context = FigureContext(
      row: [
        Condition(path: ColumnPath(column: "功能科目", attribute: level), patterns: [.exactly(wanted)])
      ],
      column: [
        Condition(
          path: ColumnPath(column: "资金来源"), negated: negated, patterns: [.exactly(source)])
      ])
    let selection = LedgerSelection(
      ledger: "支出",
      conditions: [
        Condition(path: ColumnPath(column: "经济科目"), patterns: [.prefix(String(prefix))])
      ])
    var sum = 0
    for line in lines
    where cut(line.code, level) == wanted && (line.source == source) != negated
      && line.economic.hasPrefix(prefix)
    {
      sum += line.fen
    }
    let value = recount.value(
      of: FigureOrigin(definition: .sum(selection, measure: "预算数"), context: context))
    #expect(value == .amount(Money(fen: sum)), "seed \(seed)")
  }

  private let codes = ["2080101", "2080102", "2089999", "2100101"]
  private let economics = ["30101", "3011201", "30201"]
  private let sources = ["一般公共预算", "事业收入"]

  private func cut(_ code: String, _ level: String) -> String {
    String(code.prefix(level == "类" ? 3 : level == "款" ? 5 : 7))
  }

  private func line(_ random: inout Chance) -> Line {
    Line(
      code: codes.randomElement(using: &random)!,
      economic: economics.randomElement(using: &random)!,
      source: sources.randomElement(using: &random)!,
      fen: Int.random(in: -999...99_999, using: &random))
  }

  private func budget(_ lines: [Line]) -> Budget {
    var ledger = SampleBudget.ledger("支出", "功能科目,经济科目,资金来源,预算数")
    let place = Place(file: SourceFile(path: "支出.csv", text: ""), line: 1, column: 1)
    for line in lines {
      let values = ledger.shape.columns.map { column -> LedgerValue in
        switch column.name {
        case "功能科目": .text(line.code)
        case "经济科目": .text(line.economic)
        case "资金来源": .text(line.source)
        case "预算数": .amount(Money(fen: line.fen))
        default: .empty
        }
      }
      ledger.records.append(
        LedgerRecord(values: values, place: place, starts: values.map { _ in 0 }))
    }
    var budget = SampleBudget.make([:])
    budget.ledgers["支出"] = ledger
    return budget
  }
}
