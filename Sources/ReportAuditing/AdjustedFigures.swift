import GoujiModel

/// An amount that balancing (舍入: 配平) printed as another number than its nearest.
package struct AdjustedFigure: Sendable {
  /// `表3`, `图1` or `正文`
  package var group: String
  /// `表3第5行“教育支出”的“基本支出/公用经费”`
  package var place: String
  /// `592.7512 万元`
  package var exact: String
  /// Rounded by itself: `592.75`.
  package var natural: String
  package var printed: String
}

extension ReportAuditor {
  /// In printed order, tables first.
  package static func adjusted(_ report: Report, _ template: Template) -> [AdjustedFigure] {
    let places = ReportPlaces(report: report, template: template)
    let step = template.options.lastDigit
    let decimals = min(
      template.options.tableAmount.decimals, template.options.unit.exactDecimals)
    func adjusted(
      _ value: FigureValue?, _ shown: FigureValue?, in group: String, _ place: () -> String
    ) -> AdjustedFigure? {
      guard let value, case .amount(let exact) = value, case .amount(let print)? = shown else {
        return nil
      }
      let natural = Rounding.halfUp(exact.fen, over: step)
      if natural * step == print.fen { return nil }
      return AdjustedFigure(
        group: group, place: place(), exact: value.words(in: template.options.unit),
        natural: DecimalText.of(natural, decimals: decimals),
        printed: DecimalText.of(print.fen / step, decimals: decimals))
    }
    var list: [AdjustedFigure] = []
    for table in report.tables {
      table.forEachFigure { figure, row, column in
        let found = adjusted(figure.value, figure.shown, in: table.id) {
          places.words(table, row: row, column: column)
        }
        if let found { list.append(found) }
      }
    }
    for chart in report.charts {
      chart.forEachFigure { figure, category, column in
        let found = adjusted(figure.value, figure.shown, in: "图\(chart.number)") {
          places.words(chart, category: category, column: column)
        }
        if let found { list.append(found) }
      }
    }
    for (index, figure) in report.figures.enumerated() {
      let found = adjusted(figure.value, figure.shown, in: "正文") { places.words(figure: index) }
      if let found { list.append(found) }
    }
    return list
  }

  /// How many figures balancing printed a whole last digit or more off their exact values.
  package static func beyondOneDigit(_ report: Report, _ template: Template) -> Int {
    let places = ReportPlaces(report: report, template: template)
    return PrintedEqualsExact.result(report, template, places).findings
      .count { $0.code == .beyondOneDigit }
  }
}
