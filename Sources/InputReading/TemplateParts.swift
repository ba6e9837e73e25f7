import GoujiModel

/// The parts of the document, its cover and its contents.
extension TemplateDecoder {
  func decodeCover(_ node: YAMLNode?) -> [StyledWording] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "封面", collector)
    return fields.all().compactMap { entry in
      styled(entry, standard: "封面文字")
    }
  }

  private func styled(_ entry: YAMLEntry, standard: StyleName) -> StyledWording? {
    if let text = entry.value.text {
      return StyledWording(
        style: standard, wording: wording(Located(text, at: entry.value.place), Scope()))
    }
    var fields = TemplateFields(entry.value, entry.key.value, collector)
    let style = fields.text("样式")?.value ?? standard
    let text = fields.text("文")
    fields.finish()
    return text.map { StyledWording(style: style, wording: wording($0, Scope())) }
  }

  func decodeContents(_ node: YAMLNode?) -> Contents? {
    guard let node else { return nil }
    var fields = TemplateFields(node, "目录", collector)
    let title = fields.text("标题")?.value ?? "目录"
    let levels = fields.whole("级", upTo: 4) ?? 2
    fields.finish()
    return Contents(title: title, levels: levels)
  }

  func decodeParts(_ node: YAMLNode?, tables: [TableDefinition]) -> [PartDefinition] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "部分", collector)
    return fields.all().map { entry in
      var fields = TemplateFields(entry.value, entry.key.value, collector)
      let title = wording(fields.text("标题"), else: entry.key.value, entry.value, Scope())
      let alone = fields.flag("单独一页")
      let body = decodeBody(fields.node("文"), tables)
      let sections = decodeSections(fields.node("节"), tables)
      fields.finish()
      return PartDefinition(
        key: entry.key.value, title: title, standsAlone: alone, body: body, sections: sections,
        place: entry.key.place)
    }
  }

  private func decodeSections(
    _ node: YAMLNode?, _ tables: [TableDefinition]
  ) -> [SectionDefinition] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "节", collector)
    return fields.all().map { entry in
      var fields = TemplateFields(entry.value, entry.key.value, collector)
      let title = wording(fields.text("标题"), else: entry.key.value, entry.value, Scope())
      let body = decodeBody(fields.node("文"), tables)
      let sections = decodeSections(fields.node("节"), tables)
      fields.finish()
      return SectionDefinition(
        key: entry.key.value, title: title, body: body, sections: sections, place: entry.key.place)
    }
  }

  private func decodeBody(_ node: YAMLNode?, _ tables: [TableDefinition]) -> [BodyItem] {
    guard let node else { return [] }
    if let text = node.text {
      return [.paragraph(StyledWording(style: "正文", wording: wording(Located(text, at: node.place), Scope())))]
    }
    var fields = TemplateFields(node, "文", collector)
    return fields.all().compactMap { bodyItem($0, tables) }
  }

  private func bodyItem(_ entry: YAMLEntry, _ tables: [TableDefinition]) -> BodyItem? {
    let name = entry.key.value
    if entry.value.text != nil { return styled(entry, standard: "正文").map { .paragraph($0) } }
    if entry.value["看"] != nil {
      let style = entry.value["样式"]?.text ?? "正文"
      return phrase(entry.value, name: name, arguments: [], at: entry.key.place)
        .map { .chosen($0, style: style) }
    }
    var fields = TemplateFields(entry.value, name, collector)
    defer { fields.finish() }
    let style = fields.text("样式")?.value ?? "正文"
    if let slot = fields.text("文字") {
      let optional = fields.flag("可缺")
      return .prose(slot: slot.value, required: !optional, place: slot.place)
    }
    let numbers = fields.text("编号").map { NumberStyle(pattern: $0.value) }
    if fields.node("每") != nil || fields.node("每条") != nil {
      return listing(&fields, name: name).map { .each($0, style: style, numbers: numbers) }
    }
    if let listed = fields.node("表目") {
      let around = fields.words("括号").map(\.value)
      return .tableList(
        BodyItem.Listed(
          style: style, numbers: numbers, tables: tableNames(listed, tables),
          before: around.first ?? "（", after: around.count > 1 ? around[1] : "）"))
    }
    if let printed = fields.node("表") { return .tables(tableNames(printed, tables)) }
    if let glossary = fields.node("名词") {
      return .glossary(decodeGlossary(glossary), style: style, numbers: numbers)
    }
    if let text = fields.text("文") {
      return .paragraph(StyledWording(style: style, wording: wording(text, Scope())))
    }
    collector.add(
      Finding(
        .malformedTemplate, at: entry.key.place, "“\(name)”看不出是哪一种段落",
        cure: "写一段文字，或用“文”“文字”“每”“看”“表”“表目”“名词”之一"))
    return nil
  }

  /// `全部`, or a list of ids.
  private func tableNames(_ node: YAMLNode, _ tables: [TableDefinition]) -> [String] {
    if node.text == "全部" { return tables.map(\.id) }
    return (node.elements ?? [node]).compactMap { element in
      guard let id = element.text else { return nil }
      if tables.contains(where: { $0.id == id }) { return id }
      collector.add(
        Finding(
          .malformedTemplate, at: element.place, "没有叫“\(id)”的表",
          cure: Suggestion.cure(for: id, among: tables.map(\.id))))
      return nil
    }
  }

  private func decodeGlossary(_ node: YAMLNode) -> [GlossaryEntry] {
    var fields = TemplateFields(node, "名词", collector)
    return fields.all().compactMap { entry in
      // The key is the term; the value its explanation, or a mapping with 释 and 用于.
      var text = Located(entry.value.text ?? "", at: entry.value.place)
      var condition: LedgerSelection?
      if entry.value.entries != nil {
        var inner = TemplateFields(entry.value, entry.key.value, collector)
        if inner.node("每") != nil {
          defer { inner.finish() }
          guard let listing = listing(&inner, name: entry.key.value) else { return nil }
          return GlossaryEntry(
            wording: listing.wording, listing: listing, place: entry.key.place)
        }
        text = inner.text("释") ?? text
        if let used = inner.text("用于") {
          condition = LedgerSelection(
            ledger: StandardLedger.spending,
            conditions: conditions(used, of: StandardLedger.spending))
        }
        inner.finish()
      }
      let term = wording(entry.key, Scope())
      let explanation = wording(text, Scope())
      return GlossaryEntry(
        wording: Wording(
          pieces: term.pieces + [.text("：")] + explanation.pieces, place: entry.key.place),
        condition: condition, place: entry.key.place)
    }
  }
}
