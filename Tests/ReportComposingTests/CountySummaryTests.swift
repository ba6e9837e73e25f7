import GoujiModel
import TestSupport
import Testing

@testable import ReportComposing

/// Two departments: 甲 with units of 60 and 40 万元, 乙 with one unit of 5 万元.
struct CountySummaryTests {
  private func department(_ name: String, _ lines: [(unit: String, staff: String, rest: String)])
    -> Budget
  {
    let units = lines.indices.map { "\n0\($0 + 1),\(lines[$0].unit),行政" }.joined()
    let spending = lines.enumerated().map { index, line in
      "\n0\(index + 1),人员经费,一般公共预算,\(line.staff)\n0\(index + 1),公用经费,一般公共预算,\(line.rest)"
    }.joined()
    return SampleBudget.make([
      "单位": "代码,名称,性质" + units, "支出": "单位,支出类型,资金来源,预算数" + spending,
    ])
  }

  private func template(follows: Bool = false, id: String = "汇总表") -> Template {
    let staff = FigureExpression.spending(.of("支出类型", "", "人员经费"))
    return SampleComposition.template { template in
      template.summaries = [
        TableDefinition(
          id, title: Wording("全县支出"),
          Panel(
            [
              .label("科目"), .figure("合计", .named("合计")), .figure("人员", staff),
              .figure("占比", .apply(.share, [staff, .named("合计")]), kind: .share),
            ],
            [
              RowDefinition(
                Wording("全县"), follows: follows,
                RowDefinition(Wording(.axis("单位", "名称")), axis: .values(of: "单位")))
            ]))
      ]
    }
  }

  private func joined(_ parts: [(Budget, Template)]) -> Outcome<Report> {
    let summaries = parts.map { budget, template in
      ReportComposer.summary(
        budget: budget, template: template, classification: budget.classification
      ).value
    }
    return CountySummary.joined(summaries, look: Template.bare.look)
  }

  private var first: Budget { department("甲", [("甲局", "45", "15"), ("甲中心", "20", "20")]) }
  private var second: Budget { department("乙", [("乙局", "1", "4")]) }

  @Test func `the rows of all departments stand below one total, a share of sums beside it`() {
    let county = joined([(first, template()), (second, template())])
    let table = county.value.tables[0]
    // 66 of 105 are 62.857… %, neither 65 % nor 20 % nor their mean.
    #expect(
      table.lines == [
        ["科目", "合计", "人员", "占比"], ["全县", "105.00", "66.00", "62.86%"],
        ["甲局", "60.00", "45.00", "75.00%"], ["甲中心", "40.00", "20.00", "50.00%"],
        ["乙局", "5.00", "1.00", "20.00%"],
      ])
    #expect(table.sums(1) == ["", "行2+3+4", "行2+3+4", ""])
    #expect(county.findings.isEmpty)
  }

  @Test func `a total below stays below`() {
    let county = joined([(first, template(follows: true)), (second, template(follows: true))])
    let table = county.value.tables[0]
    #expect(table.lines.map { $0[0] } == ["科目", "甲局", "甲中心", "乙局", "全县"])
    #expect(table.lines.last == ["全县", "105.00", "66.00", "62.86%"])
    #expect(table.sums(4) == ["", "行1+2+3", "行1+2+3", ""])
  }

  @Test func `a column that a department does not have has no total`() {
    var other = template()
    var panel = other.summaries[0].panels[0]
    panel = Panel(panel.columns.filter { $0.leaves[0].key != "人员" }, panel.rows)
    other.summaries[0].panels = [panel]
    let county = joined([(first, template()), (second, other)])
    let table = county.value.tables[0]
    #expect(table.lines[1] == ["全县", "105.00", "—", "62.86%"])
    #expect(table.lines[4] == ["乙局", "5.00", "—", "20.00%"])
    #expect(county.findings.map(\.code) == [.summaryFigureMissing])
    #expect(county.findings[0].message.contains("“汇总表”的人员"))
  }

  @Test func `a department without a row of its own and without the table is a row of dashes`() {
    for follows in [false, true] {
      let empty = (department("丙", []), template(follows: follows, id: "另表"))
      let county = joined([(first, template(follows: follows)), empty])
      let table = county.value.tables[0]
      #expect(table.lines[follows ? 3 : 4] == ["", "—", "—", "—"])
      #expect(table.lines[follows ? 4 : 1] == ["全县", "—", "—", "—"])
      #expect(county.findings.map(\.code) == [.summaryFigureMissing])
    }
  }

  /// Added up by hand in hundredths of 万元.
  @Test func `the county's numbers are those of all its lines together`() {
    var chance = Chance.printed()
    for _ in 0..<30 {
      var budgets: [Budget] = []
      var (all, staff) = (0, 0)
      for number in 0..<Int.random(in: 1...5, using: &chance) {
        let lines = (0..<Int.random(in: 1...4, using: &chance)).map { unit in
          let amounts = (0..<2).map { _ in Int.random(in: 0...99_999, using: &chance) }
          all += amounts[0] + amounts[1]
          staff += amounts[0]
          return (
            unit: "\(number)-\(unit)", staff: hundredths(amounts[0]), rest: hundredths(amounts[1])
          )
        }
        budgets.append(department("\(number)", lines))
      }
      let table = joined(budgets.map { ($0, template()) }).value.tables[0]
      let total = table.rows[1].cells.compactMap { cell in
        if case .figure(let figure) = cell.content { figure.value } else { nil }
      }
      #expect(total[0] == .amount(Money(fen: all * 10_000)))
      #expect(total[1] == .amount(Money(fen: staff * 10_000)))
    }
  }

  /// 12345 → `123.45`
  private func hundredths(_ number: Int) -> String {
    let cents = number % 100
    return "\(number / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
