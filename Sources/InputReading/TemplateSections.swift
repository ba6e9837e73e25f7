import GoujiModel

/// Tables and parts do not know of one another: they are decoded side by side, each by a decoder of
/// its own that begins with the names of the template and gives back what it found.
extension TemplateDecoder {
  enum Section: Sendable {
    case table(YAMLEntry)
    case part(YAMLEntry, [TableName])
  }

  /// What other sections may say of a table before it is decoded.
  struct TableName: Sendable {
    let id: String
    let isInline: Bool

    init?(_ entry: YAMLEntry) {
      if entry.value.entries == nil { return nil }
      id = entry.key.value
      isInline = entry.value["随文"]?.text == "是"
    }
  }

  func decodeSections(
    tables: YAMLNode?, parts: YAMLNode?
  ) -> (tables: [TableDefinition], parts: [PartDefinition]) {
    let tables = tableEntries(tables)
    let names = tables.compactMap { TableName($0) }
    // The parts first: the longest of them takes longer than any table.
    let sections =
      partEntries(parts).map { Section.part($0, names) } + tables.map { Section.table($0) }
    let known = known
    let decoded = sections.concurrentMap { DecodedSection($0, knowing: known) }
    for section in decoded where section.table != nil { take(section.found) }
    for section in decoded where section.table == nil { take(section.found) }
    return (decoded.compactMap { $0.table ?? nil }, decoded.compactMap(\.part))
  }
}

private struct DecodedSection: Sendable {
  /// Nil inside for a table that is none, with a finding.
  var table: TableDefinition??
  var part: PartDefinition?
  var found: TemplateDecoder.Found

  init(_ section: TemplateDecoder.Section, knowing known: TemplateDecoder.Known) {
    let decoder = TemplateDecoder(knowing: known)
    switch section {
    case .table(let entry): table = .some(decoder.table(entry.key, entry.value))
    case .part(let entry, let tables): part = decoder.part(entry, tables)
    }
    found = decoder.found
  }
}

// MARK: Between decoders

extension TemplateDecoder {
  /// All that is settled before the first section is decoded.
  struct Known: Sendable {
    fileprivate var forms: [String: LedgerForm]
    fileprivate var stated: [String: StatedDefinition]
    fileprivate var figures: [String: FigureDefinition]
    fileprivate var figureNames: [String]
    fileprivate var brokenFigures: Set<String>
    fileprivate var phraseNodes: [String: YAMLNode]
    fileprivate var listingNodes: [String: YAMLNode]
    fileprivate var options: TemplateOptions
    fileprivate var labelPrefix: String
  }

  /// What a section adds.
  struct Found: Sendable {
    fileprivate var findings: [Finding]
    fileprivate var phrases: [String: Phrase]
    fileprivate var listings: [String: Listing]
    fileprivate var usedFigures: Set<String>
    fileprivate var brokenFigures: Set<String>
    fileprivate var usedStyles: [Located<StyleName>]
  }

  fileprivate var known: Known {
    Known(
      forms: forms, stated: stated, figures: figures, figureNames: figureNames,
      brokenFigures: brokenFigures, phraseNodes: phraseNodes, listingNodes: listingNodes,
      options: options, labelPrefix: labelPrefix)
  }

  fileprivate convenience init(knowing known: Known) {
    self.init()
    forms = known.forms
    stated = known.stated
    figures = known.figures
    figureNames = known.figureNames
    brokenFigures = known.brokenFigures
    phraseNodes = known.phraseNodes
    listingNodes = known.listingNodes
    options = known.options
    labelPrefix = known.labelPrefix
  }

  fileprivate var found: Found {
    Found(
      findings: collector.findings, phrases: phrases, listings: listings,
      usedFigures: usedFigures, brokenFigures: brokenFigures, usedStyles: usedStyles)
  }

  fileprivate func take(_ found: Found) {
    collector.add(found.findings)
    phrases.merge(found.phrases) { first, _ in first }
    listings.merge(found.listings) { first, _ in first }
    usedFigures.formUnion(found.usedFigures)
    brokenFigures.formUnion(found.brokenFigures)
    usedStyles += found.usedStyles
  }
}
