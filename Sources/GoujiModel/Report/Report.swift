/// The one value between deriving and writing: all that is printed, and for every figure its exact
/// value, its printed text and its name. Writers and auditors read this and nothing else; they
/// compute nothing. Styles are names, explained by `look`.
package struct Report: Sendable {
  package var identity: ReportIdentity
  package var cover: [Paragraph]
  /// Nil where the template asks for no contents.
  package var contents: Contents?
  package var parts: [ReportPart]
  /// Every figure printed in words, of sentences, headings, tables and charts alike; `Inline.figure`
  /// is an index into this list. Figures that are cells of tables or points of charts stand there.
  package var figures: [PrintedFigure]
  package var look: Look
  package var balancing = BalancingOutcome.kept

  package init(
    identity: ReportIdentity, cover: [Paragraph], contents: Contents?, parts: [ReportPart],
    figures: [PrintedFigure], look: Look
  ) {
    self.identity = identity
    self.cover = cover
    self.contents = contents
    self.parts = parts
    self.figures = figures
    self.look = look
  }

  /// Tables with a sheet of their own, in printed order.
  package var sheetTables: [ReportTable] { tables.filter { !$0.isInline } }

  /// All charts in printed order.
  package var charts: [ReportChart] {
    parts.flatMap { $0.blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } } }
  }

  /// All tables in printed order.
  package var tables: [ReportTable] {
    parts.flatMap { $0.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }
  }
}

/// What the package is called and what it was made from.
package struct ReportIdentity: Sendable {
  /// Title of the document and stem of its file names, e.g. `某某局2024年部门预算`.
  package var title: Words
  package var department: String
  package var template: String
  /// SHA-256 of the template and of the draft, lower-case hexadecimal.
  package var templateHash: String
  package var draftHash: String
  /// Of all that the package is made from, the program among it; empty where nobody asks for it.
  package var basisHash = ""

  package init(
    title: Words, department: String, template: String, templateHash: String, draftHash: String
  ) {
    self.title = title
    self.department = department
    self.template = template
    self.templateHash = templateHash
    self.draftHash = draftHash
  }
}

/// A table of contents over the headings of levels 0 …< `levels`.
package struct Contents: Sendable {
  package var title: String
  package var levels: Int
  /// 编号: the numbers of its entries by level, none beyond; nil where they are those of the headings.
  package var numbers: [NumberStyle]?

  package init(title: String, levels: Int) {
    self.title = title
    self.levels = levels
  }

  /// What stands before an entry where that is not the number of the heading.
  package func number(_ ordinal: Int, level: Int) -> String? {
    numbers.map { $0.indices.contains(level) ? $0[level].text(ordinal) : "" }
  }
}

/// 第一部分 …: begins on a new page.
package struct ReportPart: Sendable {
  package var blocks: [Block]
  /// Of text above its first heading.
  package var orientation: PageOrientation

  package init(blocks: [Block], orientation: PageOrientation = .portrait) {
    self.blocks = blocks
    self.orientation = orientation
  }
}

package enum Block: Sendable {
  case heading(Heading)
  case paragraph(Paragraph)
  /// Begins on a page of its own, unless it stands in the text.
  case table(ReportTable)
  /// Stands between paragraphs.
  case chart(ReportChart)
}

/// A heading with its number already in the text; level 0 is a part, 1 一、, 2 （一）, 3 1.
package struct Heading: Sendable {
  package var level: Int
  package var style: StyleName
  package var words: Words
  /// As the contents list it; nil where that is the same.
  package var listed: Words?
  /// Breaks the page after itself, as the title page of a part does.
  package var standsAlone: Bool
  /// Of the text below it.
  package var orientation = PageOrientation.portrait

  package init(level: Int, style: StyleName, words: Words, standsAlone: Bool = false) {
    self.level = level
    self.style = style
    self.words = words
    self.standsAlone = standsAlone
  }
}

package struct Paragraph: Sendable {
  package var style: StyleName
  package var inlines: [Inline]

  package init(style: StyleName, inlines: [Inline]) {
    self.style = style
    self.inlines = inlines
  }
}

package enum Inline: Sendable {
  /// Words of the template, and names that it asks for. Empty where what a slot asks for is empty:
  /// the origin says what that is.
  case text(String, origin: WordOrigin? = nil)
  /// A figure: index into `Report.figures`.
  case figure(Int)
  /// Words of the preparer; `slot` names where they were entered.
  case draftText(slot: String, String, origin: WordOrigin? = nil)
}
