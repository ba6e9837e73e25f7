import GoujiModel

/// What it checks: a reason that speaks only of a rise, only of a fall or of no change does not explain
/// the opposite; a text that says a figure rose or fell against last year says so of one that did. What
/// is said of last year itself (上年新增一次性项目，本年不再安排) takes no side.
///
/// Why: reasons are typed by hand and outlive the figures they were written for.
///
/// Example: 机关运行经费 fell, its reason is 本年人员增加; 2040505 fell, its 变动原因 is 案件增加.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum ReasonsFit {
  static let rule = AuditRule("原因说的增减与数相符", .words, basis: "财预〔2016〕143号")

  static func result(_ texts: QuotedTexts) -> AuditResult {
    var result = AuditResult(rule, absence: "草案没有写原因和文字")
    for (text, _) in texts.all {
      if case .reason(let name) = text.kind {
        result.check(reason(text, name, texts))
      } else {
        result.check(listed(text, texts) ?? statement(text, texts))
      }
    }
    return result
  }

  private static func reason(
    _ text: FreeText, _ name: String, _ texts: QuotedTexts
  ) -> Finding? {
    let direction = direction(of: text.scalars[...], texts.lastYears)
    guard let said = direction ?? (unchanged.isFound(in: text.scalars) ? 0 : nil),
      let change = texts.figures.change(name)?.sign, change != 0, said != change
    else { return nil }
    return .oppositeReason(
      name, said, change, texts.figures.comparison(name), texts.figures.suspects(name),
      at: text.start)
  }

  /// 变动原因, 差异原因 of a function code.
  private static func listed(_ text: FreeText, _ texts: QuotedTexts) -> Finding? {
    guard let change = texts.changes.changes[text.start],
      let code = texts.codes[text.start]?.prefix,
      let said = direction(of: text.scalars[...], texts.lastYears), said != change.sign
    else { return nil }
    return .oppositeListed(text, code, said, change, texts.unit)
  }

  /// 机关运行经费比上年增加 …
  private static func statement(_ text: FreeText, _ texts: QuotedTexts) -> Finding? {
    let (figures, lastYears) = (texts.figures, texts.lastYears)
    guard lastYears.isFound(in: text.scalars) else { return nil }
    for range in figures.ranges(in: text) {
      let rest = text.scalars[range.upperBound...].prefix { !$0.endsStatement }.prefix(24)
      guard let first = rest.indices.first(where: { compared.length(at: $0, in: rest) != nil }),
        first - range.upperBound <= 14, lastYears.isFound(in: rest[first...].prefix(8)),
        let said = direction(of: rest[first...], lastYears),
        let change = figures.change(text.words(range))?.sign, change != 0, said != change
      else { continue }
      let name = text.words(range)
      return .oppositeStatement(
        text, name, said, change, figures.comparison(name), figures.suspects(name),
        at: text.place(range))
    }
    return nil
  }

  private static let compared = WordList(["比", "较", "与", "同比"])

  /// 1 where the words speak of more only, −1 of less only.
  private static func direction(
    of words: ArraySlice<Unicode.Scalar>, _ lastYears: WordList
  ) -> Int? {
    let clauses = words.split(whereSeparator: \.endsClause).map { ofThisYear($0, lastYears) }
      .filter { !silent.isFound(in: $0) }
    let isMore = clauses.contains { says(more, in: $0) }
    let isLess = clauses.contains { says(less, in: $0) }
    return isMore == isLess ? nil : isMore ? 1 : -1
  }

  /// 没有新增人员 says nothing of more.
  private static func says(_ words: WordList, in clause: ArraySlice<Unicode.Scalar>) -> Bool {
    words.ranges(in: Array(clause)).contains { range in
      denying.length(before: clause.startIndex + range.lowerBound, in: clause) == nil
    }
  }

  private static let denying = WordList(["没有", "未", "无", "不", "没", "并未", "不会", "未再", "无需", "不予"])

  /// A clause up to where it begins to tell of last year. 较上年增加 compares this year with it, and
  /// 上年结转 is money of this year.
  private static func ofThisYear(
    _ clause: ArraySlice<Unicode.Scalar>, _ lastYears: WordList
  ) -> ArraySlice<Unicode.Scalar> {
    let told = clause.indices.first { index in
      guard let length = lastYears.length(at: index, in: clause),
        compared.length(at: index, in: clause) == nil,
        carried.length(at: index + length, in: clause) == nil
      else { return false }
      let before = clause[..<index].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? index
      return comparing.length(before: before, in: clause) == nil
    }
    return told.map { clause[..<$0] } ?? clause
  }

  /// Right before 上年.
  private static let comparing = WordList([
    "比", "较", "与", "和", "同", "较于", "相对于", "相对", "较之", "对照", "超过", "超",
  ])
  /// Right behind 上年.
  private static let carried = WordList(["结转", "结余", "剩余"])

  /// What is kept from rising, what rises for others, and one thing held against another tell nothing
  /// of the whole.
  private static let silent = WordList([
    "严控", "控制", "从严", "不再", "避免", "杜绝", "退休", "非税", "少于", "多于", "小于", "大于", "低于", "高于", "不及", "抵",
  ])
  private static let more = WordList(["增加", "增长", "增多", "上升", "提高", "新增"])
  private static let less = WordList(["减少", "下降", "降低", "压减", "压缩", "缩减", "调减", "核减"])
  private static let unchanged = WordList(["持平", "没有变化", "无变化", "保持不变", "与上年一致", "与上年相同"])
}

extension Finding {
  private static func word(_ sign: Int) -> String { sign > 0 ? "增加" : sign < 0 ? "减少" : "没有变化" }

  fileprivate static func oppositeReason(
    _ name: String, _ said: Int, _ change: Int, _ comparison: String, _ suspects: String,
    at place: Place
  ) -> Finding {
    Finding(
      .oppositeReason, at: place, "“\(name)”比上年\(word(change))了\(comparison)，原因里说的是\(word(said))",
      label: "说的是\(word(said))", cure: "核对原因是不是写给这个数的，两年的数有没有填错\(suspects)；确是这样的，可以不改")
  }

  fileprivate static func oppositeListed(
    _ text: FreeText, _ code: String, _ said: Int, _ change: LedgerChanges.Change,
    _ unit: AmountUnit
  ) -> Finding {
    let words = { (money: Money) in "\(money.exactText(in: unit)) \(unit.rawValue)" }
    return Finding(
      .oppositeReason, at: text.start,
      "\(text.name)里，\(code) 说的是\(word(said))，\(change.names.now) \(words(change.now))，\(change.names.then) \(words(change.then))，是\(word(change.sign))",
      label: "说的是\(word(said))", cure: "核对这一条原因是不是写给这个科目的，两个数有没有填错；确是这样的，可以不改")
  }

  fileprivate static func oppositeStatement(
    _ text: FreeText, _ name: String, _ said: Int, _ change: Int, _ comparison: String,
    _ suspects: String, at place: Place
  ) -> Finding {
    Finding(
      .oppositeReason, at: place,
      "\(text.name)里说“\(name)”比上年\(word(said))，报告里是\(word(change))\(comparison)",
      label: "报告里是\(word(change))",
      cure: "核对这句话，两年的数有没有填错\(suspects)；说的是别的口径的，写明口径")
  }
}
