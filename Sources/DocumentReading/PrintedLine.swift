import OfficeOpenXML

/// A line of what a document prints, for comparing: a paragraph, the row of a table, a row of what
/// a chart shows. Documents of all formats come down to lines.
package struct PrintedLine: Sendable {
  package enum Kind: UInt8, Sendable {
    case text = 1
    case row, chart
  }

  package var kind: Kind
  /// One for a paragraph; for a row one to a cell, merged cells once.
  package var cells: [String]
  /// Of each cell of a row, how many columns it covers; empty where nobody knows.
  package var spans: [Int]

  package init(_ kind: Kind, _ cells: [String], spans: [Int] = []) {
    self.kind = kind
    self.cells = cells
    self.spans = spans
  }

  package static func text(_ text: String) -> PrintedLine { PrintedLine(.text, [text]) }

  /// What two lines have in common that print the same.
  package var key: [UInt8] {
    var key: [UInt8] = [kind.rawValue]
    for (index, cell) in cells.enumerated() {
      if index > 0 { key.append(0x1F) }
      PrintedText.append(cell, to: &key)
    }
    return key
  }

  /// For people.
  package var words: String { cells.joined(separator: kind == .text ? "" : "│") }
}

extension [PrintedLine] {
  /// The lines of a document saved by a word processor; with `labels` those that a program numbers
  /// have their numbers, as they are printed.
  package init(_ content: WordContent, labels: Bool = false) {
    self = []
    for block in content.blocks {
      switch block {
      case .paragraph(let paragraph):
        append(.text(labels ? paragraph.label + paragraph.text : paragraph.text))
      case .table(let grid):
        for row in grid.rows {
          append(
            PrintedLine(
              .row, row.cells.map { labels ? $0.labelled : $0.text }, spans: row.cells.map(\.span)))
        }
      case .chart(let chart): self += chart.lines
      }
    }
  }
}

extension ChartContent {
  /// Its title; then for each series a line with its name, and one for each point: category,
  /// number, label.
  package var lines: [PrintedLine] {
    var lines = [PrintedLine(.chart, [title])]
    for series in series {
      lines.append(PrintedLine(.chart, [series.name]))
      let count = Swift.max(series.categories.count, series.values.count)
      for point in 0..<count {
        func item(_ list: [String]) -> String { point < list.count ? list[point] : "" }
        lines.append(
          PrintedLine(
            .chart, [item(series.categories), item(series.values), series.labels[point] ?? ""]))
      }
    }
    return lines
  }
}
