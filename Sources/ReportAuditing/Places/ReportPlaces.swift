import GoujiModel

/// Where things of the report stand, in words and in the template.
final class ReportPlaces {
  private let report: Report
  private let template: Template
  private lazy var headings = Self.headings(of: report)
  private var headerPaths: [String: [String]] = [:]

  init(report: Report, template: Template) {
    self.report = report
    self.template = template
  }

  /// Of the amounts in sentences.
  var unit: AmountUnit { template.options.unit }

  /// The template's definition of a table.
  func place(of table: ReportTable) -> Place? {
    (template.tables + template.summaries).first { $0.id == table.definition }?.place
  }

  /// `表3第5行“教育支出”的“基本支出/公用经费”`
  func words(_ table: ReportTable, row: Int, column: Int) -> String {
    let label = LooseText.key(table.label(ofRow: row, at: column))
    let path = headerPath(table, column)
    return "\(table.id)第\(row - table.headerRows + 1)行\(label.isEmpty ? "" : "“\(label)”")"
      + (path.isEmpty ? "第\(column + 1)列" : "的“\(path)”")
  }

  private func headerPath(_ table: ReportTable, _ column: Int) -> String {
    let paths = headerPaths[table.id] ?? table.headerPaths
    headerPaths[table.id] = paths
    return column < paths.count ? paths[column] : ""
  }

  func place(of chart: ReportChart) -> Place? {
    template.charts.first { $0.id == chart.id }?.place
  }

  /// `图1“收入总计”的“2023年度”`
  func words(_ chart: ReportChart, category: Int, column: Int) -> String {
    "图\(chart.number)“\(LooseText.key(chart.categories[category]))”的“\(chart.columnNames[column])”"
  }

  /// The definition of a figure in prose, where it has a name of its own.
  func place(ofFigure index: Int) -> Place? {
    template.figures[report.figures[index].name]?.place
  }

  /// `正文“（一）收入预算情况”中的“收入总计”`
  func words(figure index: Int) -> String {
    let heading = headings[index] ?? ""
    return "正文\(heading.isEmpty ? "" : "“\(heading)”")中的“\(report.figures[index].name)”"
  }

  /// The heading above each figure in prose.
  private static func headings(of report: Report) -> [Int: String] {
    var headings: [Int: String] = [:]
    var heading = ""
    for block in report.parts.flatMap(\.blocks) {
      switch block {
      case .heading(let next): heading = next.text
      case .paragraph(let paragraph):
        for case .figure(let index) in paragraph.inlines { headings[index] = heading }
      case .table, .chart: break
      }
    }
    return headings
  }
}

extension FigureValue {
  /// `多 0.1 万元`, from `other` to this; nil where the two cannot be subtracted.
  func difference(from other: FigureValue, in unit: AmountUnit) -> String? {
    (try? subtracting(other)).map {
      ($0.sign < 0 ? "少 " : "多 ") + $0.magnitude.words(in: unit)
    }
  }
}
