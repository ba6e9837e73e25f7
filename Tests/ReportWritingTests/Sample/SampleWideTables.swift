import GoujiModel

extension ReportTable {
  /// 38 columns under three levels of headers: codes, name, and money by source.
  static let wide: ReportTable = {
    let sources = [
      ("一般公共预算拨款", ["小计", "人员经费", "公用经费", "项目支出", "其他"]),
      ("政府性基金预算拨款", ["小计", "基本支出", "项目支出", "其他", "转移"]),
      ("国有资本经营预算拨款", ["小计", "基本支出", "项目支出", "其他", "转移"]),
      ("财政专户管理资金", ["小计", "人员经费", "公用经费", "项目支出", "其他"]),
      ("单位资金", ["小计", "人员经费", "公用经费", "项目支出", "其他"]),
      ("上级提前通知转移支付", ["小计", "基本支出", "项目支出", "其他", "转移"]),
    ]
    var top: [Cell] = [.text("项    目"), .empty, .empty, .empty, .empty, .text("总计")]
    var middle: [Cell] = [.text("科目编码"), .empty, .empty, .text("单位代码"), .text("单位名称（科目）"), .empty]
    var bottom: [Cell] = [.text("类"), .text("款"), .text("项"), .empty, .empty, .empty]
    var merges = [
      CellMerge(row: 0, column: 0, rowSpan: 1, columnSpan: 5),
      CellMerge(row: 1, column: 0, rowSpan: 1, columnSpan: 3),
      CellMerge(row: 1, column: 3, rowSpan: 2, columnSpan: 1),
      CellMerge(row: 1, column: 4, rowSpan: 2, columnSpan: 1),
      CellMerge(row: 0, column: 5, rowSpan: 3, columnSpan: 1),
      CellMerge(row: 0, column: 6, rowSpan: 1, columnSpan: 15),
      CellMerge(row: 0, column: 21, rowSpan: 1, columnSpan: 17),
    ]
    for (index, source) in sources.enumerated() {
      let column = 6 + index * 5
      top += (0..<5).map {
        $0 == 0 && index == 0
          ? .text("本级当年安排") : $0 == 0 && index == 3 ? .text("其他资金与上年结转") : .empty
      }
      middle += (0..<5).map { $0 == 0 ? .text(source.0) : .empty }
      bottom += source.1.map { .text($0) }
      merges.append(CellMerge(row: 1, column: column, rowSpan: 1, columnSpan: 5))
    }
    top += [.empty, .empty]
    middle += [.text("上年结转"), .text("事业单位经营支出")]
    bottom += [.empty, .empty]
    merges.append(CellMerge(row: 1, column: 36, rowSpan: 2, columnSpan: 1))
    merges.append(CellMerge(row: 1, column: 37, rowSpan: 2, columnSpan: 1))
    var rows = [top, middle, bottom].map { TableRow(cells: $0, emphasis: .header) }
    for line in 0..<45 {
      let isTotal = line == 0
      var cells: [Cell] =
        isTotal
        ? [.empty, .empty, .empty, .empty, .text("合    计", .center)]
        : [
          .text("208", .center), .text("01", .center), .text("50", .center),
          .text("31250\(line % 3)"), .text("事业运行（社会保障）", indent: 1),
        ]
      for column in 5..<38 {
        let used = [5, 6, 7, 8, 21, 22].contains(column)
        let sum: CellSum? = isTotal ? .rows(Array(4..<48)) : nil
        let fen = used ? (isTotal ? 44 : 1) * 294_737_727 : 0
        cells.append(.amount(fen, sum: sum))
      }
      rows.append(TableRow(cells: cells, emphasis: isTotal ? .total : .normal))
    }
    return ReportTable(
      id: "表1-1", label: "公开表1-1", title: "部门支出预算总表", contentsLevel: 1,
      leftLine: "部门：达州市通川区人力资源和社会保障局", rightLine: "金额单位：万元", orientation: .landscape,
      unit: .tenThousandYuan,
      columnWidths: [1, 1, 1, 2, 6] + Array(repeating: 2.5, count: 33), headerRows: 3,
      frozenColumns: 5, rows: rows, merges: merges, notes: [])
  }()

  /// Performance targets: long texts, label columns merged downwards over many rows and pages.
  static let performance: ReportTable = {
    var rows = [
      TableRow(
        cells: ["项目名称", "年度目标", "一级指标", "二级指标", "三级指标", "指标值", "权重"].map { .text($0) },
        emphasis: .header)
    ]
    var merges: [CellMerge] = []
    for project in 0..<3 {
      let first = rows.count
      for line in 0..<14 {
        rows.append(
          TableRow(cells: [
            line == 0 ? .text("城乡居民基本养老保险经办服务费（第\(project + 1)批）") : .empty,
            line == 0 ? .text("做好参保登记、待遇核发、基金监管等工作，确保按时足额发放，群众满意度不断提高。") : .empty,
            line.isMultiple(of: 7) ? .text(line == 0 ? "产出指标" : "效益指标") : .empty,
            .text(line < 7 ? "数量指标" : "社会效益指标"), .text("全年完成参保登记和待遇核发的人次以及抽查合格的比例"),
            .text("≥\(90 + line % 10)%", .center),
            .text("10", .center),
          ]))
      }
      merges += [
        CellMerge(row: first, column: 0, rowSpan: 14, columnSpan: 1),
        CellMerge(row: first, column: 1, rowSpan: 14, columnSpan: 1),
        CellMerge(row: first, column: 2, rowSpan: 7, columnSpan: 1),
        CellMerge(row: first + 7, column: 2, rowSpan: 7, columnSpan: 1),
      ]
    }
    return ReportTable(
      id: "表6", label: "表6", title: "部门预算项目绩效目标表", contentsLevel: 1,
      leftLine: "部门：达州市通川区人力资源和社会保障局", rightLine: "", orientation: .landscape,
      unit: .tenThousandYuan, columnWidths: [3, 4, 1.5, 2, 4, 1.5, 1], headerRows: 1,
      frozenColumns: 1, rows: rows, merges: merges, notes: [])
  }()
}
