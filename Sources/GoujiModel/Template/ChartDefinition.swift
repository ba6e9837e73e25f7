/// A chart (图) as the template asks for it: categories and, for each, one figure per series.
package struct ChartDefinition: Sendable {
  package var id: String
  package var kind: ChartKind
  package var title: Wording
  /// Printed with the chart, its number in it: `（图1：…）`.
  package var caption: Wording
  /// A small line in the chart, such as the unit of its numbers.
  package var note: Wording?
  package var series: [ChartSeriesDefinition]
  package var categories: [ChartCategoryDefinition]
  /// What the slices of a pie make up; nil for columns.
  package var whole: FigureExpression?
  /// Nil for those of amounts in sentences.
  package var decimals: Int?
  /// Printed instead of a chart that has nothing to show.
  package var empty: Wording?
  package var place: Place

  package init(
    id: String, kind: ChartKind, title: Wording, caption: Wording, note: Wording?,
    series: [ChartSeriesDefinition], categories: [ChartCategoryDefinition],
    whole: FigureExpression?, decimals: Int?, empty: Wording?, place: Place
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.caption = caption
    self.note = note
    self.series = series
    self.categories = categories
    self.whole = whole
    self.decimals = decimals
    self.empty = empty
    self.place = place
  }
}

package enum ChartKind: String, CaseIterable, Sendable {
  /// Clustered columns: a group per category, a column per series.
  case columns = "柱形"
  case pie = "饼"
}

/// Columns of one pattern, one per category.
package struct ChartSeriesDefinition: Sendable {
  package var key: String
  /// As in the legend.
  package var name: Wording

  package init(key: String, name: Wording) {
    self.key = key
    self.name = name
  }
}

/// A category, or one for each value of an axis.
package struct ChartCategoryDefinition: Sendable {
  package var name: Wording
  /// Nil for a category by itself.
  package var axis: RowAxis?
  package var conditions: [Condition]
  /// One per series.
  package var figures: [FigureExpression]
  package var place: Place

  package init(
    name: Wording, axis: RowAxis?, conditions: [Condition], figures: [FigureExpression],
    place: Place
  ) {
    self.name = name
    self.axis = axis
    self.conditions = conditions
    self.figures = figures
    self.place = place
  }
}
