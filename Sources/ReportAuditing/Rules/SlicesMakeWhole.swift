import GoujiModel

/// What it checks: the slices of a pie add up to the whole that their shares are of.
///
/// Why: a pie is drawn full, whatever is missing from it; shares of another whole than the drawn
/// one mislead the eye and contradict the label.
///
/// Example: slices of 5,154.94 and 126.22 万元 whose shares are of 5,528.78 万元.
///
/// Source: 地方预决算公开操作规程 (财预〔2016〕143号), 真实、准确.
enum SlicesMakeWhole {
  static let rule = AuditRule("饼图各块合起来是整体", .charts)

  static func result(_ report: Report, _ places: ReportPlaces) -> AuditResult {
    var result = AuditResult(rule, absence: "报告没有饼图")
    for chart in report.charts {
      let shares = chart.shares.compactMap { figure -> (numerator: Int, denominator: Int)? in
        if case .share(let ratio)? = figure.value { ratio.parts } else { nil }
      }
      guard chart.kind == .pie, let whole = shares.first?.denominator else { continue }
      let sum = shares.reduce(0) { $0 + $1.numerator }
      if shares.count == chart.categories.count, sum == whole,
        shares.allSatisfy({ $0.denominator == whole })
      {
        result.hold()
      } else {
        result.fail(.slicesDiffer(chart, sum: sum, whole: whole, at: places.place(of: chart)))
      }
    }
    return result
  }
}

extension Finding {
  fileprivate static func slicesDiffer(
    _ chart: ReportChart, sum: Int, whole: Int, at place: Place?
  ) -> Finding {
    let words = { (number: Int) -> String in
      if case .count? = chart.series.first?.points.first?.value { return String(number) }
      return FigureValue.amount(Money(fen: number)).words(in: chart.unit)
    }
    return Finding(
      .sliceSumDiffers, at: place,
      "饼图“\(chart.id)”各块之和 \(words(sum))，而占比按 \(words(whole)) 算",
      label: "各块合起来不是“合计”", basis: "财预〔2016〕143号",
      cure: "检查模板里这张图的“类别”是否漏了或多了几块，“合计”写的是不是它们的合计数")
  }
}
