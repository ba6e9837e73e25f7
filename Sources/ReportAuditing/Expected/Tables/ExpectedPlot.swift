import GoujiModel

/// What a chart shows as the template and the draft demand it.
struct ExpectedPlot {
  struct Series {
    var name: CellWords
    /// One for each category.
    var points: [FigureOrigin]
  }

  let definition: ChartDefinition
  var categories: [CellWords]
  var series: [Series]
  /// Of the slices of a pie; empty for columns.
  var shares: [FigureOrigin]

  /// It is what a slice is of the whole.
  func isShare(_ origin: FigureOrigin) -> Bool {
    shares.contains { $0.isSame(as: origin) }
  }

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

/// Puts together what a chart must show.
struct PlotReader {
  private let definition: ChartDefinition
  private let place: Standpoint
  private let words: WordingReader
  private var recount: Recount { words.recount }

  private struct Category {
    var definition: ChartCategoryDefinition
    var place: Standpoint

    func origin(_ series: Int) -> FigureOrigin {
      FigureOrigin(definition: definition.figures[series], context: place.context)
    }
  }

  init(_ definition: ChartDefinition, at place: Standpoint, _ words: WordingReader) {
    self.definition = definition
    self.place = place
    self.words = words
  }

  func plot() -> ExpectedPlot {
    let categories = drawn(definition.categories.flatMap(categories))
    return ExpectedPlot(
      definition: definition,
      categories: categories.map { words.cell($0.definition.name, at: $0.place) },
      series: series(categories), shares: shares(categories))
  }

  private func categories(_ definition: ChartCategoryDefinition) -> [Category] {
    let place = place.narrowed(by: definition.conditions)
    guard let axis = definition.axis else {
      return [Category(definition: definition, place: place)]
    }
    return recount.places(along: axis, at: place).map {
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
  private func series(_ categories: [Category]) -> [ExpectedPlot.Series] {
    definition.series.indices.compactMap { index in
      let points = categories.map { $0.origin(index) }
      guard points.allSatisfy({ recount.value(of: $0) != nil }) else { return nil }
      return ExpectedPlot.Series(
        name: words.cell(definition.series[index].name, at: place), points: points)
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
