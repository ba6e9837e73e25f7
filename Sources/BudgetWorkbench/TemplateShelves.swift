import DraftReading
import GoujiModel
import SourceReading
import Synchronization
import TemplateReading

/// Where templates are looked for.
package struct TemplateShelves: Sendable {
  /// Folder of templates named on the command line.
  private let named: String?

  package init(_ named: String?) { self.named = named }

  /// The folder named, or those above a draft, nearest first, and that of the program behind them.
  package func above(_ draft: String) -> [String] {
    if let named { return [WorkingPath.absolute(named)] }
    let near = WorkingPath.templateShelves(above: draft)
    guard let installed = WorkingPath.installedTemplates, !near.contains(installed) else {
      return near
    }
    return near + [installed]
  }

  /// The templates of drafts, each from the shelves above the draft that asks for it. One that
  /// several of them name is read and decoded once, and so are the editions.
  package var lookup: TemplateLookup {
    let known = KnownTemplates()
    return TemplateLookup(
      editions: { known.editions(above($0)).read.value() },
      editionHash: { known.editions(above($0)).hash.value() }
    ) { name, draft in
      known.template(name, above(draft))
    }
  }
}

/// Templates and editions that were found, by the shelves they were looked for on.
private final class KnownTemplates: Sendable {
  private struct Asked: Hashable {
    var name: String
    var shelves: [String]
  }

  struct Editions: Sendable {
    let read: Once<Outcome<EditionHistory>>
    let hash: Once<String>

    init(_ shelves: [String]) {
      read = Once { EditionShelf.read(shelves) }
      hash = Once { EditionShelf.hash(shelves) }
    }
  }

  private let templates = Mutex<[Asked: Outcome<NamedTemplate?>]>([:])
  private let editions = Mutex<[[String]: Editions]>([:])

  func editions(_ shelves: [String]) -> Editions {
    editions.withLock { editions in
      let known = editions[shelves] ?? Editions(shelves)
      editions[shelves] = known
      return known
    }
  }

  func template(_ name: Located<String>, _ shelves: [String]) -> Outcome<NamedTemplate?> {
    templates.withLock { templates in
      let asked = Asked(name: name.value, shelves: shelves)
      if let known = templates[asked] { return known }
      let merged = TemplateReader(shelves: shelves).merged(name.value, asked: name.place)
      // What was not found is told to each draft at its own place.
      guard let template = merged.value else { return Outcome(nil, merged.findings) }
      let (decoded, shapes) = (Once { template.template() }, Once { template.fileShapes })
      let hash = Once { template.hash }
      let named = NamedTemplate(
        chain: template.chain, fileShapes: shapes.value, hash: hash.value,
        decoded: decoded.value)
      let outcome = Outcome<NamedTemplate?>(named, merged.findings)
      templates[asked] = outcome
      return outcome
    }
  }
}
