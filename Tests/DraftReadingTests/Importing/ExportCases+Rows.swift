/// Exports of which rows count or do not: titles, years, groups and states.
extension ExportCase {
  static let years = [
    ExportCase(
      testDescription: "rows of another year",
      text: """
        单位：元
        预算年度|单位|功能科目|经济科目|项目类别|资金性质|预算数
        2024|185001|2080101|30101|人员类|一般公共预算|100
        2023|185001|2080101|30201|公用经费|一般公共预算|50
        2024年|185001|2080101|30201|公用经费|一般公共预算|7
        合计||||||157
        """,
      lines: [wages + " 100", office + " 7"], findings: ["G142"],
      counted: "明细 2 合计 1 空 0 错 0 不读 1", words: ["年度是 2023", "第 4 行", "50 元"]),
    ExportCase(
      testDescription: "rows of another year under a total of this one",
      text: """
        单位：元
        年度|单位|功能科目|经济科目|项目类别|资金性质|预算数
        2024|185001|2080101|30101|人员类|一般公共预算|100
        2025|185001|2080101|30201|公用经费|一般公共预算|50
        合计||||||100
        """,
      lines: [wages + " 100"], findings: ["G142"], counted: "明细 1 合计 1 空 0 错 0 不读 1"),
    ExportCase(
      testDescription: "all rows of another year",
      text: """
        单位：元
        年度|单位|功能科目|经济科目|项目类别|资金性质|预算数
        2023|185001|2080101|30101|人员类|一般公共预算|100
        """,
      findings: ["G145"], words: ["2023", "2024"]),
    ExportCase(
      testDescription: "年度 that says 本年 and 上年结转",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|年度|预算数
        185001|2080101|30101|人员类|一般公共预算|本年|100
        185001|2080101|30201|公用经费|一般公共预算|上年结转|50
        """,
      lines: [wages + " 100", office + " 50 上年结转"]),
    ExportCase(
      testDescription: "the year of the indicator, in figures",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|指标年度|预算数
        185001|2080101|30101|人员类|一般公共预算|2024|100
        185001|2080101|30201|公用经费|一般公共预算|2023|50
        """,
      lines: [wages + " 100", office + " 50 上年结转"]),
    ExportCase(
      testDescription: "a flag of what was carried over, 1 and 0",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|是否上年结转|预算数
        185001|2080101|30101|人员类|一般公共预算|否|100
        185001|2080101|30201|公用经费|一般公共预算|是|50
        185001|2080101|30101|人员类|一般公共预算||7
        185001|2080101|30201|公用经费|一般公共预算|1|3
        """,
      lines: [wages + " 100", office + " 50 上年结转", wages + " 7", office + " 3 上年结转"]),
    ExportCase(
      testDescription: "a flag in words",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|结转标志|金额
        185001|2080101|30101|人员类|一般公共预算|当年|100
        185001|2080101|30201|公用经费|一般公共预算|上年结转|50
        """,
      lines: [wages + " 100", office + " 50 上年结转"]),
  ]

  static let titles = [
    ExportCase(
      testDescription: "last year's table",
      text: """
        2023年部门预算支出明细表|||||单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数
        185001|2080101|30101|人员类|一般公共预算|100
        """,
      lines: [wages + " 100"], findings: ["G146"], words: ["2023", "2024"]),
    ExportCase(
      testDescription: "this year's table, printed the year before",
      text: """
        2024年度部门预算|||打印日期：2023年12月3日||单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数
        185001|2080101|30101|人员类|一般公共预算|100
        """,
      lines: [wages + " 100"]),
  ]

  static let groups = [
    ExportCase(
      testDescription: "sources in two groups, this year's and carried over, each with its sum",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|合计|本年财政拨款|||上年结转||
        |||||小计|一般公共预算|政府性基金|小计|一般公共预算|政府性基金
        185001|2080101|30101|人员类|135|105|100|5|30|20|10
        合计||||135|105|100|5|30|20|10
        """,
      merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:H2", "I2:K2"],
      lines: [
        wages + " 100", "185001 2080101 30101 人员经费 - 政府性基金预算 5", wages + " 20 上年结转",
        "185001 2080101 30101 人员经费 - 政府性基金预算 10 上年结转",
      ]),
    ExportCase(
      testDescription: "财政拨款 as one of several sources",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|财政拨款|财政专户管理资金|事业收入
        185001|2080101|30101|人员类|100|20|5
        """,
      findings: ["G202"], words: ["“财政拨款”是几项的统称"]),
    ExportCase(
      testDescription: "the years themselves over the amounts",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|2023年预算数|2024年预算数|增减%
        185001|2080101|30101|人员类|一般公共预算|90|100|11.1
        """,
      lines: [wages + " 100 90"]),
    ExportCase(
      testDescription: "amounts under names that nobody knows",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|县财|债券
        185001|2080101|30101|人员类|90|10
        """,
      findings: ["G132", "G132"], words: ["资金来源", "预算数", "“县财”、“债券”"]),
    ExportCase(
      testDescription: "the level that pays",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|转移支付级次|金额|单价|数量
        185001|2080101|30101|人员类|一般公共预算|中央提前下达|100|50|2
        185001|2080101|30101|人员类|一般公共预算|县本级|7||
        """,
      lines: [wages + " 100 上级提前通知", wages + " 7"]),
  ]

  static let states = [
    ExportCase(
      testDescription: "a state of the grant, and rows of other pages",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|指标状态|预算数
        185001|2080101|30101|人员类|一般公共预算|正常|100
        本页小计||||||100
        单位|功能科目|经济科目|项目类别|资金性质|指标状态|预算数
        承前页||||||100
        185001|2080101|30201|公用经费|一般公共预算|正常|50
        185001|2080101|30202|公用经费|一般公共预算|作废|70
        本页小计||||||50
        合计||||||150
        """,
      lines: [wages + " 100", office + " 50"], findings: ["G142"],
      counted: "明细 2 合计 3 空 1 错 0 不读 1", words: ["指标状态是“作废”", "70 元"]),
    ExportCase(
      testDescription: "rows of other pages, with marks around their names",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数
        185001|2080101|30101|人员类|一般公共预算|100
        页计|||||100
        过次页：|||||100
        （承前页）|||||100
        185001|2080101|30201|公用经费|一般公共预算|50
        页计|||||50
        合计|||||150
        """,
      lines: [wages + " 100", office + " 50"], counted: "明细 2 合计 3 空 2 错 0 不读 0"),
    ExportCase(
      testDescription: "sums by the year of the money at the foot",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|资金年度|预算数
        185001|2080101|30101|人员类|一般公共预算|本年|100
        185001|2080101|30201|公用经费|一般公共预算|上年结转|50
        185001|2080101|30101|人员类|一般公共预算|本年|7
        上年结转小计||||||50
        本年小计||||||107
        合计||||||157
        """,
      lines: [wages + " 100", office + " 50 上年结转", wages + " 7"]),
    ExportCase(
      testDescription: "a sum by the year of the money that is not theirs",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|资金年度|预算数
        185001|2080101|30101|人员类|一般公共预算|本年|100
        185001|2080101|30201|公用经费|一般公共预算|上年结转|50
        185001|2080101|30101|人员类|一般公共预算|本年|7
        上年结转小计||||||51
        合计||||||157
        """,
      findings: ["G136"], words: ["上年结转小计", "51"]),
    ExportCase(
      testDescription: "lines of last year under its name",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数
        2024年
        185001|2080101|30101|人员类|一般公共预算|100
        2023年
        185001|2080101|30101|人员类|一般公共预算|90
        """,
      lines: [wages + " 100"], findings: ["G142"], words: ["上面写着 2023 年", "90 元"]),
    ExportCase(
      testDescription: "lines under last year that the total counts",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数
        2024年
        185001|2080101|30101|人员类|一般公共预算|100
        2023年
        185001|2080101|30201|公用经费|一般公共预算|50
        合计|||||150
        """,
      lines: [wages + " 100", office + " 50"], findings: ["G142"], words: ["上面写着 2023 年", "合计"]),
    ExportCase(
      testDescription: "states of other things",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|零余额账户状态|合同状态|预算数
        185001|2080101|30101|人员类|一般公共预算|已注销||100
        185001|2080101|30201|公用经费|一般公共预算|已注销|原合同失效，已续签|50
        """,
      lines: [wages + " 100", office + " 50"]),
    ExportCase(
      testDescription: "sent back once, approved in the end",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|单据状态|预算数
        185001|2080101|30101|人员类|一般公共预算|退回后重新审核通过|100
        185001|2080101|30201|公用经费|一般公共预算|撤销退回，已终审|50
        """,
      lines: [wages + " 100", office + " 50"]),
    ExportCase(
      testDescription: "sent back by whom and what for",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|审核状态|预算数
        185001|2080101|30101|人员类|一般公共预算|未退回|100
        185001|2080101|30201|公用经费|一般公共预算|财政退回（待修改）|50
        """,
      lines: [wages + " 100"], findings: ["G142"]),
    ExportCase(
      testDescription: "a flag that says who pays",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|是否上级转移支付|预算数
        185001|2080101|30101|人员类|一般公共预算|是|100
        185001|2080101|30201|公用经费|一般公共预算|否|50
        """,
      lines: [wages + " 100", office + " 50"], findings: ["G147"], words: ["是否上级转移支付", "拨款级次"]),
    ExportCase(
      testDescription: "deleted rows",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|是否删除|预算数
        185001|2080101|30101|人员类|一般公共预算|否|100
        185001|2080101|30201|公用经费|一般公共预算|是|50
        合计||||||100
        """,
      lines: [wages + " 100"], findings: ["G142"], counted: "明细 1 合计 1 空 0 错 0 不读 1",
      words: ["已删除", "50 元"]),
    ExportCase(
      testDescription: "rows that were sent back",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|审核状态|预算数|是否有效
        185001|2080101|30101|人员类|一般公共预算|终审通过|100|是
        185001|2080101|30201|公用经费|一般公共预算|已退回|50|是
        185001|2080101|30201|公用经费|一般公共预算|已审核|9|否
        """,
      lines: [wages + " 100"], findings: ["G142", "G142"],
      counted: "明细 1 合计 0 空 0 错 0 不读 2", words: ["审核状态是“已退回”", "无效"]),
    ExportCase(
      testDescription: "flags that say nothing of the amount",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|是否政府采购|是否新增资产配置|是否基建|预算数
        185001|2080101|30101|人员类|一般公共预算|否|否|0|100
        """,
      lines: [wages + " 100"]),
  ]
}
