import GoujiModel
import SourceReading

/// The header trees of tables.
extension TemplateDecoder {
  struct ColumnContext {
    var ledger: String?
    var figure: Located<String>?
    var conditions: [Condition]
    var amountFormat: NumberFormat
    var pick = ColumnPick()
    /// Headers of the groups above, which make the keys of repeated columns unique.
    var path = ""
    /// Of the groups above.
    var subject: String?
    /// Of the groups above.
    var occasion = ColumnOccasion()
  }

  /// 打印 of a column.
  private enum ColumnPrinting: String, CaseIterable {
    case always = "总是"
    case whenFilled = "有数"
  }

  func columnNodes(_ node: YAMLNode, _ context: ColumnContext) -> [ColumnNode] {
    var fields = TemplateFields(node, "列", collector)
    let entries = fields.all()
    if entries.isEmpty {
      collector.add(Finding(.malformedTemplate, at: node.place, "“列”里一列也没有"))
    }
    let nodes = entries.map { columnNode($0, context) }
    checkTotals(zip(nodes, entries).filter { $1.value["和"]?.text == "是" }, among: nodes)
    return zip(nodes, entries).map { node, entry in
      guard entry.value["和"]?.text == "是", case .leaf(var column) = node else { return node }
      column.parts = nodes.flatMap { representatives(of: $0, in: column) }
      return .leaf(column)
    }
  }

  /// Two totals side by side would add up each other.
  private func checkTotals(_ totals: [(ColumnNode, YAMLEntry)], among nodes: [ColumnNode]) {
    for (_, entry) in totals.dropFirst() {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.key.place,
          "同一层有两列写了“和: 是”：“\(totals[0].1.key.value)”和“\(entry.key.value)”",
          cure: "把一列和它的各部分放进一个列组，或只留一个"))
    }
    guard case .leaf(let total)? = totals.first?.0 else { return }
    guard case .figure = total.content,
      nodes.allSatisfy({ representatives(of: $0, in: total).isEmpty })
    else { return }
    collector.add(
      Finding(.malformedTemplate, at: total.place, "“\(total.key)”写了“和: 是”，旁边却没有可加的列"))
  }

  /// What a total takes from a neighbour: the column itself, the total of a group, or all columns
  /// of a group that has none. A column of another kind, such as a share, is no part of it.
  private func representatives(of node: ColumnNode, in total: Column) -> [String] {
    switch node {
    case .leaf(let column): return isPart(column, of: total) ? [column.key] : []
    case .group(_, _, let columns):
      // The optimiser of Swift 6.3 fails on a loop over `for case .leaf(let column)` here.
      let groupTotal = columns.first {
        if case .leaf(let column) = $0 { !column.parts.isEmpty } else { false }
      }
      if let groupTotal { return representatives(of: groupTotal, in: total) }
      return columns.flatMap { representatives(of: $0, in: total) }
    }
  }

  private func isPart(_ column: Column, of total: Column) -> Bool {
    column.figureKind != nil && column.figureKind == total.figureKind && column.key != total.key
      && !column.ofWhich
  }

  private func columnNode(_ entry: YAMLEntry, _ context: ColumnContext) -> ColumnNode {
    var settings = ColumnSettings()
    guard entry.value.entries != nil else {
      if !entry.value.isOmitted {
        settings.figure = collector.text(of: entry.value, entry.key.value)
      }
      return leaf(entry, settings, context)
    }
    var fields = TemplateFields(entry.value, entry.key.value, collector)
    defer { fields.finish() }
    settings.header = fields.text("列头")
    settings.figure = fields.text("数")
    settings.words = fields.text("文")
    var context = context
    readPick(&fields, &context)
    context.subject = fields.subject() ?? context.subject
    if fields.choice("打印", ColumnPrinting.self) == .whenFilled {
      context.occasion.filled.append(context.path + entry.key.value)
    }
    context.occasion.presences += presences(&fields, Scope())
    let startsSlice = fields.flag("另幅")
    if let inner = fields.node("列") {
      context.figure = settings.figure ?? context.figure
      context.path += entry.key.value + "/"
      let columns = columnNodes(inner, context)
      return .group(
        header: header(settings, entry), levels: fields.whole("占行", 1...5) ?? 1,
        columns: startsSlice ? columns.startingSlice : columns)
    }
    settings.key = fields.text("键")?.value
    settings.width = fields.number("宽", Self.widths)
    settings.alignment = fields.choice("对齐", TextAlignment.self)
    settings.merge = fields.text("并")
    if let key = settings.merge, !key.value.contains("{"), key.value != "是" {
      collector.add(.joinsAllRows(key))
    }
    settings.decimals = fields.whole("小数", 0...6)
    settings.parts = fields.node("和")?.elements.map { _ in fields.words("和") } ?? []
    settings.isTotal = settings.parts.isEmpty && fields.flag("和")
    settings.ofWhich = fields.flag("其中")
    let column = leaf(entry, settings, context)
    return startsSlice ? [column].startingSlice[0] : column
  }

  /// What the entry of a column may say beside its name.
  struct ColumnSettings {
    var header: Located<String>?
    var figure: Located<String>?
    var words: Located<String>?
    var key: String?
    var width: Double?
    var alignment: TextAlignment?
    var merge: Located<String>?
    var decimals: Int?
    var isTotal = false
    /// Columns that it totals, where they are named.
    var parts: [Located<String>] = []
    var ofWhich = false
  }

  private func header(_ settings: ColumnSettings, _ entry: YAMLEntry) -> Wording {
    if let text = settings.header { return wording(text, Scope()) }
    return Wording(pieces: [.text(entry.key.value)], place: entry.key.place)
  }

  private func leaf(
    _ entry: YAMLEntry, _ settings: ColumnSettings, _ context: ColumnContext
  ) -> ColumnNode {
    let isLabel = settings.figure?.value.sameBytes(as: "文字") ?? false
    let content =
      words(settings, context, entry) ?? content(settings.figure ?? context.figure, entry)
    var isFigure = false
    if case .figure = content { isFigure = true }
    if isLabel || settings.words != nil, settings.isTotal {
      collector.add(
        Finding(.malformedTemplate, at: entry.key.place, "“\(entry.key.value)”是文字列，不能写“和”"))
    }
    var format: NumberFormat?
    if let decimals = settings.decimals {
      format = context.amountFormat
      format?.decimals = decimals
    }
    let name = isLabel ? entry.key.value : context.path + entry.key.value
    var column = Column(
      key: settings.key ?? name, header: header(settings, entry), content: content,
      conditions: context.conditions, width: settings.width ?? 2,
      alignment: settings.alignment ?? (isFigure ? .right : .left), format: format,
      parts: settings.parts.map(\.value),
      ofWhich: settings.ofWhich, mergeKey: settings.merge.map { wording($0, allAxes) },
      place: entry.key.place)
    column.subject = context.subject
    column.occasion = context.occasion
    return .leaf(column)
  }

  private func content(_ figure: Located<String>?, _ entry: YAMLEntry) -> ColumnContent {
    guard let figure else {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.key.place, "列“\(entry.key.value)”没有写数",
          cure: "写成“\(entry.key.value): 数名”；文字列写成“\(entry.key.value): 文字”"))
      return .label
    }
    if figure.value.sameBytes(as: "文字") { return .label }
    // A figure with a fault was reported; the column stays, so that rows find it.
    guard let (expression, kind) = self.figure(figure, Scope()) else {
      return .figure(.constant(.count(0)), kind: .count)
    }
    return .figure(expression, kind: kind)
  }
}

extension [ColumnNode] {
  /// With 另幅 at the first column.
  fileprivate var startingSlice: [ColumnNode] {
    guard let first else { return self }
    var nodes = self
    switch first {
    case .leaf(var column):
      column.startsSlice = true
      nodes[0] = .leaf(column)
    case .group(let header, let levels, let columns):
      nodes[0] = .group(header: header, levels: levels, columns: columns.startingSlice)
    }
    return nodes
  }
}

extension Finding {
  fileprivate static func joinsAllRows(_ key: Located<String>) -> Finding {
    Finding(
      .malformedTemplate, at: key.place, "“并”写的话每行都一样",
      cure: "写上能把各行分开的花括号，如 并: \"{单位.代码}\"；只要印的一样就并，写 并: 是")
  }
}
