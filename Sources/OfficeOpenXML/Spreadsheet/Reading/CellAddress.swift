/// The address of a cell as text has it, `D14`; row and column count from 0.
public struct CellAddress: Hashable, Sendable {
  public var row: Int
  public var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Nil where the text is no address of a sheet. `$` marks of formulas are admitted.
  public init?(_ text: some StringProtocol) {
    var letters = 0
    var column = 0
    var digits = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard digits == 0, letters < 3 else { return nil }
        letters += 1
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard letters > 0, digits < 7 else { return nil }
        digits += 1
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard (1...CellBlock.rowLimit).contains(row), (1...CellBlock.columnLimit).contains(column)
    else { return nil }
    self.row = row - 1
    self.column = column - 1
  }
}

extension CellBlock {
  /// Rows and columns that a sheet has (Excel 2007 and later).
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  /// `A1:C3`, or a single cell.
  init?(reference: String) {
    let ends = reference.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let first = CellAddress(ends[0]),
      let last = CellAddress(ends[ends.count - 1])
    else { return nil }
    self.init(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column))
  }
}
