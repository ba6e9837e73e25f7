/// How a paragraph is set. Nil leaves it to the style.
package struct ParagraphFormat: Sendable {
  /// Id of a paragraph style.
  package var style: String?
  package var keepWithNext = false
  package var pageBreakBefore = false
  package var tabs: [TabStop] = []
  package var spacing: Spacing?
  package var indent: Indent?
  package var alignment: Alignment?
  /// 0 … 8 makes the paragraph a heading of Word's navigation.
  package var outlineLevel: Int?
  /// Set on the last paragraph of a section.
  package var section: Section?

  package init(style: String? = nil) { self.style = style }

  package enum Alignment: String, Sendable {
    case left, center, right
    case justified = "both"
  }

  package struct TabStop: Sendable {
    package var position: Twips
    package var dotted: Bool

    /// A right-aligned stop.
    package init(right position: Twips, dotted: Bool = false) {
      self.position = position
      self.dotted = dotted
    }
  }

  package struct Spacing: Sendable {
    package var before: Twips
    package var after: Twips
    /// Exact distance of lines; nil for single spacing.
    package var line: Twips?

    package init(before: Twips = Twips(0), after: Twips = Twips(0), line: Twips? = nil) {
      self.before = before
      self.after = after
      self.line = line
    }
  }

  package struct Indent: Sendable {
    package var left = Twips(0)
    package var right = Twips(0)
    /// Negative hangs.
    package var firstLine = Twips(0)
    /// In hundredths of a character; Word prefers it to `firstLine`, other programs do not.
    package var firstLineCharacters = 0

    package init() {}
  }
}

extension XMLWriter {
  /// `w:pPr`, children in the order of the schema; `change` is that of the mark that ends the
  /// paragraph.
  func paragraphFormat(_ format: ParagraphFormat, _ change: TrackedChange? = nil) {
    element("w:pPr") {
      if let style = format.style { element("w:pStyle", "w:val", style) }
      paragraphLayout(format)
      if let change { element("w:rPr") { change.mark(self) } }
      if let section = format.section { self.section(section) }
    }
  }

  /// What a style and a paragraph may both say.
  func paragraphLayout(_ format: ParagraphFormat) {
    if format.keepWithNext { element("w:keepNext") }
    if format.pageBreakBefore { element("w:pageBreakBefore") }
    if !format.tabs.isEmpty { element("w:tabs") { format.tabs.forEach(tabStop) } }
    if let spacing = format.spacing { self.spacing(spacing) }
    if let indent = format.indent { self.indent(indent) }
    if let alignment = format.alignment { element("w:jc", "w:val", alignment.rawValue) }
    if let level = format.outlineLevel { element("w:outlineLvl", "w:val", level) }
  }

  private func tabStop(_ stop: ParagraphFormat.TabStop) {
    element("w:tab") {
      attribute("w:val", "right")
      if stop.dotted { attribute("w:leader", "dot") }
      attribute("w:pos", stop.position.count)
    }
  }

  private func spacing(_ spacing: ParagraphFormat.Spacing) {
    element("w:spacing") {
      attribute("w:before", spacing.before.count)
      attribute("w:after", spacing.after.count)
      attribute("w:line", spacing.line?.count ?? 240)
      attribute("w:lineRule", spacing.line == nil ? "auto" : "exact")
    }
  }

  private func indent(_ indent: ParagraphFormat.Indent) {
    element("w:ind") {
      attribute("w:left", indent.left.count)
      attribute("w:right", indent.right.count)
      if indent.firstLine < Twips(0) { attribute("w:hanging", -indent.firstLine.count) }
      if indent.firstLineCharacters > 0 {
        attribute("w:firstLineChars", indent.firstLineCharacters)
      }
      if indent.firstLine >= Twips(0) { attribute("w:firstLine", indent.firstLine.count) }
    }
  }
}
