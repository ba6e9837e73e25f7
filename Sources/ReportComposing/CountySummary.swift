import GoujiModel

/// The summary of a county: the rows of all departments below (or above) one total.
package enum CountySummary {
  /// In the layout of the first; at least one department. Findings say what a department's draft
  /// or template does not give.
  package static func joined(
    _ parts: [DepartmentSummary], look: Look
  ) -> Outcome<Report> {
    var gaps: [SummaryGap] = []
    var tables: [ReportTable] = []
    var figures: [PrintedFigure] = []
    let layout = parts[0]
    for (index, definition) in layout.definitions.enumerated() {
      var table = SummaryTable(
        definition, layout.tables[index], noValue: layout.noValue)
      for (department, part) in parts.enumerated() { table.add(part, number: department) }
      var finished = table.finished()
      figures += finished.takeFigures(from: figures.count)
      tables.append(finished)
      gaps += table.gaps
    }
    let title = tables.first?.title ?? .none
    let identity = ReportIdentity(
      title: title, department: "", template: layout.template, templateHash: "", draftHash: "")
    let report = Report(
      identity: identity, cover: [], contents: nil,
      parts: [ReportPart(blocks: tables.map { .table($0) })], figures: figures, look: look)
    let findings = parts.enumerated().compactMap { department, part -> Finding? in
      let own = gaps.filter { $0.department == department }
      return own.isEmpty ? nil : .missing(own, part, noValue: layout.noValue)
    }
    return Outcome(report, findings)
  }
}

extension Finding {
  fileprivate static func missing(
    _ gaps: [SummaryGap], _ part: DepartmentSummary, noValue: String
  ) -> Finding {
    let list = gaps.map { gap in
      gap.columns.isEmpty
        ? "“\(gap.table)”整张" : "“\(gap.table)”的\(gap.columns.joined(separator: "、"))"
    }
    return Finding(
      .summaryFigureMissing, at: part.place,
      "汇总表里，这份草案没有\(list.joined(separator: "；"))，它和合计都印“\(noValue)”",
      cure: "上年的数：写“上年草案”，或在“上年数”下填上，没有的填 0；模板“\(part.template)”没有的，在它的“汇总”里加上")
  }
}
