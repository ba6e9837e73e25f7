import GoujiModel

/// What it checks: a column of last year's figures, or of what is compared with them, has a figure in
/// one row at least.
///
/// Why: a whole column of “—” says that last year was forgotten; every other column is right, and
/// nobody looks.
///
/// Example: 江苏 公开06表 with a column 上年(支出额), and a draft that names no 上年草案.
///
/// What escapes it: a rate on a base of zero, which is known; a column of one cell.
///
/// Source: 上年数 is last year's published figure (cross-year file).
enum PriorColumnsFilled {
  static let rule = AuditRule("与上年比的栏里有上年的数", .tables)

  static func result(_ report: Report, _ template: Template, _ budget: Budget) -> AuditResult {
    var result = AuditResult(rule, absence: "报告的表没有与上年比的栏")
    var gaps: [(column: String, reason: NoValue)] = []
    for table in report.tables {
      lazy var headers = table.headerPaths
      for column in table.columnWidths.indices {
        let figures = table.rows.indices.lazy.compactMap { table.figure(row: $0, column: column) }
        guard let first = figures.first, first.origin.definition.restsOnPrior(in: template) else {
          continue
        }
        guard case .failure(let reason) = first.result, !reason.isRateOnNothing,
          !figures.contains(where: \.hasValue)
        else {
          result.hold()
          continue
        }
        // One cell is no column that was forgotten: the template may word it away.
        if figures.dropFirst().isEmpty { continue }
        let name = headers.indices.contains(column) ? headers[column] : ""
        gaps.append(("\(table.id)的“\(name)”", reason))
      }
    }
    if let first = gaps.first {
      result.fail(.unfilled(gaps.map(\.column), first.reason, budget, template))
    }
    return result
  }
}

extension FigureExpression {
  /// It is, or is made with, a figure of last year.
  fileprivate func restsOnPrior(in template: Template) -> Bool {
    switch self {
    case .prior: true
    case .named(let name):
      template.figures[name]?.expression.restsOnPrior(in: template) ?? false
    default: children.contains { $0.restsOnPrior(in: template) }
    }
  }
}

extension Finding {
  fileprivate static func unfilled(
    _ columns: [String], _ reason: NoValue, _ budget: Budget, _ template: Template
  ) -> Finding {
    let named = columns.prefix(3).joined(separator: "、")
    let more = columns.count > 3 ? "等 \(columns.count) 栏" : ""
    return Finding(
      .priorColumnEmpty, at: budget.earlier?.place ?? budget.template.place,
      "\(named)\(more)一个上年的数也没有，都印“\(template.options.noValue)”：\(reason.words)",
      label: "没有上年的数",
      cure: budget.earlier == nil
        ? "写上“上年草案”；上年没有草案的，补在“上年数”里；上年确实没有的（如新成立的单位），写进“已核”"
        : "核对上年草案和它的模板：那里要有这几栏用的台账和列；上年确实没有的，写进“已核”")
  }
}
