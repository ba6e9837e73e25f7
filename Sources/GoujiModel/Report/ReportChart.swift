/// One chart: what it shows, every number of it a figure. Writers draw it and compute nothing.
package struct ReportChart: Sendable {
  /// Key in the template.
  package var id: String
  /// Its place among the charts of the report, from 1.
  package var number: Int
  package var kind: ChartKind
  package var title: Words
  /// Below the chart, its number in it.
  package var caption: Words
  /// A small line in the chart, such as the unit; may be empty.
  package var note: Words
  package var unit: AmountUnit
  package var categories: [Words]
  package var series: [ChartSeries]
  /// What each slice of a pie is of the whole; empty for columns.
  package var shares: [CellFigure]

  package init(
    id: String, number: Int, kind: ChartKind, title: Words, caption: Words, note: Words,
    unit: AmountUnit, categories: [Words], series: [ChartSeries], shares: [CellFigure] = []
  ) {
    self.id = id
    self.number = number
    self.kind = kind
    self.title = title
    self.caption = caption
    self.note = note
    self.unit = unit
    self.categories = categories
    self.series = series
    self.shares = shares
  }
}

/// One number per category.
package struct ChartSeries: Sendable {
  package var name: Words
  package var points: [CellFigure]

  package init(name: Words, points: [CellFigure]) {
    self.name = name
    self.points = points
  }
}

extension ReportChart {
  /// What stands at each slice of a pie: its name, and below its number with unit and share.
  package var sliceLabels: [String] {
    categories.indices.map { index in
      let point = series[0].points[index]
      let unit = if case .amount = point.value { self.unit.rawValue } else { "" }
      let share = index < shares.count ? " \(shares[index].printed)" : ""
      return "\(categories[index].text)\n\(point.printed)\(unit)\(share)"
    }
  }

  /// The chart in words, for readers who do not see it: `题名：收入总计 2023年度 5325.62万元、…`
  package var description: String {
    if !shares.isEmpty {
      let slices = sliceLabels.map { $0.split(separator: "\n").joined(separator: " ") }
      return "\(title.text)：\(slices.joined(separator: "；"))"
    }
    let groups = categories.indices.map { index in
      let columns = series.map { series -> String in
        let point = series.points[index]
        let unit = if case .amount = point.value { self.unit.rawValue } else { "" }
        return "\(self.series.count > 1 ? series.name.text + " " : "")\(point.printed)\(unit)"
      }
      return "\(categories[index].text) \(columns.joined(separator: "、"))"
    }
    return "\(title.text)：\(groups.joined(separator: "；"))"
  }

  /// Names of the columns of figures: the series, then 占比 where there are shares.
  package var columnNames: [String] { series.map(\.name.text) + (shares.isEmpty ? [] : ["占比"]) }

  package func figure(category: Int, column: Int) -> CellFigure {
    column < series.count ? series[column].points[category] : shares[category]
  }

  /// Visits every figure, column by column.
  package func forEachFigure(_ body: (CellFigure, _ category: Int, _ column: Int) -> Void) {
    for column in columnNames.indices {
      for category in categories.indices {
        body(figure(category: category, column: column), category, column)
      }
    }
  }
}
