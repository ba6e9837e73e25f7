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

  /// 年初预算, 调整预算数 and 决算 of a final account, which has a column for each.
  private func measure(_ leaf: String) -> String? {
    Self.amountColumns.first { $0.words.contains(leaf) && shape.index(of: $0.column) != nil }?
      .column
  }

  private static let amountColumns: [(column: String, words: [String])] = [
    ("年初预算数", ["年初预算", "年初批复数", "年初批复预算", "年初预算金额", "年初数", "批复数"]),
    (
      "全年预算数",
      [
        "全年预算", "调整预算", "调整预算数", "调整后预算", "调整后预算数", "全年预算数调整后", "全年预算调整后", "调整后全年预算",
        "调整后全年预算数", "预算调整数调整后", "全年预算金额", "变动后预算", "变动后预算数",
      ]
    ),
    ("决算数", ["决算", "决算金额", "支出决算", "支出决算数", "全年执行数", "执行数", "实际支出", "实际支出数", "全年支出", "支出数"]),
  ]

  private static func isCarryFlag(_ leaf: String) -> Bool {
    let isFlag = leaf.hasPrefix("是否") || ["标志", "标识", "标记"].contains(where: leaf.hasSuffix)
    return isFlag && (leaf.contains("结转") || leaf.contains("结余"))
  }

  /// A title over the header says nothing of its columns.
  private func means(_ key: String) -> Bool {
    !allValues([key]).isEmpty || !values(key).isEmpty || group(key) != nil || classified(key) != nil
      || plain(key) != nil
      || Self.amountWords.contains(key) || Self.totalWords.contains(key)
      || shape.columns.contains { $0.name.headerKey == key }
  }

  /// `编码`, `名称` and `类`, `款`, `项` below a group.
  private func part(_ leaf: String, of above: [String]) -> ImportTarget? {
    guard let group = above.last else { return nil }
    if let level = ["类", "款", "项"].firstIndex(of: leaf) { return .codePart(level) }
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
  private func classified(_ leaf: String) -> ImportTarget? {
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
      "资金年度", "资金时间", "资金所属年度", "指标年度", "来源年度", "结转类型", "资金结转", "本年/结转", "本年或结转",
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
    "单位类型", "单位性质", "单价", "数量", "计量单位", "规格型号", "一级项目", "一级项目名称", "级次", "层级",
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
    let isUnused =
      Self.unusedWords.contains(leaf)
      || ["是否", "主管", "归口", "一级项目", "上级项目", "增减", "比上年", "较上年", "同比", "占比", "增长"]
        .contains(where: leaf.hasPrefix)
    return isUnused ? .unused : nil
  }

  private static func hasCode(_ column: String) -> Bool {
    [StandardColumn.unit, StandardColumn.functionCode, StandardColumn.economicCode].contains(column)
  }

  /// Nil where the ledger has no such column.
  private func has(_ target: ImportTarget) -> ImportTarget? {
    switch target {
    case .column(let name), .nameOf(let name), .codeOf(let name):
      shape.index(of: name) == nil ? .unused : target
    default: target
    }
  }
}

extension ImportWords {
  private static let amountWords = [
    "金额", "预算金额", "本年预算", "本年预算数", "年初预算", "年初预算数", "调整预算", "调整预算数", "调整后预算",
    "调整后预算数", "全年预算", "全年预算数", "当年预算", "当年预算数", "当年安排", "本年安排", "本年安排数", "批复数", "批复金额", "预算批复数",
    "安排数",
    "支出预算", "支出预算数", "支出金额", "控制数", "预算安排", "预算安排数", "申报数", "审核数", "本年支出", "支出数", "预算数",
    "本年数", "财政拨款", "审定数", "审定金额", "核定数", "核定金额", "批复预算数", "下达数", "下达金额", "本年", "当年", "本年资金", "当年资金",
    "本年拨款", "当年拨款",
  ]
  /// Of this year alone, where 上年结转 stands beside.
  static let currentWords: Set<String> = [
    "当年预算", "当年预算数", "当年安排", "当年安排数", "本年安排", "本年安排数", "当年", "本年", "当年资金", "本年资金", "当年拨款", "本年拨款",
    "年初预算安排", "本年预算安排",
  ]
  private static let currentGroups: Set<String> = ["本年预算", "本年预算数", "本年收入", "本年支出"]
  private static let totalWords = [
    "合计", "总计", "小计", "共计", "本年合计", "预算合计", "支出合计", "金额合计", "资金合计", "总额", "本年支出合计", "本年预算合计",
  ]

  /// Columns of amounts that name a source, a kind of spending or a year.
  private func funds(_ leaf: String, _ above: [String]) -> ImportTarget? {
    guard let main = shape.mainAmount else { return nil }
    if values(leaf).isEmpty,
      group(leaf) == nil || Self.amountWords.contains(leaf) && above.isEmpty
    {
      return nil
    }
    return amount(main, above + [leaf])
  }

  /// Amounts without further values of their own.
  private func sum(_ leaf: String, _ above: [String]) -> ImportTarget? {
    guard let main = shape.mainAmount else { return nil }
    if leaf.hasPrefix("上年"), ["预算", "数", "金额"].contains(where: leaf.contains) {
      let prior = StandardColumn.priorAmount
      return shape.index(of: prior) == nil ? .unused : .amount(ImportAmount(measure: prior))
    }
    if Self.totalWords.contains(leaf) {
      return .total(ImportAmount(measure: main, values: allValues(above)))
    }
    let isAmount =
      Self.amountWords.contains(leaf)
      || Self.amountColumns.dropLast().contains { $0.words.contains(leaf) }
    return isAmount ? amount(main, above) : nil
  }

  /// A group at the lowest level makes it a sum.
  private func amount(_ measure: String, _ levels: [String]) -> ImportTarget {
    let amount = ImportAmount(measure: measure, values: allValues(levels))
    let isGroup = levels.last.map { values($0).isEmpty && group($0) != nil } ?? false
    return isGroup ? .total(amount) : .amount(amount)
  }

  private func allValues(_ levels: [String]) -> [String: String] {
    var all: [String: String] = [:]
    for level in levels {
      // 本年财政拨款 over some columns, 上年结转 over others.
      var level = level
      if shape.index(of: StandardColumn.fundYear) != nil {
        if Self.currentWords.contains(level) || Self.currentGroups.contains(level) {
          all[StandardColumn.fundYear] = "本年"
          continue
        }
        for prefix in ["本年", "当年"] where level.hasPrefix(prefix) {
          let rest = String(level.dropFirst(prefix.count))
          guard group(rest) != nil || !values(rest).isEmpty else { continue }
          all[StandardColumn.fundYear] = "本年"
          level = rest
        }
      }
      if let group = group(level) { all[group.column] = group.name }
      for (column, value) in values(level) { all[column] = value }
    }
    return all
  }

  /// What a word says of a line: `一般公共预算上年结转` says two things.
  private func values(_ word: String) -> [String: String] {
    var values: [String: String] = [:]
    var rest = word
    if shape.index(of: StandardColumn.fundYear) != nil, word.contains("结转"), !word.contains("结转下年")
    {
      values[StandardColumn.fundYear] = "上年结转"
      for part in ["上年结转结余", "上年结转", "结转结余", "结转"] {
        if let range = rest.firstRange(of: part) {
          rest.removeSubrange(range)
          break
        }
      }
    }
    for column in [
      StandardColumn.fundSource, StandardColumn.spendingKind, StandardColumn.fundLevel,
    ] {
      guard let list = shape.choices(of: column), let choice = ImportChoice.find(rest, in: list)
      else {
        continue
      }
      values[column] = choice
      break
    }
    return values
  }

  /// `财政拨款` is the amount of a line mostly; beside other sources it is a group of them.
  func groupValues(_ levels: [String]) -> [String: String]? {
    group(Self.key(levels.last ?? "")).map { [$0.column: $0.name] }
  }

  private func group(_ word: String) -> (column: String, name: String)? {
    for column in [StandardColumn.fundSource, StandardColumn.spendingKind] {
      guard let list = shape.choices(of: column) else { continue }
      for name in [word, ImportChoice.withoutEnding(word)] where list.groups[name] != nil {
        return (column, name)
      }
    }
    return nil
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
