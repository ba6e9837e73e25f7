import GoujiModel

/// A wording and where it stands.
struct PlacedWording {
  enum Role {
    /// Of the document, of a part or a section; the cover.
    case title
    case paragraph
    /// Of 词 or 列举, which any other may use.
    case named(String)
    /// Titles of tables, around and inside of them.
    case table
    case glossary
  }

  let wording: Wording
  let role: Role
  /// Nothing here says that only the report of a department has it, or of a unit, or that it is
  /// printed for one unit after the other.
  let isOfBoth: Bool
  let narrowing: Narrowing
}

/// What narrows the figures that a wording prints.
enum Narrowing {
  /// They are of the whole draft.
  case nothing
  /// Each item of a list, or of what is printed for each value: these conditions and the item's own.
  case items([Condition])
  /// Where it will stand is not known; cells of tables.
  case unknown

  var isNothing: Bool { if case .nothing = self { true } else { false } }

  fileprivate func items(under conditions: [Condition]) -> Narrowing {
    if case .items(let outer) = self { .items(outer + conditions) } else { .items(conditions) }
  }
}

/// All wordings of a template, and the phrases that choose among some of them.
struct TemplateWordings {
  private(set) var placed: [PlacedWording] = []
  /// Those that are printed whatever a figure is.
  private(set) var fixed: [Wording] = []
  /// Those that a phrase chooses.
  private var chosen: [Wording] = []
  var all: [Wording] { fixed + chosen }
  /// What decides whether something is printed.
  private(set) var presences: [Presence] = []
  private(set) var repetitions: [(repetition: Repetition, place: Place)] = []
  private(set) var phrases: [Phrase] = []
  /// Of what is being added.
  private var isOfBoth = true
  private var narrowing = Narrowing.nothing

  init(_ template: Template) {
    add(template.title, .title)
    for line in template.cover { add(line.wording, .title) }
    narrowing = .unknown
    for phrase in template.phrases.values.sorted(by: { $0.name < $1.name }) {
      add(phrase, .named(phrase.name))
    }
    for listing in template.listings.values.sorted(by: { $0.name < $1.name }) {
      add(listing, .named(listing.name))
    }
    narrowing = .nothing
    for section in template.parts { add(section) }
    narrowing = .unknown
    for table in template.allTables { add(table) }
  }

  private mutating func add(_ wording: Wording?, _ role: PlacedWording.Role) {
    guard let wording else { return }
    fixed.append(wording)
    placed.append(
      PlacedWording(
        wording: wording, role: role, isOfBoth: isOfBoth, narrowing: narrowing))
  }

  private mutating func add(_ phrase: Phrase, _ role: PlacedWording.Role) {
    phrases.append(phrase)
    for which in PhraseCase.allCases {
      guard let wording = phrase.variants[which] else { continue }
      chosen.append(wording)
      let isOfBoth = isOfBoth && !phrase.figure.asksDraft
      placed.append(
        PlacedWording(
          wording: wording, role: role, isOfBoth: isOfBoth, narrowing: narrowing))
    }
  }

  private mutating func add(_ listing: Listing, _ role: PlacedWording.Role) {
    within(isOfOne: listing.axis.isOfUnits, narrowing.items(under: listing.conditions)) {
      $0.add(listing.wording, role)
    }
    add(listing.empty, role)
  }

  private mutating func within(
    isOfOne: Bool, _ inner: Narrowing? = nil, _ body: (inout TemplateWordings) -> Void
  ) {
    let outer = (isOfBoth, narrowing)
    isOfBoth = isOfBoth && !isOfOne
    narrowing = inner ?? narrowing
    body(&self)
    (isOfBoth, narrowing) = outer
  }

  private func narrowed(by occurrence: Occurrence) -> Narrowing {
    occurrence.repetition.map { narrowing.items(under: $0.conditions) } ?? narrowing
  }

  private mutating func add(_ occurrence: Occurrence, at place: Place) {
    presences += occurrence.presences
    if let repetition = occurrence.repetition { repetitions.append((repetition, place)) }
  }

  private mutating func add(_ section: SectionDefinition) {
    add(section.occurrence, at: section.place)
    within(isOfOne: section.occurrence.isOfOne, narrowed(by: section.occurrence)) { wordings in
      wordings.add(section.title, .title)
      wordings.add(section.listTitle, .title)
      for item in section.body { wordings.add(item, at: section.place) }
      for inner in section.sections { wordings.add(inner) }
    }
  }

  private mutating func add(_ item: BodyItem, at place: Place) {
    switch item {
    case .group(let occurrence, let items):
      add(occurrence, at: place)
      within(isOfOne: occurrence.isOfOne, narrowed(by: occurrence)) { wordings in
        for inner in items { wordings.add(inner, at: place) }
      }
    case .numbered(_, let inner): add(inner, at: place)
    case .paragraph(let styled): add(styled.wording, .paragraph)
    case .each(let listing, _, _): add(listing, .paragraph)
    case .chosen(let phrase, _): add(phrase, .paragraph)
    case .glossary(let entries, _, _):
      for entry in entries {
        add(entry.wording, .glossary)
        if let listing = entry.listing { add(listing, .glossary) }
      }
    case .prose, .tableList, .tables, .chart: break
    }
  }

  private mutating func add(_ table: TableDefinition) {
    within(isOfOne: table.subject != nil) { wordings in
      wordings.add(table.title, .table)
      for wording in [table.subtitle, table.leftLine, table.rightLine, table.emptyNote] {
        wordings.add(wording, .table)
      }
      for wording in table.notes + table.roundingNotes { wordings.add(wording, .table) }
      for panel in table.panels { wordings.add(panel) }
    }
  }

  private mutating func add(_ panel: Panel) {
    for column in panel.leaves { presences += column.occasion.presences }
    Template.forEachRow(panel.rows) { row in
      presences += row.presences
      for label in row.labels.values { add(label.words, .table) }
      for cell in row.cells ?? [] {
        if case .words(let words) = cell.content { add(words, .table) }
      }
    }
  }
}

extension Occurrence {
  fileprivate var isOfOne: Bool { subject != nil || repetition?.axis.isOfUnits == true }
}

extension RowAxis {
  fileprivate var isOfUnits: Bool {
    switch source {
    case .column(let path), .listed(let path, _): path.column == StandardLedger.units
    case .records: ledger == StandardLedger.units
    }
  }
}

extension FigureExpression {
  /// It asks what the draft says of itself, such as whose report it is.
  fileprivate var asksDraft: Bool {
    if case .says = self { true } else { children.contains(where: \.asksDraft) }
  }
}
