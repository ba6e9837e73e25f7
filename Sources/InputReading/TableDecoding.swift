import GoujiModel

/// Tables do not know of one another, nor of the parts: they are decoded beside the rest, each by a
/// decoder of its own that begins with the names of the template and gives back what it found.
extension TemplateDecoder {
  /// What other sections may say of a table before it is decoded.
  struct TableName {
    let id: String
    let isInline: Bool
    /// Its title stands below it, between paragraphs.
    let hasCaption: Bool

    /// Nil for an entry that is no table.
    init?(_ entry: YAMLEntry) {
      if entry.value.entries == nil { return nil }
      id = entry.key.value
      isInline = entry.value["随文"]?.text == "是"
      hasCaption = entry.value["题位"]?.text == "下"
    }
  }

  struct DecodedTable: Sendable {
    fileprivate var table: TableDefinition?
    fileprivate var findings: [Finding]
    fileprivate var phrases: [String: Phrase]
    fileprivate var listings: [String: Listing]
    fileprivate var usedFigures: Set<String>
    fileprivate var brokenFigures: Set<String>
    fileprivate var usedStyles: [Located<StyleName>]
  }

  func decodingTables(_ entries: [YAMLEntry]) -> Background<[DecodedTable], Never> {
    let known = Known(self)
    return Background {
      entries.concurrentMap { TemplateDecoder(knowing: known).decoded($0) }
    }
  }

  private func decoded(_ entry: YAMLEntry) -> DecodedTable {
    let table = table(entry.key, entry.value)
    return DecodedTable(
      table: table, findings: collector.findings, phrases: phrases, listings: listings,
      usedFigures: usedFigures, brokenFigures: brokenFigures, usedStyles: usedStyles)
  }

  func take(_ tables: [DecodedTable]) -> [TableDefinition] {
    for found in tables {
      collector.add(found.findings)
      phrases.merge(found.phrases) { first, _ in first }
      listings.merge(found.listings) { first, _ in first }
      usedFigures.formUnion(found.usedFigures)
      brokenFigures.formUnion(found.brokenFigures)
      usedStyles += found.usedStyles
    }
    return tables.compactMap(\.table)
  }
}

/// All that a table may rest on.
private struct Known: Sendable {
  let forms: [String: LedgerForm]
  let stated: [String: StatedDefinition]
  let figures: [String: FigureDefinition]
  let figureNames: [String]
  let brokenFigures: Set<String>
  let phraseNodes: [String: YAMLNode]
  let listingNodes: [String: YAMLNode]
  let subjectWords: [String: [String: String]]
  let options: TemplateOptions
  let labelPrefix: String
  let captionPattern: Located<String>?
  let listingNames: Set<String>
  let continuation: String

  init(_ decoder: TemplateDecoder) {
    forms = decoder.forms
    stated = decoder.stated
    figures = decoder.figures
    figureNames = decoder.figureNames
    brokenFigures = decoder.brokenFigures
    phraseNodes = decoder.phraseNodes
    listingNodes = decoder.listingNodes
    subjectWords = decoder.subjectWords
    options = decoder.options
    labelPrefix = decoder.labelPrefix
    captionPattern = decoder.captionPattern
    listingNames = decoder.listingNames
    continuation = decoder.continuation
  }
}

extension TemplateDecoder {
  fileprivate convenience init(knowing known: Known) {
    self.init()
    forms = known.forms
    stated = known.stated
    figures = known.figures
    figureNames = known.figureNames
    brokenFigures = known.brokenFigures
    phraseNodes = known.phraseNodes
    listingNodes = known.listingNodes
    subjectWords = known.subjectWords
    options = known.options
    labelPrefix = known.labelPrefix
    captionPattern = known.captionPattern
    listingNames = known.listingNames
    continuation = known.continuation
  }
}
