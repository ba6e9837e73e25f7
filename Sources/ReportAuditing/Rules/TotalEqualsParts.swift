import GoujiModel

/// What it checks: the exact value of every total in a table equals the sum of the exact values
/// of the cells that it adds up.
///
/// Why: a row left out of a total, or counted twice, makes a table that does not add up. Printed
/// values may differ by the last digit where each is rounded by itself; exact ones may not.
///
/// Example: 支出总表 lists 教育支出 12.50 and 其他支出 3.00 under a total of 15.60.
///
/// Source: 地方预决算公开操作规程 (财预〔2016〕143号); 政府收支分类科目, 类 = Σ款 = Σ项.
enum TotalEqualsParts {
  static let rule = AuditRule("表里的合计等于各部分之和", .tables, basis: "财预〔2016〕143号")

  static func result(
    _ report: Report, _ places: ReportPlaces, lists: Bool = false,
    recount: @autoclosure () -> Recount? = nil
  ) -> AuditResult {
    var result = AuditResult(rule, lists: lists, absence: "报告的表没有合计")
    lazy var lines = recount()
    for table in report.tables {
      table.forEachFigure { figure, row, column in
        guard let cells = figure.sum, let value = figure.value else { return }
        let sum = total(of: cells, in: table, row, column, like: value)
        let relation = {
          AuditRelation(
            .init(places.words(table, row: row, column: column), value.words(in: table.unit)),
            .init("所加各格之和", sum?.words(in: table.unit) ?? "不能相加"))
        }
        if let sum, sum.equals(value) { return result.hold(1, relation()) }
        var finding = Finding.totalDiffers(
          places.words(table, row: row, column: column), value, parts: sum, table.unit,
          at: places.place(of: table))
        if let lines {
          finding.name(lines, of: figure, table.figures(of: cells, row: row, column: column))
        }
        result.fail(finding, relation())
      }
    }
    return result
  }

  /// A part without a figure adds nothing; nil where a part is of another kind than the total.
  private static func total(
    of cells: CellSum, in table: ReportTable, _ row: Int, _ column: Int, like value: FigureValue
  ) -> FigureValue? {
    var total: FigureValue? = value.zero
    func add(_ row: Int, _ column: Int) {
      guard let part = table.figure(row: row, column: column)?.value else { return }
      total = total.flatMap { try? $0.adding(part) }
    }
    switch cells {
    case .rows(let rows): for row in rows { add(row, column) }
    case .columns(let columns): for column in columns { add(row, column) }
    }
    return total
  }
}

extension Finding {
  /// The lines of the draft by which the two sides differ, and where the first stands: who typed it can
  /// look it up, the template's line only its author.
  fileprivate mutating func name(_ recount: Recount, of total: CellFigure, _ parts: [CellFigure]) {
    guard let lines = recount.unequalLines(total.origin, parts.map(\.origin)) else { return }
    let (records, what) =
      lines.missing.isEmpty ? (lines.repeated, "重复列到的") : (lines.missing, "没有列到的")
    guard let first = records.first else { return }
    let isLeftOut = !lines.missing.isEmpty
    let template =
      place.map {
        "在模板 \($0.lineDescription) 的表里\(isLeftOut ? "补上一行（列），或补上表漏了的“条件”" : "去掉重复的一行（列）")"
      } ?? ""
    let more = records.count > 3 ? "等 \(records.count) 行" : ""
    message +=
      "；\(what)：\(records.prefix(3).map { $0.place.lineDescription }.joined(separator: "、"))\(more)"
    place = first.place
    cure = "核对这几行的科目、支出类型、资金来源；没有填错的，请模板维护人\(template)"
  }

  fileprivate static func totalDiffers(
    _ cell: String, _ total: FigureValue, parts: FigureValue?, _ unit: AmountUnit, at place: Place?
  ) -> Finding {
    let cure = "检查模板的行（列）是否漏列了科目或资金来源，或把同一笔数列了两次"
    guard let parts, let difference = total.difference(from: parts, in: unit) else {
      return Finding(
        .totalDiffersFromParts, at: place, "\(cell)是合计，而它所加的各格与它不是同一类数，不能相加",
        label: "合计与明细不是同一类数", cure: "检查模板中这一列的“数”")
    }
    return Finding(
      .totalDiffersFromParts, at: place,
      "\(cell)合计 \(total.words(in: unit))，明细之和 \(parts.words(in: unit))，\(difference)",
      label: "合计与明细之和不符，\(difference)", basis: "财预〔2016〕143号", cure: cure)
  }
}
