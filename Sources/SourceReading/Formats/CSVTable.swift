import GoujiModel

/// Comma-separated values as in RFC 4180, with quoted line breaks. Lines end with `\n`. Tabs and
/// semicolons separate as well, where the first line has more of them.
package enum CSVTable {
  package static func read(_ file: SourceFile) -> Outcome<SourceTable> {
    var text = file.text
    var (rows, openQuote) = text.withUTF8 { bytes in
      var scanner = CSVScanner(bytes: bytes, separator: CSVSeparator.find(in: bytes))
      return (scanner.rows(), scanner.openQuote)
    }
    if CSVSeparator.stated(in: text.utf8.prefix(6)) != nil { rows.removeFirst() }
    let findings = openQuote.map { [Finding.unterminatedQuote(at: $0.place(in: file))] } ?? []
    return Outcome(SourceTable(file: file, rows: rows), findings)
  }
}

/// What divides the cells of a line.
private enum CSVSeparator {
  /// Excel's own way to say it: a first line of `sep=;` and nothing else.
  static func stated(in start: some Collection<UInt8>) -> UInt8? {
    let line = Array(start.prefix { $0 != newline })
    return line.count == 5 && line.starts(with: Array("sep=".utf8)) ? line[4] : nil
  }

  /// The one that stands most often in the first line with something in it, outside quotes.
  static func find(in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    if let stated = stated(in: bytes.prefix(6)) { return stated }
    let candidates = [comma, tab, semicolon]
    var counts = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if let index = candidates.firstIndex(of: byte) {
        counts[index] += 1
      } else if byte == newline, !isBlank {
        break
      } else if byte != 32, byte != newline {
        isBlank = false
      }
    }
    return candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
  }
}

private struct CSVScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let separator: UInt8
  var index = 0
  var line = 1
  /// Column, in characters from 1, of the character at `index`.
  var column = 1
  /// The first cell whose quote is never closed. From there on a quoted cell ends with its line at
  /// the latest, and more such cells are not reported: they may well be in order.
  var openQuote: SourceCell?
  var brokenCells = 0

  init(bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  mutating func rows() -> [SourceRow] {
    var rows: [SourceRow] = []
    var width = 8
    while index < bytes.count {
      let row = row(width: width)
      width = row.cells.count
      if row.cells.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  /// Reads up to and with the end of the line.
  private mutating func row(width: Int) -> SourceRow {
    var cells: [SourceCell] = []
    cells.reserveCapacity(width)
    let start = line
    let broken = brokenCells
    while true {
      cells.append(cell())
      guard index < bytes.count else { break }
      let mark = bytes[index]
      advance()
      if mark == newline { break }
    }
    return SourceRow(cells: cells, line: start, isBroken: brokenCells > broken)
  }

  /// Reads up to the separator or the line end, without it.
  private mutating func cell() -> SourceCell {
    while index < bytes.count, bytes[index] != separator, bytes[index] == 32 || bytes[index] == tab
    { advance() }
    return index < bytes.count && bytes[index] == quote ? quotedCell() : plainCell()
  }

  private mutating func plainCell() -> SourceCell {
    let start = index
    let startColumn = column
    while index < bytes.count, bytes[index] != separator, bytes[index] != newline { advance() }
    let trimmed = Blanks.trimming(bytes[start..<index])
    let text = text(trimmed)
    return SourceCell(
      text: text, line: line,
      column: startColumn + characters(start..<trimmed.startIndex),
      length: characters(trimmed.startIndex..<trimmed.endIndex), fault: .shown(in: text))
  }

  private mutating func quotedCell() -> SourceCell {
    let start = (index: index, line: line, column: column)
    var text: [UInt8] = []
    var firstLineEnd: Int?
    advance()
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        advance()
        guard index < bytes.count, bytes[index] == quote else {
          return closedCell(text, from: start, firstLineEnd: firstLineEnd)
        }
      } else if byte == newline, firstLineEnd == nil {
        firstLineEnd = column
        if openQuote != nil { return openCell(from: start) }
      }
      text.append(byte)
      advance()
    }
    return openCell(from: start)
  }

  /// After the closing quote; what stands between it and the separator belongs to the text. Where the
  /// cell has run over a line end, such a quote is more likely the opening one of another cell.
  private mutating func closedCell(
    _ quoted: [UInt8], from start: (index: Int, line: Int, column: Int), firstLineEnd: Int?
  ) -> SourceCell {
    let length = (firstLineEnd ?? column) - start.column
    let rest = index
    while index < bytes.count, bytes[index] != separator, bytes[index] != newline { advance() }
    let tail = Blanks.trimming(bytes[rest..<index])
    if firstLineEnd != nil, !tail.isEmpty { return openCell(from: start) }
    let text = text(Blanks.trimming((quoted + tail)[...]))
    return SourceCell(
      text: text, line: start.line, column: start.column, length: length,
      fault: .shown(in: text))
  }

  /// The quote is never closed: the cell is taken to end with its line, so that the rest of the
  /// file can still be read.
  private mutating func openCell(from start: (index: Int, line: Int, column: Int)) -> SourceCell {
    (index, line, column) = start
    let textStart = index + 1
    while index < bytes.count, bytes[index] != newline { advance() }
    let cell = SourceCell(
      text: String(decoding: Blanks.trimming(bytes[textStart..<index]), as: UTF8.self),
      line: start.line, column: start.column, length: column - start.column)
    openQuote = openQuote ?? cell
    brokenCells += 1
    return cell
  }

  /// Without what keeps Excel from taking the cell for something else: the apostrophe before a formula,
  /// `="2080101"` around a code.
  private func text(_ cell: ArraySlice<UInt8>) -> String {
    String(
      decoding: CSVText.heldText(cell) ?? cell.dropFirst(CSVText.isMarked(cell) ? 1 : 0),
      as: UTF8.self)
  }

  private func text(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    // Most cells begin with neither mark.
    guard let first = cell.first, first == equals || first == apostrophe else {
      return String(decoding: cell, as: UTF8.self)
    }
    return text(ArraySlice(cell))
  }

  private mutating func advance() {
    let byte = bytes[index]
    index += 1
    if byte == newline {
      line += 1
      column = 1
    } else if index == bytes.count || !UTF8.isContinuation(bytes[index]) {
      column += 1
    }
  }

  private func characters(_ range: Range<Int>) -> Int {
    bytes[range].count { !UTF8.isContinuation($0) }
  }
}

private let newline = UInt8(ascii: "\n")
private let comma = UInt8(ascii: ",")
private let tab = UInt8(ascii: "\t")
private let semicolon = UInt8(ascii: ";")
private let quote = UInt8(ascii: "\"")
private let equals = UInt8(ascii: "=")
private let apostrophe = UInt8(ascii: "'")

extension Finding {
  fileprivate static func unterminatedQuote(at place: Place) -> Finding {
    Finding(
      .unterminatedQuote, at: place, "引号没有配对，此处的双引号一直没有结束", label: "从这里开始",
      cure: "在文字末尾补一个双引号；文字中的双引号要写两遍")
  }
}
