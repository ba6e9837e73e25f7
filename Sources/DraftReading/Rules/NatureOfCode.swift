import GoujiModel
import SourceReading

/// What it checks: codes that only 行政单位 use (行政运行, 行政单位医疗 …) or only 事业单位 (事业运行, 绩效工资 …)
/// stand with units of that nature.
///
/// Why: 机关运行经费 and the names in the text follow the nature of the unit; the code shows which of
/// the two is wrong.
///
/// Example: a unit of 性质 事业 with 2130301 行政运行.
///
/// Source: 政府收支分类科目: what these 项 and 款 are for. An office that pays for the staff of a 事业单位
/// without a budget of its own has their codes rightly: it is asked only where the draft's
/// 事业单位 all have lines of their own, or where an office has 事业运行 and no 行政运行. 参公 units may use
/// either. 事业收入 is not had by an office.
enum NatureOfCode {
  private static let offices = NameSet(["行政运行", "行政单位离退休", "行政单位医疗"])
  private static let institutions = NameSet(["事业运行", "事业单位离退休", "事业单位医疗"])
  /// 绩效工资, which 公务员 and 参公 staff do not have.
  private static let performancePay = "30107"
  /// Income that an office has not.
  private static let earned = NameSet(["事业收入", "事业单位经营收入"])

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let names = draft.names
    let asksOffices = institutionsStandAlone(draft)
    let only = draft.natures.count == 1 ? draft.natures.first?.key : nil
    let paysForOthers = draft.budget.records(StandardLedger.subordinates)
      .contains { $0.values[1].text == "事业" }
    let running = offices(with: "行政运行", spending, draft)
    var seen: Set<String> = []
    var known: [String: String] = [:]
    return spending.groups.compactMap { group in
      let unit = group.unit.isEmpty ? only : group.unit
      guard let unit, let nature = draft.natures[unit] else { return nil }
      let name = known[group.function] ?? names.functionName(group.function) ?? ""
      known[group.function] = name
      let wrong: (column: String, code: String, nature: String)
      if nature == "事业", offices.contains(name) {
        wrong = (StandardColumn.functionCode, group.function, "行政单位")
      } else if nature == "行政", institutions.contains(name),
        asksOffices || !paysForOthers && name == "事业运行" && !running.contains(unit)
      {
        wrong = (StandardColumn.functionCode, group.function, "事业单位")
      } else if nature != "事业", asksOffices, group.item == performancePay {
        wrong = (StandardColumn.economicCode, group.item, "事业单位")
      } else if nature == "行政", asksOffices, earned.contains(group.source) {
        guard seen.insert(unit + group.source).inserted else { return nil }
        return .earned(
          owner(of: unit, draft), group.source, at: spending.place(StandardColumn.fundSource, group)
        )
      } else {
        return nil
      }
      guard seen.insert(unit + wrong.code).inserted else { return nil }
      return .otherNature(
        owner(of: unit, draft), nature, wrong.nature, draft.words(code: wrong.code), draft,
        at: spending.place(wrong.column, group))
    }
  }

  private static func owner(of unit: String, _ draft: WholeDraft) -> String {
    draft.budget.records(StandardLedger.units).first { $0.values[0].text == unit }?.values[1].text
      ?? unit
  }

  /// Units that have a line under a function code of this name.
  private static func offices(
    with name: String, _ spending: SpendingLines, _ draft: WholeDraft
  ) -> Set<String> {
    let only = draft.natures.count == 1 ? draft.natures.first?.key : nil
    let functions = Set(spending.groups.map(\.function)).filter {
      draft.names.functionName($0) == name
    }
    return Set(
      spending.groups.lazy.filter { functions.contains($0.function) }
        .compactMap { $0.unit.isEmpty ? only : $0.unit })
  }

  /// Some unit is 事业, and every 事业单位 that the text lists has lines of its own.
  private static func institutionsStandAlone(_ draft: WholeDraft) -> Bool {
    let units = draft.budget.records(StandardLedger.units)
    let own = Set(units.filter { $0.values[2].text == "事业" }.map { $0.values[1].text })
    let listed = draft.budget.records(StandardLedger.subordinates)
    return !own.isEmpty
      && listed.allSatisfy { $0.values[1].text != "事业" || own.contains($0.values[0].text) }
  }
}

extension Finding {
  fileprivate static func earned(_ unit: String, _ source: String, at place: Place) -> Finding {
    Finding(
      .natureOfCodeDiffers, at: place, "“\(shortened(unit))”的性质是行政，资金来源却是\(source)",
      label: "行政单位没有\(source)",
      basis: "事业单位财务规则（财政部令第108号）", cure: "核对资金来源和单位；单位性质填错的，改“单位”里的“性质”")
  }

  fileprivate static func otherNature(
    _ unit: String, _ nature: String, _ codeNature: String, _ code: String, _ draft: WholeDraft,
    at place: Place
  ) -> Finding {
    Finding(
      .natureOfCodeDiffers, at: place,
      "\(code) 是\(codeNature)用的科目，“\(shortened(unit))”的性质是\(nature)", label: "\(codeNature)的科目",
      basis: "政府收支分类科目（\(draft.names.year)年版）",
      cure: "核对这一行的单位和科目；单位性质填错的，改“单位”里的“性质”")
  }
}
