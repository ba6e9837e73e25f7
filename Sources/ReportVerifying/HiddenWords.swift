import DocumentReading
import GoujiModel
import OfficeOpenXML

/// Words of a file that no page shows: its title in the properties, and what is read aloud of a chart.
/// Programs that save a file anew may leave them out, which is no difference; other words are one.
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
