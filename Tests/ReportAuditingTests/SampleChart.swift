import GoujiModel

/// Charts written by hand.
enum SampleChart {
  /// A pie of 1 and 3 万元, whose shares are of `whole` 元.
  static func pie(of whole: Int = 40_000) -> ReportChart {
    let shares = [(10_000, "25%"), (30_000, "75%")].map { part, printed in
      point(.share(Ratio(part * 100, over: whole * 100)!), printed)
    }
    return ReportChart(
      id: "支出结构", number: 2, kind: .pie, title: "支出结构图", caption: "图2：支出结构图", note: "",
      unit: .tenThousandYuan, categories: ["基本 支出", "项目支出"],
      series: [
        ChartSeries(
          name: "支出结构图",
          points: [
            point(.amount(Money(fen: 1_000_000)), "1.00"),
            point(.amount(Money(fen: 3_000_000)), "3.00"),
          ])
      ], shares: shares)
  }

  static func point(_ value: FigureValue, _ printed: String) -> CellFigure {
    CellFigure(
      value: value, printed: printed,
      format: NumberFormat(decimals: 2, grouping: false, zeros: .kept, blankZero: false),
      origin: SampleReport.nothing)
  }

  static func report(_ charts: ReportChart...) -> Report {
    var report = SampleReport.make([])
    report.parts = [ReportPart(blocks: charts.map { .chart($0) })]
    return report
  }
}
