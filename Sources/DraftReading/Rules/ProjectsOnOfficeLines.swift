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
    var units: [String: Lines] = [:]
    for group in spending.groups where group.kind == kind && group.sum != .zero {
      units[group.unit, default: Lines()].add(group)
    }
    return units.values.filter { $0.blank > 0 && $0.named > $0.blank }
      .sorted { $0.first < $1.first }
      .map { unit in
        Finding(
          .projectLeftBlank, at: spending.place(StandardColumn.project, line: unit.first),
          "这个单位的公用经费，\(unit.named) 笔写了项目，\(unit.blank) 笔空着，从这一笔起", label: "没有写项目",
          cure: "补上项目；确实不归项目的，写进“已核”")
      }
  }

  /// Of one unit, how many say their project.
  private struct Lines {
    var named = 0
    var blank = 0
    /// The first of the blank ones.
    var first = 0

    mutating func add(_ group: SpendingGroup) {
      if !group.project.isEmpty {
        named += group.count
        return
      }
      if blank == 0 { first = group.firstPaidLine ?? group.firstLine }
      blank += group.count
    }
  }
}
