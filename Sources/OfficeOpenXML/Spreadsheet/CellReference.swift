/// Addresses of cells: rows and columns count from 0, as text they read `F9`.
package enum CellReference {
  /// `A`, `Z`, `AA` …
  package static func column(_ column: Int) -> String {
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

  package static func cell(row: Int, column: Int) -> String {
    self.column(column) + String(row + 1)
  }

  /// `$B$14`
  package static func absolute(row: Int, column: Int) -> String {
    "$\(self.column(column))$\(row + 1)"
  }

  package static func range(_ block: CellBlock) -> String {
    let first = cell(row: block.rows.lowerBound, column: block.columns.lowerBound)
    if block.rows.count == 1, block.columns.count == 1 { return first }
    return first + ":" + cell(row: block.rows.upperBound, column: block.columns.upperBound)
  }
}

/// A rectangle of cells.
package struct CellBlock: Hashable, Sendable {
  package var rows: ClosedRange<Int>
  package var columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// Excel's rules for the names of sheets.
package enum SheetName {
  /// `name` without what Excel forbids, at most 31 UTF-16 units, unlike all of `taken`.
  package static func valid(_ name: String, besides taken: [String] = []) -> String {
    let cleaned = String(name.map { "[]:*?/\\".contains($0) || $0.isControl ? "_" : $0 })
    let base = stripped(cleaned)
    var candidate = shortened(base, to: 31)
    var number = 2
    while taken.contains(where: { $0.lowercased() == candidate.lowercased() })
      || candidate.lowercased() == "history"
    {
      let suffix = "(\(number))"
      candidate = shortened(base, to: 31 - suffix.utf16.count) + suffix
      number += 1
    }
    return candidate
  }

  /// As formulas and defined names refer to it; always in apostrophes, which is always allowed.
  package static func quoted(_ name: String) -> String {
    "'" + name.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
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
