import GoujiModel
import OfficeOpenXML
import ReportLayout

/// The cells behind a chart, and the chart over them:
///
///     (header)    series 1    series 2         (header)    series    占比
///     category    5325.62     5528.78          category    5154.94   93.24%
package struct ChartCells {
  package let chart: ReportChart
  let sheet: String
  /// Row of the header, counted from 0; the first column is column 0.
  package let firstRow: Int
  /// Of its numbers, by category and column.
  var formulas = SheetFormulas()

  package init(chart: ReportChart, sheet: String, firstRow: Int) {
    self.chart = chart
    self.sheet = sheet
    self.firstRow = firstRow
  }

  /// Columns of categories, series and shares.
  var columnCount: Int { 1 + chart.columnNames.count }

  /// Of the first column, in characters of the default font: room for most names in one line.
  func labelWidth(size: Double) -> Double {
    let ems = chart.categories.map { TextMeasure.width($0.text) }.max() ?? 0
    return min(max(24, SheetSizes.width(ofEms: ems, size: size)), 48)
  }

  /// Of the columns of numbers.
  static let numberWidth = 14.0

  // MARK: Chart

  /// As drawn in `size` with the styles of the look.
  package func drawn(_ look: Look, size: Chart.Size) -> Chart {
    let text = look.style("图文") ?? look.style("表文")
    var drawn = Chart(
      kind: chart.kind == .pie ? .pie : .columns, sheet: sheet,
      categories: Chart.Texts(
        cells: block(column: 0, header: false), values: chart.categories.map(\.text)),
      series: chart.series.indices.map { series($0, look, size) }, size: size,
      text: TextFormat(
        font: text?.font ?? "宋体", latinFont: text?.latinFont ?? "Times New Roman",
        size: text?.size ?? 9, bold: text?.bold ?? false))
    drawn.note = chart.note.text
    drawn.noteWidth = TextMeasure.width(chart.note.text) * ChartSize.textSize(look)
    return drawn
  }

  private func series(_ index: Int, _ look: Look, _ size: Chart.Size) -> Chart.Series {
    let series = chart.series[index]
    let numbers = series.points.map { SheetNumber($0, unit: chart.unit) }
    return Chart.Series(
      name: Chart.Texts(
        cells: CellBlock(rows: firstRow...firstRow, columns: index + 1...index + 1),
        values: [series.name.text]),
      numbers: Chart.Numbers(
        cells: block(column: index + 1, header: false), values: numbers.map { $0?.text ?? "0" },
        format: numbers.first.flatMap { $0?.format.code } ?? "General"),
      labels: chart.kind == .pie ? chart.sliceLabels : [],
      labelLines: chart.kind == .pie ? ChartSize.labelLines(chart, look, width: size.width) : [])
  }

  private func block(column: Int, header: Bool) -> CellBlock {
    CellBlock(rows: firstRow + 1...firstRow + chart.categories.count, columns: column...column)
  }

  // MARK: Cells

  /// `labelWidth` is that of the first column. Heights are said, because not every program finds
  /// that of words in several lines.
  func write(to rows: RowWriter, labelWidth: Double, _ look: ChartSheetLook) {
    let headers = chart.columnNames.compactMap { look.height(of: $0, width: Self.numberWidth) }
    rows.row(firstRow, height: headers.max()) { cells in
      cells.empty(0, look.header)
      for (column, name) in chart.columnNames.enumerated() {
        cells.text(column + 1, name, look.header)
      }
    }
    for (index, category) in chart.categories.enumerated() {
      let height = look.height(of: category.text, width: labelWidth)
      rows.row(firstRow + 1 + index, height: height) { cells in
        cells.text(0, category.text, look.label)
        for column in chart.columnNames.indices {
          number(
            chart.figure(category: index, column: column), formulas[index, column], column + 1,
            cells,
            look)
        }
      }
    }
  }

  private func number(
    _ figure: CellFigure, _ formula: String?, _ column: Int, _ cells: CellWriter,
    _ look: ChartSheetLook
  ) {
    guard let number = SheetNumber(figure, unit: chart.unit) else {
      return cells.text(column, figure.printed, look.number(nil))
    }
    let style = look.number(number.format)
    if let formula { return cells.formula(column, formula, result: number.text, style) }
    cells.number(column, number.text, style)
  }
}

/// Cell formats of the cells behind charts.
struct ChartSheetLook {
  let workbook: Workbook
  let font: CellFont

  init(_ look: Look, workbook: Workbook) {
    self.workbook = workbook
    font = CellFont(name: look.style("表文")?.font ?? "宋体", size: SheetLook.textSize(look))
  }

  /// Of words in several lines; nil for one line, which fits the usual row.
  func height(of words: String, width: Double) -> Double? {
    let oneLine = SheetSizes.height(of: "", width: width, size: font.size)
    let height = SheetSizes.height(of: words, width: width, size: font.size)
    return height > oneLine ? height : nil
  }

  var header: CellStyle {
    workbook.style(CellFormat(font: font, horizontal: .center, wraps: true, bordered: true))
  }

  var label: CellStyle {
    workbook.style(CellFormat(font: font, horizontal: .left, wraps: true, bordered: true))
  }

  var caption: CellStyle {
    workbook.style(
      CellFormat(font: CellFont(name: font.name, size: font.size, bold: true), horizontal: .left))
  }

  func number(_ format: SheetNumberFormat?) -> CellStyle {
    workbook.style(
      CellFormat(font: font, numberFormat: format?.code, horizontal: .right, bordered: true))
  }
}
