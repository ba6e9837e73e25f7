/// A report beside the one that it replaces, for a document that shows the change: what each block
/// of either is in the other, and where a block that stays prints something else.
package struct Redline: Sendable {
  package let old: Report
  package let new: Report
  /// Paragraphs of the covers.
  package let cover: [Aligned]
  /// Of the paragraphs of the new cover.
  package let coverWords: [Int: RevisedWords]
  /// `Report.blocks` of both.
  package let blocks: [Aligned]
  /// Of the new report's blocks that stay and print something else.
  package let changes: [Int: BlockRevision]

  package init(
    old: Report, new: Report, cover: [Aligned], coverWords: [Int: RevisedWords],
    blocks: [Aligned], changes: [Int: BlockRevision]
  ) {
    self.old = old
    self.new = new
    self.cover = cover
    self.coverWords = coverWords
    self.blocks = blocks
    self.changes = changes
  }
}

/// What a block that stays prints otherwise than before.
package enum BlockRevision: Sendable {
  /// A heading or a paragraph.
  case words(RevisedWords)
  case table(TableRevision)
  case chart(ChartRevision)
}

package struct ChartRevision: Sendable {
  package let old: ReportChart
  /// Nil where the caption is the same.
  package var caption: RevisedWords?
  /// Something in the drawing is new.
  package var isRedrawn: Bool

  package init(old: ReportChart, caption: RevisedWords?, isRedrawn: Bool) {
    self.old = old
    self.caption = caption
    self.isRedrawn = isRedrawn
  }
}

/// Two tables of the same columns and header, one over the other.
package struct TableRevision: Sendable {
  package let old: ReportTable
  /// Rows of both, header rows among them.
  package var rows: [Aligned]
  package var notes: [Aligned]
  /// Words around the grid that changed.
  package var words: [WordsPlace.TableWords: RevisedWords]
  /// Cells of rows in both that changed, by row and column of the new table.
  package var cells: [Int: [Int: RevisedWords]]

  package init(
    old: ReportTable, rows: [Aligned], notes: [Aligned],
    words: [WordsPlace.TableWords: RevisedWords], cells: [Int: [Int: RevisedWords]]
  ) {
    self.old = old
    self.rows = rows
    self.notes = notes
    self.words = words
    self.cells = cells
  }
}

extension Report {
  /// All blocks in printed order.
  package var blocks: [Block] { parts.flatMap(\.blocks) }
}
