import GoujiModel
import SourceReading

/// The drafts from which a report is read: the draft itself first, then those of its units, then those
/// that it names. No line of a ledger is read.
struct DraftWalk {
  /// A draft on the way.
  struct Step {
    var path: String
    /// The one from which the walk began.
    var isFirst: Bool
    /// Nil where there is no draft, or too many stand above it.
    var folder: DraftFolder?
    var head = DraftHeadFile()
    /// Nil where the head names none, or one that cannot be read.
    var template: NamedTemplate?
  }

  private let templates: TemplateLookup
  /// Drafts that were taken already, links resolved; with a plus where those that they name were too.
  private var seen: Set<String> = []
  private var depth = 0

  init(_ templates: TemplateLookup) { self.templates = templates }

  /// Whether all of it was walked: `visit` says whether to go on. Of a draft that another one names,
  /// those that it names itself do not matter; what is both named and of a unit comes twice.
  @discardableResult
  mutating func take(
    _ path: String, edited: [String: [UInt8]] = [:], followsNamed: Bool = true,
    _ visit: (Step) -> Bool
  ) -> Bool {
    var step = Step(path: path, isFirst: depth == 0)
    if depth > BudgetAssembly.deepestUnits + 1 { return visit(step) }
    depth += 1
    defer { depth -= 1 }
    let key = WorkingPath.absolute(path)
    // One that was taken with all that it names was taken.
    if seen.contains(key + "+") || !seen.insert(followsNamed ? key + "+" : key).inserted {
      return true
    }
    step.folder = DraftFolder.open(path, displayPath: path, edited: edited).value
    guard let folder = step.folder else { return visit(step) }
    step.head = BudgetReader.readHead(folder).value
    let head = step.head.head
    step.template = head.template.flatMap { templates.template($0, of: path).value }
    if !visit(step) { return false }
    for entry in head.unitEntries {
      guard case .draft(let unit) = entry else { continue }
      let place = folder.path(ofUnit: unit.value)
      if !take(place, followsNamed: followsNamed, visit) { return false }
    }
    if !followsNamed { return true }
    for reference in [head.earlierDraft, head.budgetDraft] {
      guard let reference else { continue }
      let place = folder.paths(ofDraft: reference.folder.value).path
      if !take(place, followsNamed: false, visit) { return false }
    }
    return true
  }
}
