import FigureEvaluating
import GoujiModel
import ReportAuditing
import TestSupport
import Testing

@testable import TableDeriving

struct TableDeriverTests {
  private func derived(
    _ table: TableDefinition, _ template: Template = SampleDerivation.template(),
    _ budget: Budget = SampleDerivation.budget
  ) -> Outcome<ReportTable> {
    let derived = TableDeriver(table, words: SampleDerivation.words(template, budget)).derived()
    // What the auditor demands of it, by code of its own, is the same.
    let faults = TableAudit.faults(of: derived.value, table, budget: budget, template: template)
    #expect(faults.isEmpty || derived.findings.hasErrors, "\(faults)")
    return derived
  }

  private let total = FigureExpression.named("合计")
  private let staff = FigureExpression.named("人员")

  // MARK: Rows and their totals

  /// 合计, below it a row for each 类, below that one for each 项.
  private var byFunction: TableDefinition {
    TableDefinition(
      "表1",
      Panel(
        [.label("科目"), .figure("合计", total), .figure("人员", staff)],
        [
          RowDefinition(
            Wording("合计"),
            RowDefinition(
              Wording(.axis("功能科目", "名称")), axis: .values(of: "功能科目", "类"),
              RowDefinition(
                Wording(.axis("功能科目", "名称")), axis: .values(of: "功能科目", "项"))))
        ]))
  }

  @Test func `a row for every value of an axis, each total knowing what it adds up`() {
    let table = derived(byFunction).value
    #expect(
      table.lines == [
        ["科目", "合计", "人员"],
        ["合计", "100.00", "65.00"],
        ["社会保障和就业支出", "95.00", "60.00"],
        ["行政运行", "80.00", "60.00"],
        ["其他人力资源和社会保障管理事务支出", "15.00", ""],
        ["卫生健康支出", "5.00", "5.00"],
        ["行政单位医疗", "5.00", "5.00"],
      ])
    #expect(
      table.rows.indices.map { table.sums($0) } == [
        ["", "", ""], ["", "行2+5", "行2+5"], ["", "行3+4", "行3+4"], ["", "", ""], ["", "", ""],
        ["", "行6", "行6"], ["", "", ""],
      ])
    #expect(table.headerRows == 1)
    #expect(table.frozenColumns == 1)
    #expect(
      table.rows.map(\.emphasis) == [.header, .total, .total, .normal, .normal, .total, .normal])
  }

  @Test func `a total below its rows adds the rows above`() {
    let table = derived(
      TableDefinition(
        "表1",
        Panel(
          [.label("科目"), .figure("合计", total)],
          [
            RowDefinition(
              Wording("合计"), follows: true,
              RowDefinition(Wording(.axis("单位", "名称")), axis: .values(of: "单位")))
          ]))
    ).value
    #expect(
      table.lines == [["科目", "合计"], ["甲局机关", "95.00"], ["甲中心", "5.00"], ["合计", "100.00"]])
    #expect(table.sums(3) == ["", "行1+2"])
  }

  @Test func `rows without amounts are left out where the template says so, groups never stand`() {
    let kinds = ["人员经费", "结余分配", "项目支出"].map { kind in
      RowDefinition(
        Wording(.text(kind)), conditions: [.of("支出类型", "", kind)], printing: .whenFilled)
    }
    let group = RowDefinition(
      Wording("不印"), printing: .never, kinds[0], kinds[1], kinds[2])
    let ofWhich = RowDefinition(
      Wording("其中：机关"), conditions: [.of("单位", "", "01")], ofWhich: true)
    let table = derived(
      TableDefinition(
        "表1",
        Panel(
          [.label("科目"), .figure("合计", total)], [RowDefinition(Wording("合计"), group, ofWhich)]))
    ).value
    #expect(
      table.lines == [
        ["科目", "合计"], ["合计", "100.00"], ["人员经费", "65.00"], ["项目支出", "15.00"],
        ["其中：机关", "95.00"],
      ])
    // The rows of a group that is not printed stand in for it; what is only 其中 adds to nothing.
    #expect(table.sums(1) == ["", "行2+3"])
  }

  @Test
  func `a total is called a sum also where a record without the column of the axis is missing`() {
    var budget = SampleDerivation.budget
    budget.ledgers["支出"] = SampleBudget.ledger(
      "支出", "单位,功能科目,支出类型,资金来源,预算数\n01,2080101,人员经费,一般公共预算,60.00\n01,,人员经费,一般公共预算,1.00")
    let table = derived(byFunction, SampleDerivation.template(), budget).value
    #expect(table.lines[1] == ["合计", "61.00", "61.00"])
    // 61 over 60: the checker tells it.
    #expect(table.sums(1) == ["", "行2", "行2"])
    #expect(table.sums(2) == ["", "行3", "行3"])
  }

  // MARK: Columns

  @Test func `a column that totals others adds them, unless the row adds rows`() {
    let table = derived(
      TableDefinition(
        "表1",
        Panel(
          [
            .label("科目"), .figure("合计", total, parts: ["人员", "其余"]), .figure("人员", staff),
            .figure("其余", .apply(.minus, [total, staff])),
            .figure("占比", .apply(.share, [staff, .whole(total)]), kind: .share),
          ],
          [
            RowDefinition(
              Wording("合计"),
              RowDefinition(Wording(.axis("单位", "名称")), axis: .values(of: "单位")))
          ]))
    ).value
    #expect(
      table.lines.dropFirst() == [
        ["合计", "100.00", "65.00", "35.00", "65.00%"],
        ["甲局机关", "95.00", "60.00", "35.00", "60.00%"], ["甲中心", "5.00", "5.00", "", "5.00%"],
      ])
    // Shares are sums of nothing.
    #expect(table.sums(1) == ["", "行2+3", "行2+3", "行2+3", ""])
    #expect(table.sums(2) == ["", "列2+3", "", "", ""])
  }

  @Test func `a value that there is not is printed as the template words it`() {
    let table = derived(
      TableDefinition(
        "表1",
        Panel(
          [.label("科目"), .figure("占比", .apply(.share, [.named("项目"), staff]), kind: .share)],
          [RowDefinition(Wording(.axis("支出类型", "称谓")), axis: .values(of: "支出类型"))]))
    ).value
    #expect(
      table.lines.dropFirst() == [["人员经费", "0.00%"], ["公用经费", "—"], ["项目支出", "—"]])
  }

  /// 40 元 are not nothing.
  @Test func `an amount too small to be printed is not blank`() {
    var template = SampleDerivation.template()
    template.define("小", .constant(.wan("0.004")))
    template.define("无", .constant(.wan("0")))
    let table = derived(
      TableDefinition(
        "表1",
        Panel(
          [.label("科目"), .figure("小", .named("小")), .figure("无", .named("无"))],
          [RowDefinition(Wording("合计"))])), template
    ).value
    #expect(table.lines[1] == ["合计", "0.00", ""])
  }

  @Test func `headers of groups span their columns, others go down to the rows`() {
    let group = ColumnNode.group(
      header: Wording("其中"), columns: [.figure("人员", staff), .figure("项目", .named("项目"))])
    let table = derived(
      TableDefinition(
        "表1",
        Panel(
          [.label("科目"), .figure("合计", total), group], [RowDefinition(Wording("合计"))]))
    ).value
    #expect(
      table.lines == [
        ["科目", "合计", "其中", ""], ["", "", "人员", "项目"], ["合计", "100.00", "65.00", "15.00"],
      ])
    #expect(
      Set(table.merges) == [
        CellMerge(row: 0, column: 0, rowSpan: 2, columnSpan: 1),
        CellMerge(row: 0, column: 1, rowSpan: 2, columnSpan: 1),
        CellMerge(row: 0, column: 2, rowSpan: 1, columnSpan: 2),
      ])
  }

  // MARK: Panels, records, notes

  @Test func `totals of two panels stand on one line, the shorter one filled up above`() {
    let left = Panel(
      [.label("科目"), .figure("甲", total)],
      [
        RowDefinition(Wording("人员"), conditions: [.of("支出类型", "", "人员经费")]),
        RowDefinition(Wording("总计"), alignment: "总计"),
      ])
    let right = Panel(
      [.label("科目"), .figure("乙", total)],
      [
        RowDefinition(Wording(.axis("支出类型", "称谓")), axis: .values(of: "支出类型")),
        RowDefinition(Wording("总计"), alignment: "总计"),
      ])
    let table = derived(TableDefinition("表1", left, right)).value
    #expect(
      table.lines.dropFirst() == [
        ["人员", "65.00", "人员经费", "65.00"], ["", "", "公用经费", "20.00"],
        ["", "", "项目支出", "15.00"], ["总计", "100.00", "总计", "100.00"],
      ])
    #expect(table.frozenColumns == 0)
  }

  /// Two places on a line, three records: a second line, its amounts left to the first.
  @Test func `a row whose records do not fit on one line goes on below`() {
    let kind = Wording(.slot(.lookup(ledger: "支出", column: "支出类型")))
    let picks = (1...2).map { RecordPick(ledger: "支出", conditions: [], ordinal: $0) }
    let table = derived(
      TableDefinition(
        "表1",
        Panel(
          [
            .label("科目"), .figure("合计", total), .words("一", kind, pick: picks[0]),
            .words("二", kind, pick: picks[1]),
          ],
          [RowDefinition(Wording(.axis("单位", "名称")), axis: .values(of: "单位"))]))
    ).value
    #expect(
      table.lines.dropFirst() == [
        ["甲局机关", "95.00", "人员经费", "公用经费"], ["", "", "项目支出", ""],
        ["甲中心", "5.00", "人员经费", ""],
      ])
  }

  @Test func `a table without amounts says so, below or in a row of its own`() {
    var definition = TableDefinition(
      "表1",
      Panel(
        [.label("科目"), .figure("合计", .spending(.of("单位", "", "03")))],
        [RowDefinition(Wording("合计"))]))
    definition.emptyNote = Wording("注：本表无数据。")
    #expect(derived(definition).value.notes == ["注：本表无数据。"])
    definition.emptyNoteColumn = "科目"
    let table = derived(definition).value
    #expect(table.notes.isEmpty)
    #expect(table.lines.last == ["注：本表无数据。", ""])
  }

  @Test func `that parts may not add up is said where they may not, and only there`() {
    var definition = TableDefinition("表1", Panel([.figure("合计", total)], []))
    definition.notes = [Wording("一注")]
    definition.roundingNotes = [Wording("舍入注")]
    #expect(derived(definition).value.notes == ["一注", "舍入注"])
    let balanced = SampleDerivation.template { $0.options.rounding.amounts = .balanced }
    #expect(derived(definition, balanced).value.notes == ["一注"])
  }

  @Test func `a table in 元 of a template in 万元 prints its amounts in 元`() {
    var definition = byFunction
    definition.unit = .yuan
    definition.amountFormat = NumberFormat(
      decimals: 2, grouping: true, zeros: .kept, blankZero: true)
    let table = derived(definition).value
    #expect(table.unit == .yuan)
    #expect(table.lines[1] == ["合计", "1,000,000.00", "650,000.00"])
  }

  @Test func `a condition on a column that the ledger does not have is a finding at the table`() {
    let table = TableDefinition(
      "表1",
      Panel(
        [.label("科目"), .figure("合计", total)],
        [RowDefinition(Wording("x"), conditions: [.of("采购类型", "", "货物")])]))
    #expect(
      derived(table).findings.map(\.brief)
        == ["\(FindingCode.malformedTemplate.rawValue) 模板.yaml:10:3"])
  }

  // MARK: 归百

  /// Thirds: 33.33 three times are 99.99; the last digit goes to the first.
  @Test func `shares in a column add up to what their total prints`() {
    var budget = SampleDerivation.budget
    budget.ledgers["支出"] = SampleBudget.ledger(
      "支出", "支出类型,资金来源,预算数\n人员经费,一般公共预算,7\n公用经费,一般公共预算,7\n项目支出,一般公共预算,7")
    let definition = TableDefinition(
      "表1",
      Panel(
        [.label("科目"), .figure("占比", .apply(.share, [total, .whole(total)]), kind: .share)],
        [
          RowDefinition(
            Wording("合计"),
            RowDefinition(Wording(.axis("支出类型", "称谓")), axis: .values(of: "支出类型")))
        ]))
    func shares(_ template: Template) -> [String] {
      derived(definition, template, budget).value.lines.dropFirst().map { $0[1] }
    }
    #expect(shares(SampleDerivation.template()) == ["100.00%", "33.33%", "33.33%", "33.33%"])
    let closing = SampleDerivation.template { $0.options.rounding.shares = .closing }
    #expect(shares(closing) == ["100.00%", "33.34%", "33.33%", "33.33%"])
  }

  // MARK: Figures in words

  @Test func `figures in titles, headers, labels and notes are counted into those of the report`() {
    var definition = TableDefinition(
      "表1",
      Panel(
        [.label("科目"), .figure("合计", total)],
        [RowDefinition(Wording("其中人员", .figure("人员")))]))
    definition.title = Wording("支出", .figure("合计"))
    definition.notes = [Wording("共", .figure("合计"))]
    var table = derived(definition).value
    #expect(table.figures.count == 3)
    #expect(table.title.text == "支出100.00万元")
    #expect(table.notes.map(\.text) == ["共100.00万元"])
    #expect(table.lines[1][0] == "其中人员65.00万元")
    let taken = table.takeFigures(from: 7)
    #expect(Set(taken.map(\.name)) == ["合计", "人员"])
    #expect(table.figures.isEmpty)
    let indices = (table.title.inlines + table.notes[0].inlines).compactMap { inline in
      if case .figure(let index) = inline { index } else { nil }
    }
    #expect(indices.allSatisfy { taken[$0 - 7].name == "合计" })
    guard case .words(let label) = table.rows[1].cells[0].content,
      case .figure(let index)? = label.inlines.last
    else {
      Issue.record("the label holds no figure")
      return
    }
    #expect(taken[index - 7].value == .wan("65"))
  }

  @Test func `a label without a figure is a text, with the line of its wording`() {
    let table = derived(byFunction).value
    #expect(table.figures.isEmpty)
    for row in table.rows {
      guard case .text(_, let origin?) = row.cells[0].content else {
        Issue.record("no text with an origin")
        return
      }
      #expect(origin.template.line == 5)
    }
  }

  @Test func `a cell that has no value is a figure that says why`() throws {
    let rate = FigureExpression.apply(.share, [staff, .constant(.wan("0"))])
    let table = derived(
      TableDefinition(
        "表1",
        Panel(
          [.label("科目"), .figure("占", rate, kind: .share)], [RowDefinition(Wording("合计"))]))
    ).value
    guard case .figure(let figure) = table.rows[1].cells[1].content else {
      Issue.record("no figure")
      return
    }
    #expect(figure.value == nil)
    #expect(figure.result == .failure(.nothingBelow))
    #expect(figure.printed == "—")
    #expect(figure.origin.definition.text == rate.text)
  }
}
