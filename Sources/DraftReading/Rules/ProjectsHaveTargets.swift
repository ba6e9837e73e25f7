import GoujiModel
import SourceReading

/// What it checks: every project, other than those of 人员类, has at least one performance target.
///
/// Why: 项目绩效目标表 is published with the budget, and a project without targets shows as a gap.
///
/// Example: 项目.csv names 创业培训, 项目绩效.csv has no line for it.
///
/// Source: 中共中央 国务院关于全面实施预算绩效管理的意见 (2018); 财预〔2015〕88号.
enum ProjectsHaveTargets {
  static func findings(
    projects: Ledger, targets: Ledger?, _ words: DraftWords
  ) -> [Finding] {
    let index = ProjectIndex([targets])
    let shape = projects.shape
    guard
      let name = shape.index(of: StandardColumn.project),
      let unit = shape.index(of: StandardColumn.unit)
    else { return [] }
    let projectClass = shape.index(of: StandardColumn.projectClass)
    return projects.records.compactMap { record in
      let project = record.values[name].text
      if project.isEmpty || index.has(project, unit: record.values[unit].text) { return nil }
      if projectClass.map({ record.values[$0].text }) == "人员类" { return nil }
      return .noTarget(project, words, at: record.place(of: name))
    }
  }
}

extension Finding {
  fileprivate static func noTarget(
    _ project: String, _ words: DraftWords, at place: Place
  ) -> Finding {
    Finding(
      .projectWithoutTarget, at: place, "项目“\(shortened(project))”没有绩效指标", label: "没有绩效指标",
      basis: "财预〔2015〕88号", cure: words.say("在\(.ledger(StandardLedger.projectTargets))中为它补写指标"))
  }
}
