import GoujiModel
import SourceReading

/// The choice that a word of an export means: `111-一般公共预算资金`, `人员类项目`.
enum ImportChoice {
  /// 预算管理一体化规范: spending on 人员类 projects and on 公用经费 belongs to 基本支出, that on 其他运转类
  /// and 特定目标类 to 项目支出.
  private static let kinds = [
    "人员类": "人员经费", "人员支出": "人员经费", "公用经费类": "公用经费", "公用支出": "公用经费", "公用类": "公用经费",
    "运转类公用经费": "公用经费", "其他运转类": "项目支出", "特定目标类": "项目支出", "基本支出人员经费": "人员经费",
    "基本支出公用经费": "公用经费",
  ]

  private static let sources = [
    "公共预算": "一般公共预算", "公共财政预算": "一般公共预算", "公共财政": "一般公共预算", "一般预算": "一般公共预算", "基金": "政府性基金预算",
    "基金预算": "政府性基金预算", "国有资本经营": "国有资本经营预算", "国资预算": "国有资本经营预算", "国有资本": "国有资本经营预算",
    "财政专户": "财政专户管理资金", "专户": "财政专户管理资金", "专户管理": "财政专户管理资金", "教育收费": "财政专户管理资金",
    "事业单位经营": "事业单位经营收入", "附属单位上缴": "附属单位上缴收入",
  ]

  private static let years = [
    "年初安排": "本年", "当年安排": "本年", "本年安排": "本年", "年初预算": "本年", "年初批复": "本年", "本年预算": "本年",
    "当年预算": "本年",
    "当年": "本年", "本年资金": "本年", "当年资金": "本年", "本年度": "本年", "当年度": "本年", "年初预算安排": "本年",
    "上年结余": "上年结转",
    "结转结余": "上年结转", "上年结转资金": "上年结转", "结转资金": "上年结转", "以前年度结转": "上年结转", "往年结转": "上年结转",
    "上年度结转": "上年结转",
  ]

  private static let levels = [
    "提前下达": "上级提前通知", "上级提前下达": "上级提前通知", "中央提前下达": "上级提前通知", "省级提前下达": "上级提前通知",
    "市级提前下达": "上级提前通知", "提前下达转移支付": "上级提前通知", "上级提前下达转移支付": "上级提前通知",
    "转移支付": "上级提前通知", "上级转移支付": "上级提前通知", "上级专项转移支付": "上级提前通知", "上级一般性转移支付": "上级提前通知",
    "中央转移支付": "上级提前通知", "省级转移支付": "上级提前通知", "市级转移支付": "上级提前通知", "本级财力": "本级",
    "县本级": "本级", "区本级": "本级", "市本级": "本级", "省本级": "本级", "本级资金": "本级",
  ]

  /// Nil where none is meant, or more than one.
  static func find(_ text: String, in list: ChoiceList) -> String? {
    let word = withoutCode(text.headerKey)
    guard !word.isEmpty, list.groups[word] == nil else { return nil }
    for candidate in [word, withoutEnding(word)] {
      if let choice = list.choice(for: candidate) { return choice }
      let words = [kinds, sources, years, levels]
      if let choice = words.lazy.compactMap({ $0[candidate] }).first, list.choices.contains(choice)
      {
        return choice
      }
    }
    let short = withoutEnding(word)
    let fitting = Set(
      (list.choices.map { ($0, $0) } + list.aliases.map { ($0.key, $0.value) })
        .filter { withoutEnding($0.0) == short }.map(\.1))
    return fitting.count == 1 ? fitting.first : nil
  }

  /// Endings that change nothing.
  static func withoutEnding(_ word: String) -> String {
    var word = word
    for ending in ["项目支出", "项目", "资金", "财政拨款收入", "拨款收入", "财政拨款", "拨款", "预算", "安排"] {
      if word.hasSuffix(ending), word.count > ending.count + 1 {
        word = String(word.dropLast(ending.count))
      }
    }
    return word
  }

  /// `111-`, `[3]`, `12.` before the word.
  private static func withoutCode(_ text: String) -> String {
    let marks = "[]()【】-—–_.、|:"
    let rest = text.drop { $0.isASCII && $0.isNumber || marks.contains($0) }
    return String(rest)
  }
}
