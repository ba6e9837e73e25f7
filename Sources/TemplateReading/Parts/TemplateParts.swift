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
    var contents = Contents(title: title, levels: levels)
    if fields.has("编号") { contents.numbers = fields.words("编号").map { numberStyle($0) } }
    fields.finish()
    return contents
  }

  func decodeParts(
    _ node: YAMLNode?, _ results: [Decoded<SectionDefinition>]
  ) -> [SectionDefinition] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "部分", collector)
    _ = fields.allFilled()
    return take(results)
  }

  func part(_ entry: YAMLEntry, _ material: Material) -> SectionDefinition {
    section(entry, material, Scope(), within: orientation, isPart: true)
  }

  /// What paragraphs may name.
  struct Material: Sendable {
    var tables: [TableName]
    var charts: [ChartDefinition]
  }

  private func decodeSections(
    _ node: YAMLNode?, _ material: Material, _ scope: Scope, _ orientation: PageOrientation
  ) -> [SectionDefinition] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "节", collector)
    return fields.allFilled().map { section($0, material, scope, within: orientation) }
  }

  private func section(
    _ entry: YAMLEntry, _ material: Material, _ scope: Scope,
    within orientation: PageOrientation, isPart: Bool = false
  ) -> SectionDefinition {
    var fields = TemplateFields(entry.value, entry.key.value, collector)
    _ = fields.text(LostRequirements.key)
    let occurrence = occurrence(&fields, scope)
    let inner = scope.within(occurrence, in: shapes)
    let title = wording(fields.text("标题"), else: entry.key.value, entry.value, inner)
    let listTitle = fields.text("目名").map { wording($0, inner) }
    var look = SectionLook()
    if isPart { look.standsAlone = fields.flag("单独一页") }
    look.orientation = fields.choice("纸张", PageOrientation.self) ?? orientation
    look.numbers = fields.text("节号").map { numberStyle($0) }
    let body = decodeBody(fields.node("文"), material, inner)
    let sections = decodeSections(fields.node("节"), material, inner, look.orientation)
    fields.finish()
    var section = SectionDefinition(
      key: entry.key.value, title: title, body: body, sections: sections, occurrence: occurrence,
      place: entry.key.place)
    section.listTitle = listTitle
    section.look = look
    return section
  }

  /// Where something is printed, and what for: 有数, 无数, and 每 or 每条.
  private func occurrence(_ fields: inout TemplateFields, _ scope: Scope) -> Occurrence {
    let repetition = repetition(&fields, scope)
    // Beside 每 it is asked of each value.
    let filled = fields.hasAxis ? nil : presence(&fields, "有数", scope)
    let blank = presence(&fields, "无数", scope)
    var occurrence = Occurrence(
      presences: [filled, blank].compactMap { $0 }, repetition: repetition)
    occurrence.subject = fields.subject()
    return occurrence
  }

  /// 有数 and 无数, both of which must hold.
  func presences(_ fields: inout TemplateFields, _ scope: Scope) -> [Presence] {
    [presence(&fields, "有数", scope), presence(&fields, "无数", scope)].compactMap { $0 }
  }

  private func presence(
    _ fields: inout TemplateFields, _ key: String, _ scope: Scope
  ) -> Presence? {
    guard let text = fields.text(key), let figure = figure(text, scope)?.0 else { return nil }
    return Presence(
      figure: figure, name: text.value, isFilled: key == "有数", place: text.place)
  }

  private func repetition(_ fields: inout TemplateFields, _ scope: Scope) -> Repetition? {
    guard fields.hasAxis else { return nil }
    let ledger = ledger(&fields, else: StandardLedger.spending)
    let condition = fields.text("条件")
    let reading = rowAxis(&fields, ledger: ledger)
    let shown = fields.text("有数")
    guard case .axis(let axis) = reading else { return nil }
    let inner = scope.binding(axis, in: shapes)
    return Repetition(
      axis: axis, conditions: conditions(condition, along: axis, of: ledger),
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
    let name = entry.key.value
    if entry.value.text != nil {
      if Self.itemKeys.contains(name) { reportNameless(entry) }
      return styled(entry, standard: "正文", scope).map { .paragraph($0) }
    }
    var fields = TemplateFields(entry.value, name, collector)
    if entry.value.entries == nil { return nil }
    defer { fields.finish() }
    _ = fields.text(LostRequirements.key)
    if let node = fields.node("组") {
      let occurrence = occurrence(&fields, scope)
      if occurrence.isPlain { return groupWithoutAxis(entry, fields) }
      let items = decodeBody(node, material, scope.within(occurrence, in: shapes))
      return .group(occurrence, items)
    }
    var occurrence = Occurrence()
    if fields.hasAxis {
      // 有数 is asked of each item of a list.
      occurrence.subject = fields.subject()
    } else {
      occurrence = self.occurrence(&fields, scope)
    }
    guard let item = plainItem(&fields, entry, material, scope) else { return nil }
    return occurrence.isPlain ? item : .group(occurrence, [item])
  }

  /// An item by itself, whether or not it is printed.
  private func plainItem(
    _ fields: inout TemplateFields, _ entry: YAMLEntry, _ material: Material, _ scope: Scope
  ) -> BodyItem? {
    let (tables, charts) = (material.tables, material.charts)
    let name = entry.key.value
    let style = style(&fields, else: "正文")
    if fields.has("看") {
      let numbers = numbers(&fields)
      return phrase(&fields, name: name, at: entry.key.place, within: scope)
        .map { BodyItem.chosen($0, style: style).numbered(numbers) }
    }
    if let slot = fields.text("文字") {
      let optional = fields.flag("可缺")
      return BodyItem.prose(slot: slot.value, required: !optional, place: slot.place)
        .numbered(numbers(&fields))
    }
    if let id = fields.text("图") { return chartItem(id, charts) }
    if let printed = fields.node("表") { return .tables(tableNames(printed, tables)) }
    if fields.hasAxis {
      let numbers = numbers(&fields)
      return listing(&fields, name: name, within: scope)
        .map { .each($0, style: style, numbers: numbers) }
    }
    if let listed = fields.node("表目") {
      let numbers = numbers(&fields)
      return .tableList(tableList(&fields, tableNames(listed, tables), style, numbers))
    }
    if let glossary = fields.node("名词") {
      let numbers = numbers(&fields)
      return .glossary(decodeGlossary(glossary), style: style, numbers: numbers)
    }
    if let text = fields.text("文") {
      return BodyItem.paragraph(StyledWording(style: style, wording: wording(text, scope)))
        .numbered(numbers(&fields))
    }
    collector.add(
      Finding(
        .malformedTemplate, at: entry.key.place, "“\(name)”看不出是哪一种段落",
        cure: "写一段文字，或用“文”“文字”“每”“每条”“看”“表”“图”“表目”“名词”之一"))
    return nil
  }

  private func numbers(_ fields: inout TemplateFields) -> NumberStyle? {
    fields.text("编号").map { numberStyle($0) }
  }

  private func groupWithoutAxis(_ entry: YAMLEntry, _ fields: TemplateFields) -> BodyItem? {
    // A fault of the axis has been reported.
    if !fields.hasAxis, !fields.has("有数"), !fields.has("无数") {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.key.place, "“\(entry.key.value)”写了“组”，没有写按什么重复、何时印",
          cure: "加一行“每: 列名”“每条: 台账”或“有数: 数名”"))
    }
    return nil
  }

  /// Words that say what a paragraph is; none of them is a name of one in use.
  private static let itemKeys = [
    "看", "有数", "无数", "每", "每条", "依次", "文字", "可缺", "表", "图", "表目", "编号", "样式",
  ]

  private func reportNameless(_ entry: YAMLEntry) {
    collector.add(
      Finding(
        .malformedTemplate, at: entry.key.place, "“\(entry.key.value)”上面缺段落的名称：“文”下先写名称，再写内容",
        cure: "写成“名称: {\(entry.key.value): \(shortened(entry.value.text ?? "", to: 12))}”，名称不会印出来"))
  }

  private func tableList(
    _ fields: inout TemplateFields, _ tables: [String], _ style: StyleName, _ numbers: NumberStyle?
  ) -> BodyItem.Listed {
    let around = fields.words("括号")
    if let first = around.first, around.count != 2 {
      collector.add(
        Finding(
          .malformedTemplate, at: first.place, "“括号”要写左右两个，这里有 \(around.count) 个",
          cure: "写成 括号: [（, ）]"))
    }
    return BodyItem.Listed(
      style: style, numbers: numbers, tables: tables,
      before: around.first.map { plainWords($0) } ?? "（",
      after: around.count > 1 ? plainWords(around[1]) : "）")
  }

  /// `全部`, which leaves out tables that stand in the text, or a list of ids.
  private func tableNames(_ node: YAMLNode, _ tables: [TableName]) -> [String] {
    if node.text == "全部" { return tables.filter(\.isAmongAll).map(\.id) }
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

extension BodyItem {
  fileprivate func numbered(_ style: NumberStyle?) -> BodyItem {
    style.map { .numbered($0, self) } ?? self
  }
}

extension Occurrence {
  /// Always once, in every report.
  fileprivate var isPlain: Bool { presences.isEmpty && repetition == nil && subject == nil }
}
