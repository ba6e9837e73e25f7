import Foundation
import GoujiModel
import Testing

/// What a publication says, as facts typed from it (`Facts/*.tsv`), and the same of a report.
enum PublishedFacts {
  static func typed(_ name: String) throws -> [[String]] {
    Array(try lines("\(Repository.root)/Tests/GoldenTests/Facts/\(name).tsv").dropFirst())
  }

  /// The cells of a table of tabs.
  static func lines(_ path: String) throws -> [[String]] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Table, row, column and text of every figure that is printed, save weights; amounts without
  /// the commas of thousands.
  static func amounts(of table: ReportTable) -> [[String]] {
    let printed = PrintedTable(table)
    return printed.body.flatMap { row in
      printed.columns.indices.compactMap { column -> [String]? in
        let text = printed.own(row, column).filter { $0 != "," }
        guard printed.isFigure(row, column), !text.isEmpty, printed.columns[column] != "权重"
        else { return nil }
        return [table.id, label(printed, row, column), printed.columns[column], text]
      }
    }
  }

  /// The words of the label columns left of a figure; of a project, its name alone.
  private static func label(_ table: PrintedTable, _ row: Int, _ column: Int) -> String {
    var names: [String] = []
    if ["表6", "项目绩效目标表"].contains(table.table.id) {
      names = [table.own(row, table.own(row, 1).isEmpty ? 0 : 1)]
    } else {
      let figures = table.figureColumns
      guard let last = (0..<column).last(where: { !figures.contains($0) }) else { return "（无名行）" }
      let first = (0..<last).last { figures.contains($0) }.map { $0 + 1 } ?? 0
      names = (first...last).map { table.own(row, $0) }.filter { !$0.isEmpty }
    }
    return names.isEmpty ? "（无名行）" : names.joined(separator: " ")
  }

  /// Every fact is printed, and nothing but the facts.
  static func expect(_ facts: [[String]], are printed: [[String]]) {
    for fact in facts where !printed.contains(fact) { Issue.record("not printed: \(fact)") }
    for found in printed where !facts.contains(found) { Issue.record("not a fact: \(found)") }
    #expect(printed.count == facts.count)
  }

  /// The sentences have the figures of the facts, one after the other, in their places.
  static func expect(_ facts: [[String]], areFiguresOf report: Report) {
    let printed = proseFigures(report)
    #expect(printed.count == facts.count)
    for (fact, found) in zip(facts, printed) {
      #expect(found.heading == fact[0])
      #expect(found.before.hasSuffix(fact[1]), "\(found.before) / \(fact[1])")
      #expect(found.printed == fact[2], "\(fact)")
    }
  }

  /// Every figure of the sentences: the heading above it, the words before it, its text.
  static func proseFigures(
    _ report: Report
  ) -> [(heading: String, before: String, printed: String)] {
    var found: [(String, String, String)] = []
    var heading = ""
    for block in report.parts.flatMap(\.blocks) {
      if case .heading(let new) = block { heading = new.words.text }
      guard case .paragraph(let paragraph) = block else { continue }
      var before = ""
      for inline in paragraph.inlines {
        switch inline {
        case .text(let words, _), .draftText(_, let words, _): before += words
        case .figure(let index):
          found.append((heading, before, report.figures[index].printed))
          before += report.figures[index].printed
        }
      }
    }
    return found
  }
}
