import GoujiModel

/// Walks the sections of the template in their order, as a reader who knows the draft, and says what
/// each must have printed.
struct SectionReader {
  private let words: WordingReader
  private var recount: Recount { words.recount }
  private var template: Template { words.template }
  private var parts: [ExpectedPart] = []
  private var blocks: [ExpectedBlock] = []
  /// The whole draft, or a value of what is repeated.
  private var place = Standpoint.whole
  /// The numbers of the values around, counted from 1.
  private var positions: [Int] = []
  private var charts = 0
  /// By id of definition, numbers of tables whose title stands below.
  private var tableNumbers: [String: Int] = [:]
  private var items = ItemNumbers()

  private init(_ recount: Recount) { words = WordingReader(recount) }

  static func read(_ recount: Recount) -> ExpectedReport {
    var reader = SectionReader(recount)
    let template = recount.template
    let cover = template.cover.map { line in
      ExpectedParagraph(
        style: line.style, words: reader.words.sentence(line.wording, at: .whole))
    }
    let title = reader.words.label(template.title, at: .whole)
    reader.readParts()
    return ExpectedReport(title: title, cover: cover, parts: reader.parts)
  }

  // MARK: Sections

  private mutating func readParts() {
    read(template.parts, level: 0, numbers: template.options.headingNumbers.first) { reader, part in
      reader.parts.append(
        ExpectedPart(blocks: reader.blocks, orientation: part.look.orientation))
      reader.blocks = []
    }
  }

  private mutating func read(
    _ sections: [SectionDefinition], level: Int, numbers: NumberStyle?,
    after: (inout SectionReader, SectionDefinition) -> Void = { _, _ in }
  ) {
    var count = 0
    for section in sections {
      each(section.occurrence, section.wordings) { reader in
        count += 1
        reader.read(section, level: level, count, number: numbers?.text(count) ?? "")
        after(&reader, section)
      }
    }
  }

  private static let styles = ["部分标题", "一级标题", "二级标题", "三级标题"]

  private mutating func read(
    _ section: SectionDefinition, level: Int, _ count: Int, number: String
  ) {
    let number = self.number(number, of: section)
    let title = number + words.label(section.title, at: place, ordinal: positions.last)
    // A package of tables only has no title above them.
    if level > 0 || !title.isEmpty {
      blocks.append(
        .heading(
          ExpectedHeading(
            level: level, style: Self.styles[min(level, Self.styles.count - 1)], words: title,
            listed: listed(section, number, count, level: level),
            standsAlone: section.look.standsAlone, orientation: section.look.orientation)))
    }
    items = ItemNumbers()
    for item in section.body { read(item, level: level + 1) }
    let styles = template.options.headingNumbers
    read(
      section.sections, level: level + 1,
      numbers: section.look.numbers ?? (level + 1 < styles.count ? styles[level + 1] : nil))
  }

  private func number(_ text: String, of section: SectionDefinition) -> ExpectedWords {
    ExpectedWords(
      text.isEmpty ? [] : [.init(content: .words(text), origin: section.title.origin)])
  }

  /// What the contents say instead of the heading; nil where that is the same.
  private func listed(
    _ section: SectionDefinition, _ number: ExpectedWords, _ count: Int, level: Int
  ) -> ExpectedWords? {
    let own = template.contents?.number(count, level: level)
    if own == nil, section.listTitle == nil { return nil }
    let title = words.label(
      section.listTitle ?? section.title, at: place, ordinal: positions.last)
    return (own.map { self.number($0, of: section) } ?? number) + title
  }

  /// Not at all, once, or once for each value of what is repeated.
  /// `wordings` are those that are printed then.
  private mutating func each(
    _ occurrence: Occurrence, _ wordings: @autoclosure () -> [Wording],
    _ body: (inout SectionReader) -> Void
  ) {
    if occurrence.isUnconditional { return body(&self) }
    let beside = FiguresBeside(wordings())
    for presence in occurrence.presences where !isPrinted(presence, beside) { return }
    guard let repetition = occurrence.repetition else { return body(&self) }
    let outer = place
    for (index, inner) in recount.places(of: repetition, at: outer, beside).enumerated() {
      place = inner
      positions.append(index + 1)
      body(&self)
      positions.removeLast()
    }
    place = outer
  }

  /// What nobody knows is printed.
  private func isPrinted(_ presence: Presence, _ beside: FiguresBeside) -> Bool {
    guard let prints = try? recount.prints(presence.figure, place.context, beside) else {
      return true
    }
    return prints == presence.isFilled
  }

  // MARK: Items

  private mutating func read(_ item: BodyItem, level: Int) {
    switch item {
    case .group(let occurrence, let items):
      each(occurrence, items.flatMap(\.wordings)) { reader in
        for item in items { reader.read(item, level: level) }
      }
    case .numbered(let style, let item):
      items.awaited = style
      read(item, level: level)
      items.awaited = nil
    case .paragraph(let line):
      add(line.style, words.sentence(line.wording, at: place, ordinal: positions.last))
    case .prose(let slot, _, let line): readProse(slot, line)
    case .each(let listing, let style, let numbers): readEach(listing, style, numbers)
    case .chosen(let phrase, let style):
      let reading = WordingReader.Reading(
        place: place, ordinal: positions.last, isSentence: true)
      add(style, words.chosen(phrase, reading))
    case .tableList(let listed): readList(listed)
    case .tables(let ids): for id in ids { readTable(id, level: level) }
    case .chart(let id): readChart(id)
    case .glossary(let entries, let style, let numbers): readGlossary(entries, style, numbers)
    }
  }

  /// Nothing where there are no words.
  private mutating func add(
    _ style: StyleName, _ words: ExpectedWords, isGlossary: Bool = false
  ) {
    if words.isEmpty, words.unread == nil { return }
    var paragraph = ExpectedParagraph(style: style, words: words, isGlossary: isGlossary)
    if let number = items.next() {
      paragraph.words = ExpectedWords(number, origin: words.pieces.first?.origin) + words
    }
    blocks.append(.paragraph(paragraph))
  }

  private func numbered(
    _ style: NumberStyle?, _ count: Int, _ wording: Wording, _ words: ExpectedWords
  ) -> ExpectedWords {
    style.map { ExpectedWords($0.text(count), origin: wording.origin) + words } ?? words
  }

  private mutating func readProse(_ slot: String, _ line: Place) {
    for paragraph in words.budget.prose[slot]?.paragraphs ?? [] {
      let origin = WordOrigin(template: line, source: .draft(paragraph.place))
      let reading = WordingReader.Reading(place: place, ordinal: nil, isSentence: true)
      add("正文", words.typed(paragraph.value, slot, reading, origin))
    }
  }

  private mutating func readEach(_ listing: Listing, _ style: StyleName, _ numbers: NumberStyle?) {
    let places = recount.places(of: listing, at: place)
    if places.isEmpty, let empty = listing.empty { add(style, words.sentence(empty, at: place)) }
    for (index, place) in places.enumerated() {
      let line = words.sentence(listing.wording, at: place, ordinal: index + 1)
      add(style, numbered(numbers, index + 1, listing.wording, line))
    }
  }

  private mutating func readList(_ listed: BodyItem.Listed) {
    for (index, id) in listed.tables.enumerated() {
      guard let table = template.tables.first(where: { $0.id.sameBytes(as: id) }) else { continue }
      let label = words.label(table.label, at: place)
      var line = words.label(table.listTitle, at: place)
      if !label.isEmpty {
        let origin = table.listTitle.origin
        line =
          line + ExpectedWords(listed.before, origin: origin) + label
          + ExpectedWords(listed.after, origin: origin)
      }
      add(listed.style, numbered(listed.numbers, index + 1, table.listTitle, line))
    }
  }

  private mutating func readGlossary(
    _ entries: [GlossaryEntry], _ style: StyleName, _ numbers: NumberStyle?
  ) {
    var count = 0
    for entry in entries {
      if let listing = entry.listing {
        for place in recount.places(of: listing, at: place) {
          count += 1
          let line = words.sentence(listing.wording, at: place, ordinal: count)
          add(style, numbered(numbers, count, listing.wording, line), isGlossary: true)
        }
        continue
      }
      if let condition = entry.condition,
        (try? recount.value(.count(condition), place.context))?.sign == 0
      {
        continue
      }
      count += 1
      let line = words.sentence(entry.wording, at: place)
      add(style, numbered(numbers, count, entry.wording, line), isGlossary: true)
    }
  }

  private mutating func readTable(_ id: String, level: Int) {
    guard let table = template.tables.first(where: { $0.id.sameBytes(as: id) }) else { return }
    if table.caption != nil, tableNumbers[id] == nil { tableNumbers[id] = tableNumbers.count + 1 }
    let reader = TableWordsReader(
      words: words, place: place, position: positions.last, number: tableNumbers[id] ?? 0)
    var expected = reader.read(table, level: level)
    expected.id = ([id] + positions.map(String.init)).joined(separator: "-")
    blocks.append(.table(expected))
  }

  private mutating func readChart(_ id: String) {
    guard let chart = template.charts.first(where: { $0.id.sameBytes(as: id) }) else { return }
    if recount.draws(chart, at: place) {
      charts += 1
      blocks.append(
        .chart(
          ExpectedChart(
            id: id, place: place, number: charts, title: words.label(chart.title, at: place),
            caption: words.label(chart.caption, at: place, ordinal: charts),
            note: chart.note.map { words.label($0, at: place) })))
    } else if let empty = chart.empty {
      add("正文", words.sentence(empty, at: place))
    }
  }
}

/// 编号 of single paragraphs down a section; numbers of another pattern stand within the one above.
private struct ItemNumbers {
  /// Of the next paragraph.
  var awaited: NumberStyle?
  private var counts: [(style: NumberStyle, count: Int)] = []

  mutating func next() -> String? {
    guard let style = awaited else { return nil }
    awaited = nil
    var count = 1
    if let known = counts.firstIndex(where: { $0.style == style }) {
      count = counts[known].count + 1
      counts.removeSubrange(known...)
    }
    counts.append((style, count))
    return style.text(count)
  }
}
