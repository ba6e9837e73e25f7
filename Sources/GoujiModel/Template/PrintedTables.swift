extension [SectionDefinition] {
  /// Ids of the tables that the document prints, at least for some drafts.
  package var printedTables: NameSet { NameSet(flatMap(\.printedTables)) }
}

extension SectionDefinition {
  package var printedTables: [String] {
    body.flatMap(\.printedTables) + sections.flatMap(\.printedTables)
  }
}

extension BodyItem {
  package var printedTables: [String] {
    switch self {
    case .tables(let ids): ids
    case .group(_, let items): items.flatMap(\.printedTables)
    case .numbered(_, let item): item.printedTables
    default: []
    }
  }
}
