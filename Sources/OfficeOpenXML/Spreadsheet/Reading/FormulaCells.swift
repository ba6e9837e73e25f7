/// What the cells that a plain formula names come to, one by one and in sums.
extension PlainFormula {
  /// An empty cell counts as zero, digits stored as text as the number that they are.
  func value(ofCell row: Int, _ column: Int, _ sheet: SheetContent) -> ExactFraction? {
    guard let cell = sheet.cell(row: row, column: column) else { return .zero }
    switch cell.value {
    case .number(let digits): return ExactFraction(digits: digits)
    case .text(let text):
      let isPlain =
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
      return isPlain ? ExactFraction(digits: text) : nil
    case .missing, .boolean, .error: return nil
    }
  }

  mutating func sumOfAreas() -> ExactFraction? {
    var total = ExactFraction.zero
    repeat {
      let start = next
      var part: ExactFraction?
      if let area = area() {
        part = sum(of: area)
      }
      if part == nil || (peek != "," && peek != ")") {
        next = start
        part = sum()
      }
      guard let part, let sum = total.adding(part) else { return nil }
      total = sum
    } while take(",")
    return take(")") ? total : nil
  }

  private mutating func sum(of area: Area) -> ExactFraction? {
    let sheet = sheets[area.sheet]
    var total = ExactFraction.zero
    for row in sheet.rows[sheet.firstRow(from: area.block.rows.lowerBound)...] {
      if row.row > area.block.rows.upperBound { break }
      cellsLeft -= 1 + row.cells.count
      if cellsLeft < 0 { return nil }
      for cell in row.cells where area.block.columns.contains(cell.column) {
        guard let sum = Self.sum(total, cell) else { return nil }
        total = sum
      }
    }
    return total
  }

  /// `SUMIFS(L6:L99,G6:G99,"<>",G6:G99,"<>合计")`, `SUMIFS(L6:L99,I6:I99,A4)`: columns over the same rows.
  mutating func sumWhere() -> ExactFraction? {
    guard let summed = area(), summed.block.columns.count == 1 else { return nil }
    var conditions: [(column: Int, criterion: Criterion)] = []
    while take(",") {
      guard let area = area(), area.sheet == summed.sheet, area.block.rows == summed.block.rows,
        area.block.columns.count == 1, take(","), let criterion = criterion()
      else { return nil }
      conditions.append((area.block.columns.lowerBound, criterion))
    }
    guard !conditions.isEmpty, take(")") else { return nil }
    let sheet = sheets[summed.sheet]
    let column = summed.block.columns.lowerBound
    var total = ExactFraction.zero
    for row in sheet.rows[sheet.firstRow(from: summed.block.rows.lowerBound)...] {
      if row.row > summed.block.rows.upperBound { break }
      cellsLeft -= 1 + row.cells.count
      if cellsLeft < 0 { return nil }
      guard let cell = row.cells.first(where: { $0.column == column }) else { continue }
      var isMeant = true
      for (column, criterion) in conditions where isMeant {
        guard let fits = criterion.admits(row.cells.first { $0.column == column }) else {
          return nil
        }
        isMeant = fits
      }
      guard isMeant else { continue }
      guard let sum = Self.sum(total, cell) else { return nil }
      total = sum
    }
    return total
  }

  /// Words, and digits stored as text, count as nothing; nil of what has no value.
  private static func sum(_ total: ExactFraction, _ cell: SheetCell) -> ExactFraction? {
    switch cell.value {
    case .number(let digits): ExactFraction(digits: digits).flatMap(total.adding)
    case .text, .boolean: total
    case .missing, .error: nil
    }
  }

  private enum Criterion {
    case filled
    case unlike(String)
    case like(String)

    /// Nil where a program may see it either way.
    func admits(_ cell: SheetCell?) -> Bool? {
      let text: String
      switch cell?.value {
      case nil: text = ""
      case .text(let typed)? where !typed.isEmpty: text = typed
      case .number(let digits)?: text = digits
      default: return nil
      }
      return switch self {
      case .filled: cell != nil
      case .unlike(let other): text.lowercased() != other.lowercased()
      case .like(let other): text.lowercased() == other.lowercased()
      }
    }
  }

  private mutating func criterion() -> Criterion? {
    if take("\"") {
      var words = String.UnicodeScalarView()
      while let scalar = peek, scalar != "\"" {
        words.append(scalar)
        next += 1
      }
      guard take("\""), peek != "\"" else { return nil }
      let text = String(words)
      if text == "<>" { return .filled }
      return text.hasPrefix("<>")
        ? Self.plain(text.dropFirst(2)).map(Criterion.unlike)
        : Self.plain(text[...]).map(Criterion.like)
    }
    guard let area = area(), area.isOne,
      let cell = sheets[area.sheet].cell(
        row: area.block.rows.lowerBound, column: area.block.columns.lowerBound),
      case .text(let text) = cell.value
    else { return nil }
    return Self.plain(text[...]).map(Criterion.like)
  }

  /// Nil of what is more than the words themselves: signs of comparison, wildcards, numbers.
  private static func plain(_ text: Substring) -> String? {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      !text.contains(where: { "*?~".contains($0) })
    else { return nil }
    return String(text)
  }
}
