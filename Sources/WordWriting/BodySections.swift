import GoujiModel
import OfficeOpenXML
import ReportLayout

/// The sections of the body with their page and their footers.
struct BodySections {
  let pages: BodyPages
  let page: PageSetup
  /// Of a body without a block.
  let orientation: PageOrientation
  let footers: [FooterReference]

  /// Word keeps it at the end of the body.
  var last: Section { section(pages.sections.count - 1) }

  /// The section that ends with this block; nil where none does, and for the last one.
  func section(endingWith position: Int, of index: Int) -> Section? {
    let isEnd = position == pages.sections[index].blocks.count - 1
    return isEnd && index < pages.sections.count - 1 ? section(index) : nil
  }

  /// The first section of the body numbers its pages from 1; the others count on and take over its
  /// footers.
  private func section(_ index: Int) -> Section {
    let page = page.page(index < 0 ? orientation : pages.sections[index].orientation)
    return index <= 0
      ? Section(page: page, footers: footers, firstPageNumber: 1) : Section(page: page)
  }

  func bookmark(_ placed: BodyPages.PlacedBlock) -> Bookmark? {
    placed.entry.map { Bookmark(id: $0, entry: pages.entries[$0]) }
  }

  /// Nil where the line is no table. Those of an old version have no bookmarks.
  func tableWriter(_ line: BodyLine, _ styles: WordLook) -> TableWriter? {
    guard case .table(let table) = line.placed.block else { return nil }
    var changes: TableRevision?
    if case .table(let revision) = line.changes { changes = revision }
    return TableWriter(
      table: table, styles: styles, page: page.box(line.orientation),
      startsPage: line.placed.startsPage,
      bookmark: line.revision == .deleted ? nil : bookmark(line.placed), section: line.section,
      changes: changes, before: line.before)
  }
}

/// Of what the contents list.
struct Bookmark {
  var id: Int
  var entry: BodyPages.Entry
}

extension WordStory {
  /// The entry with it, from which the contents are computed anew.
  func bookmarked(_ bookmark: Bookmark?, _ content: () -> Void) {
    guard let bookmark else { return content() }
    self.bookmark(id: bookmark.id, name: bookmark.entry.bookmark) {
      contentsEntry(bookmark.entry.text, level: bookmark.entry.level)
      content()
    }
  }
}
