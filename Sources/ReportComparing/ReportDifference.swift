import GoujiModel

/// What two reports print otherwise, and what the preparer entered otherwise.
package struct ReportDifference: Sendable {
  /// Words that changed besides the grids of tables.
  package struct TextChange: Sendable {
    package let place: String
    package let revision: Revision?
    /// One run for what only one version prints.
    package let runs: [RevisedWords.Run]
    /// Nothing but figures changed.
    package let isOfFigures: Bool

    init(place: String, revision: Revision?, runs: [RevisedWords.Run], isOfFigures: Bool) {
      self.place = place
      self.revision = revision
      self.runs = runs
      self.isOfFigures = isOfFigures
    }

    /// Of two texts of which nothing else is known; empty for what only the other version prints. Nil
    /// where they are the same.
    package init?(place: String, old: String, new: String) {
      guard
        let words = WordsComparison.revised([.text(old)], of: [], [.text(new)], of: [])
      else { return nil }
      let revision: Revision? = old.isEmpty ? .inserted : new.isEmpty ? .deleted : nil
      self.init(
        place: place, revision: revision, runs: words.runs,
        isOfFigures: revision == nil && old.withoutDigits == new.withoutDigits)
    }

    /// Empty for what only the other version prints.
    package var old: String { text(without: .inserted) }
    package var new: String { text(without: .deleted) }

    private func text(without left: Revision) -> String {
      runs.filter { $0.revision != left }.map(\.text).joined()
    }
  }

  /// Nil where no draft is known of either.
  package let entries: [EntryChange]?
  package let figures: [FigureChange]
  package let tables: [TableDifference]
  package let texts: [TextChange]

  package var isEmpty: Bool {
    (entries ?? []).isEmpty && figures.isEmpty && tables.isEmpty && texts.isEmpty
  }

  package init(_ matching: ReportMatching, entries: [EntryChange]?) {
    let (old, new) = (matching.old, matching.new)
    self.entries = entries
    figures = FigureChange.all(old.comparedFigures, new.comparedFigures)
    var tables: [TableDifference] = []
    let (before, after) = (old.blocks, new.blocks)
    for aligned in matching.blocks {
      if let index = aligned.new, let table = matching.tables[index] {
        TableDifference(table).map { tables.append($0) }
      } else if let revision = aligned.revision {
        let block = aligned.new.map { after[$0] } ?? aligned.old.map { before[$0] }
        if case .table(let table) = block { tables.append(TableDifference(table, revision)) }
      }
    }
    self.tables = tables
    texts = TextChanges(Redline(matching)).changes
  }

  /// Of what packages say: figures, and the words of their documents, where both are there.
  package init(
    figures: (old: [ComparedFigure], new: [ComparedFigure]),
    tables: (old: [ReportTable], new: [ReportTable]), texts: [TextChange]
  ) {
    entries = nil
    self.texts = texts
    self.figures = FigureChange.all(figures.old, figures.new)
    var numbers = TextNumbers()
    let names = (
      tables.old.map { numbers.number($0.id) }, tables.new.map { numbers.number($0.id) }
    )
    self.tables = Alignment(exact: names, names: names) { _, _ in 0 }.aligned.compactMap {
      aligned in
      switch aligned {
      case .both(let old, let new): TableDifference(TableMatching(tables.old[old], tables.new[new]))
      case .deleted(let old): TableDifference(tables.old[old], .deleted)
      case .inserted(let new): TableDifference(tables.new[new], .inserted)
      }
    }
  }
}

/// The words of a redline one after the other, with the places where they stand.
private struct TextChanges {
  private(set) var changes: [ReportDifference.TextChange] = []

  init(_ redline: Redline) {
    for aligned in redline.cover {
      if let index = aligned.new, let words = redline.coverWords[index] {
        add("封面", words)
      } else if let revision = aligned.revision {
        let report = revision == .deleted ? redline.old : redline.new
        (aligned.new ?? aligned.old).map { index in
          add("封面", revision, report.cover[index].inlines.text(report.figures))
        }
      }
    }
    let (before, after) = (redline.old.blocks, redline.new.blocks)
    // What was deleted stood below a heading of the old version.
    var (oldHeading, heading) = ("", "")
    for aligned in redline.blocks {
      if let index = aligned.old, case .heading(let next) = before[index] {
        oldHeading = next.words.text
      }
      if let index = aligned.new, case .heading(let next) = after[index] {
        heading = next.words.text
      }
      if let revision = aligned.revision {
        let block = aligned.new.map { after[$0] } ?? aligned.old.map { before[$0] }
        let isGone = revision == .deleted
        let figures = (isGone ? redline.old : redline.new).figures
        block.map { add($0, revision, figures, below: isGone ? oldHeading : heading) }
      } else if let index = aligned.new, let change = redline.changes[index] {
        add(change, after[index], below: heading)
      }
    }
  }

  private mutating func add(
    _ block: Block, _ revision: Revision, _ figures: [PrintedFigure], below heading: String
  ) {
    switch block {
    case .heading(let heading): add("标题", revision, heading.words.text)
    case .paragraph(let paragraph): add("“\(heading)”", revision, paragraph.inlines.text(figures))
    case .table(let table): add("\(table.id)题名", revision, table.title.text)
    case .chart(let chart): add("图\(chart.number)", revision, chart.caption.text)
    }
  }

  private mutating func add(_ change: BlockRevision, _ block: Block, below heading: String) {
    switch (change, block) {
    case (.words(let words), .heading): add("标题", words)
    case (.words(let words), _): add("“\(heading)”", words)
    case (.table(let revision), .table(let table)): add(revision, table)
    case (.chart(let revision), .chart(let chart)):
      revision.caption.map { add("图\(chart.number)", $0) }
    default: break
    }
  }

  private mutating func add(_ revision: TableRevision, _ table: ReportTable) {
    let places: [WordsPlace.TableWords] =
      [.label, .title, .subtitle, .leftLine, .rightLine, .caption]
      + table.notes.indices.map { .note($0 + 1) }
    for place in places {
      revision.words[place].map { add(table.id + place.name, $0) }
    }
    for aligned in revision.notes {
      guard let revised = aligned.revision else { continue }
      let note = aligned.new.map { table.notes[$0] } ?? aligned.old.map { revision.old.notes[$0] }
      note.map { add("\(table.id)表注", revised, $0.text) }
    }
  }

  private mutating func add(_ place: String, _ revision: Revision, _ text: String) {
    if text.isEmpty { return }
    changes.append(
      ReportDifference.TextChange(
        place: place, revision: revision, runs: [RevisedWords.Run(text, revision)],
        isOfFigures: false))
  }

  private mutating func add(_ place: String, _ words: RevisedWords) {
    let changed = words.pieces.filter { $0.runs.contains { $0.revision != nil } }
    let areFigures = changed.allSatisfy { piece in
      if case .figure = piece.inline { true } else { false }
    }
    changes.append(
      ReportDifference.TextChange(
        place: place, revision: nil, runs: words.runs, isOfFigures: areFigures))
  }
}

extension String {
  fileprivate var withoutDigits: String {
    filter { !($0.isASCII && ($0.isNumber || ".,".contains($0))) }
  }
}
