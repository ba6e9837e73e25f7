import Testing

@testable import OfficeOpenXML

/// Edits of a document that was read, as somebody makes them in Word.
extension WordContent {
  /// Blocks that are paragraphs with these words.
  func blocks(with words: String) -> [Int] {
    blocks.indices.filter { text(of: $0)?.contains(words) ?? false }
  }

  func text(of block: Int) -> String? {
    if case .paragraph(let paragraph) = blocks[block] { paragraph.text } else { nil }
  }

  /// In all paragraphs that have the words, or in some of them, by their order.
  mutating func replace(_ old: String, with new: String, in some: Set<Int>? = nil) throws {
    let found = blocks(with: old)
    try #require(!found.isEmpty, "\(old)")
    for (number, index) in found.enumerated() where some?.contains(number) ?? true {
      set(text(of: index)?.replacing(old, with: new, maxReplacements: 1) ?? "", at: index)
    }
  }

  /// In all cells of tables that have the words.
  mutating func replaceCells(_ old: String, with new: String) throws {
    var count = 0
    for index in blocks.indices {
      guard case .table(var grid) = blocks[index] else { continue }
      for row in grid.rows.indices {
        for cell in grid.rows[row].cells.indices
        where grid.rows[row].cells[cell].text.contains(old) {
          grid.rows[row].cells[cell].text.replace(old, with: new)
          count += 1
        }
      }
      blocks[index] = .table(grid)
    }
    try #require(count > 0, "\(old)")
  }

  mutating func set(_ text: String, _ artifacts: Set<WordParagraph.Artifact> = [], at block: Int) {
    blocks[block] = .paragraph(WordParagraph(text: text, namesPage: false, artifacts: artifacts))
  }

  mutating func remove(_ words: String, in some: Set<Int>? = nil) throws {
    let found = blocks(with: words)
    try #require(!found.isEmpty, "\(words)")
    for (number, index) in found.enumerated().reversed() where some?.contains(number) ?? true {
      blocks.remove(at: index)
    }
  }

  mutating func insert(_ text: String, behind words: String, in some: Set<Int>? = nil) throws {
    let found = blocks(with: words)
    try #require(!found.isEmpty, "\(words)")
    for (number, index) in found.enumerated().reversed() where some?.contains(number) ?? true {
      blocks.insert(.paragraph(WordParagraph(text: text, namesPage: false)), at: index + 1)
    }
  }

  /// What it prints, without blanks and without the contents, a line to a paragraph or a row.
  var printed: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph): paragraph.namesPage ? [] : [paragraph.text.withoutBlanks]
      case .table(let grid):
        grid.rows.map { $0.cells.map(\.text.withoutBlanks).joined(separator: "|") }
      case .chart(let chart): [chart.title.withoutBlanks]
      }
    }
  }
}

extension String {
  fileprivate var withoutBlanks: String { filter { !$0.isWhitespace } }
}
