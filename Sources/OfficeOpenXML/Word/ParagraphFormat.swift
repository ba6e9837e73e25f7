/// How a paragraph is set. Nil leaves it to the style.
public struct ParagraphFormat: Sendable {
  /// Id of a paragraph style.
  public var style: String?
  public var keepWithNext = false
  public var pageBreakBefore = false
  public var tabs: [TabStop] = []
  public var spacing: Spacing?
  public var indent: Indent?
  public var alignment: Alignment?
  /// 0 … 8 makes the paragraph a heading of Word's navigation.
  public var outlineLevel: Int?
  /// Set on the last paragraph of a section.
  public var section: Section?

  public init(style: String? = nil) { self.style = style }

  public enum Alignment: String, Sendable {
    case left, center, right
    case justified = "both"
  }

  public struct TabStop: Sendable {
    public var position: Twips
    public var dotted: Bool

    /// A right-aligned stop.
    public init(right position: Twips, dotted: Bool = false) {
      self.position = position
      self.dotted = dotted
    }
  }

  public struct Spacing: Sendable {
    public var before: Twips
    public var after: Twips
    /// Exact distance of lines; nil for single spacing.
    public var line: Twips?

    public init(before: Twips = Twips(0), after: Twips = Twips(0), line: Twips? = nil) {
      self.before = before
      self.after = after
      self.line = line
    }
  }

  public struct Indent: Sendable {
    public var left = Twips(0)
    public var right = Twips(0)
    /// Negative hangs.
    public var firstLine = Twips(0)
    /// In hundredths of a character; Word prefers it to `firstLine`, other programs do not.
    public var firstLineCharacters = 0

    public init() {}
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
