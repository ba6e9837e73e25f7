import GoujiModel

/// Whether a chart has anything to show: a pie only slices above zero, columns a series that is known
/// for every category.
extension Recount {
  func draws(_ chart: ChartDefinition, at place: Standpoint) -> Bool {
    var rows: [(category: ChartCategoryDefinition, context: FigureContext)] = []
    for category in chart.categories {
      let inner = place.narrowed(by: category.conditions)
      let values = category.axis.map { places(along: $0, at: inner) } ?? [inner]
      rows += values.map { (category, $0.context) }
    }
    if chart.kind == .pie {
      let signs = rows.map { (try? value($0.category.figures[0], $0.context))?.sign ?? 0 }
      // A pie has no room for what is below zero.
      if signs.contains(where: { $0 < 0 }) { return false }
      rows = zip(rows, signs).filter { $0.1 > 0 }.map(\.0)
    }
    return !rows.isEmpty
      && chart.series.indices.contains { series in
        rows.allSatisfy { row in
          (try? value(row.category.figures[series], row.context)) != nil
        }
      }
  }
}
