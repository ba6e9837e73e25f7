import GoujiModel
import SourceReading

/// The parts of the document, its cover and its contents.
extension TemplateDecoder {
  func decodeCover(_ node: YAMLNode?) -> [StyledWording] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "封面", collector)
    return fields.all().compactMap { entry in
      styled(entry, standard: "封面文字")
    }
  }

  private func styled(
    _ entry: YAMLEntry, standard: StyleName, _ scope: Scope = Scope()
  ) -> StyledWording? {
    if let text = entry.value.text {
      if entry.value.isOmitted { reportNoWords(entry) }
      return StyledWording(
        style: standard, wording: wording(Located(text, at: entry.value.place), scope))
    }
    var fields = TemplateFields(entry.value, entry.key.value, collector)
    let style = style(&fields, else: standard)
    let text = fields.text("文")
    fields.finish()
    if text == nil, entry.value["文"] == nil { reportNoWords(entry) }
    return text.map { StyledWording(style: style, wording: wording($0, scope)) }
  }

  private func reportNoWords(_ entry: YAMLEntry) {
    collector.add(
      Finding(
        .malformedTemplate, at: entry.key.place, "“\(entry.key.value)”没有写文字",
        cure: "写成“\(entry.key.value): 一段文字”，或“{样式: …, 文: 一段文字}”；不要这一段就写“删”"))
  }

  /// The style named under 样式; whether there is one is checked when all are known.
  private func style(_ fields: inout TemplateFields, else standard: StyleName) -> StyleName {
    guard let style = fields.text("样式") else { return standard }
    usedStyles.append(style)
    return style.value
  }

  func decodeContents(_ node: YAMLNode?) -> Contents? {
    guard let node else { return nil }
    var fields = TemplateFields(node, "目录", collector)
    let title = fields.text("标题").map { plainWords($0) } ?? "目录"
    let levels = fields.whole("级", 1...4) ?? 2
    fields.finish()
    return Contents(title: title, levels: levels)
  }

  func decodeParts(
    _ node: YAMLNode?, _ results: [Decoded<PartDefinition>]
  ) -> [PartDefinition] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "部分", collector)
    _ = fields.allFilled()
    return take(results)
  }

  func part(_ entry: YAMLEntry, _ material: Material) -> PartDefinition {
    var fields = TemplateFields(entry.value, entry.key.value, collector)
    let title = wording(fields.text("标题"), else: entry.key.value, entry.value, Scope())
    let alone = fields.flag("单独一页")
    let body = decodeBody(fields.node("文"), material, Scope())
    let sections = decodeSections(fields.node("节"), material, Scope())
    fields.finish()
    return PartDefinition(
      key: entry.key.value, title: title, standsAlone: alone, body: body, sections: sections,
      place: entry.key.place)
  }

  /// What paragraphs may name.
  struct Material: Sendable {
    var tables: [TableName]
    var charts: [ChartDefinition]
  }

  private func decodeSections(
    _ node: YAMLNode?, _ material: Material, _ scope: Scope
  ) -> [SectionDefinition] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "节", collector)
    return fields.allFilled().map { entry in
      var fields = TemplateFields(entry.value, entry.key.value, collector)
      let repetition = repetition(&fields, scope)
      let inner = repetition.map { scope.binding($0.axis, in: shapes).counting } ?? scope
      let title = wording(fields.text("标题"), else: entry.key.value, entry.value, inner)
      let body = decodeBody(fields.node("文"), material, inner)
      let sections = decodeSections(fields.node("节"), material, inner)
      fields.finish()
      return SectionDefinition(
        key: entry.key.value, title: title, body: body, sections: sections,
        repetition: repetition, place: entry.key.place)
    }
  }

  /// 每 or 每条 of a section or a group: what it is printed for.
  private func repetition(_ fields: inout TemplateFields, _ scope: Scope) -> Repetition? {
    guard fields.has("每") || fields.has("每条") else { return nil }
    let ledger = ledger(&fields, else: StandardLedger.spending)
    let condition = fields.text("条件")
    let reading = rowAxis(&fields, ledger: ledger)
    let shown = fields.text("有数")
    guard case .axis(let axis) = reading else { return nil }
    let inner = scope.binding(axis, in: shapes)
    return Repetition(
      axis: axis, conditions: conditions(condition, of: axis.ledger),
      figure: shown.flatMap { figure($0, inner)?.0 })
  }

  private func decodeBody(
    _ node: YAMLNode?, _ material: Material, _ scope: Scope
  ) -> [BodyItem] {
    guard let node else { return [] }
    if let text = node.text {
      let words = wording(Located(text, at: node.place), scope)
      return [.paragraph(StyledWording(style: "正文", wording: words))]
    }
    var fields = TemplateFields(node, "文", collector)
    return fields.all().compactMap { bodyItem($0, material, scope) }
  }

  private func bodyItem(
    _ entry: YAMLEntry, _ material: Material, _ scope: Scope
  ) -> BodyItem? {
    let (tables, charts) = (material.tables, material.charts)
    let name = entry.key.value
    if entry.value.text != nil {
      if Self.itemKeys.contains(name) { reportNameless(entry) }
      return styled(entry, standard: "正文", scope).map { .paragraph($0) }
    }
    var fields = TemplateFields(entry.value, name, collector)
    if entry.value.entries == nil { return nil }
    defer { fields.finish() }
    if let node = fields.node("组") {
      guard let repetition = repetition(&fields, scope) else {
        return groupWithoutAxis(entry, fields)
      }
      return .group(
        repetition, decodeBody(node, material, scope.binding(repetition.axis, in: shapes).counting))
    }
    let style = style(&fields, else: "正文")
    if fields.has("看") {
      return phrase(&fields, name: name, at: entry.key.place, within: scope)
        .map { .chosen($0, style: style) }
    }
    if let slot = fields.text("文字") {
      let optional = fields.flag("可缺")
      return .prose(slot: slot.value, required: !optional, place: slot.place)
    }
    if let id = fields.text("图") { return chartItem(id, charts) }
    if let printed = fields.node("表") { return .tables(tableNames(printed, tables)) }
    if fields.has("每") || fields.has("每条") {
      let numbers = fields.text("编号").map { numberStyle($0) }
      return listing(&fields, name: name, within: scope)
        .map { .each($0, style: style, numbers: numbers) }
    }
    if let listed = fields.node("表目") {
      return .tableList(tableList(&fields, tableNames(listed, tables), style))
    }
    if let glossary = fields.node("名词") {
      let numbers = fields.text("编号").map { numberStyle($0) }
      return .glossary(decodeGlossary(glossary), style: style, numbers: numbers)
    }
    if let text = fields.text("文") {
      return .paragraph(StyledWording(style: style, wording: wording(text, scope)))
    }
    collector.add(
      Finding(
        .malformedTemplate, at: entry.key.place, "“\(name)”看不出是哪一种段落",
        cure: "写一段文字，或用“文”“文字”“每”“每条”“看”“表”“图”“表目”“名词”之一"))
    return nil
  }

  private func groupWithoutAxis(_ entry: YAMLEntry, _ fields: TemplateFields) -> BodyItem? {
    // A fault of the axis has been reported.
    if !fields.has("每"), !fields.has("每条") {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.key.place, "“\(entry.key.value)”写了“组”，没有写按什么重复",
          cure: "加一行“每: 列名”或“每条: 台账”"))
    }
    return nil
  }

  /// Words that say what a paragraph is; none of them is a name of one in use.
  private static let itemKeys = ["看", "每", "每条", "依次", "文字", "可缺", "表", "图", "表目", "编号", "样式"]

  private func reportNameless(_ entry: YAMLEntry) {
    collector.add(
      Finding(
        .malformedTemplate, at: entry.key.place, "“\(entry.key.value)”上面缺段落的名称：“文”下先写名称，再写内容",
        cure: "写成“名称: {\(entry.key.value): \(shortened(entry.value.text ?? "", to: 12))}”，名称不会印出来"))
  }

  private func tableList(
    _ fields: inout TemplateFields, _ tables: [String], _ style: StyleName
  ) -> BodyItem.Listed {
    let around = fields.words("括号")
    if let first = around.first, around.count != 2 {
      collector.add(
        Finding(
          .malformedTemplate, at: first.place, "“括号”要写左右两个，这里有 \(around.count) 个",
          cure: "写成 括号: [（, ）]"))
    }
    return BodyItem.Listed(
      style: style, numbers: fields.text("编号").map { numberStyle($0) }, tables: tables,
      before: around.first.map { plainWords($0) } ?? "（",
      after: around.count > 1 ? plainWords(around[1]) : "）")
  }

  /// `全部`, which leaves out tables that stand in the text, or a list of ids.
  private func tableNames(_ node: YAMLNode, _ tables: [TableName]) -> [String] {
    if node.text == "全部" { return tables.filter { !$0.isInline && !$0.hasCaption }.map(\.id) }
    return (node.elements ?? [node]).compactMap { element in
      guard let id = collector.text(of: element, "表")?.value else { return nil }
      if tables.contains(where: { $0.id == id }) { return id }
      collector.add(
        Finding(
          .malformedTemplate, at: element.place, "没有叫“\(id)”的表",
          cure: Suggestion.cure(for: id, among: ["全部"] + tables.map(\.id), orAll: "表有")))
      return nil
    }
  }

  private func decodeGlossary(_ node: YAMLNode) -> [GlossaryEntry] {
    var fields = TemplateFields(node, "名词", collector)
    return fields.all().compactMap { glossaryEntry($0) }
  }

  /// The key is the term; the value its explanation, or a mapping with 释 and 用于, or with 每.
  private func glossaryEntry(_ entry: YAMLEntry) -> GlossaryEntry? {
    var text: Located<String>?
    var condition: LedgerSelection?
    if entry.value.entries != nil {
      var inner = TemplateFields(entry.value, entry.key.value, collector)
      defer { inner.finish() }
      if inner.has("每") || inner.has("每条") {
        guard let listing = listing(&inner, name: entry.key.value) else { return nil }
        return GlossaryEntry(wording: listing.wording, listing: listing, place: entry.key.place)
      }
      text = inner.text("释")
      if let used = inner.text("用于") {
        condition = LedgerSelection(
          ledger: StandardLedger.spending,
          conditions: conditions(used, of: StandardLedger.spending))
      }
    } else if !entry.value.isOmitted {
      text = collector.text(of: entry.value, entry.key.value)
      if text == nil { return nil }
    }
    guard let text else {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.key.place, "名词“\(entry.key.value)”没有写解释",
          cure: "写成“\(entry.key.value): 指……”，或用“释”"))
      return nil
    }
    let term = wording(entry.key, Scope())
    let explanation = wording(text, Scope())
    return GlossaryEntry(
      wording: Wording(
        pieces: term.pieces + [.text("：")] + explanation.pieces, place: entry.key.place),
      condition: condition, place: entry.key.place)
  }
}
