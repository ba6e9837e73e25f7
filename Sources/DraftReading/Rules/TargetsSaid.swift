import GoujiModel
import SourceReading

/// What it checks: a project that is said to have no 绩效目标 (否) has none in another list.
///
/// Why: projects with targets are counted in the text, and their targets are printed.
///
/// Example: 项目.csv 绩效目标 否; 项目说明.csv has a 绩效目标 of the same project.
///
/// Source: 财预〔2015〕88号.
enum TargetsSaid {
  private static let target = "绩效目标"

  static func findings(_ draft: WholeDraft) -> [Finding] {
    guard let projects = draft.ledger(StandardLedger.projects),
      let said = projects.shape.index(of: target), case .choice = projects.shape.columns[said].kind,
      let name = projects.shape.index(of: StandardColumn.project)
    else { return [] }
    let unit = projects.shape.index(of: StandardColumn.unit)
    let written = written(draft)
    return projects.records.compactMap { record in
      let key = [unit.map { record.values[$0].text } ?? "", record.values[name].text]
      guard record.values[said].text == "否", let place = written[key] else { return nil }
      return Finding(
        .verdictContradicts, at: record.place(of: said),
        "项目“\(shortened(key[1]))”的“绩效目标”填的是“否”，\(place.lineDescription) 却写了它的目标",
        label: "有目标", basis: "财预〔2015〕88号", cure: "改为“是”；没有目标的，删去那一行的目标")
    }
  }

  /// By unit and project, where a target of it stands.
  private static func written(_ draft: WholeDraft) -> [[String]: Place] {
    var places: [[String]: Place] = [:]
    for key in draft.budget.ledgers.keys.sorted() where key != StandardLedger.projects {
      guard let ledger = draft.ledger(key),
        let name = ledger.shape.columns.indices.first(where: { ledger.shape.namesProjects($0) })
      else { continue }
      let unit = ledger.shape.index(of: StandardColumn.unit)
      let own = ledger.shape.index(of: target)
      let isIndicators = key == StandardLedger.projectTargets
      for record in ledger.records {
        let isWritten = own.map { !record.values[$0].text.isEmpty } ?? isIndicators
        let owner = [unit.map { record.values[$0].text } ?? "", record.values[name].text]
        if isWritten, places[owner] == nil { places[owner] = record.place }
      }
    }
    return places
  }
}
