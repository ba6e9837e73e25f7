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

  /// The first number below each heading of each table: of 收支 the whole income and spending, of
  /// 三公 this year's and last year's.
  package var figures: [CountyFigure] {
    guard let county else { return [] }
    return zip(county.definitions, county.report.tables).flatMap { definition, table in
      let (labels, leaves) = (RowLabels(table), definition.panels.flatMap(\.leaves))
      let isLast = definition.panels[0].rows[0].followsChildren
      let total = isLast ? table.rows.count - 1 : table.headerRows
      var seen: Set<String> = []
      return table.columnWidths.indices.compactMap { column -> CountyFigure? in
        guard case .figure = leaves[column].content else { return nil }
        let headers = labels.headers(column: column)
        guard let top = headers.first, seen.insert(top).inserted else { return nil }
        return CountyFigure(
          table: table.title.text, column: headers.joined(separator: "/"),
          printed: table.rows[total].cells[column].printed, unit: table.rightLine.text)
      }
    }
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
