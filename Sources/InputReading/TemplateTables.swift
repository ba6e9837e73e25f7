import GoujiModel

/// Tables: panels and header trees. Rows stand in `TemplateRows.swift`.
extension TemplateDecoder {
  func decodeTables(_ node: YAMLNode?) -> [TableDefinition] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "表", collector)
    return fields.all().compactMap { entry in table(entry.key, entry.value) }
  }

  private func table(_ id: Located<String>, _ node: YAMLNode) -> TableDefinition? {
    var fields = TemplateFields(node, id.value, collector)
    let scope = Scope()
    guard let name = fields.text("名称") else {
      collector.add(Finding(.malformedTemplate, at: id.place, "表“\(id.value)”没有写“名称”"))
      return nil
    }
    let title = wording(name, scope)
    let label =
      fields.text("表号").map { wording($0, scope) }
      ?? Wording(pieces: [.text(id.value)], place: id.place)
    let listTitle = fields.text("目名").map { wording($0, scope) } ?? title
    let left = fields.text("左行").map { wording($0, scope) }
    let right = fields.text("右行").map { wording($0, scope) }
    let orientation = fields.choice("纸张", PageOrientation.self) ?? .portrait
    let emptyNote = fields.text("空表注").map { wording($0, scope) }
    let emptyColumn = fields.text("空表注列")?.value
    let notes = fields.words("注").map { wording($0, scope) }
    let panels = decodePanels(&fields)
    fields.finish()
    return TableDefinition(
      id: id.value, label: label, title: title, listTitle: listTitle, leftLine: left,
      rightLine: right, orientation: orientation, panels: panels, emptyNote: emptyNote,
      emptyNoteColumn: emptyColumn, notes: notes, place: id.place)
  }

  /// One panel, or several side by side under 栏.
  private func decodePanels(_ fields: inout TemplateFields) -> [Panel] {
    guard let sides = fields.node("栏") else { return [panel(&fields, name: "")] }
    var named = TemplateFields(sides, "栏", collector)
    return named.all().map { entry in
      var inner = TemplateFields(entry.value, entry.key.value, collector)
      let panel = panel(&inner, name: entry.key.value)
      inner.finish()
      return panel
    }
  }

  private func panel(_ fields: inout TemplateFields, name: String) -> Panel {
    let ledger = fields.text("台账")?.value ?? StandardLedger.spending
    if forms[ledger] == nil {
      collector.add(
        Finding(
          .malformedTemplate, at: fields.node.place, "没有叫“\(ledger)”的台账",
          cure: Suggestion.cure(for: ledger, among: forms.keys.sorted())))
    }
    let conditions = conditions(fields.text("条件"), of: ledger)
    let standard = fields.text("数")
    let grid = fields.node("栅格")
    var columns: [ColumnNode] = []
    if let grid {
      columns = gridColumns(grid)
    } else if let node = fields.node("列") {
      columns = columnNodes(node, ColumnContext(ledger: ledger, figure: standard, conditions: []))
    }
    let leaves = columns.flatMap(\.leaves)
    checkKeys(leaves)
    let rows = decodeRows(
      fields.node("行"),
      RowContext(ledger: ledger, leaves: leaves, isForm: grid != nil, scope: Scope()))
    return Panel(name: name, conditions: conditions, columns: columns, rows: rows)
  }

  private func checkKeys(_ leaves: [Column]) {
    var seen: Set<String> = []
    for column in leaves where !seen.insert(column.key).inserted {
      collector.add(
        Finding(
          .malformedTemplate, at: column.place, "有两列都叫“\(column.key)”",
          cure: "给其中一列写上不同的“键”，行的“标签”按键填写"))
    }
  }

  /// A form has a grid of unnamed columns of the widths given.
  private func gridColumns(_ node: YAMLNode) -> [ColumnNode] {
    (node.elements ?? []).enumerated().map { index, element in
      .leaf(
        Column(
          key: String(index + 1), header: Wording(pieces: [], place: element.place),
          content: .label, conditions: [], width: element.text.flatMap(Double.init) ?? 1,
          alignment: .left, format: nil, parts: [], mergeKey: nil, place: element.place))
    }
  }

  private struct ColumnContext {
    var ledger: String
    var figure: Located<String>?
    var conditions: [Condition]
    /// Headers of the groups above, which make the keys of repeated columns unique.
    var path = ""
  }

  private func columnNodes(_ node: YAMLNode, _ context: ColumnContext) -> [ColumnNode] {
    var fields = TemplateFields(node, "列", collector)
    let entries = fields.all()
    let nodes = entries.compactMap { columnNode($0, context) }
    guard nodes.count == entries.count else { return nodes }
    return zip(nodes, entries).map { node, entry in
      guard entry.value["和"]?.text == "是", case .leaf(var column) = node else { return node }
      column.parts = nodes.flatMap { other in representatives(of: other, besides: column.key) }
      return .leaf(column)
    }
  }

  /// What a total takes from a neighbour: the column itself, the total of a group, or all columns
  /// of a group that has none.
  private func representatives(of node: ColumnNode, besides key: String) -> [String] {
    switch node {
    case .leaf(let column):
      if case .label = column.content { return [] }
      return column.key == key ? [] : [column.key]
    case .group(_, let columns):
      for case .leaf(let column) in columns where !column.parts.isEmpty { return [column.key] }
      return columns.flatMap { representatives(of: $0, besides: key) }
    }
  }

  private func columnNode(_ entry: YAMLEntry, _ context: ColumnContext) -> ColumnNode? {
    guard entry.value.entries != nil else {
      let figure = entry.value.text.map { Located($0, at: entry.value.place) }
      return leaf(entry, ColumnSettings(figure: figure?.value == "" ? nil : figure), context)
    }
    var fields = TemplateFields(entry.value, entry.key.value, collector)
    defer { fields.finish() }
    var settings = ColumnSettings()
    settings.header = fields.text("列头")
    settings.figure = fields.text("数")
    var context = context
    context.conditions += conditions(fields.text("条件"), of: context.ledger)
    if let inner = fields.node("列") {
      context.figure = settings.figure ?? context.figure
      context.path += entry.key.value + "/"
      return .group(
        header: header(settings, entry), columns: columnNodes(inner, context))
    }
    settings.key = fields.text("键")?.value
    settings.width = fields.number("宽")
    settings.alignment = fields.choice("对齐", TextAlignment.self)
    settings.merge = fields.text("并")
    settings.decimals = fields.whole("小数", upTo: 6)
    _ = fields.flag("和")
    return leaf(entry, settings, context)
  }

  /// What the entry of a column may say beside its name.
  private struct ColumnSettings {
    var header: Located<String>?
    var figure: Located<String>?
    var key: String?
    var width: Double?
    var alignment: TextAlignment?
    var merge: Located<String>?
    var decimals: Int?
  }

  private func header(_ settings: ColumnSettings, _ entry: YAMLEntry) -> Wording {
    if let text = settings.header { return wording(text, Scope()) }
    return Wording(pieces: [.text(entry.key.value)], place: entry.key.place)
  }

  private func leaf(
    _ entry: YAMLEntry, _ settings: ColumnSettings, _ context: ColumnContext
  ) -> ColumnNode? {
    guard let figure = settings.figure ?? context.figure else {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.key.place, "列“\(entry.key.value)”没有写数",
          cure: "写成“\(entry.key.value): 数名”；文字列写成“\(entry.key.value): 文字”"))
      return nil
    }
    let isLabel = figure.value == "文字"
    var content = ColumnContent.label
    if !isLabel {
      guard let (expression, kind) = self.figure(figure, Scope()) else { return nil }
      content = .figure(expression, kind: kind)
    }
    var format: NumberFormat?
    if let decimals = settings.decimals {
      format = options.tableAmount
      format?.decimals = decimals
    }
    let name = isLabel ? entry.key.value : context.path + entry.key.value
    return .leaf(
      Column(
        key: settings.key ?? name, header: header(settings, entry), content: content,
        conditions: context.conditions, width: settings.width ?? 2,
        alignment: settings.alignment ?? (isLabel ? .left : .right), format: format, parts: [],
        mergeKey: settings.merge.map { wording($0, allAxes()) }, place: entry.key.place))
  }

  /// A merge key may name whatever the rows of its table run over.
  private func allAxes() -> Scope {
    var scope = Scope()
    for form in forms.values {
      for column in form.columns where scope.axes[column.name] == nil {
        scope.axes[column.name] = column.kind
      }
    }
    scope.axes[StandardColumn.unit] = .unit
    scope.axes[StandardColumn.project] = .project
    return scope
  }
}
