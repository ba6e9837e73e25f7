import GoujiModel
import OfficeOpenXML
import ReportLayout

/// A table as a piece of the document, and the styles that its cells name.
struct WrittenTable: Sendable {
  let xml: XMLBytes
  let variants: [CellVariant]
}

/// One table with what stands above and below it: label, title, the line with department and unit,
/// the grid, notes. Tables are nine tenths of a document and are written side by side.
struct TableWriter: Sendable {
  let table: ReportTable
  let styles: WordLook
  let page: PageBox
  let startsPage: Bool
  let bookmark: Bookmark?
  /// Set where a section ends with this table.
  let section: Section?
  /// What it prints otherwise than its old version, in a document that shows changes.
  var changes: TableRevision?
  /// How the old version stood in its document, where that was otherwise.
  var before: BlockBefore?

  /// The whole of it marked as `revision`.
  func written(
    _ revision: Revision? = nil, tracking: ChangeTracking? = nil
  ) throws(OfficeError) -> WrittenTable {
    var variants: [CellVariant] = []
    let xml = try WordStory.piece(tracking: tracking) { story in
      let story = story.revised(revision)
      above(story)
      variants = slices(story)
      below(story)
    }
    return WrittenTable(xml: xml, variants: variants)
  }

  /// The whole of it to its part, a few rows at a time; the styles that its cells name.
  func written(to packer: PartPacker) throws(OfficeError) -> [CellVariant] {
    var variants: [CellVariant] = []
    try WordStory.stream(to: packer) { story in
      above(story)
      variants = slices(story)
      below(story)
    }
    return variants
  }

  /// Nothing where the table has no cells: Word takes such a table for damage.
  private func slices(_ story: WordStory) -> [CellVariant] {
    if table.rows.isEmpty || table.columnWidths.isEmpty { return [] }
    let slices = TableSlices.of(table, page: page)
    // All slices in the type of the one that needs the smallest, and as close as the closest.
    let limit =
      slices.count < 2
      ? nil : slices.map { TableFit($0, look: styles.look, page: page).size }.min()
    // The slices of a large table are cut when they are asked for: none is kept.
    func fit(_ slice: TableMeasure) -> TableFit {
      TableFit(slice, look: styles.look, page: page, limit: limit)
    }
    let spacing =
      slices.count < 2 ? nil : slices.map { fit($0).spacing }.reduce(.usual, RowSpacing.closer)
    let revised = changes.map { RevisedGrid.slices($0, of: table, page: page) }
    return slices.enumerated().flatMap { index, slice in
      if index > 0 { above(continues: true, story) }
      var fit = fit(slice)
      if let spacing { fit.spacing = spacing }
      let grid = GridWriter(
        fit, look: styles.look, story: story,
        name: table.spokenName + (index > 0 ? table.slicing.continuation : ""),
        revised: revised?[index])
      grid.write()
      return grid.variants
    }
  }
}

// MARK: Around the grid

extension TableWriter {
  private enum LineAbove {
    case label, title, subtitle
    /// Department and unit, right above the grid.
    case sides
  }

  private var linesAbove: [LineAbove] {
    if table.isInline, table.caption == nil { return [] }
    let hasSides = !table.leftLine.isEmpty || !table.rightLine.isEmpty
    let sides: [LineAbove] = hasSides ? [.sides] : []
    if table.caption != nil { return sides }
    return (table.label.isEmpty ? [] : [.label]) + [.title]
      + (table.subtitle.isEmpty ? [] : [.subtitle]) + sides
  }

  /// What stands above the grid; above a later slice of it, too, marked as its continuation.
  private func above(continues: Bool = false, _ story: WordStory) {
    for (index, line) in linesAbove.enumerated() {
      guard index == 0 else {
        write(line, startsPage: false, continues: continues, story)
        continue
      }
      let startsPage = self.startsPage || continues
      if !continues, let before, before.startsPage != startsPage,
        let old = before.writer(like: self)
      {
        old.write(line, startsPage: before.startsPage, continues: false, story.revised(.deleted))
        write(line, startsPage: startsPage, continues: false, story.revised(.inserted))
      } else {
        write(line, startsPage: startsPage, continues: continues, story)
      }
    }
  }

  private func write(
    _ line: LineAbove, startsPage: Bool, continues: Bool, _ story: WordStory
  ) {
    func format(_ style: StyleName) -> ParagraphFormat {
      var format = ParagraphFormat(style: styles.id(of: style))
      format.keepWithNext = true
      format.pageBreakBefore = startsPage
      return format
    }
    switch line {
    case .label: story.paragraph(format("表号")) { words(table.label, .label, story) }
    case .title:
      var title = format("表题")
      title.outlineLevel = continues ? nil : table.contentsLevel
      title.indent = styles.balance(
        table.title.text + (continues ? table.slicing.continuation : ""), "表题",
        width: page.textWidth)
      story.paragraph(title) {
        story.bookmarked(continues ? nil : bookmark) {
          words(
            table.title, .title, endingWith: continues ? table.slicing.continuation : "", story)
        }
      }
    case .subtitle:
      var subtitle = format("表题")
      subtitle.indent = styles.balance(table.subtitle.text, "表题", width: page.textWidth)
      story.paragraph(subtitle) { words(table.subtitle, .subtitle, story) }
    case .sides:
      var sides = format("表行")
      sides.tabs = [.init(right: Twips(page.textWidth))]
      story.paragraph(sides) {
        words(table.leftLine, .leftLine, story)
        if !table.rightLine.isEmpty {
          story.tab()
          words(table.rightLine, .rightLine, story)
        }
      }
    }
  }

  private func words(
    _ words: Words, _ place: WordsPlace.TableWords, endingWith ending: String = "",
    _ story: WordStory
  ) {
    if !story.isMarked, let revised = changes?.words[place] {
      story.runs(revised.runs)
      if !ending.isEmpty { story.run(ending) }
    } else if !words.isEmpty || !ending.isEmpty {
      story.run(words.text + ending)
    }
  }

  private enum LineBelow {
    case caption
    case note(Int)
    /// Invisible, where no other stands below the table, because Word joins tables that touch.
    case end
  }

  private var linesBelow: [LineBelow] {
    let lines = (table.caption == nil ? [] : [.caption]) + table.notes.indices.map(LineBelow.note)
    return lines.isEmpty ? [.end] : lines
  }

  /// Caption and notes; the last paragraph carries the end of the section.
  private func below(_ story: WordStory) {
    let lines = linesBelow
    guard let changes else {
      for (index, line) in lines.enumerated() {
        write(line, section: index == lines.count - 1 ? section : nil, story)
      }
      return
    }
    let before =
      before ?? BlockBefore(block: .table(changes.old), startsPage: startsPage, section: section)
    guard let old = before.writer(like: self) else { return }
    let oldLines = old.linesBelow
    for aligned in alignedBelow(changes, oldLines, lines) {
      let oldSection = aligned.old == oldLines.count - 1 ? before.section : nil
      let newSection = aligned.new == lines.count - 1 ? section : nil
      if case .both(_, let new) = aligned, Section.isSame(oldSection, newSection) {
        write(lines[new], section: newSection, story)
        continue
      }
      if let index = aligned.old {
        old.write(oldLines[index], section: oldSection, story.revised(.deleted))
      }
      if let index = aligned.new {
        write(lines[index], section: newSection, story.revised(.inserted))
      }
    }
  }

  private func alignedBelow(
    _ changes: TableRevision, _ old: [LineBelow], _ new: [LineBelow]
  ) -> [Aligned] {
    let hasEnd = (old: changes.old.notes.isEmpty, new: table.notes.isEmpty)
    if table.caption != nil {
      let notes = changes.notes.map { aligned -> Aligned in
        switch aligned {
        case .both(let a, let b): .both(old: a + 1, new: b + 1)
        case .deleted(let a): .deleted(a + 1)
        case .inserted(let b): .inserted(b + 1)
        }
      }
      return [.both(old: 0, new: 0)] + notes
    }
    switch hasEnd {
    case (true, true): return [.both(old: 0, new: 0)]
    case (true, false): return [.deleted(0)] + changes.notes
    case (false, true): return changes.notes + [.inserted(0)]
    case (false, false): return changes.notes
    }
  }

  private func write(_ line: LineBelow, section: Section?, _ story: WordStory) {
    switch line {
    case .caption:
      var format = ParagraphFormat(style: styles.id(of: "图题"))
      format.section = section
      story.paragraph(format) { words(table.caption ?? .none, .caption, story) }
    case .note(let index):
      var format = ParagraphFormat(style: styles.id(of: "表注"))
      format.section = section
      story.paragraph(format) { words(table.notes[index], .note(index + 1), story) }
    case .end:
      var format = ParagraphFormat.sectionEnd
      format.section = section
      story.paragraph(format)
    }
  }
}

extension BlockBefore {
  /// A writer for the old version of a table.
  fileprivate func writer(like other: TableWriter) -> TableWriter? {
    guard case .table(let table) = block else { return nil }
    return TableWriter(
      table: table, styles: other.styles, page: other.page, startsPage: startsPage, bookmark: nil,
      section: section)
  }
}
