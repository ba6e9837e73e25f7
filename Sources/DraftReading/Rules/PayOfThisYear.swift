import GoujiModel
import SourceReading

/// What it checks: of the wages and contributions of a unit there is not a single one that is 上年结转
/// or 上级提前通知, while all the others are of this year and of its own level.
///
/// Why: 上年结转 and 上级提前通知 are lines of their own in the tables of income.
///
/// Example: 30101 as 上年结转, all the rest of the pay as 本年.
///
/// Source: 预算法 第四十二条 (结转资金), 第三十八条 (提前下达). Bonuses (30103) may be carried over.
enum PayOfThisYear {
  private static let pay: Set<String> = [
    "30101", "30102", "30108", "30109", "30110", "30113",
  ]
  private static let least = 4

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let shape = spending.ledger.shape
    return [(StandardColumn.fundYear, "本年"), (StandardColumn.fundLevel, "本级")].flatMap {
      name, usual -> [Finding] in
      guard let column = shape.index(of: name) else { return [] }
      var units: [String: (own: [Int], others: Int)] = [:]
      for (line, record) in spending.records.enumerated() {
        let group = spending.groups[spending.groupOfLine[line]]
        guard group.kind == "人员经费", pay.contains(group.item), group.project.isEmpty,
          spending.amount(ofLine: line) != .zero
        else { continue }
        var unit = units[group.unit] ?? ([], 0)
        if record.values[column].text == usual { unit.others += 1 } else { unit.own.append(line) }
        units[group.unit] = unit
      }
      return units.sorted { $0.key < $1.key }.compactMap { _, unit in
        guard unit.own.count == 1, unit.others >= least, let line = unit.own.first else {
          return nil
        }
        let record = spending.records[line]
        let item = spending.groups[spending.groupOfLine[line]].item
        return Finding(
          .paySourceDiffers, at: record.place(of: column),
          "\(draft.words(code: item))的“\(name)”是“\(record.values[column].text)”，同一个单位的其他 \(unit.others) 笔工资、社保都是\(usual)",
          label: "只有这一笔不同", basis: "预算法第三十八条、第四十二条", cure: "核对“\(name)”；确是这样的，写进“已核”")
      }
    }
  }
}
