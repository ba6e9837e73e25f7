import GoujiModel
import SourceReading

/// What it checks: an amount that the draft states (填报, such as 固定资产净值) is not a hundred times
/// what last year's draft states under the same name.
///
/// Why: a unit written behind an amount in 元 makes 162 万元 into 162 亿元.
///
/// Example: 固定资产净值 1628200万元; last year 241.03万元.
///
/// Source: 预决算公开检查: 万元、元混用.
enum StatedSlips {
  private static let times = 100

  static func findings(_ draft: WholeDraft) -> [Finding] {
    guard let earlier = draft.budget.earlier?.budget else { return [] }
    return draft.budget.statedNumbers.inOrder().compactMap { name, typed in
      guard let definition = draft.template.stated[name], definition.kind == .amount,
        let before = earlier.statedNumbers[name],
        case .amount(let now)? = try? typed.value.value(as: .amount, unit: draft.budget.inputUnit),
        case .amount(let then)? = try? before.value.value(as: .amount, unit: earlier.inputUnit),
        now.fen > 0, then.fen > 0
      else { return nil }
      // One that is too small is told by itself.
      let ratio = now.fen / then.fen
      if ratio < times { return nil }
      return Finding(
        .unitSlip, at: typed.place,
        "“填报”的“\(name)”是 \(draft.words(now))，上年草案里是 \(draft.words(then))，相差 \(ratio) 倍，像是填错了单位",
        label: "元还是万元", basis: "预决算公开检查：万元、元混用", cure: "核对金额和后面写的单位；确实如此的，写进“已核”")
    }
  }
}
