/// Exports whose columns mean something else, or several things.
extension ExportCase {
  static let columns = [
    ExportCase(
      testDescription: "parts below a header of their own",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数|其中||增减额
        ||||||上年结转|政府采购
        185001|2080101|30101|人员类|一般公共预算|100|20|30|-5
        """,
      merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:F3", "G2:H2", "I2:I3"],
      lines: [wages + " 80", wages + " 20 上年结转"]),
    ExportCase(
      testDescription: "a source below 其中 that nobody knows",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|合计|其中：一般公共预算|其中：专项债
        185001|2080101|30101|人员类|100|70|30
        """,
      findings: ["G139", "G136"], words: ["专项债"]),
    ExportCase(
      testDescription: "a code that Excel took for a date",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|预算数
        185001|'2080-01-01|30101|人员类|一般公共预算|100
        """,
      findings: ["G204"], words: ["是日期"]),
    ExportCase(
      testDescription: "an amount that gave way to another",
      text: """
        单位：元
        单位|功能科目|经济科目|支出类型|资金来源|年初预算|预算数
        185001|2080101|30101|人员经费|一般公共预算|90|100
        """,
      lines: [wages + " 100"], findings: ["G139"], words: ["年初预算", "以“预算数”一列为准"]),
    ExportCase(
      testDescription: "the same amounts in 元 and in 万元, heads, months and the year of the grant",
      text: """
        单位|功能科目|经济科目|项目类别|资金性质|指标来源年度|人数|标准|预算数（元）|预算数（万元）|1月
        185001|2080101|30101|人员类|一般公共预算|2024|2|50|100|0.01|30
        185001|2080101|30201|公用经费|一般公共预算|2023|1|200|200|0.02|60
        """,
      lines: [wages + " 100", office + " 200 上年结转"]),
    ExportCase(
      testDescription: "the same amounts under two names",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|本年预算安排|年初预算安排
        185001|2080101|30101|人员类|一般公共预算|100|100
        185001|2080101|30201|公用经费|一般公共预算|200|200
        """,
      lines: [wages + " 100", office + " 200"]),
    ExportCase(
      testDescription: "amounts under two names, one of them with a row left open",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|本年预算安排|年初预算安排
        185001|2080101|30101|人员类|一般公共预算|100|100
        185001|2080101|30201|公用经费|一般公共预算||200
        """,
      findings: ["G131"]),
    ExportCase(
      testDescription: "other amounts in 元 and in 万元",
      text: """
        单位|功能科目|经济科目|项目类别|资金性质|预算数（元）|预算数（万元）
        185001|2080101|30101|人员类|一般公共预算|100|0.02
        """,
      findings: ["G131"]),
    ExportCase(
      testDescription: "an amount that repeats another",
      text: """
        单位：元
        单位|功能科目|经济科目|支出类型|资金来源|金额|预算数
        185001|2080101|30101|人员经费|一般公共预算|100|100
        """,
      lines: [wages + " 100"]),
    ExportCase(
      testDescription: "all that is not understood, at once",
      text: """
        单位|功能科目|经济科目|项目类别|二级项目|项目名称|申报数|审核数
        185001|2080101|30101|人员类|甲|乙|90|100
        """,
      findings: ["G131", "G131", "G132", "G133"]),
    ExportCase(
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
    ExportCase(
      testDescription: "two columns of the same meaning by the map",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|甲资金|乙资金
        185001|2080101|30101|人员类|100|30
        """,
      map: "列: {甲资金: {资金来源: 一般公共预算}, 乙资金: {资金来源: 一般公共预算}}",
      lines: [wages + " 100", wages + " 30"]),
    ExportCase(
      testDescription: "资金性质 and 资金来源, of which one says 年初安排",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|资金来源|金额
        185001|2080101|30101|人员类|11-一般公共预算资金|年初安排|100
        185001|2080101|30201|公用经费|11-一般公共预算资金|上年结转|50
        """,
      lines: [wages + " 100", office + " 50 上年结转"]),
    ExportCase(
      testDescription: "a word that nobody knows, in many rows",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|金额
        185001|2080101|30101|人员类|财力补助|100
        185001|2080101|30201|公用经费|财力补助|50
        185003|2080101|30201|公用经费|财力补助|50
        """,
      findings: ["G201", "G202"], words: ["财力补助", "共 3 行：第 3、4、5 行", "“值”", "185003"]),
    ExportCase(
      testDescription: "one fault in many rows of a column",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|金额
        185001|2080101|30101|人员类|一般公共预算|'1O0
        185001|2080101|30201|公用经费|一般公共预算|'2O0
        """,
      findings: ["G109"], words: ["字母 O", "第 3、4 行"]),
    ExportCase(
      testDescription: "codes as they are typed",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|金额
        '185001|'2080101.0|'“30101”|人员类|一般公共预算|100
        185001|'2,080,101|'30-101|人员类|一般公共预算|100
        """,
      lines: [wages + " 100", wages + " 100"]),
    ExportCase(
      testDescription: "a code with a letter",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|金额
        185001|'2O8O1O1|30101|人员类|一般公共预算|100
        """,
      findings: ["G204"], words: ["字母 O", "改为 2080101"]),
    ExportCase(
      testDescription: "project codes and names, 政府经济分类, a serial number",
      text: """
        2024年部门预算项目支出表
        单位编码|单位名称|序号|项目编码|项目名称|功能分类|政府经济分类|部门经济分类|项目类别|资金性质|金额（万元）
        185001|某局机关|1|51170024T000001|仲裁经费|2080102-一般行政管理事务|50205|30226-劳务费|特定目标类|一般公共预算|0.005
        """,
      merges: ["A1:K1"], lines: [court + " 50"]),
  ]
}
