import GoujiModel

extension ReportChart {
  /// Two years of two totals; 遂宁 2024.
  static let totals = ReportChart(
    id: "收支总计变动", number: 1, kind: .columns, title: "收、支决算总计变动情况图",
    caption: "（图1：收、支决算总计变动情况图）", note: "单位：万元", unit: .tenThousandYuan,
    categories: ["收入总计", "支出总计"],
    series: [
      ChartSeries(name: "2023年度", points: [.point(5_325_621_650), .point(5_325_621_650)]),
      ChartSeries(name: "2024年度", points: [.point(5_528_780_000), .point(5_528_780_000)]),
    ])

  /// A slice of 0.05 % beside one of 93.24 %.
  static let functions = ReportChart(
    id: "支出结构", number: 2, kind: .pie, title: "支出<结构>图", caption: "（图2：支出<结构>图）", note: "",
    unit: .tenThousandYuan, categories: ["一般公共服务支出", "社会保障和就业支出", "卫生健康支出", "住房保障支出"],
    series: [
      ChartSeries(
        name: "支出结构图",
        points: [
          .point(2_940_000), .point(5_154_940_000), .point(126_220_000), .point(244_680_000),
        ])
    ],
    shares: [
      .share(2_940_000, "0.05%"), .share(5_154_940_000, "93.24%"), .share(126_220_000, "2.28%"),
      .share(244_680_000, "4.43%"),
    ])
}

extension CellFigure {
  private static let format = NumberFormat(
    decimals: 2, grouping: false, zeros: .kept, blankZero: false)

  fileprivate static func point(_ fen: Int) -> CellFigure {
    let value = FigureValue.amount(Money(fen: fen))
    return CellFigure(
      value: value,
      printed: NumberPrinter.text(value, unit: .tenThousandYuan, format: format), format: format,
      origin: .sample)
  }

  fileprivate static func share(_ fen: Int, _ printed: String) -> CellFigure {
    CellFigure(
      value: .share(Ratio(fen, over: 5_528_780_000)!), printed: printed, format: format,
      origin: .sample)
  }
}
