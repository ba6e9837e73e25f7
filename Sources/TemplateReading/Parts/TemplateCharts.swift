import GoujiModel
import SourceReading

/// Charts (图): kind, series, and the categories with their figures.
extension TemplateDecoder {
  func decodeCharts(_ node: YAMLNode?) -> [ChartDefinition] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "图", collector)
    return fields.all().compactMap { chart($0.key, $0.value) }
  }

  private func chart(_ id: Located<String>, _ node: YAMLNode) -> ChartDefinition? {
    var fields = TemplateFields(node, id.value, collector)
    if node.entries == nil {
      faultyCharts.insert(id.value)
      return nil
    }
    defer { fields.finish() }
    if !fields.has("题名") {
      collector.add(Finding(.malformedTemplate, at: id.place, "图“\(id.value)”没有写“题名”"))
    }
    let title = wording(fields.text("题名"), else: "", node, Scope())
    let kind = chartKind(&fields, id)
    let note = fields.text("右行").map { wording($0, Scope()) }
    let series = chartSeries(&fields, title)
    let total = fields.text("合计")
    let decimals = fields.whole("小数", 0...6)
    let empty = fields.text("空").map { wording($0, Scope()) }
    var figures: [ChartFigure] = []
    let categories = chartCategories(fields.node("类别"), id, series, &figures)
    checkKinds(figures)
    guard let kind else {
      faultyCharts.insert(id.value)
      return nil
    }
    let whole = whole(kind, total, categories, figures, series, id)
    return ChartDefinition(
      id: id.value, kind: kind, title: title, caption: chartCaption(title), note: note,
      series: series, categories: categories, whole: whole, decimals: decimals, empty: empty,
      place: id.place)
  }

  private func chartKind(_ fields: inout TemplateFields, _ id: Located<String>) -> ChartKind? {
    if !fields.has("类型") {
      collector.add(
        Finding(
          .malformedTemplate, at: id.place, "图“\(id.value)”没有写“类型”",
          cure: "写“类型: 柱形”或“类型: 饼”"))
    }
    return fields.choice("类型", ChartKind.self)
  }

  /// Without 系列 there is one, whose figures are called 数; it has the name of the chart.
  private func chartSeries(
    _ fields: inout TemplateFields, _ title: Wording
  ) -> [ChartSeriesDefinition] {
    guard let node = fields.node("系列") else {
      return [ChartSeriesDefinition(key: "数", name: title)]
    }
    var inner = TemplateFields(node, "系列", collector)
    return inner.allFilled().compactMap { entry in
      if Self.categoryKeys.contains(entry.key.value) {
        collector.add(
          Finding(
            .malformedTemplate, at: entry.key.place, "“\(entry.key.value)”不能作系列的名称",
            cure: "换一个名称；它不印出来，印出的写在冒号后面"))
      }
      return collector.text(of: entry.value, entry.key.value).map {
        ChartSeriesDefinition(key: entry.key.value, name: wording($0, Scope()))
      }
    }
  }

  private static let categoryKeys = ["名", "条件", "台账", "每", "每条", "依次", "全部", "无则空行"]

  // MARK: Categories

  /// A figure of a chart, with its kind and where it is written.
  struct ChartFigure {
    var expression: FigureExpression
    var kind: FigureKind
    var source: Located<String>
  }

  private func chartCategories(
    _ node: YAMLNode?, _ id: Located<String>, _ series: [ChartSeriesDefinition],
    _ figures: inout [ChartFigure]
  ) -> [ChartCategoryDefinition] {
    if let node {
      var fields = TemplateFields(node, "类别", collector)
      let entries = fields.allFilled()
      if !entries.isEmpty { return entries.compactMap { chartCategory($0, series, &figures) } }
    }
    collector.add(
      Finding(
        .malformedTemplate, at: node?.place ?? id.place, "图“\(id.value)”没有写“类别”：画哪几个数",
        cure: "加上“类别:”，每一类一行“名称: 数名”"))
    return []
  }

  /// `基本支出: 基本支出`, `收入总计: {上年: …, 本年: …}`, or one per value with 每.
  private func chartCategory(
    _ entry: YAMLEntry, _ series: [ChartSeriesDefinition], _ figures: inout [ChartFigure]
  ) -> ChartCategoryDefinition? {
    let name = entry.key
    if let text = entry.value.text {
      if entry.value.isOmitted { return nil }
      let source = Located(text, at: entry.value.place)
      guard series.count == 1 else {
        collector.add(
          Finding(
            .malformedTemplate, at: source.place, "“\(name.value)”要给每个系列写一个数",
            cure: "写成 {\(series.map { "\($0.key): 数名" }.joined(separator: ", "))}"))
        return nil
      }
      let expressions = chartFigure(source, Scope(), &figures).map { [$0] }
      return expressions.map { category(named: name, figures: $0) }
    }
    var fields = TemplateFields(entry.value, name.value, collector)
    defer { fields.finish() }
    if entry.value.entries == nil { return nil }
    let ledger = ledger(&fields, else: StandardLedger.spending)
    let conditions = conditions(fields.text("条件"), of: ledger)
    let reading = rowAxis(&fields, ledger: ledger)
    let printed = fields.text("名")
    let texts = series.map { fields.text($0.key) }
    var axis: RowAxis?
    if case .axis(let found) = reading { axis = found }
    if case .faulty = reading { return nil }
    let scope = axis.map { Scope().binding($0, in: shapes) } ?? Scope()
    if axis != nil, printed == nil {
      collector.add(
        Finding(
          .malformedTemplate, at: name.place, "“\(name.value)”没有写“名”：每一类印什么",
          cure: "加上“名: \"{功能科目.名称}\"”这样的一句"))
    }
    var expressions: [FigureExpression] = []
    for (definition, text) in zip(series, texts) {
      guard let text else {
        collector.add(
          Finding(
            .malformedTemplate, at: name.place, "“\(name.value)”没有写“\(definition.key)”：这一类画哪个数",
            cure: "加上“\(definition.key): 数名”"))
        continue
      }
      if let expression = chartFigure(text, scope, &figures) { expressions.append(expression) }
    }
    guard expressions.count == series.count else { return nil }
    return ChartCategoryDefinition(
      name: printed.map { wording($0, scope) } ?? wording(name, Scope()), axis: axis,
      conditions: conditions, figures: expressions, place: name.place)
  }

  private func category(
    named name: Located<String>, figures: [FigureExpression]
  ) -> ChartCategoryDefinition {
    ChartCategoryDefinition(
      name: wording(name, Scope()), axis: nil, conditions: [], figures: figures, place: name.place)
  }

  private func chartFigure(
    _ source: Located<String>, _ scope: Scope, _ figures: inout [ChartFigure]
  ) -> FigureExpression? {
    guard let (expression, kind) = figure(source, scope) else { return nil }
    figures.append(ChartFigure(expression: expression, kind: kind, source: source))
    return expression
  }

  /// Amounts and counts on one axis would be compared with one another.
  private func checkKinds(_ figures: [ChartFigure]) {
    guard let first = figures.first else { return }
    for figure in figures.dropFirst() where figure.kind != first.kind {
      collector.add(
        Finding(
          .mismatchedKinds, at: figure.source.place,
          "一张图里既有\(first.kind.rawValue)“\(first.source.value)”，又有\(figure.kind.rawValue)“\(figure.source.value)”",
          cure: "一张图只画同一种数，另一种另画一张"))
    }
  }

  // MARK: Pies

  /// 合计, or the sum of categories that are all listed.
  private func whole(
    _ kind: ChartKind, _ total: Located<String>?, _ categories: [ChartCategoryDefinition],
    _ figures: [ChartFigure], _ series: [ChartSeriesDefinition], _ id: Located<String>
  ) -> FigureExpression? {
    guard kind == .pie else {
      if let total {
        collector.add(
          Finding(
            .malformedTemplate, at: total.place, "柱形图不写“合计”：它只用来算饼图各块的占比", cure: "删去这一行"))
      }
      return nil
    }
    if series.count > 1 {
      collector.add(
        Finding(
          .malformedTemplate, at: id.place, "饼图“\(id.value)”只能有一个系列，这里有 \(series.count) 个",
          cure: "删去多余的系列，或改成“类型: 柱形”"))
      return nil
    }
    if let share = figures.first(where: { $0.kind == .share }) {
      collector.add(
        Finding(
          .mismatchedKinds, at: share.source.place, "饼图画的是金额或个数，“\(share.source.value)”是比率",
          cure: "写它的金额，占比由程序算"))
      return nil
    }
    if let total {
      guard let (expression, kind) = figure(total, Scope()) else { return nil }
      checkKinds(
        figures.prefix(1) + [ChartFigure(expression: expression, kind: kind, source: total)])
      return expression
    }
    if categories.contains(where: { $0.axis != nil }) {
      collector.add(
        Finding(
          .malformedTemplate, at: id.place, "饼图“\(id.value)”按“每”分块，要写“合计”：各块占哪个数的比例",
          cure: "加上“合计: 数名”"))
      return nil
    }
    guard let first = categories.first else { return nil }
    return categories.dropFirst().reduce(first.figures[0]) {
      .apply(.plus, [$0, $1.figures[0]])
    }
  }

  // MARK: Where they are printed

  func chartItem(_ id: Located<String>, _ charts: [ChartDefinition]) -> BodyItem? {
    guard charts.contains(where: { $0.id == id.value }) || faultyCharts.contains(id.value) else {
      collector.add(
        Finding(
          .malformedTemplate, at: id.place, "没有叫“\(id.value)”的图",
          cure: Suggestion.cure(for: id.value, among: charts.map(\.id), orAll: "图有")))
      return nil
    }
    noteChart(id)
    return .chart(id.value)
  }

  /// A chart that a part prints.
  func noteChart(_ id: Located<String>) {
    guard printedCharts.contains(where: { $0.value == id.value }) else {
      printedCharts.append(id)
      return
    }
    collector.add(
      Finding(
        .malformedTemplate, at: id.place, "图“\(id.value)”印了两次", cure: "删去一处，或另定义一张图"))
  }

  func reportUnusedCharts(_ charts: [ChartDefinition]) {
    for chart in charts where !printedCharts.contains(where: { $0.value == chart.id }) {
      collector.add(
        Finding(
          .unusedFigure, at: chart.place, "图“\(chart.id)”没有哪一部分印它",
          cure: "在“部分”的“文”里加一项 {图: \(chart.id)}，或删去这张图"))
    }
  }

  // MARK: Caption

  /// 图题 of the options with the title in it: `（图{序}：{题名}）`; a 序 without a style is 1, 2, 3.
  private func chartCaption(_ title: Wording) -> Wording {
    let pattern = chartCaptionPattern ?? Located("图{序}：{题名}", at: title.place)
    let parts = pattern.value.split(
      separator: "{题名}", maxSplits: 1, omittingEmptySubsequences: false)
    var pieces: [WordingPiece] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { pieces += title.pieces }
      let offset = index == 0 ? 0 : pattern.value.count - part.count
      let text = Located(String(part), at: pattern.place(at: offset, length: part.count))
      pieces += wording(text, Scope().counting).pieces.map(\.withArabicOrdinal)
    }
    return Wording(pieces: pieces, place: pattern.place)
  }
}

extension WordingPiece {
  fileprivate var withArabicOrdinal: WordingPiece {
    guard case .slot(let slot) = self, case .ordinal = slot.target, slot.source == "序" else {
      return self
    }
    return .slot(
      Slot(
        target: .ordinal(NumberStyle(pattern: "1")), format: slot.format, source: slot.source,
        place: slot.place))
  }
}
