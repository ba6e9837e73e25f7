import DisclosureReading
import DocumentReading

/// Sets passages on pages as an office program prints them, and gives each word with its box, as
/// `pdftotext -bbox` does. Cells wrap; amounts stand at the top of their row or in its middle.
struct PrintedPages {
  private(set) var pages: [[PageWord]] = [[]]
  private var top = 6000
  private let isCentred: Bool

  /// A Han character, in hundredths of a point.
  private static let em = 1050
  private static let leading = 1510
  private static let left = 4000

  init(_ passages: [Passage], isCentred: Bool) {
    self.isCentred = isCentred
    for passage in passages {
      switch passage {
      case .paragraph(let paragraph):
        for line in Self.lines(paragraph.text, in: 46 * Self.em) {
          set(line, at: Self.left, top)
          next(Self.leading)
        }
      case .grid(let grid): set(grid)
      }
    }
  }

  private mutating func next(_ height: Int) {
    top += height
    guard top > 52000 else { return }
    top = 6000
    pages.append([])
  }

  // MARK: Tables

  private mutating func set(_ grid: PrintedGrid) {
    let widths = (0..<grid.width).map { column in
      let own = grid.rows.indices.filter { row in
        grid.owners[row].count { $0 == grid.owners[row][column] } == 1
      }
      return min(own.map { Self.width(grid.rows[$0][column]) }.max() ?? 0, 9 * Self.em) + 1100
    }
    for row in grid.rows.indices {
      let cells = (0..<grid.width).filter {
        grid.owners[row][$0] == row * grid.width + $0 && !grid.rows[row][$0].isEmpty
      }
      let texts = cells.map { column in
        let span = grid.owners[row].count { $0 == row * grid.width + column }
        return Self.lines(
          grid.rows[row][column], in: widths[column..<column + span].reduce(-1100, +))
      }
      let height = max(texts.map(\.count).max() ?? 1, 1)
      for (column, lines) in zip(cells, texts) {
        let shift = isCentred ? (height - lines.count) * Self.leading / 2 : 0
        for (number, line) in lines.enumerated() {
          let place = Self.left + widths[..<column].reduce(0, +)
          set(line, at: place, top + shift + number * Self.leading)
        }
      }
      next(height * Self.leading + 300)
    }
  }

  // MARK: Words

  /// Digits stand a little apart from Han.
  private mutating func set(_ line: String, at place: Int, _ top: Int) {
    var place = place
    var word = ""
    func end(_ pages: inout [[PageWord]]) {
      if word.isEmpty { return }
      let width = Self.width(word)
      pages[pages.count - 1].append(
        PageWord(word, across: place..<place + width, down: top..<top + 1365))
      place += width + 220
      word = ""
    }
    for character in line {
      if character == " " || character == "\u{3000}" {
        end(&pages)
        place += Self.em
        continue
      }
      if let last = word.last, last.isASCII != character.isASCII { end(&pages) }
      word.append(character)
    }
    end(&pages)
  }

  private static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + ($1.isASCII ? em / 2 : em) }
  }

  private static func lines(_ text: String, in width: Int) -> [String] {
    var lines: [String] = [""]
    for character in text {
      if Self.width(lines[lines.count - 1] + String(character)) > max(width, em) {
        lines.append("")
      }
      lines[lines.count - 1].append(character)
    }
    return lines
  }
}
