import GoujiModel
import SourceReading

/// Folders and forms that a report is read from: whoever keeps it on a screen watches them.
package struct DraftSources: Sendable, Equatable {
  /// The draft itself first, then those that it names.
  package var drafts: [String]
  /// Names of templates, the draft's own first; nil where they cannot be told.
  package var templates: [String]?
}

extension DraftLoader {
  package func sources(of path: String) -> DraftSources {
    var walk = SourceWalk(templates: templates)
    walk.take(path, followsNamed: true, depth: 0, edited: edited)
    return walk.sources
  }
}

/// The way of `basis`, by names alone and in spite of what is missing.
private struct SourceWalk {
  let templates: TemplateLookup
  var sources = DraftSources(drafts: [], templates: [])

  mutating func take(
    _ path: String, followsNamed: Bool, depth: Int, edited: [String: [UInt8]] = [:]
  ) {
    if depth > BudgetAssembly.deepestUnits + 1 || sources.drafts.contains(path) { return }
    sources.drafts.append(path)
    guard let folder = DraftFolder.open(path, displayPath: path, edited: edited).value else {
      if depth == 0 { sources.templates = nil }
      return
    }
    let head = BudgetReader.readHead(folder).value.head
    if let chain = head.template.flatMap({ templates.template($0, of: path).value?.chain }) {
      let known = sources.templates ?? []
      sources.templates?.append(contentsOf: chain.filter { !known.contains($0) })
    } else {
      sources.templates = nil
    }
    for entry in head.unitEntries {
      guard case .draft(let unit) = entry else { continue }
      let place = unit.value.hasPrefix("/") ? unit.value : "\(folder.path)/\(unit.value)"
      take(place, followsNamed: followsNamed, depth: depth + 1)
    }
    if !followsNamed { return }
    for reference in [head.earlierDraft, head.budgetDraft] {
      guard let reference else { continue }
      let place = folder.paths(ofDraft: reference.folder.value).path
      take(place, followsNamed: false, depth: depth + 1)
    }
  }
}
