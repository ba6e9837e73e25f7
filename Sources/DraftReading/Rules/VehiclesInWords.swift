import GoujiModel

/// What it checks: a text that says how many vehicles the department has says as many as the list
/// of vehicles or 填报.
///
/// Why: the list is printed beside it.
///
/// Example: 现有公务用车5辆 where 填报 has three.
///
/// Source: 财预〔2016〕143号 (公务用车保有量). What is said of a whole county, of others, or of 辆次 is left
/// alone.
enum VehiclesInWords {
  private static let vehicles = WordList(["公务用车", "公务车", "公车", "车辆", "用车"])
  private static let having = WordList(["现有", "保有", "共有", "拥有", "实有"])
  private static let others = WordList([
    "全", "各", "购", "新增", "更新", "报废", "租", "其中", "企业", "辖区", "社会", "编制", "上年", "去年", "公司", "协会",
    "公交", "环卫", "消防", "出租", "营运", "校车", "新能源", "执法", "执勤",
  ])

  static func findings(_ draft: WholeDraft) -> [Finding] {
    let words = ["现有", "保有", "车辆数量", "实有"]
    let listed = StatedFacts(listed: draft, named: words, ["车"]).facts
    let facts =
      listed.isEmpty
      ? StatedFacts(draft, named: words, ["车"]).facts.filter { $0.place != nil } : listed
    guard let fact = facts.first else { return [] }
    let sum = facts.reduce(0) { $0.addingReportingOverflow($1.count).partialValue }
    let possible = Set(facts.map(\.count) + [sum])
    let texts = FreeText.all(
      reasons: draft.budget.reasons, prose: draft.budget.prose, ledgers: [])
    return texts.compactMap { text in
      guard let (count, range) = said(text), !possible.contains(count) else { return nil }
      return Finding(
        .itemsMiscounted, at: text.place(range),
        "\(text.name)里说“\(text.words(range))”，“\(fact.owner)”的“\(fact.name)”\(facts.count > 1 ? "等共" : "是") \(sum)",
        label: "填的是 \(sum)", basis: "财预〔2016〕143号：公务用车保有量", cure: "核对车辆数，改成一致")
    }
  }

  /// `2023年末`: it may be another year's.
  private static func saysYear(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
    zip(clause, clause.dropFirst()).contains { $0.isDigit && $1 == "年" }
  }

  /// `现有公务用车5辆`, `公务用车保有量为5辆`, `现有5辆公务用车`.
  private static func said(_ text: FreeText) -> (count: Int, range: Range<Int>)? {
    let scalars = text.scalars
    for index in scalars.indices where scalars[index] == "辆" {
      if scalars.indices.contains(index + 1), scalars[index + 1] == "次" { continue }
      guard let (count, start) = SpelledNumber.ending(before: index, in: scalars) else { continue }
      let before = text.clause(before: start).suffix(14)
      let around = scalars[before.startIndex..<min(scalars.count, index + 6)]
      guard having.isFound(in: before), vehicles.isFound(in: around),
        !others.isFound(in: text.clause(before: start)),
        !saysYear(text.clause(before: start))
      else { continue }
      return (count, start..<index + 1)
    }
    return nil
  }
}
