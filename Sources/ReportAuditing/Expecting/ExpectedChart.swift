import GoujiModel

/// A chart as the template and the draft demand it.
struct ExpectedChart {
  struct Series {
    var name: ExpectedWords
    /// One for each category.
    var points: [FigureOrigin]
  }

  let definition: ChartDefinition
  /// Its place among the charts of the report, from 1.
  var number: Int
  var title: ExpectedWords
  var caption: ExpectedWords
  var note: ExpectedWords
  var categories: [ExpectedWords]
  var series: [Series]
  /// Of the slices of a pie; empty for columns.
  var shares: [FigureOrigin]

  /// How the chart prints a number.
  func format(of value: FigureValue, isShare: Bool, _ options: TemplateOptions) -> NumberFormat {
    if isShare {
      var format = options.share
      format.blankZero = false
      return format
    }
    var format = options.proseAmount
    (format.zeros, format.blankZero) = (.kept, false)
    switch value {
    case .amount: format.decimals = definition.decimals ?? format.decimals
    case .quantity: format.decimals = definition.decimals ?? options.quantity.decimals
    case .share: format.decimals = definition.decimals ?? options.share.decimals
    case .count: format.decimals = 0
    }
    return format
  }
}

/// Puts together what a chart must be.
struct ChartWalk {
  private let definition: ChartDefinition
  private let place: Standing
  private let filler: WordsFiller
  private var recount: Recount { filler.recount }

  private struct Category {
    var definition: ChartCategoryDefinition
    var place: Standing

    func origin(_ series: Int) -> FigureOrigin {
      FigureOrigin(definition: definition.figures[series], context: place.context)
    }
  }

  init(_ definition: ChartDefinition, at place: Standing, _ filler: WordsFiller) {
    self.definition = definition
    self.place = place
    self.filler = filler
  }

  /// Nil where there is nothing to draw.
  func chart(number: Int) -> ExpectedChart? {
    let categories = drawn(definition.categories.flatMap(categories))
    let series = self.series(categories)
    if categories.isEmpty || series.isEmpty { return nil }
    return ExpectedChart(
      definition: definition, number: number, title: words(definition.title),
      caption: words(definition.caption, ordinal: number),
      note: definition.note.map { words($0) } ?? ExpectedWords(),
      categories: categories.map { words($0.definition.name, at: $0.place) }, series: series,
      shares: shares(categories))
  }

  private func words(
    _ wording: Wording, at place: Standing? = nil, ordinal: Int? = nil
  ) -> ExpectedWords {
    filler.words(
      wording, at: place ?? self.place, unit: recount.template.options.unit, ordinal: ordinal)
  }

  private func categories(_ definition: ChartCategoryDefinition) -> [Category] {
    let place = place.narrowed(by: definition.conditions)
    guard let axis = definition.axis else { return [Category(definition: definition, place: place)] }
    return recount.places(along: axis, from: place).places.map {
      Category(definition: definition, place: $0)
    }
  }

  /// A pie has slices above zero only, and is not drawn where one is below.
  private func drawn(_ categories: [Category]) -> [Category] {
    guard definition.kind == .pie else { return categories }
    let signs = categories.map { recount.value(of: $0.origin(0))?.sign ?? 0 }
    return signs.contains(-1) ? [] : zip(categories, signs).filter { $0.1 > 0 }.map(\.0)
  }

  /// A series without a number for each category is not drawn.
  private func series(_ categories: [Category]) -> [ExpectedChart.Series] {
    definition.series.indices.compactMap { index in
      let points = categories.map { $0.origin(index) }
      guard points.allSatisfy({ recount.value(of: $0) != nil }) else { return nil }
      return ExpectedChart.Series(name: words(definition.series[index].name), points: points)
    }
  }

  private func shares(_ categories: [Category]) -> [FigureOrigin] {
    guard let whole = definition.whole else { return [] }
    let shares = categories.map { category in
      FigureOrigin(
        definition: .apply(.share, [category.definition.figures[0], .whole(whole)]),
        context: category.place.context)
    }
    return shares.allSatisfy { recount.value(of: $0) != nil } ? shares : []
  }
}
