import GoujiModel
import SourceReading

/// What it checks: a project of 特定目标类 has no 公用经费, one of 运转类 pays nobody's wages as 人员经费, and no
/// project is 公用经费 in one line and 项目支出 in another.
///
/// Why: 公用经费 and 机关运行经费 grow by a project's line.
///
/// Example: 劳务派遣工作经费, lines of 公用经费, as 特定目标类; 30101 with the project 日常公用经费.
///
/// Source: 预算管理一体化规范 (财办〔2023〕12号): 人员类、运转类、特定目标类项目.
enum ProjectClassFits {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let classes = Classes(draft)
    return (classes.map { findings($0, spending) } ?? []) + mixed(spending, classes)
  }

  /// 项目类别 by unit and project.
  private struct Classes {
    private var kinds: [[String]: String] = [:]
    private let hasUnits: Bool

    /// Nil where the draft has no projects without errors.
    init?(_ draft: WholeDraft) {
      guard let projects = draft.ledger(StandardLedger.projects),
        let name = projects.shape.index(of: StandardColumn.project),
        let kind = projects.shape.index(of: StandardColumn.projectClass)
      else { return nil }
      let unit = projects.shape.index(of: StandardColumn.unit)
      hasUnits = unit != nil
      for record in projects.records {
        let key = [unit.map { record.values[$0].text } ?? "", record.values[name].text]
        kinds[key] = record.values[kind].text
      }
    }

    func kind(of group: SpendingGroup) -> String? {
      kinds[[hasUnits ? group.unit : "", group.project]]
    }
  }

  private static let special = "特定目标类"
  /// What is paid to people; 其他工资福利支出 (30199) may be those of 劳务派遣.
  private static func isPay(_ item: String) -> Bool {
    (item.hasPrefix("301") || item.hasPrefix("303")) && item != "30199" && item != "30399"
  }

  private static func findings(_ classes: Classes, _ spending: SpendingLines) -> [Finding] {
    var seen: Set<[String]> = []
    return spending.groups.compactMap { group in
      guard !group.project.isEmpty, let kind = classes.kind(of: group) else { return nil }
      let isOther =
        group.kind == "公用经费" && kind == special
        || group.kind == "人员经费" && kind == "运转类" && isPay(group.item)
      guard isOther, seen.insert([group.unit, group.project, group.kind]).inserted else {
        return nil
      }
      return .otherClass(
        group.project, kind, group.kind, at: spending.place(StandardColumn.spendingKind, group))
    }
  }

  /// Told at the kind with fewer lines. 人员经费 beside 项目支出 may be: a grant pays both.
  private static func mixed(_ spending: SpendingLines, _ classes: Classes?) -> [Finding] {
    var projects: [[String]: [SpendingGroup]] = [:]
    for group in spending.groups
    where !group.project.isEmpty && ["公用经费", "项目支出"].contains(group.kind) {
      projects[[group.unit, group.project], default: []].append(group)
    }
    return projects.values.compactMap { groups -> SpendingGroup? in
      let kinds = Dictionary(grouping: groups, by: \.kind).values
      // 特定目标类 is told above.
      guard kinds.count > 1, classes?.kind(of: groups[0]) != special else { return nil }
      let fewer = kinds.min { a, b in
        let (first, second) = (lines(a), lines(b))
        return first == second ? a[0].firstLine > b[0].firstLine : first < second
      }
      return fewer?.first
    }
    .sorted { $0.firstLine < $1.firstLine }
    .map {
      .mixed($0.project, $0.kind, at: spending.place(StandardColumn.spendingKind, $0))
    }
  }

  private static func lines(_ groups: [SpendingGroup]) -> Int { groups.reduce(0) { $0 + $1.count } }
}

extension Finding {
  fileprivate static func otherClass(
    _ project: String, _ kind: String, _ typed: String, at place: Place
  ) -> Finding {
    let isPay = typed == "人员经费"
    return Finding(
      .unusualCodes, at: place, "项目“\(shortened(project))”是\(kind)，这里列作\(typed)",
      label: isPay ? "通常没有项目" : "通常是项目支出",
      basis: "财办〔2023〕12号《预算管理一体化规范》",
      cure: isPay ? "核对“项目”一列是不是多填了；是人员类项目的，改“项目”里的项目类别" : "核对支出类型；是运转类项目的，改“项目”里的项目类别")
  }

  fileprivate static func mixed(_ project: String, _ kind: String, at place: Place) -> Finding {
    let other = kind == "公用经费" ? "项目支出" : "公用经费"
    return Finding(
      .unusualCodes, at: place, "项目“\(shortened(project))”这里列作\(kind)，别的行列作\(other)",
      label: "一个项目两种支出类型", basis: "财办〔2023〕12号《预算管理一体化规范》", cure: "核对支出类型，一个项目只用一种")
  }
}
