import GoujiModel
import SourceReading

/// What it checks: a project of 特定目标类 has no 公用经费; what its name calls carried over from last year
/// (2023年…结转) is money of 上年结转.
///
/// Why: 公用经费 and 机关运行经费 grow by a project's line; money carried over would be counted as granted this
/// year.
///
/// Example: 劳务派遣工作经费, lines of 公用经费, as 特定目标类.
///
/// Source: 预算管理一体化规范 (财办〔2023〕12号): 人员类、运转类、特定目标类项目.
enum ProjectClassFits {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    classes(draft, spending) + carried(draft, spending)
  }

  private static func classes(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    guard let projects = draft.ledger(StandardLedger.projects),
      let name = projects.shape.index(of: StandardColumn.project),
      let kind = projects.shape.index(of: StandardColumn.projectClass)
    else { return [] }
    let unit = projects.shape.index(of: StandardColumn.unit)
    var special: [[String]: LedgerRecord] = [:]
    for record in projects.records where record.values[kind].text == "特定目标类" {
      special[[unit.map { record.values[$0].text } ?? "", record.values[name].text]] = record
    }
    if special.isEmpty { return [] }
    var seen: Set<[String]> = []
    return spending.groups.compactMap { group in
      let key = [group.unit, group.project]
      guard group.kind == "公用经费", !group.project.isEmpty, special[key] != nil,
        seen.insert(key).inserted
      else { return nil }
      return .otherClass(group.project, at: spending.place(StandardColumn.spendingKind, group))
    }
  }

  private static func carried(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    guard let year = spending.ledger.shape.index(of: StandardColumn.fundYear),
      let project = spending.ledger.shape.index(of: StandardColumn.project)
    else { return [] }
    let last = "\(draft.budget.year - 1)年"
    var seen: Set<String> = []
    return spending.records.compactMap { record in
      let name = record.values[project].text
      guard record.values[year].text == "本年", !name.isEmpty, name.containsBytes(of: "结转"),
        name.containsBytes(of: last) || name.containsBytes(of: "上年结转"), seen.insert(name).inserted
      else { return nil }
      return .carriedOver(name, at: record.place(of: year))
    }
  }
}

extension Finding {
  fileprivate static func otherClass(_ project: String, at place: Place) -> Finding {
    Finding(
      .unusualCodes, at: place, "项目“\(shortened(project))”是特定目标类，这里列作公用经费", label: "通常是项目支出",
      basis: "财办〔2023〕12号《预算管理一体化规范》", cure: "核对支出类型；是运转类项目的，改“项目”里的项目类别")
  }

  fileprivate static func carriedOver(_ project: String, at place: Place) -> Finding {
    Finding(
      .carriedOverUnsaid, at: place, "项目“\(shortened(project))”看名称是上年结转的钱，资金年度却是“本年”",
      label: "像是上年结转", basis: "预算法第四十二条", cure: "资金年度改为“上年结转”；今年安排的，可以不改")
  }
}
