import DisclosureReading
import GoujiModel

/// The words before a difference, a rate, or an amount that another is compared with:
/// `收支总预算比上年预算增加` is of 收支总预算, against 上年预算.
struct ComparingWords {
  /// What is said to rise or fall; empty where the words do not say it.
  var subject = ""
  /// What it is compared with; nil where no comparing begins.
  var base: String?

  /// `before` are the words before its clause: `与2023年度相比，`.
  init(_ statement: Statement, after before: String = "") {
    var words = statement.name
    if statement.direction != 0 { words = statement.subject }
    if let start = Self.start(words) {
      base = Self.plain(String(words[words.index(after: start)...]))
      words = String(words[..<start])
    } else if statement.kind == .prior {
      // 上年预算数
      base = Self.plain(words)
      words = ""
    }
    subject = Self.withoutFillers(words)
    if base == nil, let end = before.firstRange(of: "相比，"),
      !before[end.upperBound...].contains("。"),
      let start = Self.start(String(before[..<end.lowerBound]))
    {
      base = Self.plain(String(before[before.index(after: start)..<end.lowerBound]))
    }
  }

  private static let verbs: [Character] = ["较", "比", "与", "同", "和"]
  private static let bases = [
    "上年", "去年", "上一年", "年初", "预算", "全年", "调整", "前年", "同期", "往年", "决算", "执行", "19", "20", "本年", "当年",
  ]

  /// Of the word that begins a comparing.
  private static func start(_ words: String) -> String.Index? {
    words.indices.last { index in
      verbs.contains(words[index])
        && bases.contains(where: words[words.index(after: index)...].hasPrefix)
    }
  }

  /// `2023年预算数的` and `2023年预算` are one.
  private static func plain(_ base: String) -> String {
    var base = base
    for word in ["相比", "，", "度", "数", "的", "为", "金额", "安排", "："] {
      base = base.replacing(word, with: "")
    }
    return base
  }

  private static let fillers = [
    "其中", "同比", "环比", "相应", "预算数", "决算数", "预算", "决算", "支出", "总额", "金额", "实际", "共计", "合计", "共", "也",
    "数", "即", "均", "分别", "相比", "总体", "年", "本", "当", "比", "较", "上", "为", "度", "（", "）", "主要", "呈",
    "有所",
    "额", "幅", "的", "是",
  ]

  private static func withoutFillers(_ words: String) -> String {
    var rest = YearWords.removed(from: words)[...]
    if rest.hasPrefix("其中") { rest = rest.dropFirst(2) }
    var other = rest
    while !other.isEmpty {
      guard let filler = fillers.first(where: other.hasPrefix) else { break }
      other = other.dropFirst(filler.count)
    }
    return other.isEmpty ? "" : String(rest)
  }

  /// The amount is of what the words name.
  func names(_ level: Statement) -> Bool {
    let name = YearWords.removed(from: level.name)
    if subject.count > 3 && name.contains(subject) { return true }
    let (a, b) = (Self.key(subject), Self.key(name))
    return a == b || a.count > 2 && b.hasSuffix(a)
  }

  /// 收支总预算 is as much as 收入总预算.
  private static func key(_ name: String) -> String {
    var key = name
    for word in ["预算数", "决算数", "总额", "金额", "为", "是", "共", "数", "其中", "各", "均"] {
      key = key.replacing(word, with: "")
    }
    for word in ["收入支出总", "收入总", "支出总", "收支总", "收、支总"] {
      key = key.replacing(word, with: "收支总")
    }
    return key
  }
}
