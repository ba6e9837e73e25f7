import GoujiModel

/// Where things of the report stand, in words and in the template.
final class ReportPlaces {
  private let report: Report
  private let template: Template
  private lazy var places = report.figurePlaces
  /// Of the table and the row asked for last: their cells follow one another.
  private var (lastTable, lastRow) = ("", -1)
  private var (columnEnds, rowStarts): ([String], [String]) = ([], [])

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
    let isOther = !table.id.sameBytes(as: lastTable)
    if isOther {
      lastTable = table.id
      columnEnds = Self.ends(table)
    }
    if isOther || row != lastRow {
      lastRow = row
      rowStarts = Self.starts(table, row)
    }
    return rowStarts[column]
      + (column < columnEnds.count ? columnEnds[column] : Self.end(column, ""))
  }

  /// What the place of a cell begins with, by its column: `表3第5行“教育支出”`.
  private static func starts(_ table: ReportTable, _ row: Int) -> [String] {
    let line = "\(table.id)第\(row - table.headerRows + 1)行"
    var last: (label: String, start: String)?
    return table.labels(ofRow: row).map { label in
      if let last, last.label.sameBytes(as: label) { return last.start }
      let key = LooseText.key(label)
      let start = key.isEmpty ? line : "\(line)“\(key)”"
      last = (label, start)
      return start
    }
  }

  /// What it ends with: `的“基本支出/公用经费”`.
  private static func ends(_ table: ReportTable) -> [String] {
    table.headerPaths.enumerated().map { end($0, $1) }
  }

  private static func end(_ column: Int, _ path: String) -> String {
    path.isEmpty ? "第\(column + 1)列" : "的“\(path)”"
  }

  func place(of chart: ReportChart) -> Place? {
    template.charts.first { $0.id == chart.id }?.place
  }

  /// `图1“收入总计”的“2023年度”`
  func words(_ chart: ReportChart, category: Int, column: Int) -> String {
    "图\(chart.number)“\(LooseText.key(chart.categories[category].text))”的“\(chart.columnNames[column])”"
  }

  /// The definition of a figure in prose, where it has a name of its own.
  func place(ofFigure index: Int) -> Place? {
    template.figures[report.figures[index].name]?.place
  }

  /// `正文“（一）收入预算情况”中的“收入总计”`, `表3题名中的“支出总计”`
  func words(figure index: Int) -> String {
    "\(places[index].first?.words ?? "正文")中的“\(report.figures[index].name)”"
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
