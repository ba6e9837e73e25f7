/// What a sheet has besides its cells, in parts of its own: drawings and comments.
enum SheetExtras {
  static func read(
    of sheet: String, in archive: WorkbookArchive
  ) throws(WorkbookError) -> (additions: [WordAddition], comments: Int) {
    var additions: [WordAddition] = []
    var comments = 0
    for relation in try PartRelations(of: sheet, in: archive).list {
      switch relation.type {
      case "drawing": additions += try drawing(relation.target, archive)
      // Threads have their words here, too.
      case "comments":
        comments += try count("comment", of: relation.target, archive)
      case "vmlDrawing": additions += try legacy(relation.target, archive)
      default: break
      }
    }
    return (additions, comments)
  }

  private static func drawing(
    _ name: String, _ archive: WorkbookArchive
  ) throws(WorkbookError) -> [WordAddition] {
    guard let part = try archive.part(name) else { return [] }
    let reader = try XMLPullReader(part, name: name)
    var additions: [WordAddition] = []
    var isText = false
    var anchor = DrawingAnchor()
    while try reader.next() {
      switch reader.node {
      case .start:
        isText = reader.localName == "t"
        anchor.start(reader.localName)
        switch reader.localName {
        case "Fallback": try reader.skip()
        case "pic": additions.append(WordAddition(.picture, cells: anchor.cells))
        case "sp", "cxnSp": additions.append(WordAddition(.shape, cells: anchor.cells))
        default: break
        }
      case .text:
        if isText, !additions.isEmpty { additions[additions.count - 1].text += reader.text }
        anchor.take(reader.text)
      case .end: isText = false
      case .other: break
      }
    }
    return additions
  }

  /// Comments are drawn so as well.
  private static func legacy(
    _ name: String, _ archive: WorkbookArchive
  ) throws(WorkbookError) -> [WordAddition] {
    guard let part = try archive.part(name) else { return [] }
    let reader = try XMLPullReader(part, name: name)
    var additions: [WordAddition] = []
    while try reader.next() {
      guard reader.node == .start, reader.localName == "ClientData" else { continue }
      let type = reader.attribute("ObjectType") ?? ""
      if type != "Note" { additions.append(WordAddition(type == "Pict" ? .picture : .shape)) }
    }
    return additions
  }

  private static func count(
    _ element: String, of name: String, _ archive: WorkbookArchive
  ) throws(WorkbookError) -> Int {
    guard let part = try archive.part(name) else { return 0 }
    let reader = try XMLPullReader(part, name: name)
    var count = 0
    while try reader.next() {
      if reader.node == .start, reader.localName == element { count += 1 }
    }
    return count
  }
}

/// Between which cells something is drawn (`xdr:twoCellAnchor`; ECMA-376, part 1, section 20.5.2.33).
private struct DrawingAnchor {
  private var ends: [[Int]] = []
  private var isNumber = false

  mutating func start(_ element: String) {
    switch element {
    case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor": ends = []
    case "from", "to": ends.append([])
    default: break
    }
    isNumber = element == "col" || element == "row"
  }

  /// Columns stand before rows.
  mutating func take(_ text: String) {
    if isNumber, let last = ends.indices.last { ends[last].append(Int(text) ?? -1) }
    isNumber = false
  }

  /// Nil where only one end is said, or none, or no cell of a sheet.
  var cells: CellBlock? {
    let areCells = ends.allSatisfy { end in
      end.count == 2 && (0..<CellBlock.columnLimit).contains(end[0])
        && (0..<CellBlock.rowLimit).contains(end[1])
    }
    guard ends.count == 2, areCells, ends[0][0] <= ends[1][0], ends[0][1] <= ends[1][1] else {
      return nil
    }
    return CellBlock(rows: ends[0][1]...ends[1][1], columns: ends[0][0]...ends[1][0])
  }
}

/// Ranges as names of a workbook write them: `'公开02表'!$A$1:$C$5,'公开02表'!$E$1:$F$9`.
enum NamedRanges {
  /// Empty where it is no list of ranges.
  static func blocks(_ formula: String) -> [CellBlock] {
    var blocks: [CellBlock] = []
    for piece in pieces(formula) {
      let range = (piece.lastIndex(of: "!").map { piece[piece.index(after: $0)...] } ?? piece[...])
        .filter { $0 != "$" && !$0.isWhitespace }
      guard let block = CellBlock(reference: range) ?? wholeLines(range) else { return [] }
      blocks.append(block)
    }
    return blocks
  }

  /// Those that are whole rows.
  static func rows(_ formula: String) -> [ClosedRange<Int>] {
    blocks(formula).filter { $0.columns.count == CellBlock.columnLimit }.map(\.rows)
  }

  /// `A:F`, `1:30`
  private static func wholeLines(_ range: String) -> CellBlock? {
    let ends = range.split(separator: ":")
    guard ends.count == 2 else { return nil }
    if let first = Int(ends[0]), let last = Int(ends[1]) {
      guard first >= 1, first <= last, last <= CellBlock.rowLimit else { return nil }
      return CellBlock(rows: (first - 1)...(last - 1), columns: 0...(CellBlock.columnLimit - 1))
    }
    guard let block = CellBlock(reference: "\(ends[0])1:\(ends[1])1") else { return nil }
    return CellBlock(rows: 0...(CellBlock.rowLimit - 1), columns: block.columns)
  }

  /// At the commas outside of quotes.
  private static func pieces(_ formula: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    for mark in formula {
      if mark == "'" { isQuoted.toggle() }
      if mark == ",", !isQuoted { pieces.append("") } else { pieces[pieces.count - 1].append(mark) }
    }
    return pieces
  }
}
