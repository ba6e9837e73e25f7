import GoujiModel

/// All wordings of a template, and the phrases that choose among some of them.
struct TemplateWordings {
  /// Those that are printed whatever a figure is.
  private(set) var fixed: [Wording] = []
  /// Those that a phrase chooses.
  private var chosen: [Wording] = []
  var all: [Wording] { fixed + chosen }
  /// What decides whether something is printed.
  private(set) var presences: [Presence] = []
  private(set) var repetitions: [(repetition: Repetition, place: Place)] = []
  private(set) var phrases: [Phrase] = []

  init(_ template: Template) {
    add(template.title)
    for line in template.cover { add(line.wording) }
    for phrase in template.phrases.values.sorted(by: { $0.name < $1.name }) { add(phrase) }
    for listing in template.listings.values.sorted(by: { $0.name < $1.name }) { add(listing) }
    for section in template.parts { add(section) }
    for table in template.allTables { add(table) }
  }

  private mutating func add(_ wording: Wording?) { if let wording { fixed.append(wording) } }

  private mutating func add(_ phrase: Phrase) {
    phrases.append(phrase)
    for which in PhraseCase.allCases { phrase.variants[which].map { chosen.append($0) } }
  }

  private mutating func add(_ listing: Listing) {
    add(listing.wording)
    add(listing.empty)
  }

  private mutating func add(_ occurrence: Occurrence, at place: Place) {
    presences += occurrence.presences
    if let repetition = occurrence.repetition { repetitions.append((repetition, place)) }
  }

  private mutating func add(_ section: SectionDefinition) {
    add(section.occurrence, at: section.place)
    add(section.title)
    add(section.listTitle)
    for item in section.body { add(item, at: section.place) }
    for inner in section.sections { add(inner) }
  }

  private mutating func add(_ item: BodyItem, at place: Place) {
    switch item {
    case .group(let occurrence, let items):
      add(occurrence, at: place)
      for inner in items { add(inner, at: place) }
    case .numbered(_, let inner): add(inner, at: place)
    case .paragraph(let styled): add(styled.wording)
    case .each(let listing, _, _): add(listing)
    case .chosen(let phrase, _): add(phrase)
    case .glossary(let entries, _, _):
      for entry in entries {
        add(entry.wording)
        if let listing = entry.listing { add(listing) }
      }
    case .prose, .tableList, .tables, .chart: break
    }
  }

  private mutating func add(_ table: TableDefinition) {
    for wording in [table.title, table.subtitle, table.leftLine, table.rightLine, table.emptyNote] {
      add(wording)
    }
    for wording in table.notes + table.roundingNotes { add(wording) }
    for panel in table.panels {
      for column in panel.leaves { presences += column.occasion.presences }
      Template.forEachRow(panel.rows) { row in
        presences += row.presences
        for label in row.labels.values { fixed.append(label.words) }
        for cell in row.cells ?? [] {
          if case .words(let words) = cell.content { fixed.append(words) }
        }
      }
    }
  }
}
