import GoujiModel

/// Finds the number of a chart that an address means: `图1!收入总计.2024年度`, the chart by its number
/// or by its key in the template, the column by its series or as 占比.
package enum ChartFinder {
  /// Nil where no chart is meant.
  package static func find(_ address: CellAddress, in report: Report) -> ChartSearch? {
    let wanted = LooseText.key(address.table)
    guard
      let chart = report.charts.first(where: {
        LooseText.key("图\($0.number)") == wanted || LooseText.key($0.id) == wanted
      })
    else { return nil }
    let names = chart.columnNames
    let category = chart.categories.firstIndex {
      LooseText.key($0.text) == LooseText.key(address.row)
    }
    let column = names.firstIndex { LooseText.key($0) == LooseText.key(address.column) }
    guard let category else {
      return .noCategory(Suggestion.nearest(to: address.row, among: chart.categories.map(\.text)))
    }
    guard let column else {
      return .noColumn(Suggestion.nearest(to: address.column, among: names))
    }
    return .found(chart.figure(category: category, column: column))
  }
}

/// What a search came to; names that are near where nothing was found.
package enum ChartSearch: Sendable {
  case found(CellFigure)
  case noCategory([String])
  case noColumn([String])
}
