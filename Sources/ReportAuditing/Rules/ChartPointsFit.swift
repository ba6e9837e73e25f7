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
  static let rule = AuditRule("图的每个点是模板在这一类别、这一系列定义的数", .charts, basis: "财预〔2016〕143号")

  static func result(_ compared: ComparedReport, lists: Bool = false) -> AuditResult {
    var result = AuditResult(rule, lists: lists, absence: "报告没有图")
    let options = compared.template.options
    for (wanted, printed) in compared.charts {
      let named = wanted.series.enumerated().map { index, series in
        (
          name: "第 \(index + 1) 个系列", wanted: series.points, isShare: false,
          printed: index < printed.series.count ? printed.series[index].points : []
        )
      }
      let shares = (name: "占比", wanted: wanted.shares, isShare: true, printed: printed.shares)
      for line in named + [shares] {
        for index in 0..<max(line.wanted.count, line.printed.count) {
          let origin = index < line.wanted.count ? line.wanted[index] : nil
          let figure = index < line.printed.count ? line.printed[index] : nil
          let fault = fault(figure, origin, wanted, isShare: line.isShare, options)
          guard let fault else {
            result.hold()
            continue
          }
          result.fail(
            .contradiction(
              .chartPointDiffers,
              "图\(wanted.number)“\(wanted.definition.id)”第 \(index + 1) 个类别的\(line.name)",
              printed: figure?.printed ?? "", expected: fault, label: "图上的数不是模板的",
              at: wanted.definition.place))
        }
      }
    }
    return result
  }

  /// What must stand there; nil where it does.
  private static func fault(
    _ figure: CellFigure?, _ origin: FigureOrigin?, _ chart: ExpectedChart, isShare: Bool,
    _ options: TemplateOptions
  ) -> String? {
    guard let origin else { return "" }
    guard let figure, let value = figure.value, figure.origin.isSame(as: origin) else {
      return origin.words
    }
    return FigurePrint(
      value, chart.format(of: value, isShare: isShare, options), options.unit
    ).fault(figure, options, basis: options.rounding.basis)
  }
}
