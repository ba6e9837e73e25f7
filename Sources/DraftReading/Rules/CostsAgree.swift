import GoujiModel
import SourceReading

/// What it checks: what a project's cost indicators (成本指标) say is spent, in 元 or 万元, is what its
/// spending lines say, with or without what is carried over from last year: the results of a final account, the
/// targets of a budget. One indicator may give the
/// whole, or several their parts; costs that stay well below the spending are prices of a piece, or of a part
/// only, and are left alone, unless they have the digits of the spending (`DigitSlip`).
///
/// Why: both are published in one report, the spending with its rate of execution.
///
/// Example: 决算数 10 万元, spent to 100 %, beside 宣传成本 9.85 万元.
///
/// Source: 项目支出绩效评价管理办法 (财预〔2020〕10号): 真实、准确.
enum CostsAgree {
  static func findings(
    _ targets: Ledger, _ spending: Ledger, in unit: AmountUnit
  ) -> [Finding] {
    let outturns = outturns(spending)
    return costs(targets).compactMap { project, costs in
      guard let money = outturns[project.key] else { return nil }
      let spent = money.whole.fen
      let sum = costs.reduce(Cost(fen: 0, tolerance: 0)) { $0 + $1 }
      let agree = { (fen: Int) in (costs + [sum]).contains { $0.agrees(with: fen) } }
      if agree(spent) || money.granted > .zero && agree(money.granted.fen) { return nil }
      let slip = costs.first { !$0.isPrice && $0.isSlip(of: spent) }
      let digits = costs.lazy.compactMap { $0.slip(of: spent, alone: costs.count == 1) }.first
      if sum.fen < spent / 5 * 4, slip == nil, digits == nil { return nil }
      let shown = slip ?? digits?.cost ?? costs[0]
      return .costDiffers(
        project.name, shown.typed, count: costs.count,
        Money(fen: slip == nil && digits == nil ? sum.fen : shown.fen), Money(fen: spent), unit,
        digits?.slip, isFinal: targets.shape.completion != nil, at: shown.place)
    }
  }

  private struct Project {
    var name: String
    /// Its unit's, too.
    var key: ByteKey

    /// Nil where the ledger has no projects or the record none.
    init?(_ record: LedgerRecord, in shape: LedgerShape) {
      guard let column = shape.index(of: StandardColumn.project) else { return nil }
      name = record.values[column].text
      if name.isEmpty { return nil }
      let unit = shape.index(of: StandardColumn.unit).map { record.values[$0].text } ?? ""
      key = ByteKey(unit + "\u{1F}" + name)
    }
  }

  private struct Cost {
    var fen: Int
    /// A hundredth of the unit in which it is written, in 分: costs are written with two decimals.
    var tolerance: Int
    var place: Place?
    /// The indicator and its value: `“支付成本”≤216000元`.
    var typed = ""

    /// 每人每年补助标准: of a piece, not of the whole.
    var isPrice = false

    func agrees(with spent: Int) -> Bool { abs(fen - spent) <= tolerance }

    /// Written in 元 where 万元 are meant.
    func isSlip(of spent: Int) -> Bool { fen > 0 && abs(spent / 10_000 - fen) <= fen / 100 }

    /// The digits of what is spent, mistyped. The only cost of a project may be a round number.
    func slip(of spent: Int, alone: Bool) -> (cost: Cost, slip: DigitSlip)? {
      if isPrice || fen <= 0 { return nil }
      let own = Money(fen: fen)
      let least = alone ? 1 : 3
      if let slip = DigitSlip(own, Money(fen: spent), least: least) { return (self, slip) }
      // Costs are rounded: 168.5 万元 of 1685000.5 元, the point moved or not.
      for times in [1, 10, 100, 1_000, 10_000] {
        let step = max(1, tolerance / times)
        let rounded = Money(fen: (spent + step / 2) / step * step)
        if let slip = DigitSlip(own, rounded, least: least) { return (self, slip) }
        let (coarse, overflow) = tolerance.multipliedReportingOverflow(by: times)
        if overflow { break }
        let whole = Money(fen: (spent + coarse / 2) / coarse * coarse)
        if whole.fen > 0, let slip = DigitSlip(own, whole, least: least) { return (self, slip) }
      }
      return nil
    }

    static func + (a: Cost, b: Cost) -> Cost {
      Cost(fen: a.fen + b.fen, tolerance: a.tolerance + b.tolerance)
    }
  }

  private struct Spent {
    var whole = Money.zero
    /// Without what is carried over from last year.
    var granted = Money.zero
  }

  private static func outturns(_ spending: Ledger) -> [ByteKey: Spent] {
    guard let main = spending.shape.mainIndex else { return [:] }
    let year = spending.shape.index(of: StandardColumn.fundYear)
    return spending.records.reduce(into: [:]) { sums, record in
      guard let project = Project(record, in: spending.shape) else { return }
      let amount = record.values[main].amount
      sums[project.key, default: Spent()].whole += amount
      if year.map({ record.values[$0].text }) != "上年结转" {
        sums[project.key, default: Spent()].granted += amount
      }
    }
  }

  /// Of each project in the order of the file.
  private static func costs(_ targets: Ledger) -> [(Project, [Cost])] {
    let shape = targets.shape
    let rule = shape.completion
    guard let level = shape.index(of: "一级指标"), let target = shape.index(of: rule?.target ?? "指标值")
    else { return [] }
    // A budget has no results yet.
    let actual = rule.flatMap { shape.index(of: $0.result) } ?? target
    let measure = shape.index(of: rule?.unit ?? "度量单位")
    var costs: [(Project, [Cost])] = []
    for record in targets.records where record.values[level].text.containsBytes(of: "成本") {
      let wanted = IndicatorValue(record.values[target].text)
        .with(unit: measure.map { record.values[$0].text } ?? "")
      let reached = IndicatorValue(record.values[actual].text).with(unit: wanted.unitWords)
      guard let project = Project(record, in: shape), reached.unit == "元",
        let number = reached.number
      else { continue }
      let name = shape.index(of: "三级指标").map { record.values[$0].text } ?? ""
      // 4人*2200元/月*12月 is the whole.
      let isPrice =
        ["每", "标准", "均", "单价", "/"].contains { name.containsBytes(of: $0) }
        && WrittenProduct(name) == nil
      let cost = Cost(
        fen: number.scaled / (Quantity.one / AmountUnit.yuan.fen), tolerance: reached.multiplier,
        place: record.place(of: actual),
        typed: "“\(shortened(name))”\(record.values[actual].text)\(reached.unitWords)",
        isPrice: isPrice)
      if let index = costs.firstIndex(where: { $0.0.key == project.key }) {
        costs[index].1.append(cost)
      } else {
        costs.append((project, [cost]))
      }
    }
    return costs
  }
}

extension Finding {
  fileprivate static func costDiffers(
    _ project: String, _ typed: String, count: Int, _ cost: Money, _ spent: Money,
    _ unit: AmountUnit, _ slip: DigitSlip?, isFinal: Bool, at place: Place?
  ) -> Finding {
    let words = { (money: Money) in "\(money.exactText(in: unit)) \(unit.rawValue)" }
    let said = isFinal ? "实际完成" : "的指标值"
    let indicators =
      slip == nil
      ? (count > 1 ? "\(count) 个成本指标\(said)合计" : "成本指标\(said)") : "成本指标\(typed)"
    return Finding(
      .costDiffers, at: place,
      "项目“\(shortened(project))”的\(indicators)\(slip == nil ? " " + words(cost) : "")，支出明细里是 \(words(spent))\(slip.map { "，\($0.words)" } ?? "")",
      label: "与支出不同", basis: "财预〔2020〕10号", cure: "核对后改成一样；成本指标只是其中一部分的，把其余的成本也写上")
  }
}
