import GoujiModel
import ReportLayout

/// The totals of departments whose drafts are alike, as far as they are in: of those that have no
/// error.
package struct CountyTotal: Sendable {
  /// `某县2025年`
  package let name: String
  /// The departments in it.
  package let departments: [String]
  /// The tables; nil where none can be added up, or the audit finds a total wrong.
  package let county: CountyReport?
  package let findings: [Finding]

  /// Of departments that are alike.
  fileprivate init(of group: [SummaryDepartment]) {
    let first = group[0]
    let chain = first.template.chain.last ?? ""
    let isOutturn = first.budget.ledgers[StandardLedger.spending]?.shape.isOutturn == true
    let isAlone = first.template.chain.count < 2
    name =
      first.stated("地区").value + "\(first.budget.year)年"
      + (isOutturn ? "决算" : "预算") + (isAlone ? "" : "（模板 \(chain)）")
    let addable = SummaryChecks.addable(group)
    departments = addable.value.map { $0.stated(IdentityPath.fullName).value }
    if addable.value.isEmpty {
      county = nil
      findings = addable.findings
      return
    }
    let joined = CountyReport.joined(addable.value)
    county = joined.value
    findings = addable.findings + joined.findings
  }

  /// The first number of each table, and the first below each heading that stands over several: of
  /// 收支 the whole income and the whole spending, of 三公 this year's and last year's.
  package var figures: [CountyFigure] {
    guard let county else { return [] }
    return zip(county.definitions, county.report.tables).flatMap { definition, table in
      let labels = RowLabels(table)
      let total = table.rows[definition.totalRow(of: table)]
      let columns = definition.panels.flatMap(\.leaves).enumerated().compactMap { index, leaf in
        leaf.figureKind.map { (index: index, kind: $0) }
      }
      let headers = columns.map { labels.headers(column: $0.index) }
      return columns.indices.compactMap { index -> CountyFigure? in
        let isFirst = headers.firstIndex { $0.first == headers[index].first } == index
        guard index == 0 || (isFirst && headers[index].count > 1) else { return nil }
        return CountyFigure(
          table: table.title.text, column: headers[index].joined(separator: "/"),
          printed: total.cells[columns[index].index].printedWithZero,
          unit: columns[index].kind.unit(of: table))
      }
    }
  }
}

/// The totals of a county's departments, and what stands beside them.
struct CountyTotals: Sendable {
  /// Groups of departments of the same county, year and kind of budget, in the order of the first.
  let all: [CountyTotal]
  /// Paths of drafts that are part of a department that is listed as well, and counted there.
  let parts: Set<String>
  /// What says so.
  let findings: [Finding]

  init(_ read: [ReadDepartment]) {
    let distinct = SummaryChecks.distinct(read.map(\.summary))
    let whole = Set(distinct.value.map(\.path))
    let untouched = Set(read.filter(\.isUntouched).map(\.summary.path))
    parts = Set(read.map(\.summary.path)).subtracting(whole)
    findings = distinct.findings
    var groups: [(kind: [String], departments: [SummaryDepartment])] = []
    for department in distinct.value.compactMap(\.department)
    where !untouched.contains(department.path) {
      let kind = SummaryChecks.kind(department).map(\.value.value)
      if let index = groups.firstIndex(where: { $0.kind == kind }) {
        groups[index].departments.append(department)
      } else {
        groups.append((kind, [department]))
      }
    }
    all = groups.map { CountyTotal(of: $0.departments) }
  }
}

extension Column {
  /// Nil where it holds words.
  fileprivate var figureKind: FigureKind? {
    if case .figure(_, let kind) = content { kind } else { nil }
  }
}

extension FigureKind {
  fileprivate func unit(of table: ReportTable) -> String {
    switch self {
    case .amount: table.unit.rawValue
    case .count: "个"
    case .share, .quantity: ""
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
  /// `万元` of an amount, `个` of a count; of others none.
  package let unit: String
}
