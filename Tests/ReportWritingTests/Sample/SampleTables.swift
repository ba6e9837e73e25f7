import GoujiModel

extension Cell {
  static func amount(_ fen: Int, sum: CellSum? = nil, blank: Bool = true) -> Cell {
    let format = NumberFormat(decimals: 2, grouping: true, zeros: .kept, blankZero: blank)
    let hundredths = Rounding.halfUp(fen, over: 10_000)
    let printed = fen == 0 && blank ? "" : DecimalText.of(hundredths, decimals: 2, grouping: true)
    return Cell(
      .figure(
        CellFigure(
          value: .amount(Money(fen: fen)), printed: printed, format: format, sum: sum,
          origin: .sample)), alignment: .right)
  }

  static func share(_ numerator: Int, _ denominator: Int) -> Cell {
    let ratio = Ratio(numerator, over: denominator)!
    let text = DecimalText.of(ratio.rounded(scale: 10_000)!, decimals: 2) + "%"
    return Cell(
      .figure(
        CellFigure(
          value: .share(ratio), printed: text,
          format: NumberFormat(decimals: 2, grouping: false, zeros: .kept, blankZero: false),
          origin: .sample)), alignment: .right)
  }

  static func text(_ text: String, _ alignment: TextAlignment = .left, indent: Int = 0) -> Cell {
    Cell(.text(text), alignment: alignment, indent: indent)
  }
}

extension ReportTable {
  /// 收支总表: income on the left, spending on the right.
  static let balance: ReportTable = {
    let spending = [
      "一般公共服务支出", "外交支出", "国防支出", "公共安全支出", "教育支出", "科学技术支出", "文化旅游体育与传媒支出",
      "社会保障和就业支出", "社会保险基金支出", "卫生健康支出", "节能环保支出", "城乡社区支出", "农林水支出",
      "交通运输支出", "资源勘探工业信息等支出", "商业服务业等支出", "金融支出", "援助其他地区支出",
      "自然资源海洋气象等支出", "住房保障支出", "粮油物资储备支出", "国有资本经营预算支出",
      "灾害防治及应急管理支出", "预备费", "其他支出", "转移性支出", "债务还本支出", "债务付息支出",
      "债务发行费用支出", "抗疫特别国债安排的支出",
    ]
    let amounts = [7: 1_150_000_000, 9: 46_845_981, 19: 100_000_000]
    let income = ["一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "事业收入", "事业单位经营收入", "其他收入"]
    var rows = [
      TableRow(cells: [.text("收      入"), .empty, .text("支      出"), .empty], emphasis: .header),
      TableRow(
        cells: [.text("项    目"), .text("2024年预算数"), .text("项    目"), .text("2024年预算数")],
        emphasis: .header),
    ]
    for (index, name) in spending.enumerated() {
      rows.append(
        TableRow(cells: [
          index < income.count
            ? .text("\(["一", "二", "三", "四", "五", "六"][index])、\(income[index])") : .empty,
          index < income.count ? .amount(index == 0 ? 1_296_845_981 : 0) : .empty,
          .text(name), .amount(amounts[index] ?? 0),
        ]))
    }
    rows.append(
      TableRow(
        cells: [
          .text("本 年 收 入 合 计", .center),
          .amount(1_296_845_981, sum: .rows(Array(2..<2 + income.count)), blank: false),
          .text("本 年 支 出 合 计", .center),
          .amount(1_296_845_981, sum: .rows(Array(2..<2 + spending.count)), blank: false),
        ], emphasis: .total))
    return ReportTable(
      id: "表1", label: "表1", title: "部门收支总表", contentsLevel: 1,
      leftLine: "部门：达州市通川区人力资源和社会保障局", rightLine: "金额单位：万元", orientation: .portrait,
      unit: .tenThousandYuan, columnWidths: [5, 3, 5, 3], headerRows: 2, frozenColumns: 1,
      rows: rows,
      merges: [
        CellMerge(row: 0, column: 0, rowSpan: 1, columnSpan: 2),
        CellMerge(row: 0, column: 2, rowSpan: 1, columnSpan: 2),
      ],
      notes: ["备注：如出现明细金额之和与合计数存在轻微误差，系数据取舍原因，不影响本表数据真实性、准确性。"])
  }()

  /// 部门支出总表 by class and item, with codes in columns and an indented name.
  static let classes: ReportTable = {
    var rows = [
      TableRow(
        cells: [
          .text("科目编码"), .empty, .empty, .text("单位名称（科目）"), .text("合计"), .text("基本支出"),
          .text("项目支出"), .text("占比"),
        ],
        emphasis: .header),
      TableRow(
        cells: [.text("类"), .text("款"), .text("项"), .empty, .empty, .empty, .empty, .empty],
        emphasis: .header),
    ]
    rows.append(
      TableRow(
        cells: [
          .empty, .empty, .empty, .text("合    计", .center),
          .amount(60_010_000, sum: .columns([5, 6])), .amount(30_010_000, sum: .rows([3, 7])),
          .amount(30_000_000, sum: .rows([3, 7])), .share(1, 1),
        ], emphasis: .total))
    for (class_, name) in [("208", "社会保障和就业支出"), ("221", "住房保障支出")] {
      let first = rows.count
      rows.append(
        TableRow(cells: [
          .text(class_, .center), .empty, .empty, .text(name),
          .amount(30_005_000, sum: .columns([5, 6])),
          .amount(15_005_000, sum: .rows([first + 1, first + 2, first + 3])),
          .amount(15_000_000, sum: .rows([first + 1, first + 2, first + 3])), .share(1, 2),
        ]))
      for item in ["01", "02", "99"] {
        rows.append(
          TableRow(cells: [
            .text(class_, .center), .text("01", .center), .text(item, .center),
            .text("行政运行（人力资源和社会保障管理事务）", indent: 2),
            .amount(item == "99" ? 10_005_000 : 10_000_000, sum: .columns([5, 6])),
            .amount(item == "99" ? 5_005_000 : 5_000_000), .amount(5_000_000), .share(1, 6),
          ]))
      }
    }
    return ReportTable(
      id: "表1-2", label: "表1-2", title: "部门支出总表", contentsLevel: 1, leftLine: "部门：达州市通川区人力资源和社会保障局",
      rightLine: "金额单位：万元", orientation: .landscape, unit: .tenThousandYuan,
      columnWidths: [1, 1, 1, 6, 3, 3, 3, 2], headerRows: 2, frozenColumns: 4, rows: rows,
      merges: [
        CellMerge(row: 0, column: 0, rowSpan: 1, columnSpan: 3),
        CellMerge(row: 0, column: 3, rowSpan: 2, columnSpan: 1),
        CellMerge(row: 0, column: 4, rowSpan: 2, columnSpan: 1),
        CellMerge(row: 0, column: 5, rowSpan: 2, columnSpan: 1),
        CellMerge(row: 0, column: 6, rowSpan: 2, columnSpan: 1),
        CellMerge(row: 0, column: 7, rowSpan: 2, columnSpan: 1),
      ], notes: [])
  }()

  /// A table without data.
  static let empty = ReportTable(
    id: "表4", label: "表4", title: "政府性基金预算支出表", contentsLevel: 1, leftLine: "部门：达州市通川区人力资源和社会保障局",
    rightLine: "金额单位：万元", orientation: .portrait, unit: .tenThousandYuan, columnWidths: [2, 4, 2],
    headerRows: 1, frozenColumns: 0,
    rows: [
      TableRow(cells: [.text("科目编码"), .text("科目名称"), .text("预算数")], emphasis: .header),
      TableRow(
        cells: [.empty, .text("合计", .center), .amount(0, sum: .rows([2]), blank: false)],
        emphasis: .total),
      TableRow(cells: [.empty, .empty, .empty]),
    ], merges: [], notes: ["本部门2024年未安排政府性基金预算，故本表无数据。"])
}
