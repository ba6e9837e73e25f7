import GoujiModel

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
    if header.containsBytes(of: "增减") || header.containsBytes(of: "差额")
      || header.containsBytes(of: "增加")
    {
      self = .change
    } else if time.year == nil, header.containsBytes(of: "年度") || header.containsBytes(of: "年决算") {
      // Of which year the document is, nothing says.
      self = .distant
    } else if let year = time.year, !years.isEmpty, !years.contains(year) {
      self = years.contains(year - 1) ? .earlier(header, time) : .distant
    } else if header.containsBytes(of: "上年") && !header.containsBytes(of: "结转")
      || header.containsBytes(of: "去年")
    {
      self = .earlier(header, time)
    } else if header.containsBytes(of: "年初预算") {
      self = .initial
    } else if header.containsBytes(of: "全年预算") || header.containsBytes(of: "调整预算") {
      self = .adjusted
    } else {
      self = .own
    }
  }

  private static func earlier(_ header: String, _ time: TableTime) -> Stage {
    let words = ScopeWords.removed(from: header)
    let isSpent = words.containsBytes(of: "执行") || words.containsBytes(of: "决算")
    let isPlanned = words.containsBytes(of: "预算") && !words.containsBytes(of: "执行")
    return (time.isFinal ? isPlanned && !isSpent : isSpent) ? .priorOther : .prior
  }
}
