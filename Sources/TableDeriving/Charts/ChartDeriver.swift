import FigureEvaluating
import GoujiModel

/// Makes a chart out of its definition: a figure for every category and series.
package struct ChartDeriver {
  private let definition: ChartDefinition
  private let words: WordingRenderer
  private var engine: FigureEngine { words.engine }

  package init(_ definition: ChartDefinition, words: WordingRenderer) {
    self.definition = definition
    self.words = words
  }

  /// Nil where there is nothing to draw.
  package func chart(number: Int, in scope: RowScope) -> ReportChart? {
    let rows = definition.categories.flatMap { categories($0, in: scope) }
    let shown = definition.kind == .pie ? slices(rows) : rows
    if shown.isEmpty { return nil }
    let series = self.series(shown, in: scope)
    if series.isEmpty { return nil }
    return ReportChart(
      id: definition.id, number: number, kind: definition.kind,
      title: words.words(definition.title, in: scope),
      caption: words.words(definition.caption, in: scope, ordinal: number),
      note: definition.note.map { words.words($0, in: scope) } ?? .none,
      unit: engine.template.options.unit,
      categories: shown.map { words.words($0.definition.name, in: $0.scope) }, series: series,
      shares: shares(shown, in: scope))
  }

  /// A category with the place of its figures.
  private struct Category {
    var definition: ChartCategoryDefinition
    var scope: RowScope
  }

  private func categories(
    _ definition: ChartCategoryDefinition, in scope: RowScope
  ) -> [Category] {
    let scope = scope.narrowed(by: definition.conditions)
    guard let axis = definition.axis else {
      return [Category(definition: definition, scope: scope)]
    }
    return scope.scopes(along: axis).map { Category(definition: definition, scope: $0) }
  }

  // MARK: Series

  private func series(_ rows: [Category], in scope: RowScope) -> [ChartSeries] {
    definition.series.enumerated().compactMap { index, series in
      let points = rows.map { point($0.definition.figures[index], in: $0.scope) }
      // A series of which nothing is known, such as last year of a new department, is not drawn.
      if points.allSatisfy({ $0 == nil }) { return nil }
      let name = words.text(series.name, in: scope)
      for (row, point) in zip(rows, points) where point == nil {
        let category = words.text(row.definition.name, in: row.scope)
        report(
          row.definition.figures[index], "图“\(definition.id)”的“\(category)/\(name)”", row)
      }
      let known = points.compactMap { $0 }
      return known.count == points.count
        ? ChartSeries(name: words.words(series.name, in: scope), points: known) : nil
    }
  }

  private func report(_ expression: FigureExpression, _ name: String, _ row: Category) {
    do throws(NoValue) {
      _ = try engine.value(engine.compile(expression), in: row.scope)
    } catch {
      words.report(error, expression, name, in: row.scope, at: row.definition.place)
    }
  }

  private var format: NumberFormat {
    var format = engine.template.options.proseAmount
    format.decimals = definition.decimals ?? format.decimals
    format.zeros = .kept
    format.blankZero = false
    return format
  }

  private func point(_ expression: FigureExpression, in scope: RowScope) -> CellFigure? {
    let compiled = engine.compile(expression)
    guard let value = try? engine.value(compiled, in: scope) else { return nil }
    var format = format
    switch value {
    case .amount: break
    case .quantity:
      format.decimals = definition.decimals ?? engine.template.options.quantity.decimals
    case .count: format.decimals = 0
    case .share: format.decimals = definition.decimals ?? engine.template.options.share.decimals
    }
    return figure(value, compiled, expression, format, in: scope)
  }

  /// Nil where the digits in print leave nothing to show.
  private func figure(
    _ value: FigureValue, _ compiled: CompiledFigure, _ expression: FigureExpression,
    _ format: NumberFormat, in scope: RowScope
  ) -> CellFigure? {
    let place = PrintPlace(
      unit: engine.template.options.unit, amounts: self.format,
      basis: engine.template.options.rounding.basis)
    guard
      let shown = try? engine.shown(
        expression, compiled, value, in: scope, at: place, decimals: format.decimals)
    else { return nil }
    return CellFigure(
      value: value, shown: shown == value ? nil : shown,
      printed: NumberPrinter.text(shown, unit: engine.template.options.unit, format: format),
      format: format,
      origin: FigureOrigin(
        definition: expression,
        context: FigureContext(row: scope.conditions, records: scope.records)))
  }

  // MARK: Pies

  /// The slices that are not zero; none where one is negative, for which a pie has no room.
  private func slices(_ rows: [Category]) -> [Category] {
    let signs = rows.map { engine.value($0.definition.figures[0], in: $0.scope)?.sign ?? 0 }
    if let negative = signs.firstIndex(of: -1) {
      let name = words.text(rows[negative].definition.name, in: rows[negative].scope)
      words.report(
        Finding(
          .chartNotDrawn, at: definition.place,
          "饼图“\(definition.id)”没有印出：“\(name)”是负数，画不成饼图",
          cure: "核对草案里的负数；确是负数的，在模板里改用柱形图，或写“空”说明"))
      return []
    }
    return zip(rows, signs).filter { $0.1 > 0 }.map(\.0)
  }

  private func shares(_ rows: [Category], in scope: RowScope) -> [CellFigure] {
    guard let whole = definition.whole else { return [] }
    var format = engine.template.options.share
    format.blankZero = false
    let figures = rows.compactMap { row -> CellFigure? in
      let expression = FigureExpression.apply(
        .share, [row.definition.figures[0], .whole(whole)])
      let compiled = engine.compile(expression)
      guard let value = try? engine.value(compiled, in: row.scope) else { return nil }
      return figure(value, compiled, expression, format, in: row.scope)
    }
    if figures.count < rows.count {
      words.report(
        Finding(
          .sliceSumDiffers, at: definition.place, "饼图“\(definition.id)”的“合计”是零，而各块不是零",
          cure: "检查模板里这张图的“合计”写的是不是各块的合计数"))
      return []
    }
    return closed(figures)
  }

  /// Shares of a whole add up to 100 % in print where the template closes them.
  private func closed(_ figures: [CellFigure]) -> [CellFigure] {
    let exact = figures.compactMap { $0.value?.ratio }
    guard engine.template.options.rounding.shares == .closing, let first = exact.first?.parts,
      ShareClosing.make(exact, up: first.denominator, of: first.denominator)
    else { return figures }
    let digits = ShareClosing.digits(decimals: figures[0].format.decimals)
    let printed = figures.compactMap { ($0.shown ?? $0.value)?.ratio }
    guard let scaled = ShareClosing.closed(printed, at: digits, digits: digits) else {
      return figures
    }
    return zip(figures, scaled).map { figure, scaled in
      guard let value = Ratio(scaled, over: digits).map({ FigureValue.share($0) }) else {
        return figure
      }
      var figure = figure
      let text = NumberPrinter.text(
        value, unit: engine.template.options.unit, format: figure.format)
      if text == figure.printed { return figure }
      figure.shown = value
      figure.printed = text
      return figure
    }
  }
}
