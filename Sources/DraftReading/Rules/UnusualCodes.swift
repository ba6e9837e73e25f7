import GoujiModel

/// What it checks: pairs of codes and kinds that hardly ever belong together: wages as 公用经费, 办公费 as
/// 人员经费, capital as 基本支出的人员经费; 2210201 住房公积金 with another economic code than 30113.
///
/// Why: 人员经费, 公用经费 and 机关运行经费 are wrong by such a line, and nothing else shows it.
///
/// Example: 30101 基本工资 as 公用经费.
///
/// Source: 政府收支分类科目. What places do differ in (30106, 30228, 30229, 30239, 30226, 30299, 30399) is
/// left alone.
enum UnusualCodes {
  private static let personal = "人员经费"
  private static let office = "公用经费"

  /// Pay, insurance, housing, pensions: never 公用经费.
  private static let pay: Set<String> = [
    "30101", "30102", "30103", "30107", "30108", "30109", "30110", "30111", "30112", "30113",
    "30301", "30302", "30303", "30304",
  ]
  /// Bought for the office: never 人员经费. Allowances for heating, telephone and housing are left out.
  private static let goods: Set<String> = [
    "30201", "30202", "30203", "30204", "30205", "30206", "30211", "30212", "30213", "30214",
    "30215", "30217", "30218", "30225", "30227", "30231",
  ]

  /// Of a unit's own staff: not paid out of projects.
  private static let regular: Set<String> = ["30101", "30108", "30109", "30113"]

  /// 项 and 款 that go together, and with nothing else.
  private static let fixed = ["2210201": "30113", "2080505": "30108", "2080506": "30109"]
  private static let fixedItems = Dictionary(
    uniqueKeysWithValues: fixed.map { (key: $0.value, value: $0.key) })
  /// 项 of medical insurance: what they surely do not pay.
  private static let medical: Set<String> = ["2101101", "2101102", "2101103"]
  private static let noMedical: Set<String> = [
    "30101", "30103", "30107", "30108", "30109", "30113",
  ]

  /// 项 of pensions and of those left behind: nothing of the pay of staff in office is paid under them.
  private static let retired: Set<String> = [
    "2080501", "2080502", "2080504", "2080801", "2080802", "2080803",
  ]
  private static let inService: Set<String> = [
    "30101", "30102", "30107", "30108", "30109", "30113",
  ]

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    // The economic codes are those since the reform of 2018.
    if draft.names.year < 2018 { return [] }
    var seen: Set<String> = []
    return spending.groups.flatMap { group -> [Finding] in
      let (function, item, kind) = (group.function, group.item, group.kind)
      if item.isEmpty { return [] }
      var findings: [Finding] = []
      if let usual = usualKind(item, kind), seen.insert(kind + item).inserted {
        findings.append(
          .unusualKind(
            draft.words(code: item), kind, usual: usual, draft,
            at: spending.place(StandardColumn.spendingKind, group)))
      }
      if isOdd(function, item) {
        guard seen.insert(function + item).inserted else { return findings }
        findings.append(
          .unusualPair(
            draft.words(code: function), draft.words(code: item),
            usual: fixed[function].map { draft.words(code: $0) }, draft,
            at: spending.place(StandardColumn.economicCode, group)))
      } else if let usual = fixedItems[item], usual != function, kind == personal,
        !function.isEmpty,
        seen.insert(function + item).inserted
      {
        findings.append(
          .unusualFunction(
            draft.words(code: function), draft.words(code: item), usual: draft.words(code: usual),
            draft, at: spending.place(StandardColumn.functionCode, group)))
      }
      return findings
    }
  }

  /// What the line would be usually; nil where nothing is odd.
  private static func usualKind(_ item: String, _ kind: String) -> String? {
    if kind == office, pay.contains(item) { return personal }
    if kind == "项目支出", regular.contains(item) { return personal }
    guard kind == personal else { return nil }
    if goods.contains(item) { return office }
    return ["309", "310", "311", "312"].contains(item.prefix(3)) ? "公用经费或项目支出" : nil
  }

  private static func isOdd(_ function: String, _ item: String) -> Bool {
    if let own = fixed[function] { return own != item }
    return medical.contains(function) && noMedical.contains(item)
      || retired.contains(function) && inService.contains(item)
  }
}

extension Finding {
  fileprivate static func unusualKind(
    _ item: String, _ kind: String, usual: String, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .unusualCodes, at: place, "\(item) 列作\(kind)，通常是\(usual)", label: "通常是\(usual)",
      basis: "政府收支分类科目（\(draft.names.year)年版）",
      cure: "核对支出类型和经济科目，改正填错的一个")
  }

  fileprivate static func unusualPair(
    _ function: String, _ item: String, usual: String?, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    let normal = usual.map { "通常用 \($0)" } ?? "不会用它"
    return Finding(
      .unusualCodes, at: place, "功能科目 \(function) 配的经济科目是 \(item)，\(normal)", label: normal,
      basis: "政府收支分类科目（\(draft.names.year)年版）",
      cure: "核对功能科目和经济科目，改正填错的一个")
  }

  fileprivate static func unusualFunction(
    _ function: String, _ item: String, usual: String, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .unusualCodes, at: place, "经济科目 \(item) 列在功能科目 \(function)，通常列在 \(usual)",
      label: "通常是 \(usual)", basis: "政府收支分类科目（\(draft.names.year)年版）",
      cure: "核对功能科目和经济科目，改正填错的一个")
  }
}
