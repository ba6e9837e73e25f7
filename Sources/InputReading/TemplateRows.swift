import GoujiModel

/// Rows of tables.
struct RowContext {
  var ledger: String
  var leaves: [Column]
  var isForm: Bool
  var scope: Scope
}

extension TemplateDecoder {
  func decodeRows(_ node: YAMLNode?, _ context: RowContext) -> [RowDefinition] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "行", collector)
    return fields.all().map { row($0.key, $0.value, context) }
  }

  private func row(
    _ key: Located<String>, _ node: YAMLNode, _ context: RowContext
  ) -> RowDefinition {
    var fields = TemplateFields(node, key.value, collector)
    var context = context
    if let ledger = fields.text("台账") { context.ledger = ledger.value }
    let axis = rowAxis(&fields, ledger: context.ledger)
    if let axis { context.scope = context.scope.binding(axis, in: forms) }
    let conditions = conditions(fields.text("条件"), of: context.ledger)
    let labels = labels(fields.node("标签"), context)
    let figures = figures(fields.node("数"), context)
    let cells = fields.node("格").map { formCells($0, context) }
    if context.isForm, let cells { checkSpan(cells, context, at: key.place) }
    let printing = fields.choice("打印", RowPrinting.self) ?? .always
    let follows = fields.flag("在后")
    let ofWhich = fields.flag("其中")
    let labelsOnly = fields.flag("只印标签")
    let alignment = fields.text("对齐")?.value
    let emphasis = fields.choice("强调", RowEmphasis.self) ?? .normal
    let indent = fields.whole("缩进", upTo: 9) ?? 0
    let children = decodeRows(fields.node("行"), context)
    fields.finish()
    return RowDefinition(
      key: key.value, axis: axis, conditions: conditions, labels: labels, figures: figures,
      children: children, printing: printing, followsChildren: follows, ofWhich: ofWhich,
      labelsOnly: labelsOnly, alignment: alignment, emphasis: emphasis, indent: indent,
      cells: cells, place: key.place)
  }

  private func checkSpan(_ cells: [FormCell], _ context: RowContext, at place: Place) {
    let span = cells.reduce(0) { $0 + $1.span }
    if span == context.leaves.count { return }
    collector.add(
      Finding(
        .malformedTemplate, at: place,
        "这一行的格共跨 \(span) 列，而栅格是 \(context.leaves.count) 列", cure: "调整各格的“跨”，使合计等于栅格的列数"))
  }

  /// `每: 功能科目.类` runs over values, `每条: 项目绩效` over records, `依次: [...]` over a list.
  func rowAxis(_ fields: inout TemplateFields, ledger: String) -> RowAxis? {
    let values = fields.text("每")
    let records = fields.text("每条")
    let listed = fields.words("依次").map(\.value)
    let all = fields.flag("全部")
    let empty = fields.flag("无则空行")
    if let records {
      guard forms[records.value] != nil else {
        collector.add(
          Finding(
            .malformedTemplate, at: records.place, "没有叫“\(records.value)”的台账",
            cure: Suggestion.cure(for: records.value, among: forms.keys.sorted())))
        return nil
      }
      return RowAxis(
        ledger: records.value, source: .records, includesEmpty: all, rowWhenEmpty: empty)
    }
    guard let values, let form = forms[ledger] else { return nil }
    let (column, level) = values.value.splitAtDot
    guard let index = form.index(of: column) else {
      collector.add(
        Finding(
          .malformedTemplate, at: values.place, "台账“\(ledger)”没有“\(column)”这一列",
          cure: Suggestion.cure(for: column, among: form.columns.map(\.name))))
      return nil
    }
    let levels = AxisAttributes.levels(of: form.columns[index].kind)
    guard level.isEmpty || levels.contains(level) else {
      collector.add(
        Finding(
          .malformedTemplate, at: values.place, "“\(column)”没有“\(level)”这一级",
          cure: Suggestion.cure(for: level, among: levels)))
      return nil
    }
    let path = ColumnPath(column: column, attribute: level.isEmpty ? levels.first ?? "" : level)
    return RowAxis(
      ledger: ledger, source: listed.isEmpty ? .column(path) : .listed(path, listed),
      includesEmpty: all, rowWhenEmpty: empty)
  }

  private func labels(_ node: YAMLNode?, _ context: RowContext) -> [String: Wording] {
    guard let node else { return [:] }
    var fields = TemplateFields(node, "标签", collector)
    var labels: [String: Wording] = [:]
    for entry in fields.all() {
      guard context.leaves.contains(where: { $0.key == entry.key.value }) else {
        reportColumn(entry.key, context)
        continue
      }
      labels[entry.key.value] = wording(
        Located(entry.value.text ?? "", at: entry.value.place), context.scope)
    }
    return labels
  }

  private func figures(_ node: YAMLNode?, _ context: RowContext) -> [String: RowFigure] {
    guard let node else { return [:] }
    if let text = node.text {
      guard let (expression, kind) = figure(Located(text, at: node.place), context.scope) else {
        return [:]
      }
      return Dictionary(
        uniqueKeysWithValues: context.leaves.map {
          ($0.key, RowFigure(expression: expression, kind: kind))
        })
    }
    var fields = TemplateFields(node, "数", collector)
    var figures: [String: RowFigure] = [:]
    for entry in fields.all() {
      guard context.leaves.contains(where: { $0.key == entry.key.value }) else {
        reportColumn(entry.key, context)
        continue
      }
      if let text = entry.value.text,
        let (expression, kind) = figure(Located(text, at: entry.value.place), context.scope)
      {
        figures[entry.key.value] = RowFigure(expression: expression, kind: kind)
      }
    }
    return figures
  }

  private func reportColumn(_ key: Located<String>, _ context: RowContext) {
    collector.add(
      Finding(
        .malformedTemplate, at: key.place, "这张表没有“\(key.value)”这一列",
        cure: Suggestion.cure(for: key.value, among: context.leaves.map(\.key))))
  }

  private func formCells(_ node: YAMLNode, _ context: RowContext) -> [FormCell] {
    (node.elements ?? []).compactMap { element in
      if let text = element.text {
        let words = wording(Located(text, at: element.place), context.scope)
        return FormCell(
          content: .words(words), span: 1, alignment: .center, mergeKey: nil, format: nil,
          isTotal: false)
      }
      var fields = TemplateFields(element, "格", collector)
      let text = fields.text("文")
      let figureText = fields.text("数")
      let prose = fields.text("文字")
      let span = fields.whole("跨", upTo: 60) ?? 1
      let alignment = fields.choice("对齐", TextAlignment.self)
      let merge = fields.text("并").map { wording($0, context.scope) }
      let isTotal = fields.flag("和")
      var format: NumberFormat?
      if fields.flag("零照印") {
        format = options.tableAmount
        format?.blankZero = false
      }
      fields.finish()
      let content: FormCell.Content
      if let figureText {
        guard let (expression, kind) = figure(figureText, context.scope) else { return nil }
        content = .figure(expression, kind: kind)
      } else if let prose {
        content = .prose(prose.value)
      } else {
        content = .words(
          text.map { wording($0, context.scope) } ?? Wording(pieces: [], place: element.place))
      }
      return FormCell(
        content: content, span: max(1, span), alignment: alignment ?? (prose == nil ? .center : .left),
        mergeKey: merge, format: format, isTotal: isTotal)
    }
  }
}
