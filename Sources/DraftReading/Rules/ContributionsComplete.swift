import GoujiModel
import SourceReading

/// What it checks: a unit that pays wages has the contributions that all others of its kind have:
/// 住房公积金 and 基本养老保险 beside the rest of them, what every other unit of the draft pays, and what the
/// unit itself paid last year; and that a unit that pays contributions pays wages.
///
/// Why: a line that was forgotten leaves no trace: the totals are smaller, and a whole class may be
/// missing.
///
/// Example: 30101, 30108 and 30110 of a unit without 30113; a unit whose wages stand in last year's
/// draft and not in this.
///
/// Source: 住房公积金管理条例 第二条, 国发〔2015〕2号 (all units in the budget contribute).
enum ContributionsComplete {
  private static let pension = "30108"
  private static let annuity = "30109"
  private static let medical = "30110"
  private static let housing = "30113"
  private static let wages: Set<String> = ["30101", "30102", "30107"]
  private static let contributions = [pension, medical, housing]
  /// The first year in which pension contributions were in every budget, after years of transition.
  private static let settled = 2019

  static func findings(
    _ draft: WholeDraft, _ spending: SpendingLines, _ lastYear: LastYear?
  ) -> [Finding] {
    let units = paid(spending, draft)
    let last = lastYear.map { paid($0.spending, $0.draft) } ?? [:]
    let wagePayers = Tally(units.values.filter(\.hasWages).map(\.codes))
    let payers = Tally(units.values.filter(\.hasPay).map(\.functions))
    let order = draft.budget.records(StandardLedger.units).map { $0.values[0].text }
    return order.compactMap { unit -> Finding? in
      guard let own = units[unit], let place = own.place else { return nil }
      if !own.paysInService, let code = [pension, housing].first(where: own.codes.contains) {
        return .noPayment(code, unit, draft, at: place)
      }
      if own.hasWages {
        let missing =
          ownGap(own, year: draft.budget.year) ?? alone(own, wagePayers) ?? gone(own, last[unit])
          ?? forgotten(own, last[unit], payers)
        return missing.map { .missing($0.code, $0.why, unit, draft, at: place) }
      }
      if let before = last[unit], before.hasWages, own.hasOffice, !own.hasPay {
        return .noWages(unit, draft, at: place)
      }
      return forgotten(own, last[unit], payers)
        .map { .missing($0.code, $0.why, unit, draft, at: place) }
    }
  }

  /// What a unit pays of its basic spending.
  private struct Paid {
    var codes: Set<String> = []
    var functions: Set<String> = []
    var hasOffice = false
    /// Any 人员经费.
    var hasPay = false
    /// Its first wages, or else its first line.
    var place: Place?
    var hasWages = false
    /// Anything that is paid to people in service: 30101 to 30107, 30199.
    var paysInService = false
  }

  /// How many units there are of a kind, and how many of them have each code.
  private struct Tally {
    let count: Int
    private var having: [String: Int] = [:]

    init(_ units: [Set<String>]) {
      count = units.count
      for code in units.lazy.joined() { having[code, default: 0] += 1 }
    }

    /// All but one, which has not.
    func allOthersHave(_ code: String) -> Bool { having[code] == count - 1 }
  }

  private static func paid(_ spending: SpendingLines, _ draft: WholeDraft) -> [String: Paid] {
    var units: [String: Paid] = [:]
    for group in spending.groups where group.isBasic && (group.sum > .zero || group.isOpen) {
      let unit = draft.unit(of: group)
      var own = units[unit] ?? Paid()
      if group.kind == "人员经费" { own.hasPay = true } else { own.hasOffice = true }
      let isWage = wages.contains(group.item)
      if own.place == nil || isWage && !own.hasWages {
        own.place = spending.place(StandardColumn.economicCode, group)
      }
      if isWage { own.hasWages = true }
      if ("30101"..."30107").contains(group.item) || group.item == "30199" {
        own.paysInService = true
      }
      own.codes.insert(group.item)
      own.functions.insert(group.function)
      units[unit] = own
    }
    return units
  }

  private typealias Gap = (code: String, why: String)

  /// Of what it pays itself one part is missing.
  private static func ownGap(_ own: Paid, year: Int) -> Gap? {
    guard year >= settled || own.codes.contains(annuity) else { return nil }
    if own.codes.isSuperset(of: [pension, medical]), !own.codes.contains(housing),
      !own.functions.contains("2210201")
    {
      return (housing, "而养老保险、医疗保险都有")
    }
    // Those who have 年金 have the insurance that it adds to.
    if own.codes.isSuperset(of: [annuity, housing]), !own.codes.contains(pension),
      !own.functions.contains("2080505")
    {
      return (pension, "而职业年金、住房公积金都有")
    }
    return nil
  }

  /// Every other unit with wages has it, and they are two at least; it has wages itself.
  private static func alone(_ own: Paid, _ payers: Tally) -> Gap? {
    guard payers.count > 2 else { return nil }
    let missing = (["30101"] + contributions + [annuity]).first { code in
      !own.codes.contains(code) && payers.allOthersHave(code)
    }
    return missing.map { ($0, "而其他 \(payers.count - 1) 个单位都有") }
  }

  /// Last year it paid this; of a contribution, those beside it are all there still.
  private static func gone(_ own: Paid, _ last: Paid?) -> Gap? {
    guard let last, last.hasWages else { return nil }
    let missing = (["30101", "30107"] + contributions).first { code in
      let beside = contributions.filter { $0 != code && last.codes.contains($0) }
      return last.codes.contains(code) && !own.codes.contains(code)
        && (wages.contains(code) || !beside.isEmpty && own.codes.isSuperset(of: beside))
    }
    return missing.map { ($0, "而上年草案里有") }
  }

  /// Last year it had spending under this function code, as every other unit with pay has this
  /// year.
  private static func forgotten(_ own: Paid, _ last: Paid?, _ payers: Tally) -> Gap? {
    guard let last, own.hasPay, payers.count > 2 else { return nil }
    let missing = last.functions.sorted().first { code in
      !own.functions.contains(code) && payers.allOthersHave(code)
    }
    return missing.map { ($0, "而上年草案里有，其他 \(payers.count - 1) 个单位也都有") }
  }
}

extension Finding {
  private static let basis = "住房公积金管理条例第二条；国发〔2015〕2号"

  private static func name(_ unit: String, _ draft: WholeDraft) -> String {
    draft.budget.records(StandardLedger.units).first { $0.values[0].text == unit }?.values[1].text
      ?? unit
  }

  fileprivate static func missing(
    _ code: String, _ why: String, _ unit: String, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .contributionMissing, at: place,
      "“\(shortened(name(unit, draft)))”发工资，却没有一笔\(draft.words(code: code))，\(why)",
      label: "像是漏了一笔",
      basis: basis, cure: "补录漏了的一笔；确实不缴、由别处缴的，写进“已核”")
  }

  fileprivate static func noPayment(
    _ code: String, _ unit: String, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .contributionMissing, at: place,
      "“\(shortened(name(unit, draft)))”缴了\(draft.words(code: code))，却没有一笔工资（30101 到 30107、30199）",
      label: "工资漏了",
      basis: basis, cure: "补录这个单位的工资，或看单位有没有写错；工资由别处发的，写进“已核”")
  }

  fileprivate static func noWages(_ unit: String, _ draft: WholeDraft, at place: Place) -> Finding {
    Finding(
      .contributionMissing, at: place,
      "“\(shortened(name(unit, draft)))”有公用经费，没有一笔人员经费，上年草案里有", label: "人员经费漏了",
      basis: basis, cure: "补录这个单位的人员经费；人员已经划走的，写进“已核”")
  }
}
