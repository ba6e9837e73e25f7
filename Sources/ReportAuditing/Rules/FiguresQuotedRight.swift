import GoujiModel

/// What it checks: an amount of the report right behind the name of a figure is that figure's, unless
/// the clause speaks of a change or of another year.
///
/// Why: an amount that another figure has is not missed in the report, and says the wrong thing.
///
/// Example: 机关运行经费764.33万元, which is the whole budget; the report has 37.62万元.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum FiguresQuotedRight {
  static let rule = AuditRule("草案文字里写的数，说的是哪个就是哪个", .words, basis: "财预〔2016〕143号")

  static func result(_ texts: QuotedTexts, _ known: KnownNumbers) -> AuditResult {
    var result = AuditResult(rule, absence: "草案的文字里没有写数")
    for (text, numbers) in texts.all {
      for number in numbers {
        guard let (name, right) = misquoted(number, in: text, texts), known.have(number) else {
          result.hold()
          continue
        }
        result.fail(.misquoted(text, number, name, texts.figures.printed(right)))
      }
    }
    return result
  }

  /// The figure that a number is given out for, with its own amount; nil where it is right, or no
  /// figure's.
  private static func misquoted(
    _ number: QuotedNumber, in text: FreeText, _ texts: QuotedTexts
  ) -> (name: String, right: Money)? {
    guard !number.isPercent, !number.isOfStandards(in: text) else { return nil }
    let clause = text.clause(before: number.range.lowerBound)
    // Uses are held against their codes.
    if texts.codes[text.start]?.isReason == false { return nil }
    let figures = texts.figures
    if changes.isFound(in: clause) || texts.lastYears.isFound(in: clause) { return nil }
    guard
      let range = figures.ranges(in: text).last(where: { range in
        clause.startIndex <= range.lowerBound && range.upperBound <= clause.endIndex
      }), isNamedAlone(range, in: text), leadsTo(number, from: range.upperBound, in: text)
    else { return nil }
    let name = text.words(range)
    guard let right = figures.amount(name), !number.quotes(abs(right.fen)) else { return nil }
    if let earlier = figures.earlierAmount(name), number.quotes(abs(earlier.fen)) { return nil }
    return (name, right)
  }

  private static let changes = WordList([
    "上年", "去年", "年初", "调整", "增", "减", "比", "较", "下降", "上升", "原", "结转", "其他", "部分", "追加", "内", "中的",
    "项目",
  ])

  /// 一般公共预算基本支出 is not 基本支出.
  private static func isNamedAlone(_ range: Range<Int>, in text: FreeText) -> Bool {
    guard range.lowerBound > 0 else { return true }
    let before = text.scalars[range.lowerBound - 1]
    return !before.isHan || ["年", "度", "的", "排"].contains(before)
  }

  /// Only words such as 预算数为 stand between.
  private static func leadsTo(_ number: QuotedNumber, from start: Int, in text: FreeText) -> Bool {
    var index = start
    let end = number.range.lowerBound
    while index < end {
      if text.scalars[index].isBlank || text.scalars[index] == ":" {
        index += 1
      } else if let length = between.length(at: index, in: text.scalars[..<end]) {
        index += length
      } else {
        return false
      }
    }
    return true
  }

  private static let between = WordList([
    "财政拨款", "预算", "决算", "支出", "总额", "总数", "数", "共计", "合计", "共", "为", "是", "达", "安排",
  ])
}

extension Finding {
  fileprivate static func misquoted(
    _ text: FreeText, _ number: QuotedNumber, _ name: String, _ right: String
  ) -> Finding {
    Finding(
      .misquotedFigure, at: text.place(number.range),
      "\(text.name)里“\(name)”写的是 \(text.words(number.range))，报告里是 \(right)", label: "报告里是 \(right)",
      basis: "财预〔2016〕143号：公开内容真实、准确", cure: "改为 \(right)，或改成不写数的说法；说的是别的口径的，写明口径")
  }
}
