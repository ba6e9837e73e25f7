import DocumentReading
import GoujiModel

/// Holds the text layer of a PDF against what its report prints: all figures and sentences in order.
/// Numbers of pages, headers repeated on later pages, line breaks and blanks do not count.
package struct PageVerifier {
  private let expected: ExpectedReport
  private let path: String

  package init(_ expected: ExpectedReport, path: String) {
    self.expected = expected
    self.path = path
  }

  /// The pages are those of the workbook: they do not begin as the document does, and nearly all words of
  /// the first one stand in one of the sheets.
  package func isOfWorkbook(_ text: PageText) -> Bool {
    let printed = PageStream(text, footer: expected.footer).bytes
    let document = ExpectedStream(expected.lines)
    guard let first = document.atoms.first, !printed.starts(with: document.bytes[first.range])
    else { return false }
    let words = (text.pages.first { !$0.isEmpty } ?? []).flatMap { line in
      line.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    guard words.count >= Self.leastWords else { return false }
    return expected.sheets.contains { sheet in
      let shown = sheet.rows.flatMap(\.cells).map(\.shown).joined(separator: "\u{1F}")
      let whole = PrintedText.withoutBlanks(shown)
      let known = words.count { whole.containsBytes(of: PrintedText.withoutBlanks($0)) }
      return known * 10 >= words.count * 9
    }
  }

  private static let leastWords = 8

  package func findings(_ text: PageText) -> [Finding] {
    let stream = PageStream(text, footer: expected.footer)
    var walk = PageWalk(ExpectedStream(expected.lines), stream)
    walk.run()
    return walk.gaps.flatMap { findings($0, walk, stream) } + charts(walk, stream)
  }

  private func findings(_ gap: PageWalk.Gap, _ walk: PageWalk, _ stream: PageStream) -> [Finding] {
    let page = stream.page(at: gap.found.lowerBound)
    func place(_ text: String) -> Place {
      Place(
        file: SourceFile(path: "\(path)（第 \(page) 页）", text: text, isPrinted: true), line: 1,
        column: 1, length: max(text.unicodeScalars.count, 1))
    }
    let atoms = walk.expected.atoms(in: gap.expected)
    guard atoms.count == 1, let atom = atoms.first else {
      return [.pagesDiffer(walk.expected.text(gap.expected), stream.text(gap.found), place(""))]
    }
    let line = expected.lines[atom.line]
    let start = walk.expected.bytes[atom.range.lowerBound..<gap.expected.lowerBound]
    let end = walk.expected.bytes[gap.expected.upperBound..<atom.range.upperBound]
    let whole = String(
      decoding: Array(start) + stream.bytes[gap.found] + Array(end), as: UTF8.self)
    let source = PrintedSource([], path: path)
    return LineVerifier(expected, [], source).changed(line, atom.cell, whole) { offset, length in
      place(whole).moved(toLine: 1, column: offset + 1, length: max(length, 1))
    }
  }

  /// Where each chart is drawn its words and numbers must stand, in whatever order.
  private func charts(_ walk: PageWalk, _ stream: PageStream) -> [Finding] {
    walk.charts.flatMap { index, range -> [Finding] in
      let chart = expected.charts[index]
      let drawn = PrintedText.withoutBlanks(stream.text(range))
      var missing: [String] = []
      let words = [chart.note.text] + chart.categories.map(\.text) + chart.series.map(\.name.text)
      let numbers = chart.series.flatMap { $0.points.map(\.printed) }
      // A pie has no legend: the name of its series is not drawn.
      let names = chart.kind == .pie ? [chart.series.first?.name.text ?? ""] : []
      for text in words + numbers where !names.contains(text) {
        if !drawn.containsBytes(of: PrintedText.withoutBlanks(text)) { missing.append(text) }
      }
      if missing.isEmpty { return [] }
      return [.chartDiffers(chart.number, missing, stream.page(at: range.lowerBound), path)]
    }
  }
}

extension PrintedText {
  static func withoutBlanks(_ text: String) -> String {
    String(decoding: key(text).filter { $0 != 0x20 }, as: UTF8.self)
  }
}

extension Finding {
  static func pagesDiffer(_ expected: String, _ found: String, _ place: Place) -> Finding {
    let core = DifferingCore(expected, found)
    return Finding(
      .fileWordsDiffer, at: place,
      "PDF 里\(found.isEmpty ? "没有" : "是“\(core.found)”，应为")“\(core.expected)”", basis: fileBasis,
      cure: "由核对过的 .docx 重新存一份 PDF")
  }

  static func chartDiffers(
    _ number: Int, _ missing: [String], _ page: Int, _ path: String
  ) -> Finding {
    let place = Place(wholeOf: "\(path)（第 \(page) 页）")
    return Finding(
      .fileFigureDiffers, at: place,
      "图\(number)里没有\(missing.prefix(5).map { "“\($0)”" }.joined(separator: "、"))",
      basis: fileBasis,
      cure: "由核对过的 .docx 重新存一份 PDF")
  }
}
