import GoujiModel
import SourceReading

/// The words in which exports of the 预算管理一体化 platform and of other programs head their
/// columns. Sources: 预算管理一体化规范（财办〔2020〕13号）, project classes and kinds of funds; and
/// headers of published tables.
struct ImportWords {
  let shape: LedgerShape
  /// Of the draft: `2024年预算数` is this year's, `2023年预算数` last year's. Nil where it is not known.
  var year: Int?

  /// Without blanks, brackets, marks of required fields and units of money; half-width.
  static func key(_ header: String) -> String {
    var key = ImportUnit.withoutUnit(header.headerKey)
    key = String(key.filter { !"()[]【】*:".contains($0) })
    for prefix in ["其中", "其:"] where key.hasPrefix(prefix) && key.count > prefix.count {
      key = String(key.dropFirst(prefix.count))
    }
    return key
  }

  /// What a column with these headers, from the top level down, gives; nil where it is not known.
  func target(_ levels: [String]) -> ImportTarget? {
    let target = self.target(keys: levels.map { named(Self.key($0)) }.filter { !$0.isEmpty })
    guard levels.contains(where: { $0.headerKey.hasPrefix("其中") }) else { return target }
    let isOwn = levels.last?.headerKey.hasPrefix("其中") == true
    switch target {
    // What was carried over, of the amount beside it.
    case .amount(let amount) where amount.values[StandardColumn.fundYear] != nil:
      return .included(amount)
    // Of an amount named already, 其中 gives a part that is no line of its own.
    case .amount(let amount) where amount.values.isEmpty && isOwn: return .unused
    case nil where Self.partWords.contains(where: Self.key(levels.last ?? "").contains):
      return .unused
    default: return target
    }
  }

  /// With 本年 or 上年 in the place of the year itself.
  private func named(_ key: String) -> String {
    guard let year, key.hasPrefix("20"), let mark = key.firstIndex(of: "年"),
      let own = RowFilter.year(String(key[..<mark]))
    else { return key }
    var rest = key[key.index(after: mark)...]
    if rest.hasPrefix("度") { rest = rest.dropFirst() }
    if rest.isEmpty { return key }
    return own == year ? "本年" + rest : own == year - 1 ? "上年" + rest : key
  }

  private func target(keys: [String]) -> ImportTarget? {
    guard let leaf = keys.last else { return nil }
    let above = keys.dropLast().filter(means)
    if let own = shape.columns.first(where: { $0.name.headerKey == leaf }) {
      return own.kind.isAmount ? amount(own.name, above) : .column(own.name)
    }
    if let measure = measure(leaf) { return amount(measure, above) }
    if Self.isCarryFlag(leaf) {
      return has(.column(StandardColumn.fundYear)) == .unused ? .unused : .carryFlag
    }
    if let filter = RowFilter.of(leaf) { return .filter(filter) }
    return part(leaf, of: above) ?? funds(leaf, above) ?? classified(leaf) ?? plain(leaf)
      ?? sum(leaf, above)
  }

  private static func isCarryFlag(_ leaf: String) -> Bool {
    let isFlag = leaf.hasPrefix("是否") || ["标志", "标识", "标记"].contains(where: leaf.hasSuffix)
    return isFlag && (leaf.contains("结转") || leaf.contains("结余"))
  }

  /// A title over the header says nothing of its columns.
  private func means(_ key: String) -> Bool {
    measure(key) != nil || !allValues([key]).isEmpty || !values(key).isEmpty || group(key) != nil
      || classified(key) != nil
      || plain(key) != nil
      || Self.amountWords.contains(key) || Self.totalWords.contains(key)
      || shape.columns.contains { $0.name.headerKey == key }
  }

  /// `编码`, `名称` and `类`, `款`, `项` below a group.
  private func part(_ leaf: String, of above: [String]) -> ImportTarget? {
    if let level = codeLevel(leaf, of: above) { return has(level) }
    guard let group = above.last else { return nil }
    let isName = ["名称", "科目名称"].contains(leaf)
    guard isName || ["编码", "代码", "科目编码", "科目代码"].contains(leaf),
      let base = classified(group) ?? plain(group)
    else { return nil }
    switch base {
    case .column(let name): return isName && Self.hasCode(name) ? .nameOf(name) : base
    case .code: return isName ? .codeName : .code
    default: return base
    }
  }

  /// Columns of codes and units.
  func classified(_ leaf: String) -> ImportTarget? {
    let isName = leaf.hasSuffix("名称") && !leaf.contains("编码") && !leaf.contains("代码")
    if leaf.contains("经济") {
      if leaf.contains("政府"), !leaf.contains("部门") { return .unused }
      return has(
        isName ? .nameOf(StandardColumn.economicCode) : .column(StandardColumn.economicCode))
    }
    if leaf.contains("功能") {
      return has(
        isName ? .nameOf(StandardColumn.functionCode) : .column(StandardColumn.functionCode))
    }
    if ["科目", "科目编码", "科目代码", "科目编号", "预算科目", "预算科目编码", "支出科目", "科目编码及名称"].contains(leaf) {
      return .code
    }
    if ["科目名称", "预算科目名称", "支出科目名称"].contains(leaf) { return .codeName }
    let units = [
      "单位", "预算单位", "部门单位", "编报单位", "填报单位", "申报单位", "基层单位", "所属单位", "单位信息", "预算部门单位",
    ]
    if units.contains(leaf) { return .column(StandardColumn.unit) }
    for unit in units + ["机构"] {
      if ["编码", "代码", "编号"].contains(where: { leaf == unit + $0 }) {
        return .column(StandardColumn.unit)
      }
      if leaf == unit + "名称" || leaf == unit + "名称科目" { return .nameOf(StandardColumn.unit) }
    }
    return nil
  }

  private static let columnWords: [String: [String]] = [
    StandardColumn.spendingKind: [
      "支出类型", "支出类别", "项目类别", "项目类型", "支出分类", "经费类型", "支出性质", "预算项目类别", "项目分类",
    ],
    StandardColumn.project: ["项目", "项目名称", "预算项目", "预算项目名称", "二级项目", "二级项目名称", "项目信息", "明细项目名称"],
    StandardColumn.fundSource: ["资金性质", "资金来源", "资金类型", "资金来源性质", "经费来源", "资金性质分类", "资金来源类型"],
    StandardColumn.fundYear: [
      "资金年度", "资金时间", "资金所属年度", "指标年度", "来源年度", "指标来源年度", "资金来源年度", "指标所属年度", "预算来源年度", "结转类型",
      "资金结转", "本年/结转", "本年或结转",
    ],
    StandardColumn.fundLevel: [
      "拨款级次", "拨款来源级次", "资金级次", "转移支付级次", "指标级次", "资金来源级次", "来源级次", "下达级次",
    ],
    StandardColumn.remark: ["说明", "备注", "支出说明", "编制说明", "摘要", "用途", "资金用途", "支出用途"],
  ]

  /// Parts by what is bought, which no line of the draft tells apart.
  private static let partWords = [
    "政府采购", "购买服务", "三公", "会议费", "培训费", "接待费", "公务用车", "因公出国", "新增资产", "资产配置", "基建", "债务", "信息化",
    "中小企业", "绩效", "涉密",
  ]

  private static let unusedWords = [
    "序号", "行号", "序", "行次", "区划", "行政区划", "财政区划", "单据号", "币种", "指标文号",
    "单位类型", "单位性质", "单价", "数量", "人数", "月数", "标准", "定额标准", "支出标准", "天数", "次数", "执行率", "支付率", "执行进度",
    "支付进度", "计量单位", "规格型号", "一级项目", "一级项目名称", "级次", "层级",
  ]

  /// Columns of words.
  private func plain(_ leaf: String) -> ImportTarget? {
    for (column, words) in Self.columnWords.sorted(by: { $0.key < $1.key }) {
      if words.contains(leaf) || words.contains(where: { leaf == $0 + "名称" }) {
        return has(.column(column))
      }
      if words.contains(where: { leaf == $0 + "编码" || leaf == $0 + "代码" }) {
        return column == StandardColumn.project ? .unused : has(.codeOf(column))
      }
    }
    if Self.isLevelFlag(leaf) { return nil }
    // 1月 to 12月: what is to be paid when.
    if leaf.hasSuffix("月"), Int(leaf.dropLast()) != nil { return .unused }
    let isUnused =
      Self.unusedWords.contains(leaf)
      || ["是否", "主管", "归口", "一级项目", "上级项目", "增减", "比上年", "较上年", "同比", "占比", "增长"]
        .contains(where: leaf.hasPrefix)
    return isUnused ? .unused : nil
  }

  /// 是否上级转移支付: its 是 says who pays.
  static func isLevelFlag(_ leaf: String) -> Bool {
    leaf.hasPrefix("是否") && ["转移支付", "上级", "中央", "提前下达", "专款"].contains(where: leaf.contains)
  }

  private static func hasCode(_ column: String) -> Bool {
    [StandardColumn.unit, StandardColumn.functionCode, StandardColumn.economicCode].contains(column)
  }

  /// Nil where the ledger has no such column.
  func has(_ target: ImportTarget) -> ImportTarget? {
    switch target {
    case .column(let name), .nameOf(let name), .codeOf(let name):
      shape.index(of: name) == nil ? .unused : target
    case .codePart(_, let name) where !name.isEmpty:
      shape.index(of: name) == nil ? .unused : target
    default: target
    }
  }
}

extension LedgerShape {
  /// The values that a column admits; nil where it admits any.
  func choices(of column: String) -> ChoiceList? {
    guard let index = index(of: column), case .choice(let list) = columns[index].kind else {
      return nil
    }
    return list
  }
}
