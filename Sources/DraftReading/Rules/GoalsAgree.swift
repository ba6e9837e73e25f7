import GoujiModel
import SourceReading

/// What it checks: the goal of a project (年度目标) does not say that more money goes into it than its
/// lines have, and no other total; it is not due in a year before the draft's.
///
/// Why: goal and amount stand in one table.
///
/// Example: “项目资金50万元” for a project of 48.5 万元; “2023年12月底前完成” in a draft of 2024.
///
/// Source: 财预〔2015〕88号: 绩效目标与预算相匹配.
enum GoalsAgree {
  /// What stands before an amount that is the project's own.
  private static let totals = WordList([
    "项目资金", "项目预算", "预算资金", "项目总投资", "本项目预算", "预算金额", "预算总额", "预算安排", "安排预算", "年度预算", "项目总额",
    "资金总额", "项目经费", "总经费", "资金共计", "安排资金", "投入资金",
  ])
  /// What follows a year in which something is due.
  private static let deadlines = ["年底", "年末", "年内", "年全年", "年12月", "年度目标", "年年底", "年年末"]

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let sums = ProjectGoal.sums(spending)
    let past = past(draft.budget.year)
    return ProjectGoal.all(in: draft).flatMap { goal in
      amount(in: goal.text, of: goal.project, sums[goal.key], draft, at: goal.place)
        + deadline(past, in: goal.text, of: goal.project, draft, at: goal.place)
    }
  }

  /// The only amount that is said to be the project's, where it is not.
  private static func amount(
    in text: String, of project: String, _ spent: Money?, _ draft: WholeDraft, at place: Place
  ) -> [Finding] {
    guard let spent else { return [] }
    let scalars = Array(text.unicodeScalars)
    let said = totals.ranges(in: scalars).compactMap {
      range -> (words: String, Money, AmountUnit)? in
      let word = String(scalars: scalars[range])
      let rest = String(scalars: scalars[range.upperBound...])
        .drop { "为共计是约：:达".contains($0) }
      let digits = rest.prefix { ($0.isASCII && $0.isNumber) || ".,，".contains($0) }
      let tail = rest[digits.endIndex...]
      guard let unit = AmountUnit.allCases.reversed().first(where: { tail.hasPrefix($0.rawValue) }),
        case .success(let money) = AmountParser.amount(String(digits), in: unit)
      else { return nil }
      return (word + digits + unit.rawValue, money, unit)
    }
    // 安排资金10万元用于…，安排资金15万元用于…: parts.
    guard said.count == 1, let (words, money, unit) = said.first else { return [] }
    // Goals are written in 万元 with two decimals, or rounder.
    if abs(money.fen - spent.fen) <= max(unit.fen, spent.fen / 200) { return [] }
    return [.goalAmount(project, words, spent, draft, at: place)]
  }

  private static let verbs = [
    "完成", "开展", "保障", "确保", "实现", "做好", "推进", "建设", "达到", "力争", "保证", "组织",
  ]

  /// 完成2023年度档案整理 may be the work of this year.
  private static let wishes = WordList(["确保", "力争", "保证"])

  private static let will = WordList(verbs)

  /// 确保2023年度大厅安全; 2023年完成 at the beginning.
  private static func planned(_ year: Int, _ text: [Unicode.Scalar]) -> String? {
    let named = WordList(["\(year)年度", "\(year)年"])
    for range in named.ranges(in: text) {
      let isBehind = wishes.length(before: range.lowerBound, in: text[...]) != nil
      let isBefore =
        range.lowerBound == 0 && will.length(at: range.upperBound, in: text[...]) != nil
      if YearsOfThisDraft.isBegun(by: range.upperBound, in: text) { continue }
      if isBehind || isBefore { return String(scalars: text[range]) }
    }
    return nil
  }

  /// A goal is due, or planned, in one of the three years before.
  static func isPast(_ text: String, in year: Int) -> Bool {
    let scalars = Array(text.unicodeScalars)
    if isDue(scalars, in: year) { return true }
    return (year - 3..<year).contains { earlier in
      planned(earlier, scalars) != nil
        || text.startsWithBytes(of: "\(earlier)年，") || text.startsWithBytes(of: "\(earlier)年度，")
    }
  }

  /// Due in one of the three years before.
  static func isDue(_ text: [Unicode.Scalar], in year: Int) -> Bool { due(past(year), text) != nil }

  private static func past(_ year: Int) -> WordList {
    WordList((year - 3..<year).flatMap { year in deadlines.map { "\(year)\($0)" } })
  }

  /// The first day that is over, if it is not the one by which something was begun.
  private static func due(_ past: WordList, _ text: [Unicode.Scalar]) -> Range<Int>? {
    past.ranges(in: text).first { !YearsOfThisDraft.isBegun(by: $0.upperBound, in: text) }
  }

  private static func deadline(
    _ past: WordList, in text: String, of project: String, _ draft: WholeDraft, at place: Place
  ) -> [Finding] {
    let year = draft.budget.year
    let scalars = Array(text.unicodeScalars)
    if let range = due(past, scalars) {
      let said = String(scalars: scalars[range])
      return [.goalYear(project, said, year, at: place)]
    }
    let isOfThisYear = text.containsBytes(of: "\(year)年")
    for earlier in (year - 3)..<year
    where !isOfThisYear && text.containsBytes(of: "\(earlier)年") {
      if let said = planned(earlier, scalars) { return [.goalYear(project, said, year, at: place)] }
    }
    for earlier in (year - 3)..<year {
      if text.startsWithBytes(of: "\(earlier)年，") || text.startsWithBytes(of: "\(earlier)年度，") {
        return [.goalYear(project, "\(earlier)年", year, at: place)]
      }
    }
    return []
  }
}

extension Finding {
  private static let basis = "财预〔2015〕88号"

  fileprivate static func goalAmount(
    _ project: String, _ said: String, _ spent: Money, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .goalDiffers, at: place,
      "项目“\(shortened(project))”的目标写“\(shortened(said))”，支出明细里是 \(draft.words(spent))",
      label: "与支出不同",
      basis: basis, cure: "核对后改成一样；目标里不写预算金额更稳妥")
  }

  fileprivate static func goalYear(
    _ project: String, _ said: String, _ year: Int, at place: Place
  ) -> Finding {
    Finding(
      .goalDiffers, at: place,
      "项目“\(shortened(project))”的目标写“\(said)”，草案是 \(year) 年的", label: "不是本年度", basis: basis,
      cure: "改为 \(year) 年的目标")
  }
}
