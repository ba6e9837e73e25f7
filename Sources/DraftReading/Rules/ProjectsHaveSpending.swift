import GoujiModel
import SourceReading

/// What it checks: every project of 项目.csv has at least one line in 支出.csv.
///
/// Why: tables of projects are made of spending lines; a project without any is in none of them, and
/// its targets neither.
///
/// Example: 项目.csv names 创业培训, the lines of 支出.csv that were meant for it name no project.
///
/// Source: 预算法实施条例 第6条; the draft's own shape.
enum ProjectsHaveSpending {
  static func findings(
    projects: Ledger, spending: Ledger, _ words: DraftWords
  ) -> [Finding] {
    let spent = ProjectIndex([spending])
    let shape = projects.shape
    guard let name = shape.index(of: StandardColumn.project),
      let unit = shape.index(of: StandardColumn.unit)
    else { return [] }
    return projects.records.compactMap { record in
      let project = record.values[name].text
      if project.isEmpty || spent.has(project, unit: record.values[unit].text) { return nil }
      return .noSpending(project, words, at: record.place(of: name))
    }
  }
}

extension Finding {
  fileprivate static func noSpending(
    _ project: String, _ words: DraftWords, at place: Place
  ) -> Finding {
    Finding(
      .projectWithoutSpending, at: place,
      words.say("\(.ledger(StandardLedger.spending))里没有项目“\(shortened(project))”的支出，项目的表里不会有它"),
      label: "没有一笔支出",
      cure: words.say("核对\(.ledger(StandardLedger.spending))各行的“项目”；今年不安排的，删去这一行和它的绩效指标"))
  }
}
