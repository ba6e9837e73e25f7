import GoujiModel
import SourceReading

/// Options and styles: the plain settings of a template.
extension TemplateDecoder {
  func decodeOptions(_ root: inout TemplateFields) {
    guard let node = root.node("选项") else { return }
    var fields = TemplateFields(node, "选项", collector)
    options.unit = fields.choice("金额单位", AmountUnit.self) ?? options.unit
    options.tableAmount = format(fields.node("表内金额"), options.tableAmount)
    options.proseAmount = format(fields.node("文内金额"), options.proseAmount)
    options.share = format(fields.node("比率"), options.share)
    options.noValue = fields.text("无法计算")?.value ?? options.noValue
    options.projectWeightSum = fields.whole("项目权重合计", 0...1000) ?? options.projectWeightSum
    options.departmentWeightSum =
      fields.whole("整体权重合计", 0...1000) ?? options.departmentWeightSum
    labelPrefix = fields.text("表号前缀").map { plainWords($0) } ?? labelPrefix
    continuation = fields.text("续表").map { plainWords($0) } ?? continuation
    chartCaptionPattern = fields.text("图题")
    captionPattern = fields.text("题式")
    options.quantity = format(fields.node("数值"), options.quantity)
    orientation = fields.choice("纸张", PageOrientation.self) ?? orientation
    if let tables = fields.node(CommonTable.key) { commonTable = CommonTable(tables, collector) }
    let numbers = fields.words("标题编号").map { numberStyle($0) }
    if !numbers.isEmpty { options.headingNumbers = numbers }
    decodeRounding(&fields, at: node.place)
    fields.finish()
  }

  private func decodeRounding(_ fields: inout TemplateFields, at place: Place) {
    let amounts = fields.text("舍入")?.place ?? place
    options.rounding = RoundingPolicy(
      amounts: fields.choice("舍入", AmountRounding.self) ?? options.rounding.amounts,
      shares: fields.choice("占比舍入", ShareRounding.self) ?? options.rounding.shares,
      basis: fields.choice("占比依据", ShareBasis.self) ?? options.rounding.basis)
    let decimals = (options.tableAmount.decimals, options.proseAmount.decimals)
    if options.rounding.amounts == .balanced, decimals.0 != decimals.1 {
      collector.add(
        Finding(
          .malformedTemplate, at: amounts,
          "“舍入: 配平”要求表内和文内金额的小数位数相同，这里表内 \(decimals.0) 位、文内 \(decimals.1) 位",
          cure: "把“表内金额”和“文内金额”的“小数”写成一样，或改用“舍入: 逐格”"))
    }
  }

  func format(_ node: YAMLNode?, _ standard: NumberFormat) -> NumberFormat {
    guard let node else { return standard }
    var fields = TemplateFields(node, "数字格式", collector)
    let format = NumberFormat(
      decimals: fields.whole("小数", 0...6) ?? standard.decimals,
      grouping: fields.flag("千分位", standard: standard.grouping),
      zeros: fields.choice("去零", TrailingZeros.self) ?? standard.zeros,
      blankZero: fields.flag("零留空", standard: standard.blankZero))
    fields.finish()
    return format
  }

  func decodeLook(_ node: YAMLNode?, hasCharts: Bool) -> Look {
    var look = Look.standard
    look.orientation = orientation
    if hasCharts { look.styles += Look.chartStyles }
    guard let node else { return look }
    var fields = TemplateFields(node, "样式", collector)
    if let page = fields.node("页面") {
      var inner = TemplateFields(page, "页面", collector)
      let margins = 0.0...80
      look.page = PageSetup(
        top: inner.number("上", margins) ?? look.page.top,
        bottom: inner.number("下", margins) ?? look.page.bottom,
        left: inner.number("左", margins) ?? look.page.left,
        right: inner.number("右", margins) ?? look.page.right)
      look.pageNumber = inner.text("页码")?.value ?? look.pageNumber
      inner.finish()
    }
    for entry in fields.all() {
      definedStyles.append(entry.key)
      var style =
        look.style(entry.key.value)
        ?? TextStyle(
          name: entry.key.value, font: "仿宋_GB2312", latinFont: "Times New Roman", size: 16)
      var inner = TemplateFields(entry.value, entry.key.value, collector)
      style.font = inner.text("字体")?.value ?? style.font
      style.latinFont = inner.text("西文")?.value ?? style.latinFont
      style.size = inner.typeSize("字号") ?? style.size
      style.bold = inner.flag("加粗", standard: style.bold)
      style.alignment = inner.choice("对齐", TextAlignment.self) ?? style.alignment
      style.lineSpacing = inner.number("行距", 1...500) ?? style.lineSpacing
      style.spaceBefore = inner.number("段前", 0...500) ?? style.spaceBefore
      style.spaceAfter = inner.number("段后", 0...500) ?? style.spaceAfter
      style.firstLineCharacters = inner.number("首行缩进", 0...50) ?? style.firstLineCharacters
      inner.finish()
      look.styles.removeAll { $0.name == style.name }
      look.styles.append(style)
    }
    return look
  }

  /// A style that nothing asks for, or that is asked for and not described, is a slip of the pen.
  func checkStyles(_ look: Look) {
    let used = usedStyles.map(\.value)
    let defined = look.styles.map(\.name)
    for style in usedStyles where !(defined + Look.fixedStyles).contains(style.value) {
      collector.add(
        Finding(
          .malformedTemplate, at: style.place, "没有叫“\(style.value)”的样式",
          cure: Suggestion.cure(for: style.value, among: defined, orAll: "样式有")))
    }
    for style in definedStyles where !(used + Look.fixedStyles).contains(style.value) {
      collector.add(
        Finding(
          .unknownTemplateKey, at: style.place, "没有哪里用到样式“\(style.value)”",
          cure: Suggestion.cure(for: style.value, among: Look.fixedStyles)))
    }
  }
}

extension TemplateOptions {
  static let standard = TemplateOptions(
    unit: .tenThousandYuan,
    tableAmount: NumberFormat(decimals: 2, grouping: true, zeros: .kept, blankZero: true),
    proseAmount: NumberFormat(decimals: 2, grouping: false, zeros: .dropped, blankZero: false),
    share: NumberFormat(decimals: 2, grouping: false, zeros: .dropped, blankZero: false),
    noValue: "—", projectWeightSum: nil, departmentWeightSum: nil,
    headingNumbers: ["第一部分　", "一、", "（一）", "1."].map { NumberStyle(pattern: $0) })
}

extension Look {
  /// Styles that every report asks for by name.
  static let fixedStyles = [
    "正文", "部分标题", "一级标题", "二级标题", "三级标题", "封面标题", "封面文字", "目录标题", "目录一级",
    "目录二级", "目录三级", "表目", "表号", "表题", "表行", "表头", "表文", "表注", "图题", "图文",
    "页码",
  ]

  /// GB/T 9704-2012: margins 37 / 28 mm, 3号 仿宋, lines of 28 points, page number 4号.
  static let standard = Look(
    styles: standardStyles, page: PageSetup(top: 37, bottom: 35, left: 28, right: 26),
    pageNumber: "— {页} —")

  /// 小四 below a chart, 五号 in it.
  static let chartStyles = [
    TextStyle(
      name: "图题", font: "仿宋_GB2312", latinFont: "Times New Roman", size: 12, alignment: .center,
      spaceAfter: 6),
    TextStyle(name: "图文", font: "宋体", latinFont: "Times New Roman", size: 10.5),
  ]
}
