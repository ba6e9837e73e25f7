import GoujiModel

/// What the rows of a panel are read with.
struct RowContext {
  /// Nil where the ledger named is not known.
  var ledger: String?
  var leaves: [Column]
  var isForm: Bool
  var scope: Scope
}

/// Rows of tables. What they run over stands in `TemplateAxes.swift`.
extension TemplateDecoder {
  func decodeRows(_ node: YAMLNode?, _ context: RowContext) -> [RowDefinition] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "行", collector)
    return fields.allFilled().map { row($0.key, $0.value, context) }
  }

  private func row(
    _ key: Located<String>, _ node: YAMLNode, _ context: RowContext
  ) -> RowDefinition {
    var fields = TemplateFields(node, key.value, collector)
    var context = context
    context.ledger = ledger(&fields, else: context.ledger)
    var axis: RowAxis?
    if case .axis(let found) = rowAxis(&fields, ledger: context.ledger) {
      axis = found
      context.scope = context.scope.binding(found, in: forms)
    }
    let conditions = conditions(fields.text("条件"), of: context.ledger)
    let printing = fields.choice("打印", RowPrinting.self) ?? .always
    var labels: [String: Wording] = [:]
    var figures: [String: RowFigure] = [:]
    var cells: [FormCell]?
    if context.isForm {
      cells = formRow(&fields, context, at: key, isPrinted: printing != .never)
    } else {
      labels = self.labels(fields.node("标签"), context)
      figures = self.figures(fields.node("数"), context)
    }
    let follows = fields.flag("在后")
    let ofWhich = fields.flag("其中")
    let labelsOnly = fields.flag("只印标签")
    let alignment = fields.text("对齐")?.value
    let emphasis = fields.choice("强调", RowEmphasis.self) ?? .normal
    let indent = fields.whole("缩进", 0...9) ?? 0
    let children = decodeRows(fields.node("行"), context)
    fields.finish()
    return RowDefinition(
      key: key.value, axis: axis, conditions: conditions, labels: labels, figures: figures,
      children: children, printing: printing, followsChildren: follows, ofWhich: ofWhich,
      labelsOnly: labelsOnly, alignment: alignment, emphasis: emphasis, indent: indent,
      cells: cells, place: key.place)
  }

  private func labels(_ node: YAMLNode?, _ context: RowContext) -> [String: Wording] {
    guard let node else { return [:] }
    var fields = TemplateFields(node, "标签", collector)
    var labels: [String: Wording] = [:]
    for entry in fields.all() where isColumn(entry.key, context) {
      guard let text = collector.text(of: entry.value, entry.key.value) else { continue }
      labels[entry.key.value] = wording(text, context.scope)
    }
    return labels
  }

  /// One figure for all columns of figures, or some columns with theirs.
  private func figures(_ node: YAMLNode?, _ context: RowContext) -> [String: RowFigure] {
    guard let node else { return [:] }
    let columns = context.leaves.filter(\.isFigure).map(\.key)
    var figures: [String: RowFigure] = [:]
    if let text = node.text {
      guard let (expression, kind) = figure(Located(text, at: node.place), context.scope) else {
        return [:]
      }
      for key in columns { figures[key] = RowFigure(expression: expression, kind: kind) }
      return figures
    }
    var fields = TemplateFields(node, "数", collector)
    for entry in fields.all() where isColumn(entry.key, context) {
      if !columns.contains(entry.key.value) {
        collector.add(
          Finding(
            .malformedTemplate, at: entry.key.place, "“\(entry.key.value)”是文字列，不能写数",
            cure: "文字写在“标签”里"))
      } else if let text = collector.text(of: entry.value, entry.key.value),
        let (expression, kind) = figure(text, context.scope)
      {
        figures[entry.key.value] = RowFigure(expression: expression, kind: kind)
      }
    }
    return figures
  }

  private func isColumn(_ key: Located<String>, _ context: RowContext) -> Bool {
    let known = context.leaves.map(\.key)
    if known.contains(key.value) { return true }
    collector.add(
      Finding(
        .malformedTemplate, at: key.place, "这张表没有“\(key.value)”这一列",
        cure: Suggestion.cure(for: key.value, among: known, orAll: "它的列有")))
    return false
  }
}

extension Column {
  var isFigure: Bool { figureKind != nil }

  /// Nil for a column of words.
  var figureKind: FigureKind? {
    if case .figure(_, let kind) = content { kind } else { nil }
  }
}
