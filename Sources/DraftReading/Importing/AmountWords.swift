import GoujiModel
import SourceReading

/// The words over columns of money: what is counted, who pays it, in which year it was given.
extension ImportWords {
  /// 年初预算, 调整预算数 and 决算 of a final account, which has a column for each.
  func measure(_ leaf: String) -> String? {
    Self.amountColumns.first { $0.words.contains(leaf) && shape.index(of: $0.column) != nil }?
      .column
  }

  static let amountColumns: [(column: String, words: [String])] = [
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

  static let amountWords = [
    "金额", "预算金额", "本年预算", "本年预算数", "年初预算", "年初预算数", "调整预算", "调整预算数", "调整后预算",
    "调整后预算数", "全年预算", "全年预算数", "当年预算", "当年预算数", "当年安排", "本年安排", "本年安排数", "批复数", "批复金额", "预算批复数",
    "安排数",
    "支出预算", "支出预算数", "支出金额", "控制数", "预算安排", "预算安排数", "申报数", "审核数", "本年支出", "支出数", "预算数",
    "本年数", "财政拨款", "审定数", "审定金额", "核定数", "核定金额", "批复预算数", "下达数", "下达金额", "本年", "当年", "本年资金", "当年资金",
    "本年拨款", "当年拨款", "指标金额", "指标数", "预算指标金额", "年初预算安排", "本年预算安排",
  ]
  /// Of this year alone, where 上年结转 stands beside.
  static let currentWords: Set<String> = [
    "当年预算", "当年预算数", "当年安排", "当年安排数", "本年安排", "本年安排数", "当年", "本年", "当年资金", "本年资金", "当年拨款", "本年拨款",
    "年初预算安排", "本年预算安排",
  ]
  static let currentGroups: Set<String> = ["本年预算", "本年预算数", "本年收入", "本年支出"]
  static let totalWords = [
    "合计", "总计", "小计", "共计", "本年合计", "预算合计", "支出合计", "金额合计", "资金合计", "总额", "本年支出合计", "本年预算合计",
  ]

  /// Columns of amounts that name a source, a kind of spending or a year.
  func funds(_ leaf: String, _ above: [String]) -> ImportTarget? {
    guard let main = shape.mainAmount else { return nil }
    if values(leaf).isEmpty,
      group(leaf) == nil || Self.amountWords.contains(leaf) && above.isEmpty
    {
      return nil
    }
    // 年初预算数 over its sources.
    let own = above.lazy.compactMap { key in
      shape.columns.first { $0.kind.isAmount && $0.name.headerKey == key }?.name ?? measure(key)
    }.first
    return amount(own ?? main, above + [leaf])
  }

  /// Amounts without further values of their own.
  func sum(_ leaf: String, _ above: [String]) -> ImportTarget? {
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
  func amount(_ measure: String, _ levels: [String]) -> ImportTarget {
    let amount = ImportAmount(measure: measure, values: allValues(levels))
    let isGroup = levels.last.map { values($0).isEmpty && group($0) != nil } ?? false
    return isGroup ? .total(amount) : .amount(amount)
  }

  func allValues(_ levels: [String]) -> [String: String] {
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
  func values(_ word: String) -> [String: String] {
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

  func group(_ word: String) -> (column: String, name: String)? {
    for column in [StandardColumn.fundSource, StandardColumn.spendingKind] {
      guard let list = shape.choices(of: column) else { continue }
      for name in [word, ImportChoice.withoutEnding(word)] where list.groups[name] != nil {
        return (column, name)
      }
    }
    return nil
  }
}
