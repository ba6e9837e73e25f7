import DocumentReading
import GoujiModel

/// All text of a document in one piece, blanks left out, and which cell each byte belongs to.
struct ExpectedStream {
  struct Atom {
    var line: Int
    var cell: Int
    var range: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  private(set) var atoms: [Atom] = []
  /// Bytes before which a chart stands, and which.
  private(set) var charts: [(at: Int, chart: Int)] = []
  /// Ends of entries of the contents: dots and the number of a page follow.
  private(set) var entryEnds: Set<Int> = []
  /// Of each line in a table, the first line of the header above it.
  private var headers: [Int: Range<Int>] = [:]
  private let lines: [ExpectedLine]

  init(_ lines: [ExpectedLine]) {
    self.lines = lines
    var header = 0..<0
    for (index, line) in lines.enumerated() {
      switch line.origin {
      case .chart(let chart, .title): charts.append((bytes.count, chart))
      case .chart: break
      case .row(_, 0, _):
        header = index..<index
        add(line, index)
      default: add(line, index)
      }
      guard case .row(_, let row, _) = line.origin else { continue }
      if header.count == row, line.isHeader { header = header.lowerBound..<(index + 1) }
      headers[index] = header
    }
  }

  private mutating func add(_ line: ExpectedLine, _ index: Int) {
    for (cell, text) in line.line.cells.enumerated() {
      let start = bytes.count
      bytes += PrintedText.key(text).filter { $0 != 0x20 }
      if bytes.count > start {
        atoms.append(Atom(line: index, cell: cell, range: start..<bytes.count))
      }
    }
    if case .contents = line.origin { entryEnds.insert(bytes.count) }
  }

  /// Those that bytes belong to; of no bytes, the one they stand in or behind.
  func atoms(in range: Range<Int>) -> ArraySlice<Atom> {
    let wanted = range.isEmpty ? max(range.lowerBound - 1, 0)..<max(range.lowerBound, 1) : range
    let first = index(of: wanted.lowerBound)
    var last = first
    while last < atoms.count, atoms[last].range.lowerBound < wanted.upperBound { last += 1 }
    return atoms[min(first, atoms.count)..<last]
  }

  private func index(of byte: Int) -> Int {
    var (low, high) = (0, atoms.count)
    while low < high {
      let middle = (low + high) / 2
      if atoms[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The header that a page repeats where it goes on with this byte; empty outside tables.
  func header(at byte: Int) -> ArraySlice<UInt8> {
    let position = index(of: byte)
    guard position < atoms.count, let rows = headers[atoms[position].line], !rows.isEmpty else {
      return []
    }
    let header = atoms.filter { rows.contains($0.line) }
    guard let first = header.first, let last = header.last else { return [] }
    return bytes[first.range.lowerBound..<last.range.upperBound]
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// All text of the pages in one piece, blanks and numbers of pages left out.
struct PageStream {
  private(set) var bytes: [UInt8] = []
  /// Byte at which each page begins.
  private(set) var starts: [Int] = []
  private(set) var lineEnds: Set<Int> = []

  init(_ text: PageText, footer: (before: String, after: String)?) {
    for page in text.pages {
      starts.append(bytes.count)
      for (index, line) in page.enumerated() {
        let isEdge = index == 0 || index == page.count - 1
        if isEdge, let footer, Self.isPageNumber(line, footer) { continue }
        bytes += PrintedText.key(line).filter { $0 != 0x20 }
        lineEnds.insert(bytes.count)
      }
    }
  }

  private static func isPageNumber(
    _ line: String, _ footer: (before: String, after: String)
  ) -> Bool {
    let line = PrintedText.withoutBlanks(line)
    let (before, after) = (
      PrintedText.withoutBlanks(footer.before), PrintedText.withoutBlanks(footer.after)
    )
    guard line.hasPrefix(before), line.hasSuffix(after) else { return false }
    let number = line.dropFirst(before.count).dropLast(after.count)
    return !number.isEmpty && number.allSatisfy(\.isNumber)
  }

  /// From 1.
  func page(at byte: Int) -> Int { max(starts.lastIndex { $0 <= byte }.map { $0 + 1 } ?? 1, 1) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
