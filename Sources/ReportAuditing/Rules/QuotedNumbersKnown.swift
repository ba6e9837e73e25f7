import GoujiModel

/// What it checks: an amount or a percentage that a text quotes stands in the report as well, or in the
/// draft; in the use of a code, among the amounts of that code, in the reason of its change among those
/// of last year and the changes as well. In reasons and uses all of them are looked for, but percentages
/// in what is told of a code only behind 占, 增长 … (others are statutory rates, as 单位缴费 16%); elsewhere those that are said of the budget: behind 预算, 支出, 经费 … Prices, standards, limits
/// and estimates are left alone.
///
/// Why: texts are typed by hand and outlive the figures they were written for.
///
/// Example: 机关运行经费 rose “因新增岗前培训12.42万元”, while the report prints 培训费 0.93万元.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum QuotedNumbersKnown {
  static let rule = AuditRule("草案文字里写的数，报告里有", .words, basis: "财预〔2016〕143号")

  static func result(
    _ texts: QuotedTexts, _ ofReport: KnownNumbers, _ budget: Budget
  ) -> AuditResult {
    var result = AuditResult(rule, absence: "草案的文字里没有写数")
    for (text, numbers) in texts.all where !numbers.isEmpty {
      let told = texts.codes[text.start]
      let known = told.map { KnownNumbers(of: $0, budget) } ?? ofReport
      for number in numbers {
        let isUnknown =
          isOfBudget(number, in: text, told) && !number.isOfStandards(in: text)
          && !known.have(number) && !(told?.isReason == true && ofReport.have(number))
          && !isOfLastYear(number, in: text, told, texts, knowsBefore: budget.earlier != nil)
        result.check(isUnknown ? .unknownNumber(text, number, texts.figures, told) : nil)
      }
    }
    return result
  }

  /// Numbers that stand in no report, whatever they are said of: where somebody puts them into a
  /// document that is finished, they were meant to be in it. Standards and what is told of others are
  /// left alone.
  static func unfounded(_ texts: QuotedTexts, _ ofReport: KnownNumbers) -> [Finding] {
    texts.all.flatMap { text, numbers -> [Finding] in
      if texts.codes[text.start]?.isReason == false { return [] }
      return numbers.filter { number in
        let near = text.statement(before: number.range.lowerBound).suffix(24)
        return (!number.isPercent || shares.isFound(in: near)) && !isOfOthers(number, in: text)
          && !number.isOfStandards(in: text) && !ofReport.have(number)
      }.map { .unknownNumber(text, $0, texts.figures, texts.codes[text.start]) }
    }
  }

  /// A fact of last year that the draft need not have; a change of what is no figure; that of a figure
  /// by printed digits, whose last may be another.
  private static func isOfLastYear(
    _ number: QuotedNumber, in text: FreeText, _ told: CodeTold?, _ texts: QuotedTexts,
    knowsBefore: Bool
  ) -> Bool {
    let clause = text.clause(before: number.range.lowerBound)
    if told?.isReason == true {
      return texts.lastYears.isFound(in: clause) || (!knowsBefore && changes.isFound(in: clause))
    }
    guard changes.isFound(in: clause) else { return texts.lastYears.isFound(in: clause) }
    guard let name = texts.figures.name(spokenOfBefore: number, in: text),
      let change = texts.figures.change(name)
    else { return !text.isReason }
    if case .amount(let money) = change, !number.isPercent {
      return abs(abs(money.fen) - number.scaled) <= 2 * number.margin
    }
    return false
  }

  private static let changes = WordList(["增加", "增长", "减少", "下降", "上升", "降低", "压减", "提高"])

  private static func isOfBudget(
    _ number: QuotedNumber, in text: FreeText, _ told: CodeTold?
  ) -> Bool {
    if text.isReason { return true }
    if told != nil {
      return !number.isPercent || shares.isFound(in: text.clause(before: number.range.lowerBound))
    }
    if isOfOthers(number, in: text) { return false }
    // 比上年减少 stands in a clause of its own behind the figure that it speaks of.
    let near = text.statement(before: number.range.lowerBound).suffix(24)
    if number.isPercent && !shares.isFound(in: near) { return false }
    return ofBudget.isFound(in: near)
  }

  /// 全市公共预算收入35亿元，支出40亿元: the next clause goes on with what the first one told.
  private static func isOfOthers(_ number: QuotedNumber, in text: FreeText) -> Bool {
    let clause = text.clause(before: number.range.lowerBound)
    if outside.isFound(in: clause) { return true }
    if clause.startIndex == 0 || text.scalars[clause.startIndex - 1].endsStatement { return false }
    let before = text.clause(before: clause.startIndex - 1)
    return before.contains(where: \.isDigit) && outside.isFound(in: before)
  }

  private static let ofBudget = WordList([
    "预算", "决算", "支出", "收入", "经费", "拨款", "总额", "合计", "总计", "结转", "结余", "接待费", "运行费", "维护费",
  ])
  private static let shares = WordList(["占", "增长", "下降", "减少", "增加", "上升", "降低", "执行率", "完成预算"])
  /// What the department tells of others.
  private static let outside = WordList([
    "全市", "全县", "全区", "全省", "全国", "全州", "辖区", "保险基金", "社保基金", "养老金", "生产总值", "GDP", "税收", "投资",
    "贷款", "产值",
    "销售", "群众", "农民", "居民", "企业", "争取", "增收", "财政收入", "公共预算收入完成", "募集", "捐赠", "补贴标准", "合同",
  ])
}

extension Finding {
  fileprivate static func unknownNumber(
    _ text: FreeText, _ number: QuotedNumber, _ figures: NamedFigures, _ told: CodeTold?
  ) -> Finding {
    if let told {
      return Finding(
        .quotedNumberUnknown, at: text.place(number.range),
        "\(text.name)里写了 \(text.words(number.range))，\(told.prefix) 的明细\(told.isReason ? "、比上年的增减" : "")里没有这个数",
        label: "明细里没有",
        basis: "财预〔2016〕143号：公开内容真实、准确", cure: "删去这个数：这个科目的金额由明细算出，印在句子里")
    }
    let name = figures.name(spokenOfBefore: number, in: text)
    // A percentage is no amount.
    let amount = number.isPercent ? nil : name
    let offer = amount.flatMap { name in
      figures.amount(name).map { "；报告里“\(name)”是 \(figures.printed($0))" }
    }
    return Finding(
      .quotedNumberUnknown, at: text.place(number.range),
      "\(text.name)里写了 \(text.words(number.range))，报告里没有这个数\(offer ?? "")", label: "报告里没有",
      basis: "财预〔2016〕143号：公开内容真实、准确",
      cure: "核对这个数；是明细里的数，改成不写数的说法，或在草案里写成 {\(amount ?? "数名")}，印的时候填上")
  }
}

extension FreeText {
  fileprivate var isReason: Bool { if case .reason = kind { true } else { false } }
}
