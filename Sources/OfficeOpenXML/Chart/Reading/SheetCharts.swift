/// The charts of a sheet, through its drawing.
enum SheetCharts {
  /// In the order of the drawing; none where the sheet has no drawing.
  static func read(
    of sheet: String, in archive: WorkbookArchive
  ) throws(WorkbookError) -> [ChartContent] {
    guard
      let name = try PartRelations(of: sheet, in: archive).first(type: "drawing", in: archive),
      let part = try archive.part(name)
    else { return [] }
    let relations = try PartRelations(of: name, in: archive)
    let reader = try XMLPullReader(part, name: name)
    var charts: [ChartContent] = []
    var description = ""
    while try reader.next() {
      guard reader.node == .start else { continue }
      if reader.localName == "cNvPr" { description = reader.attribute("descr") ?? "" }
      guard reader.localName == "chart", let id = reader.relationship(),
        let target = relations.target(ofID: id)
      else { continue }
      var chart = try ChartContent(part: target, in: archive)
      chart.description = description
      charts.append(chart)
    }
    return charts
  }
}
