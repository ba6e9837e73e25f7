import DraftReading
import GoujiModel
import SourceReading
import Synchronization
import TemplateReading

/// Where templates are looked for.
struct TemplateShelves: Sendable {
  /// Folder of templates named on the command line.
  private let named: String?

  init(_ named: String?) { self.named = named }

  /// The folder named, or those above a draft, nearest first, and that of the program behind them.
  func above(_ draft: String) -> [String] {
    if let named { return [WorkingPath.absolute(named)] }
    let near = WorkingPath.templateShelves(above: draft)
    guard let installed = WorkingPath.installedTemplates, !near.contains(installed) else {
      return near
    }
    return near + [installed]
  }

  /// The templates of drafts, each from the shelves above the draft that asks for it. One that
  /// several of them name is read and decoded once.
  var lookup: TemplateLookup {
    let known = KnownTemplates()
    return TemplateLookup(editions: { EditionShelf.read(above($0)) }) { name, draft in
      known.template(name, above(draft))
    }
  }
}

/// Templates that were found, by their names and the shelves they were looked for on.
private final class KnownTemplates: Sendable {
  private let found = Mutex<[(asked: [String], outcome: Outcome<NamedTemplate?>)]>([])

  func template(_ name: Located<String>, _ shelves: [String]) -> Outcome<NamedTemplate?> {
    found.withLock { found in
      let asked = [name.value] + shelves
      if let known = found.firstIndex(where: { $0.asked == asked }) { return found[known].outcome }
      let merged = TemplateReader(shelves: shelves).merged(name.value, asked: name.place)
      // What was not found is told to each draft at its own place.
      guard let template = merged.value else { return Outcome(nil, merged.findings) }
      let decoded = Once { template.template() }
      let named = NamedTemplate(
        chain: template.chain, fileShapes: { template.fileShapes }, decoded: decoded.value)
      let outcome = Outcome<NamedTemplate?>(named, merged.findings)
      found.append((asked, outcome))
      return outcome
    }
  }
}
