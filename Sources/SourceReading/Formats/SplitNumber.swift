/// A number that a CSV file breaks in two: `6,700` without quotes, of which the first cell has the 6 and
/// the next one the 700.
package struct SplitNumber {
  /// Position of the first part.
  package var position: Int
  /// Cells that belong to it.
  package var parts: Int
  /// `6,700`
  package var text: String

  /// Nil where no cell of the row looks so. `width` is that of the header; the others tell in which of
  /// its columns such numbers and remarks stand.
  ///
  /// Three digits behind one to three are a value of their own mostly; they are the rest of another
  /// only where the row is longer than its header, or where they stand for a remark.
  package init?(
    in row: SourceRow, width: Int, numbers: some Sequence<Int>, remarks: Set<Int>
  ) {
    let isLonger = row.cells.count > width
    for position in numbers where position + 1 < row.cells.count {
      let (first, rest) = (row.cells[position].text, row.cells[position + 1].text)
      guard Self.isStart(first), Self.isRest(rest) else { continue }
      if isLonger || remarks.contains(position + 1) {
        self.position = position
        // 1,118,760 falls into three.
        let more = row.cells[(position + 2)...].prefix {
          Self.isRest($0.text) && !rest.contains(".")
        }
        parts = 2 + more.count
        text = ([first, rest] + more.map(\.text)).joined(separator: ",")
        return
      }
    }
    return nil
  }

  /// `6`, `-12`, `123`: no zero ahead.
  private static func isStart(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    return (1...3).contains(digits.count) && digits.allSatisfy(isDigit)
      && digits.first != UInt8(ascii: "0")
  }

  /// `700`, `700.50`
  private static func isRest(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2 && parts[0].count == 3
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
