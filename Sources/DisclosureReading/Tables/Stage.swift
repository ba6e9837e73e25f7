/// At which time an amount was fixed.
package enum Stage: String, Sendable {
  /// 预算数 of a budget, 决算数 of a final account.
  case own = "本年"
  case initial = "年初预算"
  case adjusted = "全年预算"
  /// 预算数 beside 决算数: which of the two it is, nothing says.
  case budget = "预算"
  case prior = "上年"
  /// What was spent the year before, in a budget; what was planned then, in a final account.
  case priorOther = "上年另一口径"
  /// The difference of two.
  case change = "增减"
  /// Of a year that is neither.
  case distant = "别的年度"
}

/// Of which year and kind a table is: what 本年 means in its headers.
struct TableTime {
  var year: Int?
  /// 决算
  var isFinal = false
}

extension Stage {
  init(header: String, _ time: TableTime) {
    let years = YearWords.all(in: header)
    if header.contains("增减") || header.contains("差额") || header.contains("增加") {
      self = .change
    } else if time.year == nil, header.contains("年度") || header.contains("年决算") {
      // Of which year the document is, nothing says.
      self = .distant
    } else if let year = time.year, !years.isEmpty, !years.contains(year) {
      self = years.contains(year - 1) ? .earlier(header, time) : .distant
    } else if header.contains("上年") && !header.contains("结转") || header.contains("去年") {
      self = .earlier(header, time)
    } else if header.contains("年初预算") {
      self = .initial
    } else if header.contains("全年预算") || header.contains("调整预算") {
      self = .adjusted
    } else {
      self = .own
    }
  }

  private static func earlier(_ header: String, _ time: TableTime) -> Stage {
    let words = ScopeWords.removed(from: header)
    let isSpent = words.contains("执行") || words.contains("决算")
    let isPlanned = words.contains("预算") && !words.contains("执行")
    return (time.isFinal ? isPlanned && !isSpent : isSpent) ? .priorOther : .prior
  }
}
