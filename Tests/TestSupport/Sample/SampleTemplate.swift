import GoujiModel

extension Template {
  /// A template of nothing: amounts in 万元 with two decimals, shares with two, zero blank in
  /// tables. A test gives it what it needs.
  package static var bare: Template {
    let table = NumberFormat(decimals: 2, grouping: true, zeros: .kept, blankZero: true)
    let prose = NumberFormat(decimals: 2, grouping: false, zeros: .kept, blankZero: false)
    return Template(
      name: "样", chain: ["样"], title: Wording(),
      options: TemplateOptions(
        unit: .tenThousandYuan, tableAmount: table, proseAmount: prose, share: prose,
        noValue: "—", projectWeightSum: nil, departmentWeightSum: nil, headingNumbers: []),
      ledgers: LedgerShape.unitShapes + LedgerShape.fileShapes, stated: [:], displayNames: [:],
      figures: [:], phrases: [:], listings: [:], tables: [], cover: [], contents: nil, parts: [],
      tieOuts: [],
      look: Look(
        styles: [], page: PageSetup(top: 37, bottom: 35, left: 28, right: 26), pageNumber: ""),
      hash: "")
  }

  /// Defines a figure in line 7.
  package mutating func define(
    _ name: String, _ expression: FigureExpression, kind: FigureKind = .amount
  ) {
    figures[name] = FigureDefinition(
      name: name, expression: expression, kind: kind, source: "", place: .template(7))
  }
}

extension Place {
  private static let template = SourceFile(path: "模板.yaml", text: "")

  /// `模板.yaml`, column 3.
  package static func template(_ line: Int) -> Place {
    Place(file: template, line: line, column: 3)
  }
}

extension FigureExpression {
  /// 合计(支出, 条件…)
  package static func spending(_ conditions: Condition...) -> FigureExpression {
    .sum(LedgerSelection(ledger: "支出", conditions: conditions), measure: "预算数")
  }
}

extension Condition {
  /// `功能科目.类 = 208`
  package static func of(_ column: String, _ attribute: String = "", _ value: String) -> Condition {
    Condition(
      path: ColumnPath(column: column, attribute: attribute), patterns: [.exactly(value)])
  }
}

extension RowAxis {
  /// The values of a column: `支出`, `功能科目`, `类`.
  package static func values(
    of column: String, _ attribute: String = "", in ledger: String = "支出"
  ) -> RowAxis {
    RowAxis(
      ledger: ledger, source: .column(ColumnPath(column: column, attribute: attribute)),
      includesEmpty: false, rowWhenEmpty: false)
  }
}
