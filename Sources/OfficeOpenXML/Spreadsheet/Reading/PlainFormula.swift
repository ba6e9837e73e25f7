/// A formula of numbers, cells, + − × ÷, SUM, SUMIFS and ROUND, computed exactly from what the cells
/// that it names show. Nil of every other formula, and of one whose cells hold no number.
struct PlainFormula {
  /// Of the workbook.
  let sheets: [SheetContent]
  /// The index of the sheet in which the formula stands.
  let home: Int
  /// By how much the cells that it names without `$` are further down and to the right: of one that is
  /// written for several cells.
  let shift: (rows: Int, columns: Int)

  private let text: [Unicode.Scalar]
  var next = 0
  private var depth = 0
  /// Rows and cells looked at, so that no file can keep us busy.
  var cellsLeft = 400_000

  private static let longest = 2_000
  private static let deepest = 60

  init?(_ text: String, in sheets: [SheetContent], at home: Int, shift: (Int, Int) = (0, 0)) {
    guard text.utf8.count <= Self.longest * 3 else { return nil }
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    // Some programs write the sign that is typed before it, too.
    self.text = scalars.first == "=" ? Array(scalars.dropFirst()) : Array(scalars)
    guard !self.text.isEmpty, self.text.count <= Self.longest, sheets.indices.contains(home) else {
      return nil
    }
    self.sheets = sheets
    self.home = home
    self.shift = shift
  }

  mutating func value() -> ExactFraction? {
    guard let value = sum(), next == text.count else { return nil }
    return value
  }

  /// The cells of its own sheet that it adds and nothing else: `SUM(L5:L7)`, `L5+L6`; nil of any other
  /// formula.
  mutating func addends() -> [CellAddress]? {
    var cells: [CellAddress] = []
    repeat {
      if take("SUM(") {
        repeat {
          guard let area = area(), area.sheet == home else { return nil }
          let block = area.block
          guard block.rows.count * block.columns.count + cells.count <= 20_000 else { return nil }
          for row in block.rows {
            cells += block.columns.map { CellAddress(row: row, column: $0) }
          }
        } while take(",")
        guard take(")") else { return nil }
      } else {
        guard let area = area(), area.sheet == home, area.isOne else { return nil }
        cells.append(
          CellAddress(row: area.block.rows.lowerBound, column: area.block.columns.lowerBound))
      }
    } while take("+")
    return next == text.count && cells.count > 1 ? cells : nil
  }

  // MARK: Grammar

  mutating func sum() -> ExactFraction? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, var value = product() else { return nil }
    while true {
      if take("+") {
        guard let other = product(), let sum = value.adding(other) else { return nil }
        value = sum
      } else if take("-") {
        guard let other = product()?.negated, let sum = value.adding(other) else { return nil }
        value = sum
      } else {
        return value
      }
    }
  }

  private mutating func product() -> ExactFraction? {
    guard var value = signed() else { return nil }
    while true {
      if take("*") {
        guard let other = signed(), let product = value.times(other) else { return nil }
        value = product
      } else if take("/") {
        guard let other = signed(), let quotient = value.divided(by: other) else { return nil }
        value = quotient
      } else {
        return value
      }
    }
  }

  private mutating func signed() -> ExactFraction? {
    var isNegative = false
    while true {
      if take("-") { isNegative.toggle() } else if !take("+") { break }
    }
    guard var value = operand() else { return nil }
    while take("%") {
      guard let part = value.divided(by: ExactFraction(whole: 100)) else { return nil }
      value = part
    }
    return isNegative ? value.negated : value
  }

  private mutating func operand() -> ExactFraction? {
    if take("(") {
      let value = sum()
      return take(")") ? value : nil
    }
    if take("SUM(") { return sumOfAreas() }
    if take("SUMIFS(") { return sumWhere() }
    if take("ROUND(") {
      guard let value = sum(), take(","), let places = sum(), take(")"), places.denominator == 1,
        (-12...9).contains(places.numerator)
      else { return nil }
      return value.rounded(to: Int(places.numerator))
    }
    if let first = peek, first.isASCIIDigit || first == "." { return number() }
    guard let area = area(), area.isOne else { return nil }
    return value(
      ofCell: area.block.rows.lowerBound, area.block.columns.lowerBound, sheets[area.sheet])
  }

  private mutating func number() -> ExactFraction? {
    let start = next
    while let scalar = peek, scalar.isASCIIDigit || scalar == "." { next += 1 }
    var digits = String(String.UnicodeScalarView(text[start..<next]))
    if digits.hasPrefix(".") { digits = "0" + digits }
    if digits.hasSuffix(".") { digits.removeLast() }
    // 5E3 and names such as 2月 are something else.
    if let scalar = peek, scalar.properties.isAlphabetic || scalar == "!" { return nil }
    return ExactFraction(digits: digits)
  }

  var peek: Unicode.Scalar? { next < text.count ? text[next] : nil }

  /// Past a word, be it in small letters.
  mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard next + count <= text.count else { return false }
    for index in 0..<count {
      let scalar = text[next + index].value
      let upper = (0x61...0x7A).contains(scalar) ? scalar - 32 : scalar
      if upper != UInt32(word.utf8Start[index]) { return false }
    }
    next += count
    return true
  }

  // MARK: Areas

  struct Area {
    var sheet: Int
    var block: CellBlock
    var isOne: Bool { block.rows.count == 1 && block.columns.count == 1 }
  }

  /// `L5`, `$L$5:$L$9`, `支出!L5`, `'支 出'!L5:L9`.
  mutating func area() -> Area? {
    let sheet: Int
    let start = next
    if let name = sheetName() {
      guard let index = sheets.firstIndex(where: { $0.name == name }) else { return nil }
      sheet = index
    } else {
      next = start
      sheet = home
    }
    guard let first = address() else { return nil }
    let last = take(":") ? address() : first
    guard let last else { return nil }
    // Another name, or a call.
    if let scalar = peek,
      scalar.properties.isAlphabetic || scalar.isASCIIDigit
        || "(!:_.[".unicodeScalars.contains(scalar)
    {
      return nil
    }
    return Area(
      sheet: sheet,
      block: CellBlock(
        rows: min(first.row, last.row)...max(first.row, last.row),
        columns: min(first.column, last.column)...max(first.column, last.column)))
  }

  /// Past the `!`; nil where no name of a sheet stands there.
  private mutating func sheetName() -> String? {
    var name = String.UnicodeScalarView()
    if take("'") {
      while let scalar = peek {
        next += 1
        if scalar != "'" {
          name.append(scalar)
        } else if peek == "'" {
          next += 1
          name.append(scalar)
        } else {
          return take("!") ? String(name) : nil
        }
      }
      return nil
    }
    while let scalar = peek,
      scalar.properties.isAlphabetic || scalar.isASCIIDigit || scalar == "_" || scalar == "."
    {
      name.append(scalar)
      next += 1
    }
    return !name.isEmpty && take("!") ? String(name) : nil
  }

  private mutating func address() -> CellAddress? {
    let start = next
    let fixedColumn = take("$")
    while let scalar = peek, scalar.isASCIILetter { next += 1 }
    let letters = next
    let fixedRow = take("$")
    while let scalar = peek, scalar.isASCIIDigit { next += 1 }
    guard letters > start,
      var address = CellAddress(String(String.UnicodeScalarView(text[start..<next])))
    else { return nil }
    if !fixedColumn { address.column += shift.columns }
    if !fixedRow { address.row += shift.rows }
    let fits =
      (0..<CellBlock.rowLimit).contains(address.row)
      && (0..<CellBlock.columnLimit).contains(address.column)
    return fits ? address : nil
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
  fileprivate var isASCIILetter: Bool { (0x41...0x5A).contains(value & ~0x20) }
}
