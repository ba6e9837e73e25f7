import GoujiModel
import Testing

@testable import ReportAuditing

struct PrintedFootingTests {
  /// 1.114 three times is 3.342, so 3.34 stands over 1.11, 1.11 and 1.11.
  @Test func `totals that their printed parts do not make are counted, below and beside`() {
    let footing = footing([
      row("合计", ["1,003.34", "3.34", "1,000.00"], .rows([2, 3, 4])),
      row("一", ["1,001.11", "1.11", "1,000.00"], beside),
      row("二", ["1.11", "1.11", ""], beside),
      row("三", ["1.12", "1.11", "0.00"], beside),
    ])
    #expect(footing.totals == 6)
    #expect(
      footing.differences.map { [$0.table, $0.place, $0.printed, $0.parts] } == [
        ["表1", "表1第1行“合计”的“甲”", "3.34", "3.33"],
        ["表1", "表1第4行“三”的“合计”", "1.12", "1.11"],
      ])
  }

  @Test func `the sum of the parts is written as the total is`() {
    let footing = footing([
      row("合计", ["", "1,000.00", ""], .rows([2, 3])), row("一", ["", "999.50", ""], nil),
      row("二", ["", "1,000.40", ""], nil),
    ])
    #expect(footing.differences.map(\.parts) == ["1,999.90"])
  }

  @Test func `a total that leaves a part out is no matter of rounding`() {
    let footing = footing([
      row("合计", ["", "9.00", ""], .rows([2, 3]), exact: "1"),
      row("一", ["", "2.00", ""], nil, exact: "1"),
      row("二", ["", "3.00", ""], nil, exact: "1"),
    ])
    #expect(footing.totals == 3)
    #expect(footing.differences.isEmpty)
  }

  private let beside = CellSum.columns([2, 3])

  /// Of nothing, whatever is printed, so that the exact values add up; with sums below in every cell,
  /// or beside in the first one.
  private func row(
    _ label: String, _ prints: [String], _ sum: CellSum?, exact: String = "0"
  ) -> [Cell] {
    [SampleReport.word(label)]
      + prints.enumerated().map { index, print in
        var own = sum
        if case .columns? = sum, index > 0 { own = nil }
        return SampleReport.amount(exact, printed: print, sum: own)
      }
  }

  private func footing(_ rows: [[Cell]]) -> PrintedFooting {
    let table = SampleReport.table(header: [["科目", "合计", "甲", "乙"]], rows)
    return ReportAuditor.footing(SampleReport.make([table]), SampleTemplate.make(tables: ["表1"]))
  }
}
