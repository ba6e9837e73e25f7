import GoujiModel

/// Where things of the report stand, in words and in the template.
final class ReportPlaces {
  private let report: Report
  private let template: Template
  private lazy var places = report.figurePlaces
  /// Where every cell is to be named; nil where a few are.
  private let cells: CellPlaces?
  /// Of the table asked for last.
  private var last: (table: String, cells: [[String]]) = ("", [])

  init(report: Report, template: Template, cells: CellPlaces? = nil) {
    self.report = report
    self.template = template
    self.cells = cells
  }

  /// Of the amounts in sentences.
  var unit: AmountUnit { template.options.unit }

  /// The template's definition of a table.
  func place(of table: ReportTable) -> Place? {
    (template.tables + template.summaries).first { $0.id == table.definition }?.place
  }

  /// `表3第5行“教育支出”的“基本支出/公用经费”`
  func words(_ table: ReportTable, row: Int, column: Int) -> String {
    guard let cells else { return CellPlaces.words(table, row: row, column: column) }
    if !table.id.sameBytes(as: last.table) {
      last = (table.id, cells.words(ofTable: table.id))
    }
    guard last.cells.indices.contains(row), last.cells[row].indices.contains(column) else {
      return CellPlaces.words(table, row: row, column: column)
    }
    return last.cells[row][column]
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
