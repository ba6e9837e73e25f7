import GoujiModel

/// What it checks: what a text plans is planned for the draft's year: no 重点工作, 预算 or 目标 of an
/// earlier year, no sentence that says what is going to be done in a year that is over, no target
/// to be met by a day before the year begins; and no budget opens with what is to be done the year
/// after it.
///
/// Why: texts are carried over from last year's draft. A year that is only compared with, that a
/// document's title names or that a report looks back on is left alone.
///
/// Example: 2023年，我局将继续…… in the draft of 2024.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum YearsOfThisDraft {
  static func findings(_ text: FreeText, year: Int, isBudget: Bool = false) -> [Finding] {
    let scalars = text.signs.contains(.years) ? text.scalars : []
    for index in scalars.indices where scalars[index] == "年" {
      let token = TypedYear(before: index, in: scalars)
      let range = token.start..<index + 1
      if isBudget, token.number == year + 1, isOpening(text, range) {
        return [.yearAhead(text, range, year)]
      }
      // Ten years back a year is history.
      guard let typed = token.number, typed < year, typed > year - 10 else { continue }
      if isPlanned(text, range, year) || isSubject(text, range, year)
        || isDeadline(text, range, year)
      {
        return [.staleYear(text, range, typed, year)]
      }
    }
    return text.signs.contains(.others) ? fiveYears(text, year) : []
  }

  private static let lastYears = [
    ("十二五", 2015), ("十三五", 2020), ("十四五", 2025), ("十五五", 2030),
  ]
  private static let plansOfFive = lastYears.map {
    (name: WordList(["“\($0.0)”", $0.0]), end: $0.1)
  }
  private static let anyPlanOfFive = WordList(lastYears.map(\.0))
  private static let periods = WordList(["时期", "期间", "规划期"])
  private static let planned = WordList(["规划", "发展规划"])
  private static let following = WordList(["落实", "实施", "执行", "推进", "编制", "围绕"])

  /// “十三五”时期 at the beginning of a sentence that does not look back; 落实“十三五”规划.
  private static func fiveYears(_ text: FreeText, _ year: Int) -> [Finding] {
    if !anyPlanOfFive.isFound(in: text.scalars) { return [] }
    for (words, end) in plansOfFive where end < year {
      for range in words.ranges(in: text.scalars) {
        let isOpening =
          periods.length(at: range.upperBound, in: text.scalars[...]) != nil
          && text.statement(before: range.lowerBound).allSatisfy(\.isBlank)
        let isFollowed =
          planned.length(at: range.upperBound, in: text.scalars[...]) != nil
          && following.length(before: range.lowerBound, in: text.scalars[...]) != nil
        if !isOpening && !isFollowed { continue }
        let sentence = text.scalars[range.upperBound...].prefix { $0 != "。" }
        if past.isFound(in: sentence) { continue }
        return [.stalePlan(text, range, end, year)]
      }
    }
    return []
  }

  /// A paragraph begins with the year and says what is to be done, without a word of the draft's
  /// own.
  private static func isOpening(_ text: FreeText, _ range: Range<Int>) -> Bool {
    guard case .prose = text.kind, text.scalars[..<range.lowerBound].allSatisfy(\.isBlank)
    else { return false }
    let first = text.scalars[range.upperBound...].prefix { $0 != "。" }
    return openings.isFound(in: first)
      || plans.length(at: range.upperBound, in: text.scalars[...]) != nil
  }

  private static let openings = WordList(["做好以下", "抓好以下", "以下几", "重点做好", "重点抓好", "重点工作", "工作思路"])

  /// 2023年重点工作, 2023年度部门预算
  private static func isPlanned(_ text: FreeText, _ range: Range<Int>, _ year: Int) -> Bool {
    var next = range.upperBound
    if text.scalars.indices.contains(next), text.scalars[next] == "度" { next += 1 }
    guard let length = plans.length(at: next, in: text.scalars[...]) else { return false }
    // 2023年预算执行情况 looks back.
    if lookingBack.length(at: next + length, in: text.scalars[...]) != nil { return false }
    let clause = text.clause(before: range.lowerBound)
    if citing.isFound(in: clause) || comparing.isFound(in: clause.suffix(5)) { return false }
    // What the last budget had is why this one differs.
    if case .reason = text.kind, budgets.length(at: next, in: text.scalars[...]) != nil {
      return false
    }
    return !closed.isFound(in: text.clause(after: range.upperBound))
      && !isSettled(text.scalars[range.upperBound...].prefix { $0 != "。" }, year)
  }

  private static let budgets = WordList(["部门预算", "单位预算", "预算安排"])

  /// It says what has become of the plan, or goes on to speak of the draft's own year.
  private static func isSettled(_ sentence: ArraySlice<Unicode.Scalar>, _ year: Int) -> Bool {
    settled.isFound(in: sentence) || WordList(["\(year)年"]).isFound(in: sentence)
  }

  private static let settled = WordList(["本年", "今年", "不再", "已", "办结", "推迟到"])
  /// Of the plan itself, in its own clause.
  private static let closed = WordList([
    "结束", "完工", "结转", "收官", "考核获", "自评", "得分", "完成率",
  ])

  private static let plans = WordList([
    "重点工作", "工作要点", "工作计划", "工作任务", "主要工作任务", "主要任务", "年度目标", "总体目标", "绩效目标", "工作目标", "部门预算",
    "单位预算",
    "部门决算", "预算安排", "预算编制", "预算草案",
  ])
  private static let lookingBack = WordList(["执行", "完成", "于", "总数", "数", "批复", "公开", "相比", "相"])
  /// Anywhere in the clause.
  private static let citing = WordList(["关于", "印发", "《", "“", "号", "提前下达"])
  /// Right before the year.
  private static let comparing = WordList([
    "比", "较", "与", "和", "同", "根据", "依据", "按照", "下达", "批复", "对", "完成", "清算", "结合", "参照", "执行", "公开",
  ])

  /// 2023年，我局将继续…… at the beginning of a sentence that does not speak of this year.
  private static func isSubject(_ text: FreeText, _ range: Range<Int>, _ year: Int) -> Bool {
    guard text.statement(before: range.lowerBound).allSatisfy(\.isBlank) else { return false }
    let rest = text.scalars[range.upperBound...]
    let sentence = rest.prefix { $0 != "。" }
    if past.isFound(in: sentence) || isSettled(sentence, year) { return false }
    if rest.first == "起" { return false }
    if future.isFound(in: sentence) { return true }
    // 计划完成的8件实事 are no plan any more.
    let intends = intending.ranges(in: text.scalars).contains { found in
      found.lowerBound >= range.upperBound && found.upperBound <= sentence.endIndex
        && !(found.upperBound < text.scalars.count && text.scalars[found.upperBound] == "的")
    }
    return intends || !disposing.isFound(in: sentence) && isOwn(sentence)
  }

  /// 将重点抓好: what 将 begins is planned where nobody else than the department can be meant; 省厅将重点工程分解到
  /// is 把.
  private static func isOwn(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
    let clause = sentence.drop { $0.isBlank || $0 == "，" || $0 == "," || $0 == "度" }
    guard let start = clause.indices.first(where: { clause[$0] == "将" }),
      either.length(at: start, in: clause) != nil
    else { return false }
    return start == clause.startIndex || own.length(before: start, in: clause) != nil
  }

  private static let either = WordList(["全面", "重点", "以", "按照"].map { "将" + $0 })
  private static let own = WordList([
    "我局", "我委", "我办", "我院", "我校", "我单位", "我部门", "本局", "本部门", "本单位",
  ])
  private static let disposing = WordList([
    "纳入", "列入", "提高到", "降低到", "降至", "提高至", "扩大到", "扩大至", "分解", "作为", "整合为", "调整为", "划入", "划转", "移交",
  ])

  private static let future = WordList(
    [
      "继续", "进一步", "坚持", "坚定", "围绕", "着力", "认真", "努力", "加大", "加强", "深入", "大力", "持续",
      "切实", "紧紧", "做好", "开展", "完成", "推进", "聚焦", "紧扣", "立足",
    ].map { "将" + $0 } + ["力争", "做好以下", "抓好以下"])
  private static let intending = WordList([
    "计划开展", "计划完成", "计划新增", "计划安排", "计划组织", "计划实施", "拟开展", "拟新增", "拟安排",
  ])
  private static let past = WordList([
    "完成了", "取得", "已", "实现了", "开展了", "共", "来年", "下一年", "今年", "新的一年",
  ])

  /// 2023年12月底前 among targets and tasks.
  private static func isDeadline(_ text: FreeText, _ range: Range<Int>, _ year: Int) -> Bool {
    guard case .cell(let ledger, let column) = text.kind,
      ledger.containsBytes(of: "绩效") || ledger.containsBytes(of: "任务")
        || column.containsBytes(of: "目标")
    else { return false }
    // The rule for the goals of projects tells it.
    if ledger == StandardLedger.projects, GoalsAgree.isDue(text.scalars, in: year) { return false }
    var next = range.upperBound
    while text.scalars.indices.contains(next),
      text.scalars[next].isDigit || "月日底末".unicodeScalars.contains(text.scalars[next])
    {
      next += 1
    }
    return next > range.upperBound && before.length(at: next, in: text.scalars[...]) != nil
      && !isBegun(by: next, in: text.scalars)
  }

  /// 2023年底前开工的3个调解室, 2023年底前开工项目: the time by which they were begun, before which `index` stands.
  static func isBegun(by index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let rest = scalars[index...].drop { $0.isDigit || "月日底末之以前".unicodeScalars.contains($0) }
    if rest.prefix(4).dropFirst(2).contains("的") { return true }
    guard let length = begun.length(at: rest.startIndex, in: rest) else { return false }
    return things.length(at: rest.startIndex + length, in: rest) != nil
  }

  private static let begun = WordList(["开工", "立项", "受理", "签订", "签约", "招聘", "招录", "下达"])
  private static let things = WordList(["项目", "工程", "案件", "合同", "人员", "资金"])

  private static let before = WordList(["前", "之前", "以前"])
}

extension Finding {
  fileprivate static func stalePlan(
    _ text: FreeText, _ range: Range<Int>, _ end: Int, _ year: Int
  ) -> Finding {
    Finding(
      .staleYear, at: text.place(range),
      "\(year) 年的草案里，\(text.name)说的是\(text.words(range))要做的，它到 \(end) 年就完了：\(text.excerpt(range))",
      label: "本草案是 \(year) 年的", basis: Finding.truthfulness,
      cure: "核对是不是往年的文字；是回顾的，改成“已”“取得”的说法")
  }

  fileprivate static func yearAhead(
    _ text: FreeText, _ range: Range<Int>, _ year: Int
  ) -> Finding {
    Finding(
      .staleYear, at: text.place(range),
      "\(year) 年的草案里，\(text.name)开头说的是 \(year + 1) 年要做的：\(text.excerpt(range))",
      label: "本草案是 \(year) 年的", basis: Finding.truthfulness,
      cure: "核对年份；确是说下一年的，写明本年做什么")
  }

  fileprivate static func staleYear(
    _ text: FreeText, _ range: Range<Int>, _ typed: Int, _ year: Int
  ) -> Finding {
    Finding(
      .staleYear, at: text.place(range),
      "\(year) 年的草案里，\(text.name)说的是 \(typed) 年要做的：\(text.excerpt(range))",
      label: "本草案是 \(year) 年的",
      basis: Finding.truthfulness, cure: "核对是不是往年的文字；是回顾往年的，改成“已”“完成了”的说法")
  }
}
