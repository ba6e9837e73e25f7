import GoujiModel

/// A report held against what the template and the draft say must stand in it.
struct ReadReport {
  let report: Report
  let expected: ExpectedReport
  let collation: Collation
  /// Places of relations are listed for a certificate.
  let lists: Bool

  init(_ report: Report, _ expected: ExpectedReport, lists: Bool = false) {
    self.report = report
    self.expected = expected
    self.lists = lists
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
