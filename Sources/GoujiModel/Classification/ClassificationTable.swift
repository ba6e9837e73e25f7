#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Rows of tab-separated text, sorted by code in the first column. Nothing is parsed before it is
/// asked for: a code is found by binary search over the bytes.
package struct ClassificationTable: Sendable {
  private let text: TableText
  /// Where the rows begin: below the line of headings.
  private let start: Int

  init(_ text: TableText) {
    self.text = text
    start = text.bytes.firstIndex(of: newline).map { $0 + 1 } ?? text.bytes.count
  }

  /// Of lines without their headings, sorted, each ended by a line feed.
  package init(lines: String) { self.init(TableText(copying: "\n" + lines)) }

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// The first row with this code, or nil.
  func row(_ code: String) -> ClassificationRow? {
    let start = code.withBytes { firstRow(notBefore: $0, in: bytes) }
    guard start < bytes.count else { return nil }
    let row = self.row(at: start, in: bytes)
    return code.withBytes { row.fieldBytes(0).elementsEqual($0) } ? row : nil
  }

  /// Where the first row begins whose code is not smaller.
  private func firstRow(
    notBefore code: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var low = start
    var high = bytes.count
    // Rows that start before `low` have smaller codes; rows from `high` on do not.
    while low < high {
      let middle = (low + high) / 2
      // The next row, which is found at once; where there is none before `high`, the one around.
      var start = lineEnd(from: middle, in: bytes) + 1
      if start >= high { start = lineStart(before: middle, in: bytes) }
      if codeIsSmaller(at: start, than: code, in: bytes) {
        low = lineEnd(from: max(start, middle), in: bytes) + 1
      } else {
        high = start
      }
    }
    return low
  }

  /// Every row, in order, until `body` returns false.
  func forEach(_ body: (ClassificationRow) -> Bool) {
    let bytes = bytes
    var start = start
    while start < bytes.count {
      let row = row(at: start, in: bytes)
      if !body(row) { return }
      start = row.end + 1
    }
  }

  private func row(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> ClassificationRow {
    ClassificationRow(text: text, start: start, end: lineEnd(from: start, in: bytes))
  }

  private func lineStart(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = index
    while start > self.start, bytes[start - 1] != newline { start -= 1 }
    return start
  }

  private func lineEnd(from index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let rest = UnsafeBufferPointer(rebasing: bytes[index...])
    guard let first = rest.baseAddress, let found = memchr(first, Int32(newline), rest.count) else {
      return bytes.count
    }
    return index + (UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - first)
  }

  private func codeIsSmaller(
    at start: Int, than code: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for offset in code.indices {
      guard start + offset < bytes.count else { return true }
      let other = bytes[start + offset]
      if other != code[offset] { return other < code[offset] }
    }
    return false
  }
}

/// One row: a range of the table's bytes. Fields become text when asked for.
package struct ClassificationRow {
  private let text: TableText
  fileprivate let start: Int
  fileprivate let end: Int

  fileprivate init(text: TableText, start: Int, end: Int) {
    self.text = text
    self.start = start
    self.end = end
  }

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// The text of a column, counted from 0; empty where the row is shorter.
  subscript(column: Int) -> String { String(decoding: fieldBytes(column), as: UTF8.self) }

  func codeEquals(_ code: [UInt8]) -> Bool { fieldBytes(0).elementsEqual(code) }

  /// Columns are those of the table; the name is the second of a classification.
  func fieldBytes(_ column: Int) -> UnsafeBufferPointer<UInt8>.SubSequence {
    var from = start
    for _ in 0..<column {
      while from < end, bytes[from] != tab { from += 1 }
      if from == end { return bytes[end..<end] }
      from += 1
    }
    var to = from
    while to < end, bytes[to] != tab { to += 1 }
    return bytes[from..<to]
  }
}

private let newline = UInt8(ascii: "\n")
private let tab = UInt8(ascii: "\t")
