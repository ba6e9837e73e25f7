import GoujiModel

extension Redline {
  /// What a document must show of the change of one report into the other. A block that cannot be
  /// laid over its old version is deleted and inserted.
  package init(_ matching: ReportMatching) {
    let (old, new) = (matching.old, matching.new)
    var coverWords: [Int: RevisedWords] = [:]
    for aligned in matching.cover {
      guard case .both(let before, let after) = aligned else { continue }
      coverWords[after] = WordsComparison.revised(
        old.cover[before].inlines, of: old.figures, new.cover[after].inlines, of: new.figures)
    }
    let comparison = BlockComparison(matching)
    let (oldBlocks, newBlocks) = (old.blocks, new.blocks)
    var changes: [Int: BlockRevision] = [:]
    var blocks: [Aligned] = []
    for aligned in matching.blocks {
      guard case .both(let before, let after) = aligned else {
        blocks.append(aligned)
        continue
      }
      switch comparison.compare(oldBlocks[before], newBlocks[after], matching.tables[after]) {
      case .same: blocks.append(aligned)
      case .changed(let revision):
        blocks.append(aligned)
        changes[after] = revision
      case .replaced: blocks += [.deleted(before), .inserted(after)]
      }
    }
    self.init(
      old: old, new: new, cover: matching.cover, coverWords: coverWords, blocks: blocks,
      changes: changes)
  }
}

/// Two versions of a block.
private struct BlockComparison {
  private let oldFigures: [PrintedFigure]
  private let newFigures: [PrintedFigure]

  enum Result {
    case same
    case changed(BlockRevision)
    case replaced
  }

  init(_ matching: ReportMatching) {
    oldFigures = matching.old.figures
    newFigures = matching.new.figures
  }

  func compare(_ old: Block, _ new: Block, _ table: TableMatching?) -> Result {
    switch (old, new) {
    case (.heading(let before), .heading(let after)):
      words(before.words.inlines, after.words.inlines).map { .changed(.words($0)) } ?? .same
    case (.paragraph(let before), .paragraph(let after)):
      words(before.inlines, after.inlines).map { .changed(.words($0)) } ?? .same
    case (.chart(let before), .chart(let after)): chart(before, after)
    case (.table, .table): table.map(self.table) ?? .replaced
    default: .replaced
    }
  }

  private func words(_ old: [Inline], _ new: [Inline]) -> RevisedWords? {
    WordsComparison.revised(old, of: oldFigures, new, of: newFigures)
  }

  private func chart(_ old: ReportChart, _ new: ReportChart) -> Result {
    let caption = words(old.caption.inlines, new.caption.inlines)
    let isRedrawn =
      old.description != new.description || old.note != new.note || old.kind != new.kind
      || old.columnNames != new.columnNames
    if caption == nil, !isRedrawn { return .same }
    return .changed(.chart(ChartRevision(old: old, caption: caption, isRedrawn: isRedrawn)))
  }

  // MARK: Tables

  private func table(_ matching: TableMatching) -> Result {
    let (old, new) = (matching.old, matching.new)
    guard matching.isSameGrid, old.lines == new.lines else { return .replaced }
    var words: [WordsPlace.TableWords: RevisedWords] = [:]
    for (place, before, after) in zip(old.wordsAround, new.wordsAround).map({ ($0.0, $0.1, $1.1) })
    {
      words[place] = self.words(before.inlines, after.inlines)
    }
    let notes = self.notes(old.notes, new.notes, &words)
    var cells: [Int: [Int: RevisedWords]] = [:]
    for aligned in matching.rows {
      guard case .both(let before, let after) = aligned else { continue }
      let changed = self.cells(old.rows[before], new.rows[after], count: new.columnWidths.count)
      if !changed.isEmpty { cells[after] = changed }
    }
    let isSame =
      words.isEmpty && cells.isEmpty && (matching.rows + notes).allSatisfy { $0.revision == nil }
    if isSame { return .same }
    return .changed(
      .table(TableRevision(old: old, rows: matching.rows, notes: notes, words: words, cells: cells))
    )
  }

  private func cells(_ old: TableRow, _ new: TableRow, count: Int) -> [Int: RevisedWords] {
    var changed: [Int: RevisedWords] = [:]
    for column in 0..<count {
      let before = column < old.cells.count ? old.cells[column] : .empty
      let after = column < new.cells.count ? new.cells[column] : .empty
      changed[column] = WordsComparison.revised(before, of: oldFigures, after, of: newFigures)
    }
    return changed
  }

  private func notes(
    _ old: [Words], _ new: [Words], _ words: inout [WordsPlace.TableWords: RevisedWords]
  ) -> [Aligned] {
    var numbers = TextNumbers()
    let exact = (old.map { numbers.number($0.text) }, new.map { numbers.number($0.text) })
    // As many as before: each in its place.
    let aligned = Alignment(exact: exact, names: exact) {
      old.count == new.count && $0 == $1 ? 1 : 0
    }
    .aligned
    for pair in aligned {
      guard case .both(let before, let after) = pair else { continue }
      words[.note(after + 1)] = self.words(old[before].inlines, new[after].inlines)
    }
    return aligned
  }
}

extension ReportTable {
  /// The paragraphs around the grid that it has.
  fileprivate var lines: [Bool] {
    [
      flowsInText, caption != nil, label.isEmpty, title.isEmpty, subtitle.isEmpty,
      leftLine.isEmpty, rightLine.isEmpty,
    ]
  }

  fileprivate var wordsAround: [(WordsPlace.TableWords, Words)] {
    [
      (.label, label), (.title, title), (.subtitle, subtitle), (.leftLine, leftLine),
      (.rightLine, rightLine), (.caption, caption ?? .none),
    ]
  }
}
