import GoujiModel

/// What it says: every point of a chart and every share of a slice is the number that the template
/// defines for its category and series, as the template prints it, and none is missing.
///
/// How it is recounted: definition and conditions are put together again for each category; what they
/// come to is counted by `FigureEqualsLines`, and so are the tables beside the chart.
///
/// Source: the template's 图: 类别, 数, 合计, 小数; 财预〔2016〕143号, 真实、准确.
///
/// What escapes it: the last digit of balanced amounts (配平) and closed shares (归百).
enum ChartPointsFit {
  static let rule = AuditRule(
    "图的每个点是模板在这一类别、这一系列定义的数", .charts, basis: "财预〔2016〕143号")

  static func result(_ read: ReadTables) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有图")
    for (wanted, printed) in read.charts {
      for (index, series) in wanted.series.enumerated() {
        let points = index < printed.series.count ? printed.series[index].points : []
        check(points, series.points, "第 \(index + 1) 个系列", (wanted, printed), read, &result)
      }
      check(printed.shares, wanted.shares, "占比", (wanted, printed), read, &result)
    }
    return result
  }

  private static func check(
    _ points: [CellFigure], _ origins: [FigureOrigin], _ name: String,
    _ chart: (expected: ExpectedPlot, printed: ReportChart), _ read: ReadTables,
    _ result: inout AuditResult
  ) {
    for index in 0..<max(points.count, origins.count) {
      let figure = index < points.count ? points[index] : nil
      let origin = index < origins.count ? origins[index] : nil
      let fault = fault(figure, origin, chart.expected, read.recount)
      guard let fault else {
        result.hold(in: "图\(chart.printed.number)")
        continue
      }
      result.fail(
        .cellDiffers(
          .chartPointDiffers,
          "图\(chart.printed.number)“\(chart.expected.definition.id)”第 \(index + 1) 个类别的\(name)",
          printed: figure?.printed ?? "", expected: fault, label: "图上的数不是模板的",
          template: chart.expected.definition.place))
    }
  }

  /// What must stand there; nil where it does.
  private static func fault(
    _ figure: CellFigure?, _ origin: FigureOrigin?, _ chart: ExpectedPlot, _ recount: Recount
  ) -> String? {
    guard let origin else { return "" }
    guard let figure, let value = figure.value, figure.origin.isSame(as: origin) else {
      return OriginWords.text(origin)
    }
    let options = recount.template.options
    let prints = FigurePrint(
      recount, unit: options.unit,
      decimals: chart.definition.decimals ?? options.proseAmount.decimals,
      basis: options.rounding.basis, beside: FiguresBeside())
    return prints.fault(
      figure, value, chart.format(of: value, isShare: chart.isShare(origin), options))
  }
}
