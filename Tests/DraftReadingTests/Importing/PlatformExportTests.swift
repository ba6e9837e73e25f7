import DraftReading
import GoujiModel
import Testing

/// Tables as 预算管理一体化 platforms and the sheets around them export them, each with what must come
/// out, written down by hand: lines and findings. No figure is wrong and no row is lost in silence.
struct PlatformExportTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var merges: [String] = []
    var map = ""
    var lines: [String] = []
    /// Codes, in order.
    var findings: [String] = []
    var counted = ""
    /// Words of the findings.
    var words: [String] = []
  }

  /// `185001 2080101 30101 人员经费 - 一般公共预算`
  private static let wages = "185001 2080101 30101 人员经费 - 一般公共预算"
  private static let office = "185001 2080101 30201 公用经费 - 一般公共预算"
  private static let court = "185001 2080102 30226 项目支出 仲裁经费 一般公共预算"

  static let years = [
    Case(
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
    Case(
      testDescription: "rows of another year under a total of this one",
      text: """
        单位：元
        年度|单位|功能科目|经济科目|项目类别|资金性质|预算数
        2024|185001|2080101|30101|人员类|一般公共预算|100
        2025|185001|2080101|30201|公用经费|一般公共预算|50
        合计||||||100
        """,
      lines: [wages + " 100"], findings: ["G142"], counted: "明细 1 合计 1 空 0 错 0 不读 1"),
    Case(
      testDescription: "all rows of another year",
      text: """
        单位：元
        年度|单位|功能科目|经济科目|项目类别|资金性质|预算数
        2023|185001|2080101|30101|人员类|一般公共预算|100
        """,
      findings: ["G145"], words: ["2023", "2024"]),
    Case(
      testDescription: "年度 that says 本年 and 上年结转",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|年度|预算数
        185001|2080101|30101|人员类|一般公共预算|本年|100
        185001|2080101|30201|公用经费|一般公共预算|上年结转|50
        """,
      lines: [wages + " 100", office + " 50 上年结转"]),
    Case(
      testDescription: "the year of the indicator, in figures",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|指标年度|预算数
        185001|2080101|30101|人员类|一般公共预算|2024|100
        185001|2080101|30201|公用经费|一般公共预算|2023|50
        """,
      lines: [wages + " 100", office + " 50 上年结转"]),
    Case(
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
    Case(
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
    Case(
      testDescription: "last year's table",
      text: """
        2023年部门预算支出明细表|||||单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数
        185001|2080101|30101|人员类|一般公共预算|100
        """,
      lines: [wages + " 100"], findings: ["G146"], words: ["2023", "2024"]),
    Case(
      testDescription: "this year's table, printed the year before",
      text: """
        2024年度部门预算|||打印日期：2023年12月3日||单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数
        185001|2080101|30101|人员类|一般公共预算|100
        """,
      lines: [wages + " 100"]),
  ]

  static let groups = [
    Case(
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
    Case(
      testDescription: "财政拨款 as one of several sources",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|财政拨款|财政专户管理资金|事业收入
        185001|2080101|30101|人员类|100|20|5
        """,
      findings: ["G202"], words: ["“财政拨款”是几项的统称"]),
    Case(
      testDescription: "the years themselves over the amounts",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|2023年预算数|2024年预算数|增减%
        185001|2080101|30101|人员类|一般公共预算|90|100|11.1
        """,
      lines: [wages + " 100 90"]),
    Case(
      testDescription: "amounts under names that nobody knows",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|县财|债券
        185001|2080101|30101|人员类|90|10
        """,
      findings: ["G132", "G132"], words: ["资金来源", "预算数", "“县财”、“债券”"]),
    Case(
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
    Case(
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
    Case(
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
    Case(
      testDescription: "flags that say nothing of the amount",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|是否政府采购|是否新增资产配置|是否基建|预算数
        185001|2080101|30101|人员类|一般公共预算|否|否|0|100
        """,
      lines: [wages + " 100"]),
  ]

  static let carried = [
    Case(
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
    Case(
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
    Case(
      testDescription: "a part that exceeds its whole",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数|其中：上年结转
        185001|2080101|30101|人员类|一般公共预算|100|120
        """,
      findings: ["G143"], words: ["比“预算数”还多", "120", "100"]),
    Case(
      testDescription: "carried over beside the amount, which of both nobody says",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数|上年结转
        185001|2080101|30101|人员类|一般公共预算|100|20
        185001|2080101|30101|人员类|一般公共预算|50|20
        """,
      findings: ["G143"], words: ["一部分", "另外", "含在"]),
    Case(
      testDescription: "the same, settled as a part",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数|上年结转
        185001|2080101|30101|人员类|一般公共预算|100|20
        """,
      map: "列: {上年结转: {含在: 预算数, 资金年度: 上年结转}}",
      lines: [wages + " 80", wages + " 20 上年结转"]),
    Case(
      testDescription: "the same, settled as another amount",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数|上年结转
        185001|2080101|30101|人员类|一般公共预算|100|20
        """,
      map: "列: {上年结转: {资金年度: 上年结转}}",
      lines: [wages + " 100", wages + " 20 上年结转"]),
    Case(
      testDescription: "this year's and last year's with their sum",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|合计|当年预算|上年结转
        185001|2080101|30101|人员类|一般公共预算|120|100|20
        185001|2080101|30201|公用经费|一般公共预算|50|50|
        合计|||||170|150|20
        """,
      lines: [wages + " 100", wages + " 20 上年结转", office + " 50"]),
    Case(
      testDescription: "a sum that tells that the amount is without what was carried over",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|总计|预算数|上年结转
        185001|2080101|30101|人员类|一般公共预算|120|100|20
        """,
      lines: [wages + " 100", wages + " 20 上年结转"]),
    Case(
      testDescription: "a column of what was carried over without a figure",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算金额|一般公共预算拨款|上年结转
        185001|2080101|30101|人员类|一般公共预算|100|100|
        185001|2080101|30201|公用经费|一般公共预算|50|50|0
        """,
      lines: [wages + " 100", office + " 50"]),
    Case(
      testDescription: "carried over without its source, beside sources",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|合计|一般公共预算|政府性基金预算|上年结转
        185001|2080101|30101|人员类|130|100|10|20
        """,
      findings: ["G143"], words: ["哪一种资金来源"]),
    Case(
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
    Case(
      testDescription: "千元",
      text: """
        支出明细|||||单位：千元
        单位|功能科目|经济科目|支出类型|资金来源|金额
        185001|2080101|30101|人员经费|一般公共预算|1.5
        """,
      lines: [wages + " 1500"]),
    Case(
      testDescription: "a unit for each column",
      text: """
        单位|功能科目|经济科目|支出类型|资金来源|预算数（元）|上年预算数（万元）
        185001|2080101|30101|人员经费|一般公共预算|152000|14.1
        """,
      lines: [wages + " 152000 141000"]),
    Case(
      testDescription: "a caption and a column that contradict",
      text: """
        支出明细表（单位：万元）
        单位|功能科目|经济科目|支出类型|资金来源|预算数（元）
        185001|2080101|30101|人员经费|一般公共预算|152000
        """,
      findings: ["G141"], words: ["元", "万元"]),
    Case(
      testDescription: "the same, settled for the column",
      text: """
        支出明细表（单位：万元）
        单位|功能科目|经济科目|支出类型|资金来源|预算数（元）
        185001|2080101|30101|人员经费|一般公共预算|152000
        """,
      map: "列: {预算数（元）: {金额列: 预算数, 金额单位: 元}}", lines: [wages + " 152000"]),
    Case(
      testDescription: "two captions that contradict",
      text: """
        支出明细表（万元）|||||单位：元
        单位|功能科目|经济科目|支出类型|资金来源|金额
        185001|2080101|30101|人员经费|一般公共预算|15
        """,
      findings: ["G141"]),
    Case(
      testDescription: "the unit of a column that is not used",
      text: """
        单位|功能科目|经济科目|支出类型|资金来源|其中：政府采购（万元）|预算数（元）
        185001|2080101|30101|人员经费|一般公共预算|3|152000
        """,
      lines: [wages + " 152000"]),
    Case(
      testDescription: "a place called 元宝 is no unit of money; the caption stands below",
      text: """
        编制单位：元宝县某局
        单位|功能科目|经济科目|支出类型|资金来源|金额
        185001|2080101|30101|人员经费|一般公共预算|15
        填表人：张三|||审核人：|李四|单位：万元
        """,
      lines: [wages + " 150000"], counted: "明细 1 合计 0 空 1 错 0 不读 0"),
    Case(
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

  static let columns = [
    Case(
      testDescription: "parts below a header of their own",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数|其中||增减额
        ||||||上年结转|政府采购
        185001|2080101|30101|人员类|一般公共预算|100|20|30|-5
        """,
      merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:F3", "G2:H2", "I2:I3"],
      lines: [wages + " 80", wages + " 20 上年结转"]),
    Case(
      testDescription: "a source below 其中 that nobody knows",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|合计|其中：一般公共预算|其中：专项债
        185001|2080101|30101|人员类|100|70|30
        """,
      findings: ["G139", "G136"], words: ["专项债"]),
    Case(
      testDescription: "a code that Excel took for a date",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数
        185001|'2080-01-01|30101|人员类|一般公共预算|100
        """,
      findings: ["G204"], words: ["是日期"]),
    Case(
      testDescription: "an amount that gave way to another",
      text: """
        单位：元
        单位|功能科目|经济科目|支出类型|资金来源|年初预算|预算数
        185001|2080101|30101|人员经费|一般公共预算|90|100
        """,
      lines: [wages + " 100"], findings: ["G139"], words: ["年初预算", "以“预算数”一列为准"]),
    Case(
      testDescription: "an amount that repeats another",
      text: """
        单位：元
        单位|功能科目|经济科目|支出类型|资金来源|金额|预算数
        185001|2080101|30101|人员经费|一般公共预算|100|100
        """,
      lines: [wages + " 100"]),
    Case(
      testDescription: "all that is not understood, at once",
      text: """
        单位|功能科目|经济科目|项目类别|二级项目|项目名称|申报数|审核数
        185001|2080101|30101|人员类|甲|乙|90|100
        """,
      findings: ["G131", "G131", "G132", "G133"]),
    Case(
      testDescription: "funds side by side by the map, two of one source",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|县级财力|上级补助|基金
        185001|2080101|30101|人员类|100|30|5
        """,
      map: """
        列:
          县级财力: {资金来源: 一般公共预算}
          上级补助: {资金来源: 一般公共预算, 拨款级次: 上级提前通知}
          基金: {资金来源: 政府性基金}
        """,
      lines: [
        wages + " 100", wages + " 30 上级提前通知", "185001 2080101 30101 人员经费 - 政府性基金预算 5",
      ]),
    Case(
      testDescription: "two columns of the same meaning by the map",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|甲资金|乙资金
        185001|2080101|30101|人员类|100|30
        """,
      map: "列: {甲资金: {资金来源: 一般公共预算}, 乙资金: {资金来源: 一般公共预算}}",
      lines: [wages + " 100", wages + " 30"]),
    Case(
      testDescription: "资金性质 and 资金来源, of which one says 年初安排",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|资金来源|金额
        185001|2080101|30101|人员类|11-一般公共预算资金|年初安排|100
        185001|2080101|30201|公用经费|11-一般公共预算资金|上年结转|50
        """,
      lines: [wages + " 100", office + " 50 上年结转"]),
    Case(
      testDescription: "a word that nobody knows, in many rows",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|金额
        185001|2080101|30101|人员类|财力补助|100
        185001|2080101|30201|公用经费|财力补助|50
        185003|2080101|30201|公用经费|财力补助|50
        """,
      findings: ["G201", "G202"], words: ["财力补助", "共 3 行：第 3、4、5 行", "“值”", "185003"]),
    Case(
      testDescription: "one fault in many rows of a column",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|金额
        185001|2080101|30101|人员类|一般公共预算|'1O0
        185001|2080101|30201|公用经费|一般公共预算|'2O0
        """,
      findings: ["G109"], words: ["字母 O", "第 3、4 行"]),
    Case(
      testDescription: "codes as they are typed",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|金额
        '185001|'2080101.0|'“30101”|人员类|一般公共预算|100
        185001|'2,080,101|'30-101|人员类|一般公共预算|100
        """,
      lines: [wages + " 100", wages + " 100"]),
    Case(
      testDescription: "a code with a letter",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|金额
        185001|'2O8O1O1|30101|人员类|一般公共预算|100
        """,
      findings: ["G204"], words: ["字母 O", "改为 2080101"]),
    Case(
      testDescription: "project codes and names, 政府经济分类, a serial number",
      text: """
        2024年部门预算项目支出表
        单位编码|单位名称|序号|项目编码|项目名称|功能分类|政府经济分类|部门经济分类|项目类别|资金性质|金额（万元）
        185001|某局机关|1|51170024T000001|仲裁经费|2080102-一般行政管理事务|50205|30226-劳务费|特定目标类|一般公共预算|0.005
        """,
      merges: ["A1:K1"], lines: [court + " 50"]),
  ]

  static let cases = titles + years + groups + states + carried + units + columns

  @Test(arguments: cases)
  func `an export gives its lines, or says what it does not`(odd: Case) throws {
    let outcome = try ExportFixture(odd.text, merges: odd.merges, map: odd.map).imported()
    let told = outcome.findings.map { "\($0.code.rawValue) \($0.message) \($0.label) \($0.cure)" }
    #expect(outcome.findings.map(\.code.rawValue) == odd.findings, "\(told)")
    if !outcome.findings.hasErrors { #expect(outcome.value.described == odd.lines) }
    for word in odd.words { #expect(told.contains { $0.contains(word) }, "\(word): \(told)") }
    if !odd.counted.isEmpty {
      let leftOut = outcome.value.parts.map(\.counts.leftOut).reduce(0, +)
      #expect(outcome.value.counted + " 不读 \(leftOut)" == odd.counted)
    }
    #expect(outcome.value.addsUp)
  }
}
