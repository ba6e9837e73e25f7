import GoujiModel
import SourceReading

/// What it checks: of each unit that was there last year, 人员经费, 公用经费, 养老保险 and 住房公积金 are no less
/// than half and no more than twice of last year's (上年草案), and none is gone. Last year's draft must
/// have been made of like lines: one that was put together from published sums has others.
///
/// Why: rows that were filtered away when a table was copied, or pasted twice, leave every sum
/// right in itself.
///
/// Example: 公用经费 of a unit, 34 万元 last year, without a line this year.
///
/// Source: 预算法 第三十二条 (a budget is made with regard to last year's).
enum UnitsAgainstLastYear {
  /// 元 of the larger of the two: of less, little is needed for twice.
  private static let least = 20_000
  private static let parts: [(name: String, has: @Sendable (SpendingGroup) -> Bool)] = [
    ("人员经费", { $0.kind == "人员经费" }), ("公用经费", { $0.kind == "公用经费" }),
    ("养老保险（30108）", { $0.item == "30108" }), ("住房公积金（30113）", { $0.item == "30113" }),
  ]

  static func findings(
    _ draft: WholeDraft, _ spending: SpendingLines, _ last: LastYear?
  ) -> [Finding] {
    guard let last else { return [] }
    let (now, then) = (sums(spending, draft), sums(last.spending, last.draft))
    // What those spent that are gone is spent by others.
    let isMerged = then.keys.contains { now[$0] == nil }
    return draft.budget.records(StandardLedger.units).compactMap { record -> Finding? in
      let unit = record.values[0].text
      guard let own = now[unit], let before = then[unit] else { return nil }
      return parts.indices.lazy.compactMap { part -> Finding? in
        let (new, old) = (own.sums[part], before.sums[part])
        guard isFar(new, old), !(isMerged && new > old), areAlike(own.items, before.items, part),
          let place = own.places[part] ?? own.place
        else { return nil }
        return .unlikeLastYear(
          record.values[1].text, parts[part].name, new, old, draft, at: place)
      }.first
    }
  }

  private struct Unit {
    var sums = Array(repeating: Money.zero, count: parts.count)
    /// 款 of economic codes.
    var items: [Set<String>] = Array(repeating: [], count: parts.count)
    var places: [Place?] = Array(repeating: nil, count: parts.count)
    var place: Place?
    var isOpen = false
  }

  private static func sums(_ spending: SpendingLines, _ draft: WholeDraft) -> [String: Unit] {
    var units: [String: Unit] = [:]
    for group in spending.groups where group.isBasic {
      var unit = units[draft.unit(of: group)] ?? Unit()
      let place = spending.place(ofAmount: group.firstPaidLine ?? group.firstLine)
      if unit.place == nil { unit.place = place }
      if group.isOpen { unit.isOpen = true }
      for part in parts.indices where parts[part].has(group) {
        unit.sums[part] += group.sum
        unit.items[part].insert(group.item)
        if unit.places[part] == nil { unit.places[part] = place }
      }
      units[draft.unit(of: group)] = unit
    }
    // Whose amounts are still to be typed cannot be compared.
    return units.filter { !$0.value.isOpen }
  }

  /// Most of what is paid now was paid then; what has gone was more than a line or two. What one
  /// line pays is a part of 人员经费.
  private static func areAlike(_ now: [Set<String>], _ then: [Set<String>], _ part: Int) -> Bool {
    let kind = part > 1 ? 0 : part
    if now[kind].isEmpty { return then[kind].count > 2 }
    return now[kind].intersection(then[kind]).count * 2 > now[kind].count
  }

  private static func isFar(_ now: Money, _ then: Money) -> Bool {
    guard then > .zero, max(now, then).fen >= least * AmountUnit.yuan.fen else { return false }
    return now.fen * 2 < then.fen || now.fen / 2 > then.fen
  }
}

extension Finding {
  fileprivate static func unlikeLastYear(
    _ unit: String, _ part: String, _ now: Money, _ then: Money, _ draft: WholeDraft,
    at place: Place
  ) -> Finding {
    let isGone = now == .zero
    return Finding(
      .unitUnlikeLastYear, at: place,
      "“\(shortened(unit))”的\(part)本年 \(draft.words(now))，上年草案 \(draft.words(then))，\(isGone ? "本年一笔也没有" : now < then ? "不到一半" : "超过两倍")",
      label: isGone ? "漏了几行" : now < then ? "少了几行，还是少一位" : "录了两遍，还是多一位",
      basis: "预算法第三十二条",
      cure: "核对这个单位的明细有没有漏录、重录，单位有没有写错；确有这样的变动，写进“已核”")
  }
}
