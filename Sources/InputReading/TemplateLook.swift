import GoujiModel

/// Options, styles and tie-outs: the plain settings of a template.
extension TemplateDecoder {
  func decodeOptions(_ root: inout TemplateFields) {
    guard let node = root.node("选项") else { return }
    var fields = TemplateFields(node, "选项", collector)
    options.unit = fields.choice("金额单位", AmountUnit.self) ?? options.unit
    options.tableAmount = format(fields.node("表内金额"), options.tableAmount)
    options.proseAmount = format(fields.node("文内金额"), options.proseAmount)
    options.share = format(fields.node("比率"), options.share)
    options.noValue = fields.text("无法计算")?.value ?? options.noValue
    options.projectWeightSum = fields.whole("项目权重合计") ?? options.projectWeightSum
    options.departmentWeightSum = fields.whole("整体权重合计") ?? options.departmentWeightSum
    let numbers = fields.words("标题编号").map { NumberStyle(pattern: $0.value) }
    if !numbers.isEmpty { options.headingNumbers = numbers }
    fields.finish()
  }

  private func format(_ node: YAMLNode?, _ standard: NumberFormat) -> NumberFormat {
    guard let node else { return standard }
    var fields = TemplateFields(node, "数字格式", collector)
    let format = NumberFormat(
      decimals: fields.whole("小数", upTo: 6) ?? standard.decimals,
      grouping: fields.flag("千分位", standard: standard.grouping),
      trimmed: fields.flag("去零", standard: standard.trimmed),
      blankZero: fields.flag("零留空", standard: standard.blankZero))
    fields.finish()
    return format
  }

  func decodeLook(_ node: YAMLNode?) -> Look {
    var look = Look.standard
    guard let node else { return look }
    var fields = TemplateFields(node, "样式", collector)
    if let page = fields.node("页面") {
      var inner = TemplateFields(page, "页面", collector)
      look.page = PageSetup(
        top: inner.number("上") ?? look.page.top, bottom: inner.number("下") ?? look.page.bottom,
        left: inner.number("左") ?? look.page.left, right: inner.number("右") ?? look.page.right)
      look.pageNumber = inner.text("页码")?.value ?? look.pageNumber
      inner.finish()
    }
    for entry in fields.all() {
      var style =
        look.style(entry.key.value)
        ?? TextStyle(name: entry.key.value, font: "仿宋_GB2312", latinFont: "Times New Roman", size: 16)
      var inner = TemplateFields(entry.value, entry.key.value, collector)
      style.font = inner.text("字体")?.value ?? style.font
      style.latinFont = inner.text("西文")?.value ?? style.latinFont
      style.size = inner.number("字号") ?? style.size
      style.bold = inner.flag("加粗", standard: style.bold)
      style.alignment = inner.choice("对齐", TextAlignment.self) ?? style.alignment
      style.lineSpacing = inner.number("行距") ?? style.lineSpacing
      style.spaceBefore = inner.number("段前") ?? style.spaceBefore
      style.spaceAfter = inner.number("段后") ?? style.spaceAfter
      style.firstLineCharacters = inner.number("首行缩进") ?? style.firstLineCharacters
      inner.finish()
      look.styles.removeAll { $0.name == style.name }
      look.styles.append(style)
    }
    return look
  }

  /// `名称: 表1!收入总计.预算数 = 表1!支出总计.预算数 + …`, or a mapping with 等式 and 依据.
  func decodeTieOuts(_ node: YAMLNode?, tables: [TableDefinition]) -> [TieOut] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "勾稽", collector)
    return fields.all().compactMap { entry in
      var text = Located(entry.value.text ?? "", at: entry.value.place)
      var basis = ""
      if entry.value.entries != nil {
        var inner = TemplateFields(entry.value, entry.key.value, collector)
        text = inner.text("等式") ?? text
        basis = inner.text("依据")?.value ?? ""
        inner.finish()
      }
      let sides = text.value.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2 else {
        collector.add(
          Finding(.malformedTemplate, at: text.place, "勾稽关系“\(entry.key.value)”应写成“甲 = 乙”"))
        return nil
      }
      let left = addresses(sides[0], text.place, tables)
      let right = addresses(sides[1], text.place, tables)
      guard !left.isEmpty, !right.isEmpty else { return nil }
      return TieOut(
        name: entry.key.value, left: left, right: right, basis: basis, place: entry.key.place)
    }
  }

  private func addresses(
    _ side: Substring, _ place: Place, _ tables: [TableDefinition]
  ) -> [CellAddress] {
    side.split(separator: "+").compactMap { term in
      let text = term.trimmed
      guard let address = CellAddress(text) else {
        collector.add(
          Finding(
            .malformedTemplate, at: place.of(text), "“\(text)”不是单元格的写法",
            cure: "写成 表号!行名或科目代码.列名，例如 表3-1!30201.公用经费"))
        return nil
      }
      if tables.contains(where: { $0.id == address.table }) { return address }
      collector.add(
        Finding(
          .malformedTemplate, at: place.of(text), "没有叫“\(address.table)”的表",
          cure: Suggestion.cure(for: address.table, among: tables.map(\.id))))
      return nil
    }
  }
}

extension CellAddress {
  /// `表3-1!30201.公用经费`
  package init?(_ text: String) {
    guard let mark = text.firstIndex(where: { $0 == "!" || $0 == "！" }),
      let dot = text.lastIndex(of: "."), mark < dot
    else { return nil }
    let row = text[text.index(after: mark)..<dot]
    let column = text[text.index(after: dot)...]
    self.init(table: text[..<mark].trimmed, row: row.trimmed, column: column.trimmed)
  }
}

extension TemplateOptions {
  static let standard = TemplateOptions(
    unit: .tenThousandYuan,
    tableAmount: NumberFormat(decimals: 2, grouping: true, trimmed: false, blankZero: true),
    proseAmount: NumberFormat(decimals: 2, grouping: false, trimmed: true, blankZero: false),
    share: NumberFormat(decimals: 2, grouping: false, trimmed: true, blankZero: false),
    noValue: "—", projectWeightSum: nil, departmentWeightSum: nil,
    headingNumbers: ["第一部分", "一、", "（一）", "1."].map { NumberStyle(pattern: $0) })
}

extension Look {
  /// GB/T 9704-2012: margins 37 / 28 mm, 3号 仿宋, lines of 28 points, page number 4号.
  static let standard = Look(
    styles: [
      TextStyle(
        name: "正文", font: "仿宋_GB2312", latinFont: "Times New Roman", size: 16,
        alignment: .justified, lineSpacing: 28, firstLineCharacters: 2)
    ],
    page: PageSetup(top: 37, bottom: 35, left: 28, right: 26), pageNumber: "— {页} —")
}
