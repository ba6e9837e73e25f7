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
  let styles: StyleLooks
  let lists: ListNumbers
  /// Of the table and the cell that are being read.
  var table = WordTableLook()
  var stories = WordStories()
  /// Of the last paragraph with words.
  var lastText: [UInt8] = []
  /// Depth of the control around paragraphs that waits to be filled in.
  private var placeholder: Int?
  /// Between the paragraphs in which a table of contents begins and ends.
  var isInContents = false
  private let limits: WorkbookLimits
  private var blocksLeft: Int
  /// By the depth of alternatives that are open: one of them has been read.
  private var formTaken: [Int: Bool] = [:]

  init(
    _ reader: XMLPullReader, charts: [String: ChartContent], collapsesControls: Bool,
    limits: WorkbookLimits, styles: StyleLooks, lists: ListNumbers
  ) {
    self.reader = reader
    self.limits = limits
    blocksLeft = limits.cells
    self.charts = charts
    self.collapsesControls = collapsesControls
    self.styles = styles
    self.lists = lists
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
      case .rPr: try reader.skip()
      case .alternateContent, .choice, .fallback: try alternate()
      case .altChunk: add(.file)
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

  var looks: LookReader { LookReader(reader: reader, theme: styles.theme) }

  func add(_ kind: WordAddition.Kind, _ text: String = "") {
    stories.traits.additions.append(WordAddition(kind, text))
  }

  /// Of several forms of the same thing the first is read whose extensions programs know (ECMA-376,
  /// part 3, section 9.3); the others are skipped. By the depth of the forms.
  func alternate() throws(WorkbookError) {
    switch name {
    case .alternateContent: formTaken[reader.depth + 1] = false
    case .choice where formTaken[reader.depth] != true && isUnderstood:
      formTaken[reader.depth] = true
    case .fallback where formTaken[reader.depth] == false: formTaken[reader.depth] = true
    default: try reader.skip()
    }
  }

  private var isUnderstood: Bool {
    let prefixes = (reader.attribute("Requires") ?? "").split(separator: " ")
    return prefixes.allSatisfy { prefix in
      let name = reader.namespace(ofPrefix: String(prefix)) ?? ""
      return [
        "http://schemas.microsoft.com/", "http://schemas.openxmlformats.org/",
        "http://purl.oclc.org/ooxml/",
      ].contains { name.hasPrefix($0) }
    }
  }

  /// Of a control around paragraphs.
  private func controlProperties() throws(WorkbookError) {
    let depth = reader.depth
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return }
      if reader.node == .start, name == .showingPlcHdr, reader.isOn() { placeholder = depth - 1 }
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
      if name == .pgNumType { pageNumbers() }
      guard let id = reader.relationship() else { continue }
      switch name {
      case .headerReference: stories.headers.append(id)
      case .footerReference:
        stories.footers.append(id)
        if reader.ownAttribute("type") == "even" { stories.hasEvenFooters = true }
      default: break
      }
    }
    throw reader.fault
  }

  private func pageNumbers() {
    let format = reader.ownAttribute("fmt") ?? "decimal"
    let start = reader.ownAttribute("start").flatMap(Int.init) ?? 1
    if format != "decimal" || !(0...1).contains(start) {
      add(.pageNumber, format == "decimal" ? "从 \(start) 开始" : format)
    }
  }
}

/// What a table says of how the text of a cell looks.
struct WordTableLook {
  /// Nil outside tables; empty for the standard one.
  var style: String?
  /// Of each column of the grid, in twips.
  var columns: [Int] = []
  /// Of the cell, or of a page.
  var width = 16_838
  /// Behind the cell.
  var fill: Colour?
  /// Its row is too low, or the cell too narrow, for anything to be read.
  var isFlat = false
}
