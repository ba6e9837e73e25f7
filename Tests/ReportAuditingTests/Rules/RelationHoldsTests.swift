import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

/// Relations other than equalities of tables: each fires on its smallest wrong input, at the place of
/// the draft, and is silent on the right one.
struct RelationHoldsTests {
  // MARK: The whole

  @Test func `at most and at least`() throws {
    let relation = SampleRelation.relation("甲", .atMost, "乙")
    #expect(SampleRelation.audit(relation, stated: ["甲": 5, "乙": 5]).isEmpty)
    let finding = try #require(SampleRelation.audit(relation, stated: ["甲": 6, "乙": 5]).first)
    #expect(finding.code == .brokenRelation)
    #expect(finding.message == "勾稽关系“核”不成立：甲 6，大于 乙 5，多 1")
    #expect(finding.place?.description == "草案/草案.yaml:3:5")
    #expect(finding.basis == "某文")
    let least = SampleRelation.relation("甲", .atLeast, "乙")
    #expect(SampleRelation.audit(least, stated: ["甲": 5, "乙": 5]).isEmpty)
    #expect(
      SampleRelation.audit(least, stated: ["甲": 4, "乙": 5]).map(\.message) == [
        "勾稽关系“核”不成立：甲 4，小于 乙 5，少 1"
      ])
  }

  /// 乙 has a default of 0, 甲 none.
  @Test func `a number that nobody typed is called so`() throws {
    let least = SampleRelation.relation("乙", .atLeast, "甲")
    #expect(
      SampleRelation.audit(least, stated: ["甲": 5]).map(\.message)
        == ["勾稽关系“核”不成立：乙 0（没有填，按 0 算），小于 甲 5，少 5"])
    let finding = try #require(
      SampleRelation.audit(SampleRelation.relation("甲", .atMost, "乙"), stated: ["乙": 5]).first)
    #expect(finding.message == "勾稽关系“核”没有核对：甲 没有数，没有填报“甲”")
    var relation = SampleRelation.relation("甲", .atMost, "乙")
    relation.passesOverMissing = true
    #expect(SampleRelation.audit(relation, stated: ["乙": 5]).isEmpty)
  }

  @Test func `a companion must be typed, and more than zero`() throws {
    let relation = SampleRelation.relation("支出额", .requires, "乙")
    #expect(SampleRelation.audit(relation, stated: ["乙": 1], spending: "10").isEmpty)
    #expect(SampleRelation.audit(relation, spending: "0").isEmpty)
    let silent = try #require(SampleRelation.audit(relation, spending: "10").first)
    #expect(silent.message == "勾稽关系“核”不成立：有 支出额 10 万元，没有填 乙")
    #expect(silent.cure == "在“填报”下写一行“乙: 个数”")
    #expect(silent.place?.description == "草案/草案.yaml:1:1")
    let zero = try #require(SampleRelation.audit(relation, stated: ["乙": 0], spending: "10").first)
    #expect(zero.message == "勾稽关系“核”不成立：有 支出额 10 万元，乙 是 0")
    #expect(zero.place?.description == "草案/草案.yaml:4:5")
    // Without a default: another finding says what a sentence lacks; the relation says it, too.
    #expect(
      SampleRelation.audit(SampleRelation.relation("支出额", .requires, "甲"), spending: "10").map(
        \.message)
        == ["勾稽关系“核”不成立：有 支出额 10 万元，没有填 甲"])
  }

  @Test func `a form has a cell for the companion`() throws {
    var budget = SampleRelation.budget([:], spending: "10")
    budget.blanks["填报.乙"] = SampleRelation.place(9)
    let finding = try #require(
      SampleRelation.audit(SampleRelation.relation("支出额", .requires, "乙"), budget).first)
    #expect(finding.place?.description == "草案/草案.yaml:9:5")
  }

  /// 3 万元 typed, 10 万元 of spending this year.
  @Test func `last year's figure is where it is typed`() throws {
    let prior = TieOutTerm(.figure(.prior("支出额"), name: "上年(支出额)"), place: .template(20))
    let relation = SampleRelation.relation(prior, .atLeast, SampleRelation.term("支出额"))
    var budget = SampleRelation.budget([:], spending: "10")
    #expect(
      SampleRelation.audit(relation, budget).map(\.message)
        == ["勾稽关系“核”没有核对：上年(支出额) 没有数，没有“支出额”的上年数"])
    budget.priorFigures["支出额"] = Located(.plain(3), at: SampleRelation.place(6))
    let finding = try #require(SampleRelation.audit(relation, budget).first)
    #expect(finding.message == "勾稽关系“核”不成立：上年(支出额) 3 万元，小于 支出额 10 万元，少 7 万元")
    #expect(finding.place?.description == "草案/草案.yaml:6:5")
  }

  @Test func `a warning, and the template's own words`() throws {
    var relation = SampleRelation.relation("甲", .atMost, "乙")
    relation.severity = .warning
    relation.cure = "改一改"
    relation.message = TieOutMessage([
      .text("人数 "), .slot(.left), .text(" 比 "), .slot(.right), .text(" 多 "), .slot(.difference),
    ])
    let finding = try #require(SampleRelation.audit(relation, stated: ["甲": 6, "乙": 4]).first)
    #expect(finding.code == .doubtfulRelation)
    #expect(finding.severity == .warning)
    #expect(finding.message == "勾稽关系“核”：人数 6 比 4 多 2")
    #expect(finding.cure == "改一改")
    relation.message = TieOutMessage([.text("人数多了")])
    #expect(
      SampleRelation.audit(relation, stated: ["甲": 6, "乙": 4]).map(\.message) == [
        "勾稽关系“核”：人数多了（甲 6；乙 4）"
      ])
  }

  // MARK: Records

  @Test func `a record's own numbers`() throws {
    let relation = SampleRelation.relation(
      SampleRelation.own("上年预算数"), .atMost, SampleRelation.own("预算数"),
      on: .records(ledger: "支出", []))
    let findings = SampleRelation.audit(
      relation, SampleRelation.budget("经济科目,预算数,上年预算数\n30101,10,10\n30201,5,6\n30202,5,\n"))
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(
      finding.message
        == "勾稽关系“核”不成立：“支出”的“30201 办公费”，上年预算数 6 万元，大于 预算数 5 万元，多 1 万元")
    #expect(finding.place?.description == "草案/支出.csv:3:1")
  }

  @Test func `conditions choose records`() {
    let rest = Condition(path: ColumnPath(column: "经济科目"), patterns: [.prefix("301")])
    let relation = SampleRelation.relation(
      SampleRelation.own("上年预算数"), .atMost, SampleRelation.own("预算数"),
      on: .records(ledger: "支出", [rest]))
    #expect(
      SampleRelation.audit(
        relation, SampleRelation.budget("经济科目,预算数,上年预算数\n30101,10,10\n30201,5,6\n")
      ).isEmpty)
  }

  @Test func `words of a record`() throws {
    let relation = SampleRelation.relation(
      SampleRelation.own("项目"), .requires, SampleRelation.own("说明"), on: .records(ledger: "支出", []))
    let findings = SampleRelation.audit(
      relation, SampleRelation.budget("经济科目,项目,预算数,说明\n30101,,10,\n30201,甲,5,开会\n30202,乙,5,\n"))
    #expect(
      findings.map { "\($0.place?.line ?? 0) \($0.message)" }
        == ["4 勾稽关系“核”不成立：“支出”的“30202 印刷费、乙”，有 项目 “乙”，没有填 说明"])
  }

  /// A figure is narrowed to the record, 全部(…) is not.
  @Test func `figures of a record`() throws {
    let lines = [
      "支出": "项目,预算数\n甲,10\n甲,2\n乙,5\n", "项目": "项目,项目类别,年度目标\n甲,运转类,做\n乙,运转类,\n丙,运转类,做\n",
    ]
    let ground = TieOut.Ground.records(ledger: "项目", [])
    let funded = SampleRelation.audit(
      SampleRelation.relation(
        SampleRelation.own("年度目标"), .requires, SampleRelation.term("支出额"), on: ground),
      SampleBudget.make(lines))
    #expect(funded.map(\.message) == ["勾稽关系“核”不成立：“项目”的“丙”，有 年度目标 “做”，支出额 是 0"])
    let half = TieOutTerm(.figure(.constant(.wan("11")), name: "11万元"), place: .template(20))
    let large = SampleRelation.audit(
      SampleRelation.relation(SampleRelation.term("支出额"), .atMost, half, on: ground),
      SampleBudget.make(lines))
    #expect(
      large.map(\.message) == ["勾稽关系“核”不成立：“项目”的“甲”，支出额 12 万元，大于 11 万元，多 1 万元"])
    let whole = TieOutTerm(.figure(.whole(.named("支出额")), name: "全部(支出额)"), place: .template(20))
    #expect(
      SampleRelation.audit(
        SampleRelation.relation(SampleRelation.term("支出额"), .atMost, whole, on: ground),
        SampleBudget.make(lines)
      )
      .isEmpty)
  }

  // MARK: Rows

  @Test func `each printed row, at the record that it stands for`() throws {
    let ofCode = FigureOrigin(
      definition: .named("支出额"), context: FigureContext(row: [.of("经济科目", "", "30201")]))
    let table = SampleReport.table(
      header: [["科目", "金额", "其中"]],
      [
        [SampleReport.word("合计"), SampleReport.amount("15"), SampleReport.amount("15")],
        [
          SampleReport.word("办公费"), SampleReport.amount("5", origin: ofCode),
          SampleReport.amount("6"),
        ],
        [SampleReport.word("印刷费"), SampleReport.amount("10"), Cell.empty],
        [SampleReport.word("说明"), Cell.empty, Cell.empty],
      ])
    let relation = SampleRelation.relation(
      SampleRelation.own("其中"), .atMost, SampleRelation.own("金额"), on: .rows(table: "表1"))
    let budget = SampleRelation.budget("经济科目,预算数\n30101,10\n30201,5\n")
    let findings = TieOutHolds.result(
      SampleReport.make([table]), SampleRelation.template(relation), budget
    ).findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.message == "勾稽关系“核”不成立：表1第2行“办公费”，其中 6 万元，大于 金额 5 万元，多 1 万元")
    #expect(finding.place?.description == "草案/支出.csv:3:1")
  }

  @Test func `words of a row`() throws {
    let ofCode = FigureOrigin(
      definition: .named("支出额"), context: FigureContext(row: [.of("经济科目", "", "30201")]))
    let table = SampleReport.table(
      header: [["科目", "备注", "金额"]],
      [[SampleReport.word("办公费"), Cell.empty, SampleReport.amount("5", origin: ofCode)]])
    let relation = SampleRelation.relation(
      SampleRelation.own("科目"), .requires, SampleRelation.own("备注"), on: .rows(table: "表1"))
    let budget = SampleRelation.budget("经济科目,预算数\n30101,10\n30201,5\n")
    let finding = try #require(
      TieOutHolds.result(SampleReport.make([table]), SampleRelation.template(relation), budget)
        .findings
        .first)
    #expect(finding.message == "勾稽关系“核”不成立：表1第1行“办公费”，有 科目 “办公费”，没有 备注")
    #expect(finding.place?.description == "草案/支出.csv:3:1")
  }

  @Test func `a row that prints no rate is not compared`() {
    let format = NumberFormat(decimals: 2, grouping: true, zeros: .kept, blankZero: true)
    let none = Cell(
      .figure(
        CellFigure(
          missing: .nothingBelow, printed: "—", format: format, origin: SampleReport.nothing)))
    let table = SampleReport.table(
      header: [["科目", "甲", "乙"]], [[SampleReport.word("合计"), none, SampleReport.amount("-1")]])
    let relation = SampleRelation.relation(
      SampleRelation.own("甲"), .atMost, SampleRelation.own("乙"), on: .rows(table: "表1"))
    #expect(
      TieOutHolds.result(
        SampleReport.make([table]), SampleRelation.template(relation), SampleRelation.budget([:])
      ).findings
        .isEmpty)
  }
}
