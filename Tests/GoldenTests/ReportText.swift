import GoujiModel

/// A report as plain text that git can diff: figures of sentences in brackets, tables one row a
/// line, cells covered by a merge as `←` (from the left) or `↑` (from above).
struct ReportText {
  private var lines: [String] = []
  private let report: Report

  static func of(_ report: Report) -> String {
    var text = ReportText(report)
    text.write()
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(_ report: Report) { self.report = report }

  private mutating func write() {
    lines.append("文件名：\(report.identity.title.text)　模板：\(report.identity.template)")
    for paragraph in report.cover { add(paragraph) }
    if let contents = report.contents { lines.append("〔目录 \(contents.title) \(contents.levels)级〕") }
    for block in report.parts.flatMap(\.blocks) {
      switch block {
      case .heading(let heading): add(heading)
      case .paragraph(let paragraph): add(paragraph)
      case .table(let table): add(table)
      case .chart(let chart): add(chart)
      }
    }
  }

  private mutating func add(_ heading: Heading) {
    let mark = String(repeating: "#", count: heading.level + 1)
    lines += ["", "\(mark) \(heading.words.text)" + (heading.standsAlone ? "〔单独一页〕" : "")]
  }

  private mutating func add(_ paragraph: Paragraph) {
    let style = paragraph.style == "正文" ? "" : "〔\(paragraph.style)〕"
    lines.append(style + paragraph.inlines.map(text).joined())
  }

  private func text(_ inline: Inline) -> String {
    switch inline {
    case .text(let words, _): words
    case .figure(let index): "[\(report.figures[index].printed)]"
    case .draftText(_, let words, _): words
    }
  }

  private mutating func add(_ table: ReportTable) {
    lines += ["", "== \(table.label) \(table.title)〔\(table.orientation.rawValue)〕"]
    lines.append("\(table.leftLine)｜\(table.rightLine)")
    let covered = Self.covered(table.merges)
    for (row, line) in table.rows.enumerated() {
      let mark = row < table.headerRows ? "-" : line.emphasis == .total ? "+" : " "
      let cells = line.cells.enumerated().map { column, cell in
        covered[[row, column]] ?? cell.text
      }
      lines.append("\(mark) " + cells.joined(separator: " | "))
    }
    lines += table.notes.map { "注：\($0)" }
  }

  private mutating func add(_ chart: ReportChart) {
    lines += ["", "== \(chart.caption)〔\(chart.kind.rawValue)〕\(chart.note)"]
    for (index, category) in chart.categories.enumerated() {
      let points = chart.series.map { "\($0.name) \($0.points[index].printed)" }
      let share = chart.shares.isEmpty ? [] : [chart.shares[index].printed]
      lines.append("  " + ([category.text] + points + share).joined(separator: " | "))
    }
  }

  private static func covered(_ merges: [CellMerge]) -> [[Int]: String] {
    var marks: [[Int]: String] = [:]
    for merge in merges {
      for row in merge.row..<merge.row + merge.rowSpan {
        for column in merge.column..<merge.column + merge.columnSpan {
          marks[[row, column]] = column > merge.column ? "←" : "↑"
        }
      }
      marks[[merge.row, merge.column]] = nil
    }
    return marks
  }
}

extension Cell {
  /// As printed, its indentation before it.
  var text: String {
    switch content {
    case .empty: ""
    case .text(let words, _): indented(words)
    case .words(let words): indented(words.text)
    case .figure(let figure): figure.printed
    }
  }

  private func indented(_ words: String) -> String {
    String(repeating: "　", count: indent) + words.replacing("\n", with: "／")
  }
}
