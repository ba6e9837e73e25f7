import DraftReading
import GoujiModel
import OfficeOpenXML
import Testing

/// What is wrong with an export is said at its cell, and no row is lost over it.
struct ImportFindingsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var merges: [String] = []
    /// `G136 导出.xlsx#表!G5`
    var findings: [String]
    /// Words of the first finding: message, label or cure.
    var words: [String] = []
    var counted = ""
    var map = "金额单位: 元"
  }

  private static let header = "单位|功能科目|经济科目|支出类型|项目|资金来源|金额\n"
  private static let line = "185001|2080101|30101|人员经费||一般公共预算|"

  static let cases = [
    Case(
      testDescription: "a formula of which an old result was saved",
      text: header + line + "100\n" + line + "=G2*2→100\n", findings: ["G148 导出.xlsx#表!G3"],
      words: ["金额", "100", "200"], counted: "明细 2 合计 0 空 0 错 0"),
    Case(
      testDescription: "the names of units are another bureau's",
      text: "单位编码|单位名称|功能科目|经济科目|支出类型|项目|资金来源|金额\n"
        + "185001|某县民政局|2080101|30101|人员经费||一般公共预算|100\n"
        + "185002|某县福利院|2080101|30102|人员经费||一般公共预算|50\n",
      findings: ["G316 导出.xlsx#表!B2"], words: ["185001", "某县民政局", "某局机关"],
      counted: "明细 2 合计 0 空 0 错 0"),
    Case(
      testDescription: "a total that differs from its lines",
      text: header + line + "100\n" + line + "50\n合计||||||160\n",
      findings: ["G136 导出.xlsx#表!G4"], words: ["“合计”", "160", "150", "多 10 元"],
      counted: "明细 2 合计 0 空 0 错 1"),
    Case(
      testDescription: "a sum of 项 that differs",
      text: header + "185001|2080101|||||90\n" + line + "100\n" + "|208|||||100\n",
      findings: ["G138 导出.xlsx#表!G2"], words: ["支出类型、资金来源", "90", "100"],
      counted: "明细 1 合计 1 空 0 错 1"),
    Case(
      testDescription: "a sum of 类 that differs", text: header + "|208|||||90\n" + line + "100\n",
      findings: ["G136 导出.xlsx#表!G2"], words: ["208", "少 10 元"], counted: "明细 1 合计 0 空 0 错 1"),
    Case(
      testDescription: "a 类 without lines", text: header + line + "100\n" + "|205 教育支出|||||10\n",
      findings: ["G138 导出.xlsx#表!B3"], words: ["205", "七位"], counted: "明细 1 合计 0 空 0 错 1"),
    Case(
      testDescription: "a sum across that differs",
      text: "单位|功能科目|经济科目|支出类型|合计|一般公共预算|政府性基金预算\n185001|2080101|30101|人员经费|100|60|30\n",
      findings: ["G136 导出.xlsx#表!E2"],
      words: ["合计", "多 10", "90"],
      counted: "明细 0 合计 0 空 0 错 1"),
    Case(
      testDescription: "rounded amounts whose total is off in the last digit",
      text: header + line + "0.33\n" + line + "0.33\n" + line + "0.33\n合计||||||1\n",
      findings: ["G137 导出.xlsx#表!G5"],
      words: ["末位", "四舍五入"], counted: "明细 3 合计 1 空 0 错 0",
      map: "金额单位: 万元"),
    Case(
      testDescription: "no unit of money", text: header + line + "100\n",
      findings: ["G133 导出.xlsx#表!A1"],
      words: ["元还是万元", "--unit"], map: ""),
    Case(
      testDescription: "a unit of money that is not read",
      text: "支出明细|单位：美元\n" + header + line + "100\n",
      findings: ["G133 导出.xlsx#表!A2"], words: ["元还是万元"], map: ""),
    Case(
      testDescription: "no header", text: "甲|乙\n1|2\n", findings: ["G130 导出.xlsx#表!A1"],
      words: ["标题行"]),
    Case(
      testDescription: "no column of the source",
      text: "单位|功能科目|经济科目|支出类型|项目|经费|金额\n" + line + "100\n",
      findings: ["G132 导出.xlsx#表!A1"], words: ["资金来源", "“经费”", "缺省"]),
    Case(
      testDescription: "two columns of amounts",
      text: "单位|功能科目|支出类型|资金来源|申报数|审核数\n185001|2080101|人员经费|一般公共预算|1|2\n",
      findings: ["G131 导出.xlsx#表!E1"], words: ["申报数", "审核数", "预算数"]),
    Case(
      testDescription: "two columns of projects",
      text: "单位|功能科目|支出类型|资金来源|二级项目|项目名称|金额\n185001|2080101|人员经费|一般公共预算|甲|乙|2\n",
      findings: ["G131 导出.xlsx#表!E1"], words: ["二级项目", "项目名称"]),
    Case(
      testDescription: "an unknown unit", text: header + "某局机关工会|2080101|30101|人员经费||一般公共预算|1\n",
      findings: ["G201 导出.xlsx#表!A2"], words: ["某局机关工会", "185001 某局机关"],
      counted: "明细 1 合计 0 空 0 错 0"),
    Case(
      testDescription: "an unknown source, and a group of sources",
      text: header + "185001|2080101|30101|人员经费||一般公供预算|1\n185001|2080101|30102|人员经费||单位资金|1\n",
      findings: ["G202 导出.xlsx#表!F2", "G202 导出.xlsx#表!F3"], words: ["一般公供预算", "{一般公供预算: 一般公共预算}"]),
    Case(
      testDescription: "a kind that may be two",
      text: header + "185001|2080101|30101|运转类||一般公共预算|1\n",
      findings: ["G202 导出.xlsx#表!D2"], words: ["运转类"]),
    Case(
      testDescription: "a name that is not that of the code",
      text: header + "185001|2080101-一般行政管理事务|30101|人员经费||一般公共预算|1\n",
      findings: ["G205 导出.xlsx#表!B2"], words: ["行政运行"]),
    Case(
      testDescription: "a name that many codes bear, without a code",
      text: header + "185001|行政运行|30101|人员经费||一般公共预算|1\n",
      findings: ["G204 导出.xlsx#表!B2"], words: ["2010101 行政运行"]),
    Case(
      testDescription: "a code cut off", text: header + "185001|20801012|30101|人员经费||一般公共预算|1\n",
      findings: ["G204 导出.xlsx#表!B2"], words: ["8 位"]),
    Case(
      testDescription: "words, errors and formulas that were never computed as amounts",
      text: header + line + "十万元\n" + line + "=1/0\n" + line + "'12.345\n",
      findings: ["G109 导出.xlsx#表!G2", "G120 导出.xlsx#表!G3", "G110 导出.xlsx#表!G4"], words: ["十万元"],
      counted: "明细 0 合计 0 空 0 错 3"),
    Case(
      testDescription: "an economic class and its sub-items that do not add up",
      text: header
        + "185001|2080101|30112|人员经费||一般公共预算|100\n185001|2080101|3011201 工伤保险|人员经费||一般公共预算|60\n",
      findings: ["G136 导出.xlsx#表!G2"], words: ["30112", "多 40"], counted: "明细 1 合计 0 空 0 错 1"),
    Case(
      testDescription: "numbers in a column that nobody knows",
      text: "单位|功能科目|经济科目|支出类型|一般公共预算|神秘资金\n185001|2080101|30101|人员经费|100|60\n",
      findings: ["G139 导出.xlsx#表!F1"], words: ["神秘资金", "60", "不用"]),
    Case(
      testDescription: "基本支出 as a column without its parts",
      text: "单位|功能科目|经济科目|资金来源|基本支出|项目支出\n185001|2080101|30101|一般公共预算|100|60\n",
      findings: ["G202 导出.xlsx#表!E2"], words: ["基本支出", "人员经费"]),
    Case(
      testDescription: "a line without its source",
      text: header + line + "100\n185001|2080101|30102|人员经费|||5\n",
      findings: ["G113 导出.xlsx#表!F3"], words: ["资金来源"]),
    Case(
      testDescription: "a key of the map that does not exist, and a column that is gone",
      text: header + line + "100\n", findings: ["G134 导入对照.yaml:2:1", "G135 导入对照.yaml:3:5"],
      words: ["金额单位"],
      map: "金额单位: 元\n金额单味: 元\n列: {老金额: 预算数, 金额: 预算数}"),
    Case(
      testDescription: "a column left open in the map", text: header + line + "100\n",
      findings: ["G134 导入对照.yaml:2:11"], words: ["还没有写"], map: "金额单位: 元\n列: {资金来源: \"?\"}"),
    Case(
      testDescription: "a default that no line may have",
      text: "单位|功能科目|支出类型|金额\n185001|2080101|人员经费|1\n",
      findings: ["G202 导入对照.yaml:2:12", "G202 导出.xlsx#表!A2"], words: ["单位资金"],
      map: "金额单位: 元\n缺省: {资金来源: 单位资金}"),
  ]

  @Test(arguments: cases)
  func `a fault of an export is found at its cell`(odd: Case) throws {
    let outcome = try ExportFixture(odd.text, merges: odd.merges, map: odd.map).imported()
    #expect(outcome.findings.map { "\($0.code.rawValue) \($0.place!)" } == odd.findings)
    let first = outcome.findings.first.map {
      [$0.message, $0.label, $0.cure].joined(separator: " ")
    }
    for word in odd.words { #expect(first?.contains(word) == true, "\(word): \(first ?? "")") }
    if !odd.counted.isEmpty { #expect(outcome.value.counted == odd.counted) }
    #expect(outcome.value.addsUp)
  }

  @Test func `of several sheets one has to be named`() throws {
    let text = "单位：元\n" + Self.header + Self.line + "100\n"
    let sheets = [
      try ExportFixture(text).sheet(named: "甲"), try ExportFixture(text).sheet(named: "乙"),
    ]
    let outcome = try ExportFixture("").imported(sheets)
    #expect(outcome.findings.map(\.code) == [.ambiguousImport])
    #expect(outcome.findings.allSatisfy { $0.message.contains("“甲”、“乙”") })
    let both = try ExportFixture("", map: "工作表: [甲, 乙]").imported(sheets)
    #expect(both.findings.isEmpty)
    #expect(both.value.lines.count == 2)
    #expect(both.value.addsUp)
    let wrong = try ExportFixture("", map: "工作表: 丙").imported(sheets)
    #expect(wrong.findings.map(\.code) == [.badImportMap])
  }

  @Test func `a line as broad as its total is not taken for a total`() throws {
    // The first line has no project, the others have; together they are as much.
    let text =
      Self.header + Self.line + "100\n"
      + "185001|2080101|30101|人员经费|甲|一般公共预算|60\n185001|2080101|30101|人员经费|乙|一般公共预算|40\n"
    let outcome = try ExportFixture(text, map: "金额单位: 元").imported()
    #expect(outcome.findings.isEmpty)
    #expect(outcome.value.counted == "明细 3 合计 0 空 0 错 0")
  }

  @Test func `sums over lines are found where they outnumber the lines`() throws {
    let sums = ["185001|2080101||人员经费||一般公共预算|100", "185001|2080101||||一般公共预算|100"]
    let text =
      Self.header + (sums + ["185001|||||一般公共预算|100", Self.line + "100"]).joined(separator: "\n")
    let outcome = try ExportFixture(text, map: "金额单位: 元").imported()
    #expect(outcome.findings.isEmpty)
    #expect(outcome.value.counted == "明细 1 合计 3 空 0 错 0")
  }

  @Test func `last year's amounts, remarks and local names are taken along`() throws {
    let text = """
      单位|功能科目|经济科目|支出类型|项目|资金来源|上年预算数|本年预算数|备注|用途
      185001|2080101|3011201 工伤保险|人员经费||一般公共预算|7|8|甲|乙
      185001|2080101|30102|人员经费||一般公共预算|5||丙|
      """
    let outcome = try ExportFixture(text, map: "金额单位: 元").imported()
    #expect(outcome.findings.isEmpty)
    #expect(
      outcome.value.described == [
        "185001 2080101 3011201 工伤保险 人员经费 - 一般公共预算 8 甲 7",
        "185001 2080101 30102 人员经费 - 一般公共预算 0 丙 5",
      ])
  }
}
