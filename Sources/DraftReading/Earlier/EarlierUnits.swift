import GoujiModel
import SourceReading

/// Last year's draft of a department whose units have drafts of their own: put together from the
/// drafts that those name under 上年草案, where all of them do.
enum EarlierUnits {
  /// Nil where a unit names none, or the department names one itself. `template` is the
  /// department's of this year.
  static func draft(
    of budget: UnfinishedBudget, _ draft: OpenedDraft, _ template: Template
  ) -> Outcome<NamedDraft?> {
    let head = draft.head
    guard head.earlierDraft == nil, !budget.units.isEmpty, !budget.listsUnits, let year = head.year,
      let place = head.template?.place, let paths = paths(of: budget.units)
    else { return Outcome(nil) }
    var earlier = DraftHead()
    earlier.template = head.template
    earlier.year = year - 1
    earlier.inputUnit = head.inputUnit
    earlier.editions = head.editions
    earlier.unitEntries = paths.map(UnitEntry.draft)
    // Has no folder of its own; the paths are absolute.
    let folder = DraftFolder(path: "/", displayPath: "上年草案", names: [])
    var opened = OpenedDraft(folder: folder, headFile: DraftHeadFile(head: earlier))
    opened.shapes = draft.shapes
    let read = BudgetReader.read(opened)
    let findings = read.findings.filter { $0.spoilsAmounts || $0.code == .unitDraftDiffers }
    guard let unfinished = read.value.budget, !findings.hasErrors else {
      return Outcome(nil, findings)
    }
    let whole = unfinished.finished(template)
    return Outcome(NamedDraft(budget: whole, template: template, place: place), findings)
  }

  /// Of the drafts that the units name; nil where one of them names none.
  private static func paths(of units: [UnitDraft]) -> [Located<String>]? {
    var paths: [Located<String>] = []
    for unit in units {
      if let reference = unit.head.earlierDraft {
        paths.append(reference.folder.map { WorkingPath.joined(unit.path, $0) })
      } else if !unit.units.isEmpty, !unit.listsUnits, let inner = self.paths(of: unit.units) {
        paths += inner
      } else {
        return nil
      }
    }
    return paths
  }
}
