import DocumentReading
import GoujiModel
import OfficeOpenXML

extension Finding {
  /// Why a file must be as the draft makes it.
  static let fileBasis = "财预〔2016〕143号：公开的内容要真实、完整，数据相互衔接"

  static func figureDiffers(
    _ figure: ExpectedPart.Figure, _ expected: String, _ found: String, _ words: String,
    _ place: Place
  ) -> Finding {
    let name = figure.name.isEmpty ? "" : "中的“\(figure.name)”"
    let (is_, ought) = (shown(found), shown(expected))
    return Finding(
      .fileFigureDiffers, at: place, "\(words)\(name)是\(is_)，应为\(ought)",
      label: "应为\(ought)", basis: figure.basis,
      cure: "改为\(ought)，或用 gouji build 重新生成"
        + (figure.trace.isEmpty ? "" : "；怎么来的：\(figure.trace)"))
  }

  /// `“12.5”`, `空白`
  private static func shown(_ text: String) -> String {
    text.allSatisfy(\.isWhitespace) ? "空白" : "“\(clipped(text))”"
  }

  static func wordsDiffer(
    _ expected: String, _ found: String, _ words: String, _ origin: WordOrigin?, _ place: Place
  ) -> Finding {
    let core = DifferingCore(expected, found)
    let isDoubled = expected.count == 1 && found == expected + expected
    let source = origin.map(source(of:)) ?? "草案或模板"
    return Finding(
      .fileWordsDiffer, at: place, "\(words)的文字不同：文件里是“\(core.found)”，应为“\(core.expected)”",
      label: "应为“\(core.expected)”", basis: fileBasis,
      cure: isDoubled
        ? "删去多的“\(expected)”：模板在这里已经有一个" : "改回来，或用 gouji build 重新生成；要改文字的，改\(source)")
  }

  /// `草案的 文字.md:19`; a line of the template may print words of the draft, too.
  private static func source(of origin: WordOrigin) -> String {
    switch origin.source {
    case .draft(let place): "草案的 \(place.lineDescription)，再生成"
    case .template where origin.template.line > 0:
      "草案或模板（由模板的 \(origin.template.lineDescription) 印出），再生成"
    case .template, .value, .classification: "草案或模板"
    }
  }

  static func lineDiffers(
    _ report: ExpectedReport, _ line: ExpectedLine, _ source: PrintedSource, _ found: Int
  ) -> Finding {
    Finding(
      .fileWordsDiffer, at: source.whole(found),
      "\(report.words(of: line))与应有的不同：文件里是“\(clipped(source.lines[found].words))”，应为“\(clipped(line.line.words))”",
      basis: fileBasis, cure: "用 gouji build 重新生成，或照应有的改回来")
  }

  static func mergesDiffer(
    _ report: ExpectedReport, _ line: ExpectedLine, _ source: PrintedSource, _ found: Int
  ) -> Finding {
    Finding(
      .fileWordsDiffer, at: source.whole(found),
      "\(report.words(of: line))合并的格不同：文件里各格占 \(source.lines[found].spans.map(String.init).joined(separator: "、")) 栏，应占 \(line.line.spans.map(String.init).joined(separator: "、")) 栏",
      basis: fileBasis, cure: "用 gouji build 重新生成")
  }

  static func linesMissing(
    _ report: ExpectedReport, _ lines: ArraySlice<ExpectedLine>, _ place: Place
  ) -> Finding {
    Finding(
      .fileLineMissing, at: place, "少了\(extent(report, lines))",
      basis: fileBasis,
      cure: "用 gouji build 重新生成，或补上")
  }

  static func linesAdded(_ source: PrintedSource, _ lines: Range<Int>) -> Finding {
    let count = lines.count == 1 ? "一\(unit(source.lines[lines.lowerBound]))" : " \(lines.count) 行"
    return Finding(
      .fileLineAdded, at: source.whole(lines.lowerBound),
      "多了\(count)：“\(clipped(source.lines[lines.lowerBound].words))”",
      label: "草案和模板里没有", basis: fileBasis, cure: "删去；要公开的，写进草案或模板再生成")
  }

  static func linesMoved(
    _ report: ExpectedReport, _ lines: ArraySlice<ExpectedLine>, _ source: PrintedSource,
    _ found: Int
  ) -> Finding {
    Finding(
      .fileLineMoved, at: source.whole(found), "这里不对，是从别处移来的\(extent(report, lines))",
      label: "不应在这里", basis: fileBasis, cure: "移回原处，或用 gouji build 重新生成")
  }

  /// `表3第5行“教育支出”`, `表3第5行“…”至第9行“…”（5 行）`
  private static func extent(
    _ report: ExpectedReport, _ lines: ArraySlice<ExpectedLine>
  ) -> String {
    guard let first = lines.first, let last = lines.last else { return "" }
    let words = report.words(of: first)
    if lines.count == 1 { return "\(words)：“\(clipped(first.line.words))”" }
    return "从\(words)到\(report.words(of: last))（共 \(lines.count) 行）"
  }

  private static func unit(_ line: PrintedLine) -> String { line.kind == .text ? "段" : "行" }

  /// Enough to know it by.
  private static func clipped(_ text: String) -> String {
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return line.count <= 40 ? line : "\(line.prefix(38))……"
  }

  /// The program that saved it leaves out words of their own at slices; name and number are right.
  static func labelsLost(_ chart: Int, _ place: Place) -> Finding {
    Finding(
      .fileHoldsMore, at: place, "图\(chart)旁写的字没有了，由打开它的程序自己标数",
      cure: "看一遍这张图，或用 gouji build 重新生成")
  }

  // MARK: Heads, feet, controls

  static func marginDiffers(
    _ name: String, _ found: String, _ expected: String?, at place: Place
  ) -> Finding {
    let ought = expected.map { "应为“\(page($0))”" } ?? "应没有\(name)"
    return Finding(
      .fileMarginDiffers, at: place, "\(name)是“\(clipped(page(found)))”，\(ought)", basis: fileBasis,
      cure: "改回来，或用 gouji build 重新生成；页码的样子在模板的版式里")
  }

  static func marginMissing(_ name: String, _ expected: String, at place: Place) -> Finding {
    Finding(
      .fileMarginDiffers, at: place, "没有\(name)，应为“\(page(expected))”", basis: fileBasis,
      cure: "用 gouji build 重新生成")
  }

  static func evenFeetMissing(at place: Place) -> Finding {
    Finding(
      .fileMarginDiffers, at: place, "设了“奇偶页不同”，双页没有页脚，不印页码", basis: fileBasis,
      cure: "取消“奇偶页不同”，或用 gouji build 重新生成")
  }

  private static func page(_ text: String) -> String {
    String(text.map { String($0) == WordContent.pageMark ? "页" : $0 })
  }

  static func staleControl(_ control: WordContent.StaleControl, _ place: Place) -> Finding {
    Finding(
      .fileControlStale, at: place,
      "“\(control.title)”写的是“\(control.shown)”，它连着的数据却是“\(control.stored)”，Word 打开时显示后者",
      basis: fileBasis, cure: "用 gouji build 重新生成")
  }
}

/// What differs between two texts, with a few characters around it.
package struct DifferingCore {
  package let expected: String
  package let found: String

  private static let around = 6

  package init(_ expected: String, _ found: String) {
    let (a, b) = (Array(expected), Array(found))
    let start = zip(a, b).prefix { $0 == $1 }.count
    let most = min(a.count, b.count) - start
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.prefix(most).count
    let first = max(start - Self.around, 0)
    let last = max(end - Self.around, 0)
    func core(_ text: [Character]) -> String {
      let piece = String(text[first..<max(text.count - last, first)])
      let clipped = piece.count <= 60 ? piece : "\(piece.prefix(58))……"
      return (first > 0 ? "…" : "") + clipped + (last > 0 ? "…" : "")
    }
    self.expected = core(a)
    self.found = core(b)
  }
}
