import GoujiModel
import SourceReading

/// What it checks: every unit (单位) has a line of spending, where some unit has one.
///
/// Why: lines of a whole unit are left out when tables are put together, and the totals still balance.
///
/// Example: 单位 lists 303006, 支出.csv has no line of it.
///
/// Source: 预算法实施条例第六条: 部门预算由本部门及其所属各单位预算组成.
enum UnitsHaveLines {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let units = draft.budget.records(StandardLedger.units)
    let used = Set(spending.groups.map(\.unit))
    if units.count < 2 || used.isEmpty { return [] }
    return units.compactMap { unit in
      let code = unit.values[0].text
      if code.isEmpty || used.contains(code) { return nil }
      return Finding(
        .unitWithoutLines, at: unit.place(of: 0),
        draft.budget.words.say(
          "\(.ledger(StandardLedger.spending))里没有单位 \(code)“\(shortened(unit.values[1].text))”的一笔支出"
        ),
        label: "没有支出", basis: "预算法实施条例第六条", cure: "补录这个单位的支出；不编预算的，从“单位”里删去")
    }
  }
}
