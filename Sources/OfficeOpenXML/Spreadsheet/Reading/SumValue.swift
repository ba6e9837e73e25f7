/// What a sum of cells gives: `SUM(F8:F12,F20)`, as `SumFormula` of a writer and the programs that
/// save it again put it. Exact, by decimal digits.
public struct SumValue {
  private let sheet: SheetContent
  /// Sums that are cells of other sums, known by their address.
  private var known: [CellAddress: Int128] = [:]
  private var open: Set<CellAddress> = []
  /// Rows and cells looked at, so that no file can keep us busy.
  private var cellsLeft = 1_000_000
  /// Sums within sums, be it in a formula or from cell to cell.
  private var depth = 0

  private static let decimals = 12
  /// Of Excel: characters of a formula. Levels within one are 64 there; a sum adds the cells of others.
  private static let longest = 8_192
  private static let deepest = 200

  public init(_ sheet: SheetContent) { self.sheet = sheet }

  /// Nil where it is no sum of cells of the sheet, or one of words, or goes round in a circle.
  public mutating func digits(of formula: String) -> String? {
    value(of: Substring(formula.filter { !$0.isWhitespace && $0 != "$" })).map(Self.text)
  }

  /// The cells that a sum adds, from the top left; nil where it is none, or one of too many.
  public static func cells(of formula: String) -> [CellAddress]? { cells(of: formula, depth: 0) }

  private static func cells(of formula: String, depth: Int) -> [CellAddress]? {
    guard depth < deepest,
      let call = arguments(Substring(formula.filter { !$0.isWhitespace && $0 != "$" }))
    else { return nil }
    var cells: [CellAddress] = []
    for argument in call {
      if arguments(argument) != nil {
        guard let inner = Self.cells(of: String(argument), depth: depth + 1) else { return nil }
        cells += inner
        continue
      }
      guard let block = CellBlock(reference: String(argument)), cells.count < mostCells,
        block.rows.count * block.columns.count <= mostCells
      else { return nil }
      for row in block.rows {
        cells += block.columns.map { CellAddress(row: row, column: $0) }
      }
    }
    return cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  private static let mostCells = 20_000

  private mutating func value(of formula: Substring) -> Int128? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, let call = Self.arguments(formula) else { return nil }
    var sum: Int128 = 0
    for argument in call {
      guard let part = Self.arguments(argument) == nil ? cells(argument) : value(of: argument)
      else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(part)
      if overflow { return nil }
      sum = next
    }
    return sum
  }

  /// Of `SUM(a,b)`; nil for anything else.
  private static func arguments(_ text: Substring) -> [Substring]? {
    guard text.utf8.count <= longest, text.prefix(4).uppercased() == "SUM(", text.last == ")"
    else { return nil }
    let inside = text.dropFirst(4).dropLast()
    var (depth, start) = (0, inside.startIndex)
    var arguments: [Substring] = []
    for index in inside.indices {
      switch inside[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case ",", ";":
        if depth > 0 { continue }
        arguments.append(inside[start..<index])
        start = inside.index(after: index)
      default: break
      }
      if depth < 0 { return nil }
    }
    return arguments + [inside[start...]]
  }

  private mutating func cells(_ reference: Substring) -> Int128? {
    guard let block = CellBlock(reference: String(reference)) else { return nil }
    var sum: Int128 = 0
    for row in sheet.rows[sheet.firstRow(from: block.rows.lowerBound)...] {
      if row.row > block.rows.upperBound { break }
      cellsLeft -= 1 + row.cells.count
      if cellsLeft < 0 { return nil }
      for cell in row.cells where block.columns.contains(cell.column) {
        guard let value = value(of: cell) else { return nil }
        let (next, overflow) = sum.addingReportingOverflow(value)
        if overflow { return nil }
        sum = next
      }
    }
    return sum
  }

  /// Words count as nothing.
  private mutating func value(of cell: SheetCell) -> Int128? {
    switch cell.value {
    case .number(let digits): return Self.scaled(digits)
    case .text, .boolean: return 0
    case .error: return nil
    case .missing:
      guard let formula = cell.formula, !formula.isEmpty,
        let address = CellAddress(CellReference.cell(row: cell.row, column: cell.column))
      else { return nil }
      if let value = known[address] { return value }
      guard open.insert(address).inserted else { return nil }
      defer { open.remove(address) }
      let value = value(of: Substring(formula.filter { !$0.isWhitespace && $0 != "$" }))
      known[address] = value
      return value
    }
  }

  private static func scaled(_ digits: String) -> Int128? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let behind = parts.count > 1 ? parts[1].prefix(decimals) : ""
    let zeros = String(repeating: "0", count: decimals - behind.count)
    // Far beyond it no amount is.
    guard parts[0].count <= 22 else { return nil }
    return Int128(parts[0] + behind + zeros)
  }

  private static func text(_ value: Int128) -> String {
    let sign = value < 0 ? "-" : ""
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return DecimalDigits.plain(sign + padded.dropLast(decimals) + "." + padded.suffix(decimals))
      ?? "0"
  }
}
