/// Reads one paragraph: its text, and what floats in it.
struct ParagraphReader {
  private let part: WordPartReader
  private let reader: XMLPullReader
  private var text: [UInt8] = []
  private var fields = FieldStack()
  private var controls = ControlStack()
  /// Charts and the blocks of text boxes.
  private var floating: [WordBlock] = []
  /// Of the drawing that is being read.
  private var description = ""
  private var isHidden = false
  private var reading = Reading.nothing

  private enum Reading {
    case nothing, text, code
  }

  /// From the start of its element to the end.
  static func read(_ part: WordPartReader) throws(WorkbookError) -> [WordBlock] {
    try part.count()
    var reader = ParagraphReader(part)
    return try reader.read()
  }

  private init(_ part: WordPartReader) {
    self.part = part
    reader = part.reader
  }

  /// The paragraph where it prints anything, and what floats in it.
  private mutating func read() throws(WorkbookError) -> [WordBlock] {
    let depth = reader.depth
    while try reader.next() {
      switch reader.node {
      case .start: try start()
      case .text: take()
      case .end:
        if reader.depth == depth { return blocks }
        end()
      case .other: break
      }
    }
    throw reader.fault
  }

  private var blocks: [WordBlock] {
    let words = String(decoding: text, as: UTF8.self)
    if words.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) { return floating }
    return [.paragraph(WordParagraph(text: words, namesPage: fields.namedPage))] + floating
  }

  private mutating func take() {
    switch reading {
    case .nothing: break
    case .code: fields.take(code: reader.text)
    case .text: if isShown { reader.append(to: &text) }
    }
  }

  private var isShown: Bool { !isHidden && fields.showsText }

  private mutating func put(_ mark: String) { if isShown { text += mark.utf8 } }

  private mutating func start() throws(WorkbookError) {
    switch part.name {
    case .t: reading = .text
    case .instrText: reading = .code
    case .pPr: try properties()
    case .r: isHidden = false
    case .rPr: try runProperties()
    case .tab: put("\t")
    case .cr: put("\n")
    case .br: if ["page", "column"].contains(reader.ownAttribute("type")) == false { put("\n") }
    case .noBreakHyphen: put("-")
    case .sym: put(symbol)
    case .fldChar: fields.mark(reader.ownAttribute("fldCharType") ?? "")
    case .fldSimple: fields.begin(simple: reader.ownAttribute("instr") ?? "")
    case .sdt: controls.begin(at: text.count)
    case .sdtPr: try controlProperties()
    case .ins, .moveTo: part.stories.traits.trackedChanges += 1
    case .del, .moveFrom:
      part.stories.traits.trackedChanges += 1
      try reader.skip()
    case .fallback, .rt: try reader.skip()
    case .txbxContent: floating += try part.blocks()
    case .docPr: description = reader.attribute("descr") ?? ""
    case .chart:
      guard var chart = reader.relationship().flatMap({ part.charts[$0] }) else { return }
      chart.description = description
      floating.append(.chart(chart))
    case .pic, .imagedata, .textpath, .object: part.stories.traits.pictures += 1
    case .commentReference:
      part.stories.traits.comments += 1
      let id = reader.ownAttribute("id") ?? ""
      // Of the last bytes: a paragraph may have many comments.
      part.stories.commentMarks[id] = String(
        String(decoding: text.suffix(400), as: UTF8.self).suffix(12))
    default: break
    }
  }

  private mutating func end() {
    reading = .nothing
    switch part.name {
    case .r: isHidden = false
    case .fldSimple: text += fields.end().utf8
    case .fldChar: text += fields.pageMark.utf8
    case .sdt: endControl()
    default: break
    }
  }

  private mutating func endControl() {
    guard let control = controls.end(text) else { return }
    if part.collapsesControls, controls.repeats(control) {
      text.removeLast(text.count - control.start)
      part.stories.traits.repeatedControls += 1
      return
    }
    controls.keep(control, end: text.count)
    if let bound = control.bound { part.stories.controls.append(bound) }
  }

  /// `w:char` of a face of symbols.
  private var symbol: String {
    let code = reader.ownAttribute("char").flatMap { UInt32($0, radix: 16) }
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
  }

  private mutating func properties() throws(WorkbookError) {
    let depth = reader.depth
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return }
      guard reader.node == .start else { continue }
      switch part.name {
      case .sectPr: try part.section()
      case .numId:
        if reader.ownAttribute("val") != "0" { part.stories.traits.numberedParagraphs += 1 }
      default: break
      }
    }
    throw reader.fault
  }

  private mutating func runProperties() throws(WorkbookError) {
    let depth = reader.depth
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return }
      if reader.node == .start, part.name == .vanish, part.isOn { isHidden = true }
    }
    throw reader.fault
  }

  private mutating func controlProperties() throws(WorkbookError) {
    let depth = reader.depth
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return }
      guard reader.node == .start else { continue }
      switch part.name {
      case .alias: controls.title = reader.ownAttribute("val") ?? ""
      case .dataBinding:
        controls.binding = (
          reader.ownAttribute("prefixMappings") ?? "", reader.ownAttribute("xpath") ?? ""
        )
      default: break
      }
    }
    throw reader.fault
  }
}
