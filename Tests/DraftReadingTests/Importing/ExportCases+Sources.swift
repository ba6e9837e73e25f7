/// Exports with carry-overs, and amounts in several units.
extension ExportCase {
  static let carried = [
    ExportCase(
      testDescription: "the source and the year in one cell",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数
        185001|2080101|30101|人员类|一般公共预算（上年结转）|100
        185001|2080101|30101|人员类|上年结转-一般公共预算资金|20
        185001|2080101|30101|人员类|12-政府性基金预算/结转|3
        """,
      lines: [
        wages + " 100 上年结转", wages + " 20 上年结转",
        "185001 2080101 30101 人员经费 - 政府性基金预算 3 上年结转",
      ]),
    ExportCase(
      testDescription: "a part carried over, inside the amount",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数|其中：上年结转
        185001|2080101|30101|人员类|一般公共预算|100|20
        185001|2080101|30201|公用经费|一般公共预算|50|
        185001|2080101|30201|公用经费|一般公共预算|8|8
        合计|||||158|28
        """,
      lines: [wages + " 80", wages + " 20 上年结转", office + " 50", office + " 8 上年结转"],
      counted: "明细 3 合计 1 空 0 错 0 不读 0"),
    ExportCase(
      testDescription: "a part that exceeds its whole",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数|其中：上年结转
        185001|2080101|30101|人员类|一般公共预算|100|120
        """,
      findings: ["G143"], words: ["比“预算数”还多", "120", "100"]),
    ExportCase(
      testDescription: "carried over beside the amount, which of both nobody says",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数|上年结转
        185001|2080101|30101|人员类|一般公共预算|100|20
        185001|2080101|30101|人员类|一般公共预算|50|20
        """,
      findings: ["G143"], words: ["一部分", "另外", "含在"]),
    ExportCase(
      testDescription: "the same, settled as a part",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数|上年结转
        185001|2080101|30101|人员类|一般公共预算|100|20
        """,
      map: "列: {上年结转: {含在: 预算数, 资金年度: 上年结转}}",
      lines: [wages + " 80", wages + " 20 上年结转"]),
    ExportCase(
      testDescription: "the same, settled as another amount",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数|上年结转
        185001|2080101|30101|人员类|一般公共预算|100|20
        """,
      map: "列: {上年结转: {资金年度: 上年结转}}",
      lines: [wages + " 100", wages + " 20 上年结转"]),
    ExportCase(
      testDescription: "this year's and last year's with their sum",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|合计|当年预算|上年结转
        185001|2080101|30101|人员类|一般公共预算|120|100|20
        185001|2080101|30201|公用经费|一般公共预算|50|50|
        合计|||||170|150|20
        """,
      lines: [wages + " 100", wages + " 20 上年结转", office + " 50"]),
    ExportCase(
      testDescription: "a sum that tells that the amount is without what was carried over",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|总计|预算数|上年结转
        185001|2080101|30101|人员类|一般公共预算|120|100|20
        """,
      lines: [wages + " 100", wages + " 20 上年结转"]),
    ExportCase(
      testDescription: "a column of what was carried over without a figure",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算金额|一般公共预算拨款|上年结转
        185001|2080101|30101|人员类|一般公共预算|100|100|
        185001|2080101|30201|公用经费|一般公共预算|50|50|0
        """,
      lines: [wages + " 100", office + " 50"]),
    ExportCase(
      testDescription: "carried over without its source, beside sources",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|合计|一般公共预算|政府性基金预算|上年结转
        185001|2080101|30101|人员类|130|100|10|20
        """,
      findings: ["G143"], words: ["哪一种资金来源"]),
    ExportCase(
      testDescription: "sources side by side, each of this year and carried over",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|合计|一般公共预算||政府性基金预算|
        |||||本年|上年结转|本年|上年结转
        185001|2080101|30101|人员类|135|100|20|10|5
        """,
      merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:G2", "H2:I2"],
      lines: [
        wages + " 100", wages + " 20 上年结转", "185001 2080101 30101 人员经费 - 政府性基金预算 10",
        "185001 2080101 30101 人员经费 - 政府性基金预算 5 上年结转",
      ]),
  ]

  static let units = [
    ExportCase(
      testDescription: "千元",
      text: """
        支出明细|||||单位：千元
        单位|功能科目|经济科目|支出类型|资金来源|金额
        185001|2080101|30101|人员经费|一般公共预算|1.5
        """,
      lines: [wages + " 1500"]),
    ExportCase(
      testDescription: "a unit for each column",
      text: """
        单位|功能科目|经济科目|支出类型|资金来源|预算数（元）|上年预算数（万元）
        185001|2080101|30101|人员经费|一般公共预算|152000|14.1
        """,
      lines: [wages + " 152000 141000"]),
    ExportCase(
      testDescription: "a caption and a column that contradict",
      text: """
        支出明细表（单位：万元）
        单位|功能科目|经济科目|支出类型|资金来源|预算数（元）
        185001|2080101|30101|人员经费|一般公共预算|152000
        """,
      findings: ["G141"], words: ["元", "万元"]),
    ExportCase(
      testDescription: "the same, settled for the column",
      text: """
        支出明细表（单位：万元）
        单位|功能科目|经济科目|支出类型|资金来源|预算数（元）
        185001|2080101|30101|人员经费|一般公共预算|152000
        """,
      map: "列: {预算数（元）: {金额列: 预算数, 金额单位: 元}}", lines: [wages + " 152000"]),
    ExportCase(
      testDescription: "two captions that contradict",
      text: """
        支出明细表（万元）|||||单位：元
        单位|功能科目|经济科目|支出类型|资金来源|金额
        185001|2080101|30101|人员经费|一般公共预算|15
        """,
      findings: ["G141"]),
    ExportCase(
      testDescription: "the unit of a column that is not used",
      text: """
        单位|功能科目|经济科目|支出类型|资金来源|其中：政府采购（万元）|预算数（元）
        185001|2080101|30101|人员经费|一般公共预算|3|152000
        """,
      lines: [wages + " 152000"]),
    ExportCase(
      testDescription: "a place called 元宝 is no unit of money; the caption stands below",
      text: """
        编制单位：元宝县某局
        单位|功能科目|经济科目|支出类型|资金来源|金额
        185001|2080101|30101|人员经费|一般公共预算|15
        填表人：张三|||审核人：|李四|单位：万元
        """,
      lines: [wages + " 150000"], counted: "明细 1 合计 0 空 1 错 0 不读 0"),
    ExportCase(
      testDescription: "figures as they are typed",
      text: """
        单位：元
        单位|功能科目|经济科目|支出类型|资金来源|金额
        185001|2080101|30101|人员经费|一般公共预算|'1 286 400.00
        185001|2080101|30101|人员经费|一般公共预算|'(1,000.00)
        185001|2080101|30101|人员经费|一般公共预算|'1.5万元
        185001|2080101|30101|人员经费|一般公共预算|'¥12.50元
        185001|2080101|30101|人员经费|一般公共预算|'１，０００
        185001|2080101|30101|人员经费|一般公共预算|—
        """,
      lines: [
        wages + " 1286400", wages + " -1000", wages + " 15000", wages + " 12.5", wages + " 1000",
      ],
      findings: ["G206"], counted: "明细 5 合计 0 空 1 错 0 不读 0"),
  ]
}
