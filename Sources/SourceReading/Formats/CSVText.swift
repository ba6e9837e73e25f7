/// Writing of what `CSVTable` reads.
package enum CSVText {
  /// One row with its line end; a cell is quoted where it must be.
  package static func row(_ cells: [String]) -> String {
    cells.map { quoted(harmless($0)) }.joined(separator: ",") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    let special = text.utf8.contains { $0 == 34 || $0 == 44 || $0 == 9 || $0 == 10 || $0 == 13 }
    guard special else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

/// Excel takes a cell of a CSV for a formula by its first character, quoted or not, and some formulas
/// start programs (`=cmd|'/c calc'!A1`). An apostrophe before it makes it text; it is written here and
/// taken off where the file is read. Numbers with a sign are none.
extension CSVText {
  private static let apostrophe = UInt8(ascii: "'")

  private static func harmless(_ text: String) -> String {
    isFormula(text.utf8.drop { $0 == apostrophe }) ? "'" + text : text
  }

  /// Whether Excel would take a cell that is written so for a formula.
  package static func isFormula(_ text: String) -> Bool { isFormula(text.utf8) }

  /// Whether the first byte of a cell is the apostrophe that `row` put before it, or that somebody
  /// typed there as one does in Excel.
  static func isMarked<Bytes: Collection<UInt8>>(_ cell: Bytes) -> Bool {
    cell.first == apostrophe && isFormula(cell.drop { $0 == apostrophe })
  }

  /// What stands in `="2080101"`, the formula of one text by which programs keep Excel from taking a
  /// code for a number; nil of any other cell.
  static func heldText(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard cell.count > 3, cell.starts(with: Array("=\"".utf8)), cell.last == UInt8(ascii: "\"")
    else { return nil }
    let text = cell.dropFirst(2).dropLast()
    return text.contains(UInt8(ascii: "\"")) ? nil : text
  }

  /// `text` begins with `=`, `@`, or a sign before more than a number, in either width.
  private static func isFormula(_ text: some Collection<UInt8>) -> Bool {
    let visible = text.drop { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }
    if ["=", "@", "＝", "＠"].contains(where: { visible.starts(with: $0.utf8) }) { return true }
    let sign = ["+", "-", "＋", "－"].first { visible.starts(with: $0.utf8) }
    guard let sign else { return false }
    return !visible.dropFirst(sign.utf8.count).allSatisfy { byte in
      (48...57).contains(byte) || ".,%".utf8.contains(byte)
    }
  }
}
