import GoujiModel
import SourceReading

/// What it checks: where a unit's lines of 公用经费 name their projects, none of them leaves it blank.
///
/// Why: a line without its project is missing in what is printed of the projects, and in their targets.
///
/// Example: three of eleven lines of 公用经费 without a project.
///
/// Source: the draft's own shape.
enum ProjectsOnOfficeLines {
  private static let kind = "公用经费"

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    var units: [String: (named: Int, blank: [Int])] = [:]
    for group in spending.groups where group.kind == kind && group.sum != .zero {
      let line = group.firstPaidLine ?? group.firstLine
      if group.project.isEmpty {
        units[group.unit, default: (0, [])].blank.append(line)
      } else {
        units[group.unit, default: (0, [])].named += group.count
      }
    }
    return units.values.filter { !$0.blank.isEmpty && $0.named > $0.blank.count }
      .sorted { $0.blank[0] < $1.blank[0] }
      .map { unit in
        Finding(
          .projectLeftBlank, at: spending.place(StandardColumn.project, line: unit.blank[0]),
          "这个单位的公用经费，\(unit.named) 笔写了项目，\(unit.blank.count) 笔空着，从这一笔起", label: "没有写项目",
          cure: "补上项目；确实不归项目的，写进“已核”")
      }
  }
}
