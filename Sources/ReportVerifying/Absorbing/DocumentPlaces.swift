import DocumentReading
import GoujiModel
import OfficeOpenXML

/// Where a document has the words of a draft, for findings of the draft that are told to somebody who
/// has the document before him.
package struct DocumentPlaces {
  private let expected: ExpectedReport
  private let lines: [ExpectedLine]
  private let source: PrintedSource
  /// By the line of the report.
  private let found: [Int: Int]

  /// The document prints the report, `path` is its own.
  package init(_ expected: ExpectedReport, _ content: WordContent, path: String) {
    self.expected = expected
    lines = expected.lines
    source = PrintedSource([PrintedLine](content), path: path)
    let same = LineComparison(lines.map(\.line), source.lines).same
    found = Dictionary(
      same.map { ($0.expected, $0.found) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first line that prints what stands there in the draft, and in it the words that the place
  /// spans; nil where none prints it.
  package func place(of place: Place) -> Place? {
    for (index, line) in lines.enumerated() {
      let isThere = expected.draftPlaces(of: line).contains {
        $0.file === place.file && $0.line == place.line
      }
      guard isThere, let found = found[index] else { continue }
      let words = String(
        place.file.line(place.line).unicodeScalars.dropFirst(place.column - 1).prefix(place.length))
      let printed = source.lines[found].words
      guard let range = printed.firstRange(of: words) else { return source.whole(found) }
      return source.place(
        found,
        offset: printed.unicodeScalars.distance(from: printed.startIndex, to: range.lowerBound),
        length: words.unicodeScalars.count)
    }
    return nil
  }
}
