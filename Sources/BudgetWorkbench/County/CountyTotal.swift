import GoujiModel
import ReportComposing
import ReportLayout

/// The totals of departments whose drafts are alike, as far as they are in: of those that have no
/// error.
package struct CountyTotal: Sendable {
  /// `某县2025年`
  package let name: String
  /// The departments in it.
  package let departments: [String]
  /// The tables; nil where the same department stands in two drafts.
  package let county: CountyReport?
  package let findings: [Finding]

  /// Groups of departments of the same county, year and kind of budget, in the order of the first.
  static func all(_ read: [ListedDraft]) -> [CountyTotal] {
    let distinct = SummaryChecks.distinct(read).value
    var groups: [(kind: [String], departments: [SummaryDepartment])] = []
    for department in distinct.compactMap(\.department) {
      let kind = SummaryChecks.kind(department).map(\.value.value)
      if let index = groups.firstIndex(where: { $0.kind == kind }) {
        groups[index].departments.append(department)
      } else {
        groups.append((kind, [department]))
      }
    }
    return groups.map { CountyTotal(of: $0.departments) }
  }

  private init(of group: [SummaryDepartment]) {
    let first = group[0]
    let chain = first.template.chain.last ?? ""
    let isOutturn = first.budget.ledgers[StandardLedger.spending]?.shape.isOutturn == true
    let isAlone = first.template.chain.count < 2
    name =
      first.stated("地区").value + "\(first.budget.year)年"
      + (isOutturn ? "决算" : "预算") + (isAlone ? "" : "（模板 \(chain)）")
    departments = group.map { $0.stated("部门.全称").value }
    let repeated = SummaryChecks.repeated(group)
    if !repeated.isEmpty {
      county = nil
      findings = repeated
      return
    }
    let joined = CountySummary.joined(group.map(\.summary), look: first.template.look)
    county = CountyReport(
      report: joined.value, drafts: group.map(\.path), definitions: first.summary.definitions)
    findings = joined.findings
  }

  /// The first number of each table, and the first below each heading that stands over several: of
  /// 收支 the whole income and the whole spending, of 三公 this year's and last year's.
  package var figures: [CountyFigure] {
    guard let county else { return [] }
    return zip(county.definitions, county.report.tables).flatMap { definition, table in
      let labels = RowLabels(table)
      let isLast = definition.panels[0].rows[0].followsChildren
      let total = table.rows[isLast ? table.rows.count - 1 : table.headerRows]
      let columns = definition.panels.flatMap(\.leaves).enumerated().filter { _, leaf in
        if case .figure = leaf.content { true } else { false }
      }.map(\.offset)
      let headers = columns.map { labels.headers(column: $0) }
      return columns.indices.compactMap { index -> CountyFigure? in
        let isFirst = headers.firstIndex { $0.first == headers[index].first } == index
        guard index == 0 || (isFirst && headers[index].count > 1) else { return nil }
        return CountyFigure(
          table: table.title.text, column: headers[index].joined(separator: "/"),
          printed: total.cells[columns[index]].printedWithZero, unit: table.rightLine.text)
      }
    }
  }
}

extension Cell {
  /// As printed, but a zero that is printed as blank.
  fileprivate var printedWithZero: String {
    if case .figure(let figure) = content, figure.printed.isEmpty, figure.hasValue { return "0" }
    return printed
  }
}

/// One of the county's totals.
package struct CountyFigure: Sendable {
  package let table: String
  package let column: String
  package let printed: String
  /// As it stands above the table: `单位：万元`.
  package let unit: String
}
