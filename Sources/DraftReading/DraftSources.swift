import GoujiModel

/// Folders and forms that a report is read from: whoever keeps it on a screen watches them.
package struct DraftSources: Sendable, Equatable {
  /// The draft itself first, then those that it names.
  package var drafts: [String]
  /// Names of templates, the draft's own first; nil where they cannot be told.
  package var templates: [String]?
}

extension DraftLoader {
  /// In spite of what is missing.
  package func sources(of path: String) -> DraftSources {
    var sources = DraftSources(drafts: [], templates: [])
    var walk = DraftWalk(templates)
    walk.take(path, edited: edited) { step in
      sources.add(step)
      return true
    }
    return sources
  }
}

extension DraftSources {
  fileprivate mutating func add(_ step: DraftWalk.Step) {
    if !drafts.contains(step.path) { drafts.append(step.path) }
    if let chain = step.template?.chain {
      let known = templates ?? []
      templates?.append(contentsOf: chain.filter { !known.contains($0) })
    } else if step.folder != nil || step.isFirst {
      templates = nil
    }
  }
}
