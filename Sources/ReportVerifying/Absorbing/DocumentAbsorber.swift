import DocumentReading
import GoujiModel
import OfficeOpenXML

/// Takes the preparer's words out of a document that was edited: what was changed in them are edits
/// of the draft, all other changes are findings.
package struct DocumentAbsorber {
  private let expected: ExpectedReport
  private let lines: [ExpectedLine]
  private let source: PrintedSource
  /// By the line of the document.
  private let artifacts: [Int: Set<WordParagraph.Artifact>]
  private var differences: [LineDifference]
  private var pairs: LinePairs

  /// `path` is that of the document, for the findings.
  package init(_ expected: ExpectedReport, _ content: WordContent, path: String) {
    self.expected = expected
    lines = expected.lines
    source = PrintedSource([PrintedLine](content), path: path)
    artifacts = content.artifactsByLine
    let comparison = LineComparison(lines.map(\.line), source.lines)
    differences = comparison.differences
    pairs = LinePairs(comparison.same + differences.compactMap(\.pair))
    settle()
  }

  /// Edits in the order of the document, each entry once.
  package func edits() -> Outcome<[TextEdit]> {
    var (changes, left): ([PrintedChange], [LineDifference]) = ([], [])
    var findings: [Finding] = []
    for difference in differences {
      guard let own = self.changes(of: difference) else {
        left.append(difference)
        continue
      }
      changes += own
      findings += own.flatMap(untyped)
    }
    let refused = LineVerifier(expected, lines, source, takesFreeText: true)
      .findings(of: left)
    let united = UnitedChanges(changes, printings) { expected.words(of: lines[$0]) }
    return Outcome(united.edits, refused + findings + united.findings)
  }

  /// The lines that print each entry.
  private var printings: [Place: [Int]] {
    var printings: [Place: [Int]] = [:]
    for (index, line) in lines.enumerated() {
      for place in expected.draftPlaces(of: line) { printings[place, default: []].append(index) }
    }
    return printings
  }

  // MARK: Changes

  /// Nil where something else than the preparer's words was changed.
  private func changes(of difference: LineDifference) -> [PrintedChange]? {
    switch difference {
    case .changed(let line, let found):
      // Held against the rebuilt document in the end.
      if case .contents = lines[line].origin { return [] }
      return reworded(line, found)?.map { place, pieces in
        PrintedChange(place: place, line: line, found: found, kind: .reword(pieces))
      }
    case .missing(let line):
      guard let place = paragraph(line) else { return nil }
      return [
        PrintedChange(place: place, line: line, found: nil, kind: .remove(lines[line].line.words))
      ]
    case .added(let found):
      guard let anchor = anchor(of: found), let place = paragraph(anchor.line) else { return nil }
      let words = source.lines[found].words
      return [
        PrintedChange(
          place: place, line: anchor.line, found: found,
          kind: .insert(words, isBefore: anchor.isBefore))
      ]
    case .moved(let line, let found):
      let parts = [LineDifference.missing(expected: line), .added(found: found)].map(changes)
      return parts.contains { $0 == nil } ? nil : parts.flatMap { $0 ?? [] }
    }
  }

  /// The entries of a line, or of the cells of a row, that say something else now.
  private func reworded(
    _ line: Int, _ found: Int
  ) -> [(place: Place, pieces: [(printed: String, edited: String)])]? {
    let (own, printed) = (lines[line].line, source.lines[found])
    guard own.kind == printed.kind, own.cells.count == printed.cells.count else { return nil }
    if own.kind == .text {
      guard let text = freeText(line), let fitted = text.fitted(to: printed.words) else {
        return nil
      }
      return text.reworded(fitted)
    }
    var entries: [(place: Place, pieces: [(printed: String, edited: String)])] = []
    for cell in own.cells.indices
    where PrintedText.key(own.cells[cell]) != PrintedText.key(printed.cells[cell]) {
      guard let text = expected.freeText(of: lines[line], cell: cell),
        let fitted = text.fitted(to: printed.cells[cell])
      else { return nil }
      entries += text.reworded(fitted)
    }
    return entries.isEmpty ? nil : entries
  }

  private func freeText(_ line: Int) -> FreeText? {
    guard case .words(_, let inlines) = lines[line].origin else { return nil }
    return FreeText(inlines, expected.report.figures)
  }

  /// The paragraph of 文字.md, or of its sheet, that a line prints, and nothing else.
  private func paragraph(_ line: Int) -> Place? {
    freeText(line)?.paragraph.flatMap { $0.isOfProse ? $0 : nil }
  }

  /// The line of prose behind which one that was added stands, or before which; nil where it stands
  /// beside none.
  private func anchor(of found: Int) -> (line: Int, isBefore: Bool)? {
    guard source.lines[found].kind == .text else { return nil }
    let (before, after) = pairs.neighbours(of: found)
    if let before, paragraph(before.expected) != nil { return (before.expected, false) }
    if let after, paragraph(after.expected) != nil { return (after.expected, true) }
    return nil
  }

  /// Where all paragraphs of a section went and others came, the last that came stands for the last
  /// that went: else nothing would say where they belong.
  private mutating func settle() {
    /// Paragraphs that went, rising, with the differences that say so; from the end on what stands
    /// below the line that is looked at is dropped.
    var gone: [(line: Int, difference: Int)] = []
    for (index, difference) in differences.enumerated() {
      if let line = difference.missing, paragraph(line) != nil { gone.append((line, index)) }
    }
    gone.sort { $0.line < $1.line }
    var settled: Set<Int> = []
    for found in differences.reversed().compactMap(\.added) {
      guard source.lines[found].kind == .text, anchor(of: found) == nil else { continue }
      let (before, after) = pairs.neighbours(of: found)
      while let last = gone.last, let after, last.line >= after.expected { gone.removeLast() }
      guard let last = gone.last, last.line > before?.expected ?? -1 else { continue }
      gone.removeLast()
      differences[last.difference] = .changed(expected: last.line, found: found)
      settled.insert(found)
      pairs.add((last.line, found))
    }
    differences.removeAll { $0.added.map(settled.contains) ?? false }
  }

  // MARK: Words that nobody typed

  private func untyped(_ change: PrintedChange) -> [Finding] {
    guard let found = change.found else { return [] }
    let (place, artifacts) = (source.whole(found), artifacts[found] ?? [])
    var findings: [Finding] = []
    if artifacts.contains(.number) { findings.append(.numbered(place)) }
    if artifacts.contains(.placeholder) { findings.append(.notFilledIn(place)) }
    if source.lines[found].words.contains(WordContent.pageMark) {
      findings.append(.pageNumber(place))
    }
    if artifacts.contains(.repeated), case .reword(let pieces) = change.kind,
      pieces.contains(where: { $0.printed != $0.edited && $0.edited.holds($0.printed) })
    {
      findings.append(.maybeDeleted(place))
    }
    return findings
  }
}

extension LineDifference {
  fileprivate var pair: (expected: Int, found: Int)? {
    if case .changed(let expected, let found) = self { (expected, found) } else { nil }
  }

  fileprivate var missing: Int? { if case .missing(let expected) = self { expected } else { nil } }
  fileprivate var added: Int? { if case .added(let found) = self { found } else { nil } }
}

extension WordContent {
  /// Of its paragraphs, by the number of the line that each one is.
  fileprivate var artifactsByLine: [Int: Set<WordParagraph.Artifact>] {
    var artifacts: [Int: Set<WordParagraph.Artifact>] = [:]
    var line = 0
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        if !paragraph.artifacts.isEmpty { artifacts[line] = paragraph.artifacts }
        line += 1
      case .table(let grid): line += grid.rows.count
      case .chart(let chart): line += chart.lines.count
      }
    }
    return artifacts
  }
}

extension Place {
  /// In a text of paragraphs, one to a line or to a row, where one can go and another come.
  fileprivate var isOfProse: Bool {
    file.sheet.map { $0 == FormSheet.texts } ?? file.path.hasSuffix(".md")
  }
}

extension String {
  /// All characters of the other text, in their order, with more between them.
  fileprivate func holds(_ other: String) -> Bool {
    var rest = other[...]
    for character in self where character == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}

extension Finding {
  private static func notTyped(_ place: Place, _ what: String, _ cure: String) -> Finding {
    Finding(.editedTextNotTyped, at: place, "改过的这一段\(what)，收不回草案", cure: cure)
  }

  fileprivate static func numbered(_ place: Place) -> Finding {
    notTyped(
      place, "用了自动编号，编出的号码不在文字里",
      "在 Word 里选中这一段，去掉自动编号，号码照样打上（如“5、”），再收回草案")
  }

  fileprivate static func notFilledIn(_ place: Place) -> Finding {
    notTyped(place, "里是提示填写的字，不是填的内容", "填上内容，或照原来的改回来；不要这一段的，把整段删去")
  }

  fileprivate static func pageNumber(_ place: Place) -> Finding {
    notTyped(place, "里有程序编的页码", "删去页码，或改成打上的字，再收回草案")
  }

  fileprivate static func maybeDeleted(_ place: Place) -> Finding {
    Finding(
      .deletedWordsMayStay, at: place, "这个文件是 LibreOffice 另存的，这一段原来的字都在，又多了字：修订里删去的字可能留下来了",
      label: "核对多出来的字", cure: "确是加了字的，不用管；是改写的，在 LibreOffice 里接受全部修订，删去留下的字，再收回草案")
  }
}
