import DocumentReading
import GoujiModel

/// The lines of a document against those that it should have, told one by one: a figure, a word, a
/// row or a paragraph that is missing, added or at another place.
struct LineVerifier {
  private let expected: ExpectedReport
  private let lines: [ExpectedLine]
  private let source: PrintedSource
  /// The preparer's words may have been changed: beside something that may not, they are not told.
  private let takesFreeText: Bool

  init(
    _ expected: ExpectedReport, _ lines: [ExpectedLine], _ source: PrintedSource,
    takesFreeText: Bool = false
  ) {
    self.takesFreeText = takesFreeText
    self.expected = expected
    self.lines = lines
    self.source = source
  }

  var findings: [Finding] {
    let comparison = LineComparison(lines.map(\.line), source.lines)
    return comparison.same.filter(mergesDiffer).map { pair -> Finding in
      .mergesDiffer(expected, lines[pair.expected], source, pair.found)
    } + findings(of: comparison.differences)
  }

  /// Of some of what differs, in its order.
  func findings(of differences: [LineDifference]) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < differences.count {
      let run = Self.run(differences[index...])
      findings += self.findings(ofRun: Array(differences[index..<(index + run)]))
      index += run
    }
    return findings
  }

  /// The cells of a row say the same over other columns.
  private func mergesDiffer(_ pair: (expected: Int, found: Int)) -> Bool {
    let (ought, is_) = (lines[pair.expected].line.spans, source.lines[pair.found].spans)
    return !is_.isEmpty && ought != is_ && ought.reduce(0, +) == is_.reduce(0, +)
  }

  /// How many differences in front are one: lines next to one another that went or came together.
  private static func run(_ differences: ArraySlice<LineDifference>) -> Int {
    var last = differences.first
    return differences.prefix { difference in
      let joins =
        switch (last, difference) {
        case (.missing(let a), .missing(let b)), (.added(let a), .added(let b)): b - a <= 1
        case (.moved(let a, let x), .moved(let b, let y)): b - a <= 1 && (y - x) == (b - a)
        case (.changed(let a, _), .changed(let b, _)): a == b
        default: false
        }
      last = difference
      return joins
    }.count
  }

  private func findings(ofRun run: [LineDifference]) -> [Finding] {
    switch run[0] {
    case .changed(let line, let found): return changed(lines[line], found)
    case .missing(let first):
      return [.linesMissing(expected, lines[first..<(first + run.count)], source.whole)]
    case .added(let first):
      return [.linesAdded(source, first..<(first + run.count))]
    case .moved(let first, let found):
      return [.linesMoved(expected, lines[first..<(first + run.count)], source, found)]
    }
  }

  // MARK: One line

  private func changed(_ line: ExpectedLine, _ index: Int) -> [Finding] {
    let found = source.lines[index]
    if case .contents(let heading) = line.origin, Self.isEntry(found, of: line, heading: heading) {
      return []
    }
    guard line.line.kind == found.kind, line.line.cells.count == found.cells.count else {
      return [.lineDiffers(expected, line, source, index)]
    }
    let differing = found.cells.indices.filter { cell in
      PrintedText.key(found.cells[cell]) != PrintedText.key(line.line.cells[cell])
    }
    if case .chart(let chart, .point(_, let category)) = line.origin, differing == [2],
      found.cells[2].isEmpty
    {
      return category == 0 ? [.labelsLost(expected.charts[chart].number, source.whole)] : []
    }
    let findings = differing.flatMap { cell in
      changed(line, cell, found.cells[cell]) {
        source.place(index, cell: cell, offset: $0, length: $1)
      }
    }
    return findings.isEmpty ? [.lineDiffers(expected, line, source, index)] : findings
  }

  /// An entry of the contents with the number of its page as text, or as a program makes it anew of its
  /// heading, to which the number of a table does not belong.
  private static func isEntry(
    _ found: PrintedLine, of line: ExpectedLine, heading: String?
  ) -> Bool {
    if found.kind != .text { return false }
    var text = found.words
    while text.last?.isNumber == true { text.removeLast() }
    let isNumbered = text.last == "\t"
    let key = PrintedText.key(isNumbered ? text : found.words)
    return isNumbered && key == PrintedText.key(line.line.words)
      || heading.map { key == PrintedText.key($0) } ?? false
  }

  /// The parts of one cell that differ. What stands between two parts belongs to the first. `place`
  /// takes an offset into the cell and a length.
  func changed(
    _ line: ExpectedLine, _ cell: Int, _ whole: String, at place: (Int, Int) -> Place
  ) -> [Finding] {
    let parts = expected.parts(of: line, cell: cell)
    let words = expected.words(of: line, cell: cell)
    if parts.count == 1 {
      return [difference(parts[0], whole, words, place(0, whole.unicodeScalars.count))]
    }
    let matching = TextMatching(parts.map(\.text).joined(), whole)
    var start = 0
    let findings = parts.compactMap { part -> (part: ExpectedPart, finding: Finding)? in
      let range = start..<(start + part.text.unicodeScalars.count)
      start = range.upperBound
      let found = matching.foundRange(range)
      let text = matching.foundText(found)
      if PrintedText.key(text) == PrintedText.key(part.text) { return nil }
      return (part, difference(part, text, words, place(found.lowerBound, found.count)))
    }
    let fixed = takesFreeText ? findings.filter { $0.part.origin?.draft == nil } : []
    return (fixed.isEmpty ? findings : fixed).map(\.finding)
  }

  private func difference(
    _ part: ExpectedPart, _ found: String, _ words: String, _ place: Place
  ) -> Finding {
    if let figure = part.figure { return .figureDiffers(figure, part.text, found, words, place) }
    return .wordsDiffer(part.text, found, words, part.origin, place)
  }
}
