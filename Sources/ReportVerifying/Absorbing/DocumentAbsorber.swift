import DocumentReading
import GoujiModel
import OfficeOpenXML

/// Takes the preparer's words out of a document that was edited: what was changed in them are edits
/// of the draft, all other changes are findings.
package struct DocumentAbsorber {
  private let expected: ExpectedReport
  private let content: WordContent
  private let source: PrintedSource
  private let path: String

  /// `path` is that of the document, for the findings.
  package init(_ expected: ExpectedReport, _ content: WordContent, path: String) {
    self.expected = expected
    self.content = content
    self.path = path
    source = PrintedSource([PrintedLine](content), path: path)
  }

  /// Edits in the order of the document, each entry once.
  package func edits() -> Outcome<[TextEdit]> {
    let lines = expected.lines
    let comparison = LineComparison(lines.map(\.line), source.lines)
    let pairs = comparison.pairs
    var (edits, left): ([TextEdit], [LineDifference]) = ([], [])
    for difference in comparison.differences {
      if let edit = edit(difference, lines, pairs) { edits += edit } else { left.append(difference) }
    }
    let refused = LineVerifier(expected, lines, source).findings(of: left)
    let united = Self.united(edits)
    return Outcome(united.value, refused + united.findings)
  }

  /// Nil where something else than the preparer's words was changed.
  private func edit(
    _ difference: LineDifference, _ lines: [ExpectedLine],
    _ pairs: [(expected: Int, found: Int)]
  ) -> [TextEdit]? {
    switch difference {
    case .changed(let line, let found):
      if case .contents = lines[line].origin { return [] }
      let printed = source.lines[found]
      guard let text = freeText(lines[line]), printed.kind == .text,
        let fitted = text.fitted(to: printed.words)
      else { return nil }
      return Self.reworded(text, fitted)
    case .missing(let line):
      guard let place = freeText(lines[line])?.paragraph, place.isOfProse else { return nil }
      return [.remove(place, lines[line].line.words)]
    case .added(let found):
      let printed = source.lines[found]
      guard printed.kind == .text else { return nil }
      let before = pairs.last { $0.found < found }?.expected
      let after = pairs.first { $0.found > found }?.expected
      for (neighbour, isBefore) in [(before, false), (after, true)] {
        guard let neighbour, let place = freeText(lines[neighbour])?.paragraph, place.isOfProse
        else { continue }
        return [.insert(printed.words, at: place, isBefore: isBefore)]
      }
      return nil
    case .moved(let line, let found):
      let parts = [LineDifference.missing(expected: line), .added(found: found)]
      let edits = parts.map { edit($0, lines, pairs) }
      return edits.contains { $0 == nil } ? nil : edits.flatMap { $0 ?? [] }
    }
  }

  private func freeText(_ line: ExpectedLine) -> FreeText? {
    guard case .words(_, let inlines) = line.origin else { return nil }
    return FreeText(inlines, expected.report.figures)
  }

  /// One edit for each entry of which something was changed.
  private static func reworded(_ text: FreeText, _ fitted: [String]) -> [TextEdit] {
    var order: [Place] = []
    var pieces: [Place: [(printed: String, edited: String)]] = [:]
    for (part, edited) in zip(text.parts, fitted) {
      guard let place = part.draft else { continue }
      if pieces[place] == nil { order.append(place) }
      pieces[place, default: []].append((part.text, edited))
    }
    return order.compactMap { place in
      let own = pieces[place] ?? []
      return own.allSatisfy { $0.printed == $0.edited } ? nil : .reword(place, pieces: own)
    }
  }

  /// An entry that is printed more than once must have been changed alike.
  private static func united(_ edits: [TextEdit]) -> Outcome<[TextEdit]> {
    var (kept, findings): ([TextEdit], [Finding]) = ([], [])
    for edit in edits {
      guard case .reword(let place, let pieces) = edit,
        let known = kept.firstIndex(where: { $0.isReword && $0.place == place }),
        case .reword(_, let first) = kept[known]
      else {
        kept.append(edit)
        continue
      }
      let (one, other) = (first.map(\.edited).joined(), pieces.map(\.edited).joined())
      if !one.sameBytes(as: other) { findings.append(.editedTwoWays(one, other, at: place)) }
    }
    return Outcome(kept, findings)
  }
}

extension TextEdit {
  fileprivate var isReword: Bool { if case .reword = self { true } else { false } }
}

extension LineComparison {
  /// Lines that stand for one another, changed or not, rising in the document.
  fileprivate var pairs: [(expected: Int, found: Int)] {
    let changed = differences.compactMap { difference -> (expected: Int, found: Int)? in
      if case .changed(let expected, let found) = difference { (expected, found) } else { nil }
    }
    return (same + changed).sorted { $0.found < $1.found }
  }
}

extension Place {
  /// In a text of paragraphs, one to a line, where one can go and another come.
  fileprivate var isOfProse: Bool { file.sheet == nil && file.path.hasSuffix(".md") }
}

extension Finding {
  fileprivate static func editedTwoWays(_ one: String, _ other: String, at place: Place) -> Finding {
    Finding(
      .draftTextUnclear, at: place,
      "草案的这段文字在文件里印了不止一处，改得不一样：一处是“\(one)”，另一处是“\(other)”",
      label: "只能是一种写法", cure: "把各处改成一样，再收回草案")
  }
}
