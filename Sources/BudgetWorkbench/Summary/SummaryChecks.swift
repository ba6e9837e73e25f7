import DraftReading
import GoujiModel
import ReportComposing
import SourceReading

/// What must hold between the drafts of a county's summary: each department once, all of the same
/// county, year and kind of budget.
enum SummaryChecks {
  /// Without those that are part of a department that is listed as well.
  static func distinct(_ drafts: [ListedDraft]) -> Outcome<[ListedDraft]> {
    var owners: [String: String] = [:]
    for draft in drafts {
      for path in draft.units.flatMap(\.allPaths) { owners[path] = draft.path }
    }
    let owner = { (draft: ListedDraft) in owners[WorkingPath.absolute(draft.path)] }
    let findings = drafts.map(\.path).compactMap { path -> Finding? in
      let parts = drafts.filter { owner($0) == path }.map(\.path)
      return parts.isEmpty ? nil : .partsOf(path, parts)
    }
    return Outcome(drafts.filter { owner($0) == nil }, findings)
  }

  static func alike(_ departments: [SummaryDepartment]) -> [Finding] {
    guard let first = departments.first else { return [] }
    return departments.dropFirst().flatMap { differences($0, from: first) } + repeated(departments)
  }

  /// What must be the same in all of them.
  static func kind(_ department: SummaryDepartment) -> [(name: String, value: Located<String>)] {
    let (budget, template) = (department.budget, department.template)
    return [
      ("地区", department.stated("地区")), ("年度", department.stated("年度")),
      ("基础模板", Located(template.chain.last ?? "", at: budget.template.place)),
      ("金额单位", Located(template.options.unit.rawValue, at: budget.template.place)),
    ]
  }

  private static func differences(
    _ department: SummaryDepartment, from first: SummaryDepartment
  ) -> [Finding] {
    zip(kind(department), kind(first)).compactMap { own, other in
      own.value.value == other.value.value
        ? nil
        : .differs(
          own.name, own.value.value, other.value.value, first.path, at: own.value.place)
    }
  }

  /// The same department or unit in two drafts, such as a copy.
  static func repeated(_ departments: [SummaryDepartment]) -> [Finding] {
    repetitions(departments).map { .twice($0) }
  }

  /// Departments whose sums can be added up, and why others cannot. What stands in two drafts is counted
  /// in neither, for nobody knows which is right; but a unit whose code begins with the code of one of the
  /// two departments is that department's.
  static func addable(_ departments: [SummaryDepartment]) -> Outcome<[SummaryDepartment]> {
    var left: Set<String> = []
    var findings: [Finding] = []
    for repetition in repetitions(departments) {
      let pair = [repetition.first, repetition.second]
      let owners = pair.filter { repetition.unit.map($0.owns) ?? false }
      let others = pair.filter { owners.count != 1 || $0.path != owners[0].path }.map(\.path)
      left.formUnion(others)
      findings.append(.twice(repetition, leftOut: others))
    }
    return Outcome(departments.filter { !left.contains($0.path) }, findings)
  }

  /// One thing in two drafts.
  fileprivate struct Repetition {
    /// `单位 185001 某局`
    var what: String
    /// Its code; nil of a department.
    var unit: String?
    var first: SummaryDepartment
    var second: SummaryDepartment
    /// In the second.
    var place: Place
  }

  private static func repetitions(_ departments: [SummaryDepartment]) -> [Repetition] {
    var found: [Repetition] = []
    var names: [String: SummaryDepartment] = [:]
    var units: [String: SummaryDepartment] = [:]
    for department in departments {
      let name = department.stated(IdentityPath.fullName)
      if let other = names[name.value] {
        found.append(
          Repetition(
            what: "部门“\(name.value)”", first: other, second: department, place: name.place))
        continue
      }
      names[name.value] = department
      for unit in department.budget.records(StandardLedger.units) {
        let code = unit.values[0].text
        if let other = units[code], other.path != department.path {
          found.append(
            Repetition(
              what: "单位 \(code) \(unit.values[1].text)", unit: code, first: other,
              second: department, place: unit.place))
        }
        units[code] = department
      }
    }
    return found
  }
}

extension SummaryDepartment {
  /// What the draft says of itself, and where; empty where it does not.
  func stated(_ path: String) -> Located<String> {
    budget.identity[path] ?? Located("", at: summary.place)
  }

  /// Whether the code of a unit begins with the department's.
  fileprivate func owns(_ unit: String) -> Bool {
    let code = stated(IdentityPath.code).value
    return !code.isEmpty && unit.hasPrefix(code)
  }
}

extension UnitDraft {
  /// Its own path and those of the drafts it is put together from.
  fileprivate var allPaths: [String] { [path] + units.flatMap(\.allPaths) }
}

extension Finding {
  fileprivate static func partsOf(_ owner: String, _ parts: [String]) -> Finding {
    Finding(
      .alreadyCounted, at: nil, "\(parts.joined(separator: "、")) 是 \(owner) 的单位，已算在其中，不再单列")
  }

  fileprivate static func differs(
    _ name: String, _ own: String, _ other: String, _ first: String, at place: Place
  ) -> Finding {
    let own = own.isEmpty ? "没有写" : "是“\(own)”"
    let other = other.isEmpty ? "没有写" : "是“\(other)”"
    return Finding(
      .draftsNotAlike, at: place, "\(name)\(own)，\(first) 的\(other)，不能汇总在一起",
      label: "与第一份草案不同", cure: "只列同一个县、同一年度、同一套表的草案；写错的改正")
  }

  fileprivate static func twice(
    _ repetition: SummaryChecks.Repetition, leftOut: [String] = []
  ) -> Finding {
    let (first, second) = (repetition.first.path, repetition.second.path)
    let left = leftOut.isEmpty ? "" : "；合计里没有算 \(leftOut.joined(separator: " 和 "))"
    return Finding(
      .sameDepartmentTwice, at: repetition.place,
      "\(first) 和 \(second) 都有\(repetition.what)，会算两次\(left)",
      label: "第二次出现", cure: "只列一份；确是两个的，改正名称或代码")
  }
}
