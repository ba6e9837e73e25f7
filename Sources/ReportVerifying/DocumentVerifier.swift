import DocumentReading
import GoujiModel
import OfficeOpenXML

/// Holds a document that was read back against what its report prints.
package struct DocumentVerifier {
  private let expected: ExpectedReport
  private let path: String

  /// `path` is that of the file, for the findings.
  package init(_ expected: ExpectedReport, path: String) {
    self.expected = expected
    self.path = path
  }

  package func findings(_ content: WordContent) -> [Finding] {
    let lines = expected.lines
    let source = PrintedSource([PrintedLine](content, labels: true), path: path)
    return LineVerifier(expected, lines, source).findings + feet(content) + charts(content)
      + UnseenFindings.of(content.unseen, source) + AdditionFindings.of(content, source)
      + content.staleControls.filter(isWrong).map { .staleControl($0, source.whole) }
      + TraitFindings.of(content.traits, source.whole)
      + HiddenWords.title(expected.report, content.title, source.whole)
      + HiddenWords.contentsFields(lines, content.contentsFields, source.whole)
  }

  /// A text that was changed is told where it stands; here it is the data that were.
  private func isWrong(_ control: WordContent.StaleControl) -> Bool {
    let figures = expected.report.figures
    return !figures.indices.contains(control.index)
      || PrintedText.key(figures[control.index].printed) != PrintedText.key(control.stored)
  }

  // MARK: Heads and feet

  private func feet(_ content: WordContent) -> [Finding] {
    let whole = PrintedSource([], path: path).whole
    let foot = expected.footer.map { $0.before + WordContent.pageMark + $0.after }
    let even =
      foot != nil && content.traits.lacksEvenFooters ? [Finding.evenFeetMissing(at: whole)] : []
    return even + Self.margins(content.headers, nil, "页眉", at: whole)
      + Self.margins(content.footers, foot, "页脚", at: whole)
  }

  /// Each text that pages carry at one edge, held against the only one that should be there.
  static func margins(
    _ found: [String], _ expected: String?, _ name: String, at place: Place
  ) -> [Finding] {
    let key = expected.map(PrintedText.key)
    let others = found.filter { PrintedText.key($0) != key && !PrintedText.key($0).isEmpty }
    if let expected, others.isEmpty, !found.contains(where: { PrintedText.key($0) == key }) {
      return [.marginMissing(name, expected, at: place)]
    }
    return others.map { .marginDiffers(name, $0, expected, at: place) }
  }

  // MARK: Charts

  /// The workbook inside each chart, where it still has one.
  private func charts(_ content: WordContent) -> [Finding] {
    let found = content.blocks.compactMap { block in
      if case .chart(let chart) = block { chart } else { nil }
    }
    // Which chart is which cannot be told where one was left out; its lines are then told missing.
    guard found.count == expected.charts.count else { return [] }
    let whole = PrintedSource([], path: path).whole
    return HiddenWords.descriptions(expected.charts, found, whole)
      + ChartFormats.findings(expected.charts, found, expected.report.look, whole)
      + zip(expected.charts, found).flatMap { chart, found -> [Finding] in
        guard let book = found.workbook, let sheet = book.sheets.first else { return [] }
        return SheetVerifier(
          ExpectedSheet.of(chart, expected.report.look), of: expected, sheet, book.formats,
          path: "\(path) 图\(chart.number)的数据"
        ).findings
      }
  }
}
