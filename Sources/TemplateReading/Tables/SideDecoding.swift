import GoujiModel
import SourceReading

/// Parts, tables and summaries do not know of one another: each entry is decoded beside the others,
/// by a decoder of its own that begins with the names of the template and gives back what it found.
extension TemplateDecoder {
  /// The entries of the sections that are decoded side by side.
  struct SideWork {
    var parts: [YAMLEntry]
    var tables: [YAMLEntry]
    var summaries: [YAMLEntry]
    /// What the parts may print.
    var material: Material
  }

  /// What one entry gave.
  struct Decoded<Value: Sendable>: Sendable {
    fileprivate var value: Value
    fileprivate var findings: [Finding]
    fileprivate var phrases: NameTable<Phrase>
    fileprivate var listings: NameTable<Listing>
    fileprivate var usedFigures: NameSet
    fileprivate var brokenFigures: NameSet
    fileprivate var usedStyles: [Located<StyleName>]
    fileprivate var printedCharts: [Located<String>]
  }

  struct SideResults {
    var parts: [Decoded<SectionDefinition>] = []
    var tables: [Decoded<TableDefinition?>] = []
    var summaries: [Decoded<TableDefinition?>] = []
  }

  /// Parts come first because one of them is the longest of all.
  func decodeSideBySide(_ work: SideWork) -> SideResults {
    enum Entry {
      case part(YAMLEntry)
      case table(YAMLEntry)
      case summary(YAMLEntry)
    }
    enum Result {
      case part(Decoded<SectionDefinition>)
      case table(Decoded<TableDefinition?>)
      case summary(Decoded<TableDefinition?>)
    }
    let known = Known(self)
    let material = work.material
    let entries =
      work.parts.map(Entry.part) + work.tables.map(Entry.table)
      + work.summaries.map(Entry.summary)
    let results = entries.concurrentMap { entry -> Result in
      let decoder = TemplateDecoder(knowing: known)
      return switch entry {
      case .part(let entry): .part(decoder.decoded { $0.part(entry, material) })
      case .table(let entry): .table(decoder.decoded { $0.table(entry.key, entry.value) })
      case .summary(let entry): .summary(decoder.decoded { $0.summary(entry) })
      }
    }
    var sorted = SideResults()
    for result in results {
      switch result {
      case .part(let part): sorted.parts.append(part)
      case .table(let table): sorted.tables.append(table)
      case .summary(let table): sorted.summaries.append(table)
      }
    }
    return sorted
  }

  private func decoded<Value>(_ decode: (TemplateDecoder) -> Value) -> Decoded<Value> {
    let value = decode(self)
    return Decoded(
      value: value, findings: collector.findings, phrases: phrases, listings: listings,
      usedFigures: usedFigures, brokenFigures: brokenFigures, usedStyles: usedStyles,
      printedCharts: printedCharts)
  }

  /// The values, after all that was found with them has been noted.
  func take<Value>(_ results: [Decoded<Value>]) -> [Value] {
    results.map { found in
      collector.add(found.findings)
      phrases.merge(found.phrases)
      listings.merge(found.listings)
      usedFigures.formUnion(found.usedFigures)
      brokenFigures.formUnion(found.brokenFigures)
      usedStyles += found.usedStyles
      for chart in found.printedCharts { noteChart(chart) }
      return found.value
    }
  }
}

/// All that an entry may rest on.
private struct Known: Sendable {
  let shapes: NameTable<LedgerShape>
  let stated: NameTable<StatedDefinition>
  let figures: NameTable<FigureDefinition>
  let figureNames: [String]
  let brokenFigures: NameSet
  let phraseNodes: NameTable<YAMLNode>
  let listingNodes: NameTable<YAMLNode>
  let subjectWords: [String: [String: String]]
  let options: TemplateOptions
  let labelPrefix: String
  let tableIDs: [String]
  let commonTable: CommonTable
  let commonSummary: CommonTable
  let orientation: PageOrientation
  let captionPattern: Located<String>?
  let listingNames: NameSet
  let continuation: String
  let faultyCharts: NameSet
  let allAxes: Scope

  init(_ decoder: TemplateDecoder) {
    shapes = decoder.shapes
    stated = decoder.stated
    figures = decoder.figures
    figureNames = decoder.figureNames
    brokenFigures = decoder.brokenFigures
    phraseNodes = decoder.phraseNodes
    listingNodes = decoder.listingNodes
    subjectWords = decoder.subjectWords
    options = decoder.options
    labelPrefix = decoder.labelPrefix
    tableIDs = decoder.tableIDs
    commonTable = decoder.commonTable
    commonSummary = decoder.commonSummary
    orientation = decoder.orientation
    captionPattern = decoder.captionPattern
    listingNames = decoder.listingNames
    continuation = decoder.continuation
    faultyCharts = decoder.faultyCharts
    allAxes = decoder.allAxes
  }
}

extension TemplateDecoder {
  fileprivate convenience init(knowing known: Known) {
    self.init()
    shapes = known.shapes
    stated = known.stated
    figures = known.figures
    figureNames = known.figureNames
    brokenFigures = known.brokenFigures
    phraseNodes = known.phraseNodes
    listingNodes = known.listingNodes
    subjectWords = known.subjectWords
    options = known.options
    labelPrefix = known.labelPrefix
    tableIDs = known.tableIDs
    commonTable = known.commonTable
    commonSummary = known.commonSummary
    orientation = known.orientation
    captionPattern = known.captionPattern
    listingNames = known.listingNames
    continuation = known.continuation
    faultyCharts = known.faultyCharts
    allAxes = known.allAxes
  }
}
