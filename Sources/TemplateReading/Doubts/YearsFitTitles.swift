import GoujiModel

/// What it checks: a title says {上年度} only over what is of last year, and so does a header; and a
/// header over figures of last year does not say {年度}.
///
/// Why: a report of one year under the title of another has every figure right.
///
/// Example: `封面: {题名: "{上年度}年部门预算"}`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: a section whose text the preparer writes.
struct YearsFitTitles {
  private let template: Template

  static func findings(_ template: Template) -> [Finding] {
    let rule = YearsFitTitles(template: template)
    let cover = [template.title] + template.cover.map(\.wording)
    return cover.filter { ["预算", "决算"].contains(where: $0.words.contains) }
      .compactMap { $0.priorYearAlone.map { .otherYear("题名写的是“{\($0.source)}”", at: $0.place) } }
      + template.parts.flatMap(rule.findings) + template.allTables.flatMap(rule.findings)
  }

  // MARK: Sections

  private func findings(_ section: SectionDefinition) -> [Finding] {
    let below = section.sections.flatMap(findings)
    guard let year = section.title.priorYearAlone else { return below }
    let wordings = section.wordings
    let tables = template.tables.filter { section.printedTables.contains($0.id) }
    let printed = wordings + tables.map(\.title)
    let isOfThisYear =
      printed.contains { $0.slots.contains(where: \.isYear) }
      && !printed.contains { $0.slots.contains(where: \.isPriorYear) }
    let hasTablesAlone =
      wordings.isEmpty && !section.hasProse && !tables.isEmpty
      && !tables.contains(where: isOfLastYear)
    guard isOfThisYear || hasTablesAlone else { return below }
    return [
      .otherYear("标题“\(section.title.source)”写的是“{\(year.source)}”，下面印的却是本年的", at: year.place)
    ] + below
  }

  // MARK: Tables

  private func findings(_ table: TableDefinition) -> [Finding] {
    let columns = table.panels.flatMap { panel in
      panel.columns.flatMap { findings($0, of: panel) }
    }
    guard let year = table.title.priorYearAlone, table.hasFigures, !isOfLastYear(table) else {
      return columns
    }
    return [.otherYear("\(table.id) 的题名写的是“{\(year.source)}”，印的却是本年的数", at: year.place)]
      + columns
  }

  /// Some figure or some words in it may be of last year.
  private func isOfLastYear(_ table: TableDefinition) -> Bool {
    table.panels.contains { panel in
      let headers = panel.columns.flatMap(\.headers)
      if headers.contains(where: { $0.slots.contains(where: \.isPriorYear) }) { return true }
      var isFound = panel.leaves.contains { template.saysLastYear($0, in: panel) }
      Template.forEachRow(panel.rows) { row in
        let words = row.printedWords(in: panel.leaves)
        if words.contains(where: { $0.slots.contains(where: \.isPriorYear) })
          || (row.cells ?? []).compactMap(\.figure).contains(where: template.saysLastYear)
        {
          isFound = true
        }
      }
      return isFound
    }
  }

  // MARK: Columns

  private func findings(_ node: ColumnNode, of panel: Panel) -> [Finding] {
    var below: [Finding] = []
    if case .group(_, _, let columns) = node {
      below = columns.flatMap { findings($0, of: panel) }
    }
    let leaves = node.leaves.filter(\.isFigure)
    guard !leaves.isEmpty, !node.header.words.contains("上年"),
      !["结转", "结余", "末", "底"].contains(where: node.header.words.contains)
    else { return below }
    if let year = node.header.priorYearAlone {
      if leaves.contains(where: { template.saysLastYear($0, in: panel) }) { return below }
      return [.otherYear("列头写的是“{\(year.source)}”，印的却是本年的数", at: year.place)] + below
    }
    guard case .leaf(let column) = node, case .figure(let figure, _) = column.content,
      template.isPrior(figure), let year = column.header.slots.first(where: \.isYear),
      !column.header.slots.contains(where: \.isPriorYear)
    else { return below }
    return [.otherYear("列头写的是“{\(year.source)}”，印的却是上年的数", at: year.place)] + below
  }
}

extension Template {
  /// A figure of the column, its own or that of a row, or a condition of it.
  fileprivate func saysLastYear(_ column: Column, in panel: Panel) -> Bool {
    if column.conditions.contains(where: { $0.text.contains("上年") }) { return true }
    if case .figure(let figure, _) = column.content, saysLastYear(figure) { return true }
    var isFound = false
    Template.forEachRow(panel.rows) { row in
      if let figure = row.figures[column.key], saysLastYear(figure.expression) { isFound = true }
    }
    return isFound
  }

  /// Last year's figure itself, also by name.
  fileprivate func isPrior(_ figure: FigureExpression) -> Bool {
    if case .prior = resolved(figure) { true } else { false }
  }
}

extension Wording {
  /// {上年度}, where it says no other year.
  fileprivate var priorYearAlone: Slot? {
    slots.contains(where: \.isYear) ? nil : slots.first(where: \.isPriorYear)
  }

  /// Those that are its own.
  fileprivate var words: String {
    pieces.map { if case .text(let words) = $0 { words } else { "" } }.joined()
  }
}

extension SectionDefinition {
  /// Of its text and of what stands below it.
  fileprivate var wordings: [Wording] {
    body.flatMap(\.wordings) + sections.flatMap { [$0.title] + $0.wordings }
  }

  fileprivate var hasProse: Bool {
    body.contains(where: \.hasProse) || sections.contains(where: \.hasProse)
  }
}

extension BodyItem {
  fileprivate var hasProse: Bool {
    switch self {
    case .group(_, let items): items.contains(where: \.hasProse)
    case .numbered(_, let item): item.hasProse
    case .prose, .chart: true
    default: false
    }
  }
}

extension TableDefinition {
  fileprivate var hasFigures: Bool {
    panels.contains { $0.leaves.contains(where: \.isFigure) }
  }
}

extension ColumnNode {
  fileprivate var headers: [Wording] {
    switch self {
    case .leaf(let column): [column.header]
    case .group(let header, _, let columns): [header] + columns.flatMap(\.headers)
    }
  }
}

extension GridCell {
  fileprivate var figure: FigureExpression? {
    if case .figure(let figure, _) = content { figure } else { nil }
  }
}
