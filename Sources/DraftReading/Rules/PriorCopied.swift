import GoujiModel

/// What it checks: the figures of last year (上年数) are not those that last year's draft states of
/// the year before it.
///
/// Why: in a copy of last year's draft they are a year too old; every growth rate in the text
/// follows from them.
///
/// Example: 收支预算总数 795.41万元 under 上年数 in the drafts of 2024 and of 2025.
///
/// Source: 财预〔2016〕143号: 与上年对比的增减变化情况.
enum PriorCopied {
  private static let least = 2

  static func findings(_ draft: WholeDraft, _ last: LastYear?) -> [Finding] {
    guard let last else { return [] }
    let (own, theirs) = (draft.budget, last.draft.budget)
    var (compared, uneven) = (0, 0)
    var first: Place?
    for (name, typed) in own.priorFigures.inOrder() {
      guard let before = theirs.priorFigures[name],
        case .amount(let now)? = try? typed.value.value(as: .amount, unit: own.inputUnit),
        case .amount(let then)? = try? before.value.value(as: .amount, unit: theirs.inputUnit),
        now != .zero
      else { continue }
      if now != then { return [] }
      compared += 1
      if now.hasFourDigits { uneven += 1 }
      first = first ?? typed.place
    }
    guard uneven >= least, let first else { return [] }
    return [
      Finding(
        .yearCopied, at: first,
        "“上年数”里 \(compared) 个数与\(last.name)的“上年数”分毫不差，那是 \(theirs.year - 1) 年的数",
        label: "像是上年的一份", basis: "财预〔2016〕143号：与上年对比的增减变化",
        cure: "改填 \(own.year - 1) 年的数；写上“上年草案”，上年数就由它的明细算出")
    ]
  }
}
