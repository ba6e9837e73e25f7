import GoujiModel
import SourceReading

/// A goal of a project, with what its spending and its indicators are found by.
struct ProjectGoal {
  let text: String
  let place: Place
  let project: String
  /// The unit, empty where the list has none, and the project.
  let key: [String]

  /// Those that are filled in, of all columns for goals.
  static func all(in draft: WholeDraft) -> [ProjectGoal] {
    guard let projects = draft.ledger(StandardLedger.projects),
      let name = projects.shape.index(of: StandardColumn.project)
    else { return [] }
    let unit = projects.shape.index(of: StandardColumn.unit)
    let goals = projects.shape.columns.indices.filter {
      projects.shape.columns[$0].kind.isText
        && projects.shape.columns[$0].name.containsBytes(of: "目标")
    }
    return projects.records.flatMap { record in
      let project = record.values[name].text
      let key = [unit.map { record.values[$0].text } ?? "", project]
      return goals.compactMap { column in
        let text = record.values[column].text
        return text.isEmpty
          ? nil
          : ProjectGoal(text: text, place: record.place(of: column), project: project, key: key)
      }
    }
  }

  /// What is spent, by unit and project.
  static func sums(_ spending: SpendingLines) -> [[String]: Money] {
    spending.groups.reduce(into: [:]) { sums, group in
      if !group.project.isEmpty { sums[[group.unit, group.project], default: .zero] += group.sum }
    }
  }
}
