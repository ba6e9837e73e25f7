/// A number of a sentence with what its words say that it is.
package struct Statement: Sendable {
  package enum Kind: Sendable {
    /// How much something is.
    case level
    /// How much it was the year before, beside the amount of this year.
    case prior
    /// The same in a sentence that tells of the year before alone.
    case earlier
    /// 年初预算, 全年预算.
    case initial, adjusted
    /// 预算 of a document of 决算; which of the two it is, nothing says.
    case budgeted
    /// By how much it differs from the year before.
    case change
    /// The same in percent.
    case growth
    /// The percentage that it is of something.
    case share
    /// What another amount is a percentage of: `占基本支出250万元的20%`.
    case whole
    /// The percentage of the budget that was spent.
    case completion
    case count
    /// A price, a limit, an estimate; within a reason; of no known kind.
    case other
  }

  package var kind: Kind
  package var value: PrintedValue
  /// 万元, %, 辆.
  package var unit: String
  /// 1 for an increase, −1 for a decrease; 0 where no word says which.
  package var direction = 0
  /// The words that say what it is of, plain.
  package var name: String
  /// Number of its sentence in the paragraph.
  package var sentence: Int
  /// It stands in the reason for something.
  package var isReason: Bool
  /// A percentage without its mark.
  package var lacksPercent = false
  /// A share of the amount before it: `占公用经费125万元的80%`.
  package var isOfStated = false
  /// In the scalars of the paragraph, unit included.
  package var range: Range<Int>
  /// From the end of the number before it, or of the clause.
  package var lead: Range<Int>

  /// What a change is of, where its own words say it.
  package var subject: String { StatementReader.subject(name) }
}

/// Words of the budget office that tell what a number in a sentence is.
enum StatementWords {
  static let up = ["增加", "增长", "上升", "提高", "增幅", "上涨", "增"]
  static let down = ["减少", "下降", "降低", "压减", "压缩", "缩减", "减幅", "降幅", "核减", "下浮", "减", "降"]
  /// Behind a verb, before the number.
  static let fillers = [
    "了", "为", "约", "达", "到", "各", "额", "幅", "度", "率", "幅度", "比例", "共", "合计", "数",
  ]
  static let prior = ["上年", "去年", "上一年", "上年度"]
  static let comparing = ["比", "较", "与", "同", "和", "相比"]
  /// `接待费比2023年预算`: what something else is compared with.
  static func isCompared(_ name: String) -> Bool {
    ["比", "较", "与", "同", "和"].contains { verb in
      ["上年", "去年", "上一年", "20"].contains { name.contains(verb + $0) }
    }
  }
  static let estimates = [
    "约", "近", "超过", "不超过", "不低于", "达到", "每", "人均", "标准", "单价", "以内", "控制在", "至少", "最高", "上限",
  ]
  static let estimatesBehind = ["以上", "以下", "以内", "左右", "余", "多", "/", "（含）", "每"]

  static let money: [(name: String, fen: Int)] = [
    ("亿元", 10_000_000_000), ("万元", 1_000_000), ("千元", 100_000), ("元", 100),
  ]
  static let counts = ["辆", "台", "套", "批次", "人次", "家", "个"]
}
