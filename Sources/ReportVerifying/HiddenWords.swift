import DocumentReading
import GoujiModel
import OfficeOpenXML

/// Words of a file that no page shows, or not yet: its title in the properties, what is read aloud of a
/// chart, and fields that become entries of the contents when somebody has these computed anew. Programs
/// that save a file anew may leave them out, which is no difference; other words are one.
enum HiddenWords {
  static func title(_ report: Report, _ found: String, _ place: Place) -> [Finding] {
    difference("文件属性里的标题", report.identity.title.text, found, place)
  }

  /// The charts are as many, and in the same order.
  static func descriptions(
    _ charts: [ReportChart], _ found: [ChartContent], _ place: Place
  ) -> [Finding] {
    guard charts.count == found.count else { return [] }
    return zip(charts, found).flatMap { chart, found in
      difference("图\(chart.number)的替代文字", chart.description, found.description, place)
    }
  }

  /// Which is whose is known where none was left out.
  static func contentsFields(
    _ lines: [ExpectedLine], _ found: [String], _ place: Place
  ) -> [Finding] {
    let entries = lines.compactMap { line -> String? in
      guard case .contents(.some) = line.origin else { return nil }
      return line.line.words
    }
    let what = "目录项（TC 域，更新目录时印）"
    if entries.count == found.count {
      return zip(entries, found).flatMap { difference(what, $0, $1, place) }
    }
    let known = Set(entries.map(PrintedText.key))
    return found.filter { !known.contains(PrintedText.key($0)) }.map { text in
      Finding(
        .fileHiddenWordsDiffer, at: place, "\(what)“\(text.inOneLine.prefix(40))”草案里没有",
        basis: Finding.fileBasis, cure: "删去这个域，或用 gouji build 重新生成")
    }
  }

  private static func difference(
    _ what: String, _ expected: String, _ found: String, _ place: Place
  ) -> [Finding] {
    if found.allSatisfy(\.isWhitespace) || PrintedText.key(found) == PrintedText.key(expected) {
      return []
    }
    let core = DifferingCore(expected, found)
    return [
      Finding(
        .fileHiddenWordsDiffer, at: place,
        "\(what)与草案不同：文件里是“\(core.found)”，应为“\(core.expected)”",
        label: "应为“\(core.expected)”", basis: Finding.fileBasis,
        cure: "改回来，或用 gouji build 重新生成")
    ]
  }
}
