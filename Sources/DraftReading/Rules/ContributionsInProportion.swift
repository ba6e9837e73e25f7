import GoujiModel
import SourceReading

/// What it checks: of 基本养老保险, 基本医疗保险 and 住房公积金 of one unit none is out of all proportion to the two
/// others.
///
/// Why: all three are taken from the same wages; one digit too many or too few shows in no sum.
///
/// Example: 30113 typed as 55,630 beside 30108 673,100 and 30110 260,100.
///
/// Source: 国办发〔2019〕13号 (16 %), 住房公积金管理条例 (5 to 12 %), 国发〔1998〕44号 (about 6 %, more since). The
/// bounds are several times wider, and both others must tell against it.
enum ContributionsInProportion {
  private static let first = 2020
  fileprivate static let items = ["30108", "30110", "30113"]
  /// Thousandths of the first by the second.
  private static let bounds = [
    (of: 1, by: 0, within: 100...2_200), (of: 2, by: 0, within: 250...4_000),
    (of: 1, by: 2, within: 100...2_500),
  ]

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    guard draft.budget.year >= first, !spending.ledger.shape.isOutturn else { return [] }
    var sums: [String: [Money]] = [:]
    var lines: [String: [Int?]] = [:]
    var order: [String] = []
    for group in spending.groups where group.isBasic {
      guard let index = items.firstIndex(of: group.item) else { continue }
      if sums[group.unit] == nil { order.append(group.unit) }
      sums[group.unit, default: [.zero, .zero, .zero]][index] += group.sum
      let line = group.firstPaidLine
      lines[group.unit, default: [nil, nil, nil]][index] = lines[group.unit]?[index] ?? line
    }
    return order.compactMap { unit in
      guard let own = sums[unit], own.allSatisfy({ $0 > .zero && $0 <= .limit }),
        let odd = outlier(own), let line = lines[unit]?[odd]
      else { return nil }
      return .outOfProportion(
        items[odd], own[odd], own, unit, draft, at: spending.place(ofAmount: line))
    }
  }

  /// The one that disagrees with both others, which agree; nil where there is none.
  private static func outlier(_ sums: [Money]) -> Int? {
    let off = bounds.filter { bound in
      !bound.within.contains(sums[bound.of].fen / max(1, sums[bound.by].fen / 1_000))
    }
    guard off.count == 2 else { return nil }
    return items.indices.first { item in off.allSatisfy { $0.of == item || $0.by == item } }
  }
}

extension Finding {
  fileprivate static func outOfProportion(
    _ item: String, _ amount: Money, _ all: [Money], _ unit: String, _ draft: WholeDraft,
    at place: Place
  ) -> Finding {
    let others = zip(ContributionsInProportion.items, all).filter { $0.0 != item }
      .map { "\(draft.words(code: $0.0)) \(draft.words($0.1))" }.joined(separator: "，")
    return Finding(
      .unitSlip, at: place,
      "单位 \(unit) 的\(draft.words(code: item))共 \(draft.words(amount))，而\(others)，像是多填、少填了一位",
      label: "与其他缴费不相称", basis: "国办发〔2019〕13号；住房公积金管理条例",
      cure: "这几项都按工资的比例缴：核对这一笔，改正填错的一个；确是这样的，写进“已核”")
  }
}
