import GoujiModel

/// What it checks: a figure typed under 上年数 is not about a hundred, a thousand or ten thousand times this
/// year's, or so many times less; not ten times where it has the same digits, or where it is
/// 基本支出 or 机关运行经费. Projects may come and go.
///
/// Why: a number without its unit is read in the unit of the draft: 812.36 in a draft in 元 is 812 元,
/// and the text says that the budget grows by all of it.
///
/// Example: 收支预算总数: 812.36 in a draft in 元, this year 860 万元.
///
/// Source: 预决算公开检查: 万元、元混用. No figure of the seeds moved so much from year to year.
enum PriorInSameUnit {
  static let rule = AuditRule("填的上年数与本年数单位相同", .draft)

  static func result(_ recount: Recount) -> AuditResult {
    var result = AuditResult(rule, absence: "草案没有填上年数")
    let (budget, template) = (recount.budget, recount.template)
    for (name, number) in budget.priorFigures.inOrder() {
      if budget.earlier?.gives(name) == true { continue }
      guard template.figures[name]?.kind == .amount,
        case .amount(let prior)? = try? number.value.value(as: .amount, unit: budget.inputUnit)
      else { continue }
      let slip = slip(of: name, prior, recount) ?? digit(of: name, prior, recount)
      result.check(
        slip.map { now, times in
          .otherUnit(
            name, prior, now, times, in: budget.inputUnit,
            isBare: { if case .amount = number.value { false } else { true } }(), at: number.place)
        })
    }
    return result
  }

  /// This year's, and about how many times they differ; nil where they do not differ so.
  static func slip(of name: String, _ prior: Money, _ recount: Recount) -> (now: Money, times: Int)?
  {
    let origin = FigureOrigin(definition: .named(name), context: FigureContext())
    guard case .amount(let now)? = recount.value(of: origin) else { return nil }
    return slip(prior.fen, now.fen).map { (now, $0) }
  }

  /// Figures that no department sees grow or fall tenfold.
  private static let steady = ["机关运行经费", "基本支出", "人员经费", "公用经费"]

  /// Ten times this year's, or a tenth: exactly so, or about so where the figure is a steady one.
  private static func digit(
    of name: String, _ prior: Money, _ recount: Recount
  ) -> (now: Money, times: Int)? {
    let origin = FigureOrigin(definition: .named(name), context: FigureContext())
    guard case .amount(let now)? = recount.value(of: origin) else { return nil }
    let (small, large) = (min(prior.fen, now.fen), max(prior.fen, now.fen))
    guard small > 0 else { return nil }
    let isExact = large % small == 0 && large / small == 10 && small.withoutZeros >= 10
    let isSteady =
      steady.contains { name.containsBytes(of: $0) } && large / 15 * 2 >= small
      && large / 14 <= small
    return isExact || isSteady ? (now, 10) : nil
  }

  /// 100, 1 000 or 10 000; the more the wider, for the more a figure may have changed besides.
  private static func slip(_ prior: Int, _ now: Int) -> Int? {
    let (small, large) = (min(prior, now), max(prior, now))
    guard small > 0 else { return nil }
    return switch large / small {
    case 85...118: 100
    case 700...1_400: 1_000
    case 3_300...30_000: 10_000
    default: nil
    }
  }
}

extension Finding {
  fileprivate static func otherUnit(
    _ name: String, _ prior: Money, _ now: Money, _ times: Int, in unit: AmountUnit, isBare: Bool,
    at place: Place
  ) -> Finding {
    let words = { (money: Money) in
      let unit =
        abs(money.fen) < AmountUnit.tenThousandYuan.fen ? AmountUnit.yuan : .tenThousandYuan
      return "\(money.exactText(in: unit)) \(unit.rawValue)"
    }
    return Finding(
      .unitSlip, at: place,
      "“上年数”里的“\(name)”是 \(words(prior))，本年是 \(words(now))，相差大约 \(times == 10_000 ? "1 万倍" : "\(times) 倍")，像是\(times == 10 ? "多填、少填了一位" : "填错了单位")",
      label: times == 10 ? "多一位，还是少一位" : "元还是万元", basis: "预决算公开检查：万元、元混用",
      cure: isBare
        ? "没有写单位的按\(unit.rawValue)算；在数字后面写明单位，如 795.41万元" : "核对数字和它后面的单位")
  }
}
