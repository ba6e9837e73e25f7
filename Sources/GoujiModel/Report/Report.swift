/// The one value between deriving and writing: all that is printed, and for every figure its exact
/// value, its printed text and its name. Writers and auditors read this and nothing else; they
/// compute nothing. Styles are names, explained by `look`.
package struct Report: Sendable {
  package var identity: ReportIdentity
  package var cover: [Paragraph]
  /// Nil where the template asks for no contents.
  package var contents: Contents?
  package var parts: [ReportPart]
  /// Every figure printed in prose; `Inline.figure` is an index into this list.
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
  package var title: String
  package var department: String
  package var template: String
  /// SHA-256 of the template and of the draft, lower-case hexadecimal.
  package var templateHash: String
  package var draftHash: String

  package init(
    title: String, department: String, template: String, templateHash: String, draftHash: String
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

  package init(title: String, levels: Int) {
    self.title = title
    self.levels = levels
  }
}

/// 第一部分 …: begins on a new page.
package struct ReportPart: Sendable {
  package var blocks: [Block]

  package init(blocks: [Block]) { self.blocks = blocks }
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
  package var text: String
  /// Breaks the page after itself, as the title page of a part does.
  package var standsAlone: Bool

  package init(level: Int, style: StyleName, text: String, standsAlone: Bool = false) {
    self.level = level
    self.style = style
    self.text = text
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
  /// Words of the template.
  case text(String)
  /// A figure: index into `Report.figures`.
  case figure(Int)
  /// Words of the preparer; `slot` names where they were entered.
  case draftText(slot: String, String)
}

/// A figure as it is printed.
package struct PrintedFigure: Sendable {
  /// Its name in the template.
  package var name: String
  package var value: FigureValue
  /// Set where what is printed is not `value` rounded by itself: the number printed instead.
  package var shown: FigureValue?
  package var printed: String
  /// What it says, in the template's own words: the definition under the conditions in force.
  package var origin: FigureOrigin

  package init(
    name: String, value: FigureValue, shown: FigureValue? = nil, printed: String,
    origin: FigureOrigin
  ) {
    self.name = name
    self.value = value
    self.shown = shown
    self.printed = printed
    self.origin = origin
  }
}
