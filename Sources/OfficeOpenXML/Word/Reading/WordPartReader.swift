/// Reads the blocks of one part. Content controls, insertions and custom markup are transparent;
/// what was deleted or moved away is left out, as it would print.
final class WordPartReader {
  let reader: XMLPullReader
  private var names = ElementNames<WordElement>()
  /// By the relationship.
  let charts: [String: ChartContent]
  /// LibreOffice 7 writes a control once more for each change of script in it, each time with the
  /// whole text at its end.
  let collapsesControls: Bool
  /// Styles whose paragraphs the program numbers.
  let numberedStyles: Set<String>
  var stories = WordStories()
  /// Depth of the control around paragraphs that waits to be filled in.
  private var placeholder: Int?
  /// Between the paragraphs in which a table of contents begins and ends.
  var isInContents = false
  private let limits: WorkbookLimits
  private var blocksLeft: Int

  init(
    _ reader: XMLPullReader, charts: [String: ChartContent], collapsesControls: Bool,
    limits: WorkbookLimits, numberedStyles: Set<String> = []
  ) {
    self.reader = reader
    self.limits = limits
    blocksLeft = limits.cells
    self.charts = charts
    self.collapsesControls = collapsesControls
    self.numberedStyles = numberedStyles
  }

  var isInPlaceholder: Bool { placeholder != nil }

  var name: WordElement? { names.name(of: reader) }

  /// One more paragraph, row or cell.
  func count() throws(WorkbookError) {
    blocksLeft -= 1
    if blocksLeft < 0 { throw .tooLarge(.cells(limits.cells)) }
  }

  func read() throws(WorkbookError) -> WordStories {
    while try reader.next() {
      if reader.node == .start {
        let isStory = ["document", "ftr", "hdr", "footnotes", "endnotes"].contains(reader.localName)
        if !isStory { throw .notAWorkbook }
        stories.blocks = try blocks()
      }
    }
    return stories
  }

  /// From the start of the element that holds them to its end.
  func blocks() throws(WorkbookError) -> [WordBlock] {
    let depth = reader.depth
    var blocks: [WordBlock] = []
    var open: OpenParagraph?
    while try reader.next() {
      if reader.node == .end {
        if reader.depth == depth { return blocks + OpenParagraph.end(&open) }
        if reader.depth == placeholder { placeholder = nil }
      }
      guard reader.node == .start else { continue }
      switch name {
      case .p: blocks += try ParagraphReader.read(self, after: &open)
      case .tbl: blocks += OpenParagraph.end(&open) + (try TableReader.read(self))
      case .sectPr: try section()
      case .sdtPr: try controlProperties()
      case .fallback, .rPr: try reader.skip()
      case .del, .moveFrom:
        stories.traits.trackedChanges += 1
        try reader.skip()
      case .footnote, .endnote:
        blocks += OpenParagraph.end(&open)
        // The lines between text and notes.
        if reader.ownAttribute("type").map({ $0 != "normal" }) ?? false { try reader.skip() }
      default: continue
      }
    }
    throw reader.fault
  }

  /// Of a control around paragraphs.
  private func controlProperties() throws(WorkbookError) {
    let depth = reader.depth
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return }
      if reader.node == .start, name == .showingPlcHdr, isOn { placeholder = depth - 1 }
    }
    throw reader.fault
  }

  /// What properties were before.
  func skipChange() throws(WorkbookError) {
    stories.traits.trackedChanges += 1
    try reader.skip()
  }

  /// Which heads and feet a section has.
  func section() throws(WorkbookError) {
    let depth = reader.depth
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return }
      guard reader.node == .start else { continue }
      if name == .sectPrChange {
        try skipChange()
        continue
      }
      guard let id = reader.relationship() else { continue }
      switch name {
      case .headerReference: stories.headers.append(id)
      case .footerReference: stories.footers.append(id)
      default: break
      }
    }
    throw reader.fault
  }

  /// `<w:vanish/>`, `<w:vanish w:val="true"/>`
  var isOn: Bool { !["0", "false", "off", "none"].contains(reader.ownAttribute("val") ?? "1") }
}
