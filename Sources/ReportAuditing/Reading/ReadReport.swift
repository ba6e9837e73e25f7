import GoujiModel

/// A report held against what the template and the draft say must stand in it.
struct ReadReport {
  let report: Report
  let expected: ExpectedReport
  let collation: Collation
  /// By which relations are listed for a certificate; nil where they are only counted.
  let cells: CellPlaces?
  var lists: Bool { cells != nil }

  init(_ report: Report, _ expected: ExpectedReport, listing cells: CellPlaces? = nil) {
    self.report = report
    self.expected = expected
    self.cells = cells
    collation = Collation(
      expected.parts.flatMap(\.blocks), report.parts.flatMap(\.blocks), report.figures)
  }

  func isPrinted(_ words: ExpectedWords, as inlines: [Inline]) -> Bool {
    words.isPrinted(as: inlines, report.figures)
  }

  func isPrinted(_ words: ExpectedWords?, as printed: Words) -> Bool {
    (words ?? ExpectedWords()).isPrinted(as: printed.inlines, report.figures)
  }

  func text(_ inlines: [Inline]) -> String {
    inlines.reduce(into: "") { text, inline in
      if case .figure(let index) = inline, !report.figures.indices.contains(index) { return }
      text += inline.text(report.figures)
    }
  }
}
