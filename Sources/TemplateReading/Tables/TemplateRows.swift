import GoujiModel
import SourceReading

/// What the rows of a panel are read with.
struct RowContext {
  /// Nil where the ledger named is not known.
  var ledger: String?
  var leaves: [Column]
  var isGrid: Bool
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
    if case .axis(var found) = rowAxis(&fields, ledger: context.ledger) {
      if case .column(let path) = found.source {
        found.keepsBlank = shapes[found.ledger]?.column(path.column)?.kind.isText == true
      }
      axis = found
      context.scope = context.scope.binding(found, in: shapes)
    }
    let conditions = conditions(fields.text("条件"), along: axis, of: context.ledger)
    let printing = fields.choice("打印", RowPrinting.self) ?? .always
    let presences = presences(&fields, context.scope)
    var labels: NameTable<RowLabel> = [:]
    var figures: NameTable<RowFigure> = [:]
    var cells: [GridCell]?
    if context.isGrid {
      cells = gridRow(&fields, context, at: key, isPrinted: printing != .never)
    } else {
      labels = self.labels(fields.node("标签"), context)
      figures = self.figures(fields.node("数"), context)
    }
    let subject = fields.subject()
    let follows = fields.flag("在后")
    let ofWhich = fields.flag("其中")
    let labelsOnly = fields.flag("只印标签")
    let alignment = fields.text("对齐")?.value
    let emphasis = fields.choice("强调", RowEmphasis.self) ?? .normal
    let indent = fields.whole("缩进", 0...9) ?? 0
    let children = decodeRows(fields.node("行"), context)
    fields.finish()
    var row = RowDefinition(
      key: key.value, axis: axis, conditions: conditions, labels: labels, figures: figures,
      children: children, printing: printing, followsChildren: follows, ofWhich: ofWhich,
      labelsOnly: labelsOnly, alignment: alignment, emphasis: emphasis, indent: indent,
      cells: cells, place: key.place)
    row.subject = subject
    row.presences = presences
    return row
  }

  private func labels(_ node: YAMLNode?, _ context: RowContext) -> NameTable<RowLabel> {
    guard let node else { return [:] }
    var fields = TemplateFields(node, "标签", collector)
    var labels: NameTable<RowLabel> = [:]
    for entry in fields.all() where isColumn(entry.key, context) {
      labels[entry.key.value] = label(entry, context)
    }
    checkSpans(labels, context)
    return labels
  }

  /// `合计`, or `{文: 合计, 跨: 2, 对齐: 中}` over several columns.
  private func label(_ entry: YAMLEntry, _ context: RowContext) -> RowLabel? {
    guard entry.value.entries != nil else {
      return collector.text(of: entry.value, entry.key.value).map {
        RowLabel(words: wording($0, context.scope))
      }
    }
    var fields = TemplateFields(entry.value, entry.key.value, collector)
    let text = fields.text("文")
    let span = fields.whole("跨", 1...60) ?? 1
    let alignment = fields.choice("对齐", TextAlignment.self)
    fields.finish()
    if text == nil {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.key.place, "“\(entry.key.value)”没有写“文”：这一格印什么",
          cure: "写成 {文: 合计, 跨: 2}"))
    }
    return text.map {
      RowLabel(words: wording($0, context.scope), span: span, alignment: alignment)
    }
  }

  /// A label may cover columns of words that the row says nothing else in.
  private func checkSpans(_ labels: NameTable<RowLabel>, _ context: RowContext) {
    guard labels.values.contains(where: { $0.span > 1 }) else { return }
    for (index, column) in context.leaves.enumerated() {
      guard let label = labels[column.key], label.span > 1 else { continue }
      let covered = context.leaves[(index + 1)...].prefix(label.span - 1)
      let known = covered.prefix { !$0.isFigure && labels[$0.key] == nil }.count + 1
      if known == label.span { continue }
      collector.add(
        Finding(
          .malformedTemplate, at: label.words.place,
          "“\(column.key)”跨 \(label.span) 列，而从它起只有 \(known) 列可以跨", cure: "改小“跨”，只跨空着的文字列"))
    }
  }

  /// One figure for all columns of figures, or some columns with theirs.
  private func figures(_ node: YAMLNode?, _ context: RowContext) -> NameTable<RowFigure> {
    guard let node else { return [:] }
    let columns = context.leaves.filter(\.isFigure).map(\.key)
    var figures: NameTable<RowFigure> = [:]
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
    let leaves = context.leaves
    if leaves.indices.contains(where: { leaves[$0].key.sameBytes(as: key.value) }) { return true }
    let known = leaves.map(\.key)
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
