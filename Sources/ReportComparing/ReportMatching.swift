import GoujiModel

/// Which block of one report is which of the other: tables and charts by their ids, headings and
/// paragraphs by the line of the template that prints them, and by their words.
package struct ReportMatching: Sendable {
  package let old: Report
  package let new: Report
  /// Paragraphs of the covers.
  package let cover: [Aligned]
  /// `Report.blocks` of both.
  package let blocks: [Aligned]
  /// By the new report's block.
  package let tables: [Int: TableMatching]

  /// `carried`: codes of last year's classification → those of this one.
  package init(_ old: Report, _ new: Report, carried: [String: String] = [:]) {
    self.old = old
    self.new = new
    cover = Self.aligned(
      old.cover.map { .paragraph($0) }, of: old, new.cover.map { .paragraph($0) }, of: new)
    let (oldBlocks, newBlocks) = (old.blocks, new.blocks)
    blocks = Self.aligned(oldBlocks, of: old, newBlocks, of: new)
    var tables: [Int: TableMatching] = [:]
    for aligned in blocks {
      if case .both(let before, let after) = aligned, case .table(let oldTable) = oldBlocks[before],
        case .table(let newTable) = newBlocks[after]
      {
        tables[after] = TableMatching(oldTable, newTable, carried: carried)
      }
    }
    self.tables = tables
  }

  private static func aligned(
    _ old: [Block], of oldReport: Report, _ new: [Block], of newReport: Report
  ) -> [Aligned] {
    var numbers = TextNumbers()
    let before = old.map { BlockName($0, oldReport.figures, &numbers) }
    let after = new.map { BlockName($0, newReport.figures, &numbers) }
    return Alignment(
      exact: (before.map(\.exact), after.map(\.exact)),
      names: (before.map(\.name), after.map(\.name))
    ) { before[$0].likeness(to: after[$1]) }.aligned
  }
}

/// By what a block is known again.
private struct BlockName {
  /// Kind and style: blocks of different kinds are never the same.
  let kind: Int
  /// The line of the template, or the id.
  let name: Int
  /// With all that is printed.
  let exact: Int
  /// The clauses of its words, sorted, each with the characters in it.
  private let clauses: [(number: Int, weight: Int)]
  private let weight: Int

  init(_ block: Block, _ figures: [PrintedFigure], _ numbers: inout TextNumbers) {
    let (kind, inlines, id): (String, [Inline], String?) =
      switch block {
      case .heading(let heading):
        ("标题 \(heading.level) \(heading.style)", heading.words.inlines, nil)
      case .paragraph(let paragraph): ("段 \(paragraph.style)", paragraph.inlines, nil)
      case .table(let table): ("表 \(table.flowsInText)", [], table.id)
      case .chart(let chart): ("图", [], chart.id)
      }
    let name = "\(kind) \(id ?? inlines.templateLine)"
    self.kind = numbers.number(kind)
    self.name = numbers.number(name)
    exact = numbers.number("\(name) \(inlines.text(figures))")
    var clauses: [(number: Int, weight: Int)] = []
    // What figures print says nothing of what a sentence is about.
    for clause in inlines.clauses(figures) where clause.kind != .figure {
      clauses.append((numbers.number(clause.text), clause.text.unicodeScalars.count))
    }
    self.clauses = clauses.sorted { $0.number < $1.number }
    weight = clauses.reduce(0) { $0 + $1.weight }
  }

  /// 0 to 100 for the words they have in common; as much again for the same line of the template.
  func likeness(to other: BlockName) -> Int {
    if kind != other.kind { return 0 }
    let longest = max(weight, other.weight)
    let words = longest == 0 ? 100 : 100 * common(with: other) / longest
    if name == other.name { return 100 + words }
    return words >= 50 && longest > 0 ? words : 0
  }

  /// Characters of the clauses that both have.
  private func common(with other: BlockName) -> Int {
    var common = 0
    var (i, j) = (0, 0)
    while i < clauses.count, j < other.clauses.count {
      let (a, b) = (clauses[i], other.clauses[j])
      if a.number == b.number { common += a.weight }
      if a.number <= b.number { i += 1 }
      if b.number <= a.number { j += 1 }
    }
    return common
  }
}

extension [Inline] {
  /// `说明.yaml:12`: drafts may have their templates in different folders.
  fileprivate var templateLine: String {
    guard let place = lazy.compactMap(\.origin).first?.template else { return "" }
    let file = place.file.path.split(separator: "/").suffix(2).joined(separator: "/")
    return "\(file):\(place.line)"
  }
}
