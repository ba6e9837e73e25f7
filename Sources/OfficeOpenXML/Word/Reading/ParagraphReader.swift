/// Reads one paragraph: its text, and what floats in it. Where the mark at its end was deleted, the
/// change still tracked, it goes on in the next one.
struct ParagraphReader {
  let part: WordPartReader
  let reader: XMLPullReader
  private var text: [UInt8] = []
  private var fields = FieldStack()
  var controls = ControlStack()
  /// Charts and the blocks of text boxes.
  private var floating: [WordBlock] = []
  /// Of the drawing that is being read.
  private var description = ""
  var artifacts: Set<WordParagraph.Artifact> = []
  /// Its mark was deleted, or moved away.
  var isJoined = false
  /// One that goes on in this one did.
  private var namesPage = false
  private var reading = Reading.nothing
  var run = RunLook()
  var label = ""
  /// Of wrappers that are open: they turn the order of letters.
  private var directions: [Bool] = []
  private var unseen: [UnseenText] = []
  /// A shape is being read in which nothing was found that is told by itself.
  private var isBareShape = false
  private var isInObject = false
  /// How many additions there were before it.
  private let additionsBefore: Int

  private enum Reading {
    case nothing, text, code
  }

  /// From the start of its element to the end. `open` is what goes on in it, and then what goes on in
  /// the next one.
  static func read(
    _ part: WordPartReader, after open: inout OpenParagraph?
  ) throws(WorkbookError) -> [WordBlock] {
    try part.count()
    var reader = ParagraphReader(part, open)
    open = nil
    let blocks = try reader.read()
    if reader.isJoined { open = reader.open }
    return blocks
  }

  private init(_ part: WordPartReader, _ open: OpenParagraph?) {
    self.part = part
    reader = part.reader
    additionsBefore = part.stories.traits.additions.count
    if part.isInPlaceholder { artifacts = [.placeholder] }
    guard let open else { return }
    text = open.text
    namesPage = open.namesPage
    // The number was that of the mark.
    artifacts.formUnion(open.artifacts.subtracting([.number]))
  }

  /// The paragraph where it prints anything, and what floats in it.
  private mutating func read() throws(WorkbookError) -> [WordBlock] {
    let depth = reader.depth
    while try reader.next() {
      switch reader.node {
      case .start: try start()
      case .text: take()
      case .end:
        if reader.depth == depth { return finish() }
        end()
      case .other: break
      }
    }
    throw reader.fault
  }

  private mutating func finish() -> [WordBlock] {
    let isEntry = part.isInContents || fields.opensContents
    part.isInContents = isEntry && !fields.endsEarlierField
    if isEntry && dropPageNumber() || fields.namedPage { namesPage = true }
    fields.noteOpen()
    fields.foreign.forEach { part.add(.field, $0) }
    part.stories.contentsFields += fields.contentsFields
    noteUnseen()
    placeAdditions()
    return isJoined ? floating : open.blocks + floating
  }

  private var open: OpenParagraph {
    OpenParagraph(text: text, namesPage: namesPage, artifacts: artifacts, label: label)
  }

  /// Where they stand is known when all of it has been read.
  private func placeAdditions() {
    let isBlank = text.allSatisfy(ASCII.isBlank)
    let additions = additionsBefore..<part.stories.traits.additions.count
    if !additions.isEmpty {
      let near = String(decoding: isBlank ? part.lastText : text, as: UTF8.self)
      for index in additions where part.stories.traits.additions[index].paragraph.isEmpty {
        part.stories.traits.additions[index].paragraph = near
      }
    }
    if !isBlank { part.lastText = text }
  }

  private func noteUnseen() {
    if unseen.isEmpty { return }
    let paragraph = String(decoding: text, as: UTF8.self)
    part.stories.unseen += unseen.filter { !$0.text.allSatisfy(\.isWhitespace) }.map {
      WordContent.Unseen(text: $0, paragraph: paragraph)
    }
  }

  /// LibreOffice stores the number of a page in its contents as text behind a tab.
  private mutating func dropPageNumber() -> Bool {
    guard let tab = text.lastIndex(of: 0x09), tab + 1 < text.count,
      text[(tab + 1)...].allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    text.removeLast(text.count - tab)
    return true
  }

  private mutating func take() {
    switch reading {
    case .nothing: break
    case .code: fields.take(code: reader.text)
    case .text: if fields.showsText { takeText() }
    }
  }

  private mutating func takeText() {
    let state = run.state(part, isTurned: directions.contains(true))
    if state.isPlain { return reader.append(to: &text) }
    let own = state.isCapital ? reader.text.uppercased() : reader.text
    if let reason = state.unseen {
      if unseen.last?.reason == reason {
        unseen[unseen.count - 1].text += own
      } else {
        unseen.append(UnseenText(reason, own))
      }
    }
    if state.unseen != .hidden { text += own.utf8 }
  }

  private mutating func put(_ mark: String) {
    guard fields.showsText, !mark.isEmpty else { return }
    if run.state(part, isTurned: false).unseen != .hidden { text += mark.utf8 }
  }

  private mutating func start() throws(WorkbookError) {
    switch part.name {
    case .t: reading = .text
    case .instrText: reading = .code
    case .pPr: try properties()
    case .r: run.begin()
    case .rPr: try runProperties()
    case .bdo, .dir: directions.append(reader.ownAttribute("val") == "rtl")
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
    case .alternateContent, .choice, .fallback: try part.alternate()
    case .ruby: part.add(.ruby)
    case .rt: try reader.skip()
    case .subDoc, .altChunk: part.add(.file)
    case .txbxContent:
      let around = part.table
      part.table = WordTableLook()
      let blocks = try part.blocks()
      part.table = around
      if !blocks.isEmpty { isBareShape = false }
      floating += blocks
    case .graphicData:
      isBareShape = reader.attribute("uri")?.hasSuffix("/chart") != true
    case .pict: isBareShape = !isInObject
    case .docPr: description = reader.attribute("descr") ?? ""
    case .chart:
      guard var chart = reader.relationship().flatMap({ part.charts[$0] }) else { return }
      chart.description = description
      floating.append(.chart(chart))
    case .pic, .imagedata:
      if !isInObject { part.add(.picture) }
      isBareShape = false
    case .textpath:
      part.add(.wordArt, reader.attribute("string") ?? "")
      isBareShape = false
    case .object:
      part.add(.object)
      isInObject = true
    case .commentReference:
      part.stories.traits.comments += 1
      let id = reader.ownAttribute("id") ?? ""
      // Of the last bytes: a paragraph may have many comments.
      let before = String(decoding: text.suffix(400), as: UTF8.self)
      part.stories.commentMarks[id] = before.count <= 12 ? before : "…\(before.suffix(12))"
    default: break
    }
  }

  private mutating func end() {
    reading = .nothing
    switch part.name {
    case .r: run.begin()
    case .bdo, .dir: _ = directions.popLast()
    case .graphicData, .pict:
      if isBareShape { part.add(.shape) }
      isBareShape = false
    case .object: isInObject = false
    case .fldSimple: text += fields.end().utf8
    case .fldChar: text += fields.pageMark.utf8
    case .sdt: endControl()
    default: break
    }
  }

  private mutating func endControl() {
    guard let control = controls.end(text) else { return }
    if control.isPlaceholder { artifacts.insert(.placeholder) }
    if part.collapsesControls, controls.repeats(control) {
      text.removeLast(text.count - control.start)
      part.stories.traits.repeatedControls += 1
      artifacts.insert(.repeated)
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
}
