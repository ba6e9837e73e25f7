import GoujiModel
import OfficeOpenXML
import WorkbookWriting

/// How the numbers of charts are shown, beside their points and along their axes: the numbers may be
/// right, and their formats show others.
enum ChartFormats {
  /// The charts are as many, and in the same order.
  static func findings(
    _ charts: [ReportChart], _ found: [ChartContent], _ look: Look, _ place: Place
  ) -> [Finding] {
    guard charts.count == found.count else { return [] }
    return zip(charts, found).flatMap { chart, found -> [Finding] in
      let series = ChartWorkbook(chart, look, width: 0).drawn.series
      var messages = [label(series.map(\.numbers.format), found)]
      messages += found.axisFormats.map { axis($0, series.flatMap(\.numbers.values)) }
      if found.dividesNumbers { messages.append("坐标轴设了显示单位，标的数都除过了") }
      return messages.compactMap { message in
        message.map { .chartFormat("图\(chart.number)\($0)", place) }
      }
    }
  }

  /// The first number beside a point that is shown as another.
  private static func label(_ formats: [String], _ chart: ChartContent) -> String? {
    for (series, format) in zip(chart.series, formats) {
      for (point, digits) in series.values.enumerated() where series.labels[point] == nil {
        let code = chart.labelFormat(series, at: point)
        guard code != format, let ought = ShownNumber.text(digits, code: format) else { continue }
        let shown = ShownNumber.text(digits, code: code)
        if shown.map(number) == number(ought) { continue }
        let name = point < series.categories.count ? series.categories[point] : "第\(point + 1)点"
        return "“\(name)”旁的数\(said(shown, code))，应显示“\(ought)”"
      }
    }
    return nil
  }

  /// Numbers along an axis may be rounded, and nothing else.
  private static func axis(_ code: String, _ values: [String]) -> String? {
    for value in values {
      guard let digits = DecimalDigits.plain(value) else { continue }
      let shown = ShownNumber.text(digits, code: code)
      let decimals = shown?.firstIndex(of: ".").map { shown?[$0...].dropFirst().count ?? 0 } ?? 0
      let plain = decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
      if let shown, number(shown) == number(ShownNumber.text(digits, code: plain) ?? "") {
        continue
      }
      return "坐标轴的格式会把“\(digits)”\(said(shown, code))"
    }
    return nil
  }

  private static func said(_ shown: String?, _ code: String) -> String {
    shown.map { "显示成\($0.isEmpty ? "空白" : "“\($0)”")" } ?? "的格式“\(code.prefix(40))”看不出显示成什么"
  }

  /// As it is compared: thousands and zeros at the end do not count.
  private static func number(_ shown: String) -> String {
    let digits = shown.filter { $0 != "," && !$0.isWhitespace }
    return DecimalDigits.plain(digits) ?? digits
  }
}

extension Finding {
  fileprivate static func chartFormat(_ message: String, _ place: Place) -> Finding {
    Finding(
      .fileFormatDiffers, at: place, message, basis: fileBasis,
      cure: "改回原来的数字格式，或用 gouji build 重新生成")
  }
}
