import GoujiModel
import SourceReading

/// What it checks: where 职业年金 is half of 基本养老保险 in every unit of a budget but one, it is so in that one, too.
///
/// Why: both are taken from the same wages (16 % and 8 %); a wrong digit in one, or a column of amounts moved by a
/// row, shows in nothing else.
///
/// Example: 30108 561,800 and 30109 258,600 where seven other units have two to one.
///
/// Source: 国办发〔2019〕13号 (16 %), 国办发〔2015〕18号 (8 %). Units that pay 职业年金 in part only have another share
/// altogether, and nothing is said of them.
enum ContributionRates {
  private static let first = 2020
  /// Thousandths of two to one: what rounding to hundreds makes, what is more than a part of 年金, and what is no rounding.
  private static let close = 985...1_015
  private static let near = 300...1_000_000
  private static let off = 970...1_030

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    guard draft.budget.year >= first, !spending.ledger.shape.isOutturn else { return [] }
    var sums: [String: (pension: Money, annuity: Money, group: SpendingGroup?)] = [:]
    for group in spending.groups where group.isBasic {
      var own = sums[group.unit] ?? (.zero, .zero, nil)
      switch group.item {
      case "30108": own.pension += group.sum
      case "30109":
        own.annuity += group.sum
        own.group = own.group ?? group
      default: continue
      }
      sums[group.unit] = own
    }
    let rates = sums.compactMapValues { own -> Int? in
      guard own.pension.fen > 0, own.annuity.fen > 0, own.annuity.fen < Int.max / 2_000 else {
        return nil
      }
      return own.annuity.fen * 2_000 / own.pension.fen
    }.filter { near.contains($0.value) }
    let strange = rates.filter { !close.contains($0.value) }
    guard rates.count > 2, strange.count == 1, let unit = strange.first?.key,
      let rate = strange.first?.value, !off.contains(rate), let own = sums[unit],
      let group = own.group
    else { return [] }
    return [
      Finding(
        .contributionRate, at: spending.place(StandardColumn.economicCode, group),
        "单位 \(unit) 的\(draft.words(code: "30108")) \(draft.words(own.pension))，\(draft.words(code: "30109")) \(draft.words(own.annuity))，不是二比一；其他 \(rates.count - 1) 个单位都是",
        label: "不是养老保险的一半", basis: "国办发〔2019〕13号；国办发〔2015〕18号",
        cure: "核对这个单位的工资和各项缴费，是不是填错了数，或整列错了一行；年金只缴一部分的，写进“已核”")
    ]
  }
}
