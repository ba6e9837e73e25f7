import GoujiModel

/// The blocks of a report laid out as sections of one paper direction each, with the page breaks
/// between them and the entries of the contents. Consecutive tables of the same direction share a
/// section, so that no page stays blank.
package struct BodyPages {
  package struct PlacedBlock {
    package var block: Block
    package var startsPage: Bool
    /// Index into `entries`, nil where the contents do not list it.
    package var entry: Int?
    /// Index among the tables of the body, nil where it is none.
    package var table: Int?
  }

  package struct SectionOfBlocks {
    package var orientation: PageOrientation
    package var blocks: [PlacedBlock]
  }

  package struct Entry {
    package var level: Int
    package var text: String
    /// Of the paragraph that it lists: what a program takes that computes the contents anew.
    package var paragraph: String
    package var bookmark: String
  }

  /// Stands on the last page before page 1. Word hides bookmarks whose name begins with an
  /// underscore.
  package static let frontBookmark = "_GoujiFront"

  package private(set) var sections: [SectionOfBlocks] = []
  package private(set) var entries: [Entry] = []
  private var tableCount = 0
  private let levels: Int

  package init(_ report: Report) {
    levels = report.contents?.levels ?? 0
    for part in report.parts {
      var startsPage = true
      var text = part.orientation
      for (index, block) in part.blocks.enumerated() {
        if case .heading(let heading) = block { text = heading.orientation }
        place(
          block, orientation: Self.orientation(of: part.blocks[index...], text: text),
          startsPage: startsPage, beginsOwnPage: Self.beginsOwnPage(part.blocks, index))
        startsPage = Self.endsPage(block)
      }
    }
  }

  private mutating func place(
    _ block: Block, orientation: PageOrientation, startsPage: Bool, beginsOwnPage: Bool
  ) {
    var placed = PlacedBlock(block: block, startsPage: false, entry: entry(of: block))
    if case .table = block {
      placed.table = tableCount
      tableCount += 1
    }
    if sections.last?.orientation == orientation {
      placed.startsPage = startsPage || beginsOwnPage
      sections[sections.count - 1].blocks.append(placed)
    } else {
      // A section begins on a new page by itself.
      sections.append(SectionOfBlocks(orientation: orientation, blocks: [placed]))
    }
  }

  /// Headings right above a table stand on the table's page, unless they have one of their own.
  /// `text` is that of the text where the blocks begin.
  private static func orientation(
    of blocks: ArraySlice<Block>, text: PageOrientation
  ) -> PageOrientation {
    var text = text
    for block in blocks {
      switch block {
      case .heading(let heading):
        text = heading.orientation
        if heading.standsAlone { return text }
      case .paragraph, .chart: return text
      case .table(let table): return table.isInline ? text : table.orientation
      }
    }
    return text
  }

  /// A table begins a page, and so do the headings right above it.
  private static func beginsOwnPage(_ blocks: [Block], _ index: Int) -> Bool {
    if index > 0, case .heading(let above) = blocks[index - 1], !above.standsAlone { return false }
    for block in blocks[index...] {
      switch block {
      case .heading(let heading):
        if heading.standsAlone { return false }
      case .paragraph, .chart: return false
      case .table(let table): return !table.flowsInText
      }
    }
    return false
  }

  private static func endsPage(_ block: Block) -> Bool {
    switch block {
    case .heading(let heading): heading.standsAlone
    case .paragraph, .chart: false
    case .table(let table): !table.flowsInText
    }
  }

  private mutating func entry(of block: Block) -> Int? {
    switch block {
    case .heading(let heading):
      return entry(
        level: heading.level, text: (heading.listed ?? heading.words).text, of: heading.words.text)
    case .paragraph, .chart: return nil
    case .table(let table):
      guard let level = table.contentsLevel else { return nil }
      let text = table.label.isEmpty ? table.title.text : "\(table.label) \(table.title)"
      return entry(level: level, text: text, of: table.title.text)
    }
  }

  private mutating func entry(level: Int, text: String, of paragraph: String) -> Int? {
    guard level < levels else { return nil }
    entries.append(
      Entry(
        level: level, text: text.inOneLine, paragraph: paragraph,
        bookmark: "_Toc\(100_000 + entries.count)"))
    return entries.count - 1
  }
}
