/// Reads the cells of one sheet (ECMA-376, part 1, section 18.3.1).
struct SheetReader {
  let strings: SharedStringTable
  let formats: NumberFormats
  let isFrom1904: Bool
  let limits: WorkbookLimits
  var cellsLeft: Int

  private var rows: [SheetRow] = []
  private var merges: [CellBlock] = []
  private var hiddenRows: Set<Int> = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var headersAndFooters: [String] = []
  private var view = SheetViewReader()
  /// By the number that its cells name.
  private var shared: [Int: SharedFormula] = [:]
  private var sharers: [CellAddress: SharedFormula] = [:]
  /// Where the next row and cell stand that do not say it themselves.
  private var row = -1
  private var column = -1

  init(
    strings: SharedStringTable, formats: NumberFormats, isFrom1904: Bool, limits: WorkbookLimits,
    cellsLeft: Int
  ) {
    self.strings = strings
    self.formats = formats
    self.isFrom1904 = isFrom1904
    self.limits = limits
    self.cellsLeft = cellsLeft
  }

  mutating func read(_ part: PartBytes, name: String) throws(WorkbookError) {
    let reader = try XMLPullReader(part, name: name)
    while try reader.next() {
      guard reader.node == .start else { continue }
      if reader.depth == 1, !reader.isElement("worksheet") { throw reader.fault }
      try view.take(reader, formats.looks)
      if reader.isElement("c"), reader.depth == 4 {
        try readCell(reader)
      } else if reader.isElement("row"), reader.depth == 3 {
        try startRow(reader)
      } else if reader.isElement("col"), reader.depth == 3 {
        try count()
        noteColumns(reader)
      } else if reader.isElement("mergeCell") {
        guard let block = CellBlock(reference: reader.attribute("ref") ?? "") else {
          throw reader.fault
        }
        try count()
        merges.append(block)
      } else if reader.isElement("headerFooter") {
        try readHeaderFooter(reader)
      }
    }
  }

  func sheet(name: String, visibility: SheetContent.Visibility) -> SheetContent {
    var sheet = SheetContent(
      name: name, visibility: visibility, rows: ordered, merges: merges, hiddenRows: hiddenRows,
      hiddenColumns: hiddenColumns, headersAndFooters: headersAndFooters, view: view.view)
    sheet.sharedFormulas = sharers
    return sheet
  }

  /// As a sheet should be and mostly is: rows downwards, cells to the right, each once.
  private var ordered: [SheetRow] {
    var ordered = rows.filter { !$0.cells.isEmpty }
    if !zip(ordered, ordered.dropFirst()).allSatisfy({ $0.row < $1.row }) {
      var cells: [Int: [SheetCell]] = [:]
      for row in ordered { cells[row.row, default: []] += row.cells }
      ordered = cells.sorted { $0.key < $1.key }.map { SheetRow(row: $0.key, cells: $0.value) }
    }
    for index in ordered.indices {
      let cells = ordered[index].cells
      if zip(cells, cells.dropFirst()).allSatisfy({ $0.column < $1.column }) { continue }
      // Of a cell written twice the last counts, as in Excel.
      var last: [Int: SheetCell] = [:]
      for cell in cells { last[cell.column] = cell }
      ordered[index].cells = last.sorted { $0.key < $1.key }.map(\.value)
    }
    return ordered
  }

  private mutating func startRow(_ reader: XMLPullReader) throws(WorkbookError) {
    if let number = reader.attribute("r") {
      guard let number = Int(number), (1...CellBlock.rowLimit).contains(number) else {
        throw reader.fault
      }
      row = number - 1
    } else {
      row += 1
    }
    guard row < CellBlock.rowLimit else { throw reader.fault }
    column = -1
    if reader.isOn("hidden", unsaid: false) { hiddenRows.insert(row) }
    view.startRow(row, reader)
    begin()
  }

  /// The current row; one without a cell leaves nothing behind.
  private mutating func begin() {
    if rows.last?.cells.isEmpty == true { rows.removeLast() }
    rows.append(SheetRow(row: row, cells: []))
  }

  private mutating func count() throws(WorkbookError) {
    cellsLeft -= 1
    guard cellsLeft >= 0 else { throw .tooLarge(.cells(limits.cells)) }
  }

  /// Odd, even and first pages alike.
  private mutating func readHeaderFooter(_ reader: XMLPullReader) throws(WorkbookError) {
    let depth = reader.depth
    var text = ""
    var names: Set<String> = []
    var needed: [String] = []
    if reader.isOn("differentFirst", unsaid: false) { needed.append("firstFooter") }
    if reader.isOn("differentOddEven", unsaid: false) { needed.append("evenFooter") }
    while try reader.next() {
      switch reader.node {
      case .start:
        text = ""
        names.insert(reader.localName)
      case .text: text += reader.text
      case .end:
        if reader.depth == depth {
          view.view.lacksFooters = !names.isSuperset(of: needed)
          return
        }
        if !text.isEmpty { headersAndFooters.append(text) }
        text = ""
      case .other: break
      }
    }
    throw reader.fault
  }

  private mutating func noteColumns(_ reader: XMLPullReader) {
    guard reader.isOn("hidden", unsaid: false), let columns = reader.columns else { return }
    hiddenColumns.append(columns)
  }
}

extension XMLPullReader {
  /// Those of a `col`, from 0; nil where there are none.
  var columns: ClosedRange<Int>? {
    guard let first = attribute("min").flatMap(Int.init),
      let last = attribute("max").flatMap(Int.init), first >= 1, first <= last,
      first <= CellBlock.columnLimit
    else { return nil }
    return (first - 1)...(min(last, CellBlock.columnLimit) - 1)
  }
}

extension SheetReader {
  private mutating func readCell(_ reader: XMLPullReader) throws(WorkbookError) {
    if let reference = reader.attribute("r") {
      guard let address = CellAddress(reference) else { throw reader.fault }
      if address.row != row {
        row = address.row
        begin()
      }
      column = address.column
    } else {
      column += 1
    }
    guard column < CellBlock.columnLimit else { throw reader.fault }
    let type = reader.attribute("t") ?? "n"
    let style = reader.attribute("s").flatMap(Int.init) ?? 0
    let parts = try CellParts.read(reader, formats.looks.theme)
    let format = formats.kind(style)
    guard let value = value(of: parts, type: type, reader) else { return }
    try count()
    let runs = type == "s" ? strings.runs[Int(parts.value ?? "") ?? -1] : parts.runs
    if let runs, !runs.isEmpty { noteRuns(runs, style) }
    if let number = parts.shared { noteShared(parts.formula ?? "", number) }
    let isDate = type == "d"
    rows[rows.count - 1].cells.append(
      SheetCell(
        row: row, column: column, value: value, formula: parts.formula,
        format: isDate ? .date : format, style: style,
        shown: ShownValue.text(of: value, format: format, isFrom1904: isFrom1904)))
  }

  /// The first cell of several has the formula, the others name its number.
  private mutating func noteShared(_ formula: String, _ number: Int) {
    let cell = CellAddress(row: row, column: column)
    if formula.isEmpty {
      sharers[cell] = shared[number]
    } else {
      shared[number] = SharedFormula(text: formula, home: cell)
    }
  }

  /// Runs in faces of their own that nobody can read.
  private mutating func noteRuns(_ runs: [RichText.Run], _ style: Int) {
    let cells = formats.looks.cells
    let fill = cells.indices.contains(style) ? cells[style].fill : nil
    for run in runs where !run.text.allSatisfy(\.isWhitespace) {
      guard let reason = run.font.unseen(on: fill) else { continue }
      view.view.unseen.append(
        SheetView.Unseen(row: row, column: column, text: UnseenText(reason, run.text)))
    }
  }

  /// Nil where the cell is not filled.
  private func value(
    of parts: CellParts, type: String, _ reader: XMLPullReader
  ) -> SheetValue? {
    let stored = parts.value ?? ""
    switch type {
    case "inlineStr":
      let text = parts.inlineText ?? EscapedText.plain(stored)
      return text.isEmpty && parts.formula == nil ? nil : .text(text)
    case "str":
      // A formula may well give a text of no characters.
      return stored.isEmpty && parts.formula == nil ? nil : .text(EscapedText.plain(stored))
    case _ where stored.isEmpty: return parts.formula == nil ? nil : .missing
    case "s":
      // A number without a text shows the cell is damaged, not that it is empty.
      guard let index = Int(stored), strings.texts.indices.contains(index) else {
        return .error("#N/A")
      }
      return strings.texts[index].isEmpty ? nil : .text(strings.texts[index])
    case "b": return .boolean(stored == "1" || stored.lowercased() == "true")
    case "e": return .error(stored)
    case "d": return .text(stored)
    default: return DecimalDigits.plain(stored).map(SheetValue.number) ?? .text(stored)
    }
  }
}

/// What stands inside `<c>`.
private struct CellParts {
  var value: String?
  var inlineText: String?
  var runs: [RichText.Run]?
  var formula: String?
  /// The number of a formula that several cells have in common.
  var shared: Int?

  /// From the start of the cell to its end.
  static func read(
    _ reader: XMLPullReader, _ theme: ThemeColours
  ) throws(WorkbookError) -> CellParts {
    var parts = CellParts()
    let depth = reader.depth
    var isValue = false
    var isFormula = false
    while try reader.next() {
      switch reader.node {
      case .start:
        isValue = reader.isElement("v")
        isFormula = reader.isElement("f")
        if isValue { parts.value = "" }
        if isFormula {
          parts.formula = ""
          if reader.attribute("t") == "shared" {
            parts.shared = reader.attribute("si").flatMap { Int($0) }
          }
        }
        if reader.isElement("is") {
          let (text, runs) = try RichText.read(reader, theme)
          (parts.inlineText, parts.runs) = (text, runs)
        }
      case .text:
        if isValue { parts.value! += reader.text }
        if isFormula { parts.formula! += reader.text }
      case .end:
        (isValue, isFormula) = (false, false)
        if reader.depth == depth { return parts }
      case .other: break
      }
    }
    throw reader.fault
  }
}
