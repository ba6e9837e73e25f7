import GoujiModel

/// What it checks: against the same line of last year's draft (上年草案), no amount has the same digits
/// and is ten to ten thousand times as large or as small, no line of 基本支出 that is no round sum
/// about ten times; 基本支出 as a whole is not about ten times last year's.
///
/// Why: growth against last year is printed of every figure.
///
/// Example: 30101 was 1,956,053.16 元 last year and is 19,560,531.6 元 now.
///
/// Source: 预决算公开检查: 万元、元混用.
enum LastYearSlips {
  static func findings(
    _ draft: WholeDraft, _ spending: SpendingLines, _ last: LastYear?
  ) -> [Finding] {
    guard let last else { return [] }
    let (own, before) = (spending.sums, last.spending.sums)
    var told: Set<ByteKey> = []
    let lines = spending.groups.compactMap { group -> Finding? in
      let key = group.key
      guard let line = group.firstPaidLine, let now = own[key], let then = before[key],
        isShifted(now, then)
          || group.isBasic && now.hasFourDigits && then.hasFourDigits && isTenfold(now, then),
        told.insert(key).inserted
      else { return nil }
      return .shifted(group.item, now, then, draft, at: spending.place(ofAmount: line))
    }
    let (now, then) = (basic(spending), basic(last.spending))
    guard lines.isEmpty, now.fen > 0, then.fen > 0 else { return lines }
    return isTenfold(now, then) ? [.tenfold(now, then, draft, at: last.place)] : []
  }

  private static func isShifted(_ now: Money, _ then: Money) -> Bool {
    if case .shifted? = DigitSlip(now, then) { true } else { false }
  }

  /// 8.5 to 12 times.
  private static func isTenfold(_ now: Money, _ then: Money) -> Bool {
    let (small, large) = (min(now.fen, then.fen), max(now.fen, then.fen))
    return small > 0 && large / 17 * 2 >= small && large / 12 <= small
  }

  /// 基本支出; projects may come and go.
  private static func basic(_ spending: SpendingLines) -> Money {
    spending.groups.reduce(.zero) { $1.isBasic ? $0 + $1.sum : $0 }
  }
}

extension Finding {
  private static let basis = "预决算公开检查：万元、元混用"

  fileprivate static func shifted(
    _ item: String, _ now: Money, _ then: Money, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .unitSlip, at: place,
      "\(draft.words(code: item))本年 \(draft.words(now))，上年草案同样的一笔是 \(draft.words(then))，\(DigitSlip(now, then)?.words ?? "相差大约 10 倍")",
      label: "多一位，还是少一位", basis: basis, cure: "核对本年和上年的数；填错的改正")
  }

  fileprivate static func tenfold(
    _ now: Money, _ then: Money, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .unitSlip, at: place,
      "本年基本支出共 \(draft.words(now))，上年草案共 \(draft.words(then))，相差大约 10 倍", label: "多一位，还是少一位",
      basis: basis, cure: "核对两份草案里最大的几笔，是不是多填、少填了一位")
  }
}
