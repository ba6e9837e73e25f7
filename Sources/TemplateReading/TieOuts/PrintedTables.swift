import GoujiModel

extension [PartDefinition] {
  /// Ids of the tables that the document prints, at least for some drafts.
  var printedTables: NameSet {
    NameSet(
      flatMap { part in
        part.body.flatMap(\.printedTables) + part.sections.flatMap(\.printedTables)
      })
  }
}

extension SectionDefinition {
  fileprivate var printedTables: [String] {
    body.flatMap(\.printedTables) + sections.flatMap(\.printedTables)
  }
}

extension BodyItem {
  fileprivate var printedTables: [String] {
    switch self {
    case .tables(let ids): ids
    case .group(_, let items): items.flatMap(\.printedTables)
    default: []
    }
  }
}
