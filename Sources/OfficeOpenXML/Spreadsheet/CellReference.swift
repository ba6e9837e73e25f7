/// Addresses of cells: rows and columns count from 0, as text they read `F9`.
public enum CellReference {
  /// `A`, `Z`, `AA` …
  public static func column(_ column: Int) -> String {
    column < common.count ? common[column] : letters(column)
  }

  private static let common = (0..<64).map(letters)

  private static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(65 + rest % 26))
      rest /= 26
    }
    letters.reverse()
    return String(decoding: letters, as: UTF8.self)
  }

  public static func cell(row: Int, column: Int) -> String {
    self.column(column) + String(row + 1)
  }

  /// `$B$14`
  public static func absolute(row: Int, column: Int) -> String {
    "$\(self.column(column))$\(row + 1)"
  }

  public static func range(_ block: CellBlock) -> String {
    var bytes: [UInt8] = []
    append(block, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same behind what is there: `F9`, `F9:F12`.
  public static func append(_ block: CellBlock, to bytes: inout [UInt8]) {
    append(row: block.rows.lowerBound, column: block.columns.lowerBound, to: &bytes)
    if block.rows.count == 1, block.columns.count == 1 { return }
    bytes.append(UInt8(ascii: ":"))
    append(row: block.rows.upperBound, column: block.columns.upperBound, to: &bytes)
  }

  private static func append(row: Int, column: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: self.column(column).utf8)
    appendDigits(row + 1, to: &bytes)
  }

  private static func appendDigits(_ number: Int, to bytes: inout [UInt8]) {
    if number > 9 { appendDigits(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

/// A rectangle of cells.
public struct CellBlock: Hashable, Sendable {
  public var rows: ClosedRange<Int>
  public var columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// Excel's rules for the names of sheets.
public enum SheetName {
  /// `name` without what Excel forbids, at most 31 UTF-16 units, unlike all of `taken`.
  public static func valid(_ name: String, besides taken: [String] = []) -> String {
    let base = stripped(cleaned(name))
    var candidate = shortened(base, to: 31)
    var number = 2
    let taken = taken.map(folded)
    func isTaken(_ name: String) -> Bool { taken.contains(name) || name == "history" }
    while isTaken(folded(candidate)) {
      let suffix = "(\(number))"
      candidate = shortened(base, to: 31 - suffix.utf16.count) + suffix
      number += 1
    }
    return candidate
  }

  /// As formulas and defined names refer to it; always in apostrophes, which is always allowed.
  public static func quoted(_ name: String) -> String {
    "'" + name.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
  }

  private static let forbidden = "[]:*?/\\"

  private static func cleaned(_ name: String) -> String {
    if !name.utf8.contains(where: { $0 < 0x20 || forbidden.utf8.contains($0) }) { return name }
    return String(name.map { forbidden.contains($0) || $0.isControl ? "_" : $0 })
  }

  /// As names are compared: Excel takes `a` and `A` for the same. Han characters, digits and the marks
  /// of ASCII stay as they are.
  private static func folded(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x41...0x5A, 0xC0...0xE3, 0xEA...0xFF: false
      default: true
      }
    }
    return isPlain ? name : name.lowercased()
  }

  /// Without apostrophes and blanks at either end.
  private static func stripped(_ name: String) -> String {
    var rest = name[...]
    while rest.first == "'" || rest.first == " " { rest.removeFirst() }
    while rest.last == "'" || rest.last == " " { rest.removeLast() }
    return rest.isEmpty ? "Sheet" : String(rest)
  }

  private static func shortened(_ name: String, to units: Int) -> String {
    var short = name
    while short.utf16.count > units { short.removeLast() }
    return stripped(short)
  }
}

extension Character {
  fileprivate var isControl: Bool { unicodeScalars.allSatisfy { $0.value < 0x20 } }
}
