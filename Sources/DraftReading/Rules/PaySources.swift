import GoujiModel
import SourceReading

/// What it checks: of the wages and contributions of an office (行政, 参公) there is not a single one from a source that
/// is none of the treasury's, while all the others are paid by it.
///
/// Why: 财政拨款 and 其他收入 are wrong by that line, in every table of income.
///
/// Example: 30101 from 事业收入, all the rest of the pay from 一般公共预算.
///
/// Source: 预算法 第二十七条 (spending of offices out of the general public budget). Bonuses (30103) may be paid otherwise.
enum PaySources {
  private static let pay: Set<String> = [
    "30101", "30102", "30108", "30109", "30110", "30111", "30112", "30113",
  ]
  private static let least = 4

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let treasury = Set(ChoiceList.fundSources.groups["财政拨款"] ?? [])
    var units: [String: (own: [SpendingGroup], others: Int)] = [:]
    for group in spending.groups
    where group.kind == "人员经费" && pay.contains(group.item) && !group.source.isEmpty
      && group.firstPaidLine != nil
      && draft.natures[draft.unit(of: group)].map({ $0 != "事业" }) == true
    {
      let code = draft.unit(of: group)
      var unit = units[code] ?? ([], 0)
      if treasury.contains(group.source) { unit.others += 1 } else { unit.own.append(group) }
      units[code] = unit
    }
    return units.sorted { $0.key < $1.key }.compactMap { _, unit in
      guard unit.own.count == 1, unit.others >= least, let group = unit.own.first else {
        return nil
      }
      return Finding(
        .paySourceDiffers, at: spending.place(StandardColumn.fundSource, group),
        "\(draft.words(code: group.item))的资金来源是“\(group.source)”，同一个单位的其他 \(unit.others) 笔工资、社保都是财政拨款",
        label: "只有这一笔不同", basis: "预算法第二十七条", cure: "核对资金来源；确由\(group.source)负担的，写进“已核”")
    }
  }
}
