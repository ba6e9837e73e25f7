import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

/// Run with `GOUJI_BENCH=1 swift test -c release -Xswiftc -enable-testing --filter AuditSpeed`.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["GOUJI_BENCH"] != nil))
struct AuditSpeedTests {
  /// Cells grow with the lines, up to the number of codes that there are.
  @Test(arguments: [(80, 2_500), (80, 5_000), (1_000, 2_500), (1_000, 25_000), (10_000, 25_000)])
  func `a sound report is audited without a finding, in the time printed`(lines: Int, cells: Int) {
    let (report, budget, template) = material(lines: lines, cells: cells)
    var best = Duration.seconds(60)
    for _ in 0..<5 {
      best = min(
        best,
        ContinuousClock().measure {
          _ = ReportAuditor.audit(report: report, budget: budget, template: template)
        })
    }
    print("\(lines) lines, \(cells) cells: \(best)")
    #expect(ReportAuditor.audit(report: report, budget: budget, template: template).isEmpty)
  }

  private let kinds = ["人员经费", "公用经费", "项目支出"]
  private let sources = ["一般公共预算", "政府性基金预算", "国有资本经营预算", "事业收入", "其他收入"]

  private func code(_ number: Int) -> String { String(2_080_101 + number) }

  /// A table of codes in rows and 3 × 5 columns, without a fault.
  private func material(lines: Int, cells: Int) -> (Report, Budget, Template) {
    let spending =
      "功能科目,支出类型,资金来源,预算数\n"
      + (0..<lines).map {
        "\(code($0 * 7 % max(lines / 2, 40))),\(kinds[$0 % 3]),\(sources[$0 % 5]),\($0 % 90)"
      }
      .joined(separator: "\n")
    let budget = SampleBudget.make(["支出": spending])
    let sum = FigureExpression.sum(
      LedgerSelection(ledger: "支出", conditions: []), measure: "预算数")
    let template = SampleTemplate.make(figures: ["支出额": sum])
    let recount = Recount(budget: budget, template: template)
    let columns = kinds.flatMap { kind in
      sources.map { [equal("支出类型", kind), equal("资金来源", $0)] }
    }
    let rows = (0..<(cells / columns.count)).map { number -> [Cell] in
      let row = [equal("功能科目", code(number % max(lines / 2, 40)))]
      return [SampleReport.word("科目")]
        + columns.map { conditions -> Cell in
          let origin = FigureOrigin(
            definition: .named("支出额"), context: FigureContext(row: row, column: conditions))
          let value = recount.value(of: origin)!
          return SampleReport.figure(
            value,
            printed: NumberPrinter.text(
              value, unit: .tenThousandYuan, format: template.options.tableAmount), origin: origin)
        }
    }
    let table = SampleReport.table(header: [["科目"] + columns.map { _ in "数" }], rows)
    return (SampleReport.make([table]), budget, template)
  }

  private func equal(_ column: String, _ value: String) -> Condition {
    Condition(path: ColumnPath(column: column), patterns: [.exactly(value)])
  }
}
