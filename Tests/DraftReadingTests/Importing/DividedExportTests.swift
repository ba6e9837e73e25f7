import DraftReading
import GoujiModel
import Testing

/// Exports that divide what others write in one cell or in every row: codes by level, sources by where the
/// money comes from, the unit in a caption. Each with what must come out, written down by hand.
struct DividedExportTests {
  typealias Case = ExportCase

  private static let wages = "185001 2080101 30101 人员经费 - 一般公共预算"
  private static let pension = "185001 2080505 30108 人员经费 - 一般公共预算"
  private static let office = "185002 2080101 30201 公用经费 - 一般公共预算"

  static let headers = [
    Case(
      testDescription: "a source over its own money and that from above",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|合计|一般公共预算||事业收入
        |||||本级财力|上级转移支付|
        185001|2080101|30101|人员类|135|100|30|5
        合计||||135|100|30|5
        """,
      merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:G2", "H2:H3"],
      lines: [
        wages + " 100", wages + " 30 上级提前通知", "185001 2080101 30101 人员经费 - 事业收入 5",
      ]),
    Case(
      testDescription: "a source over its own money and two kinds from above, not merged",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|一般公共预算|||事业收入
        ||||本级|中央转移支付|省级转移支付|
        185001|2080101|30101|人员类|100|30|7|5
        """,
      lines: [
        wages + " 100", wages + " 30 上级提前通知", wages + " 7 上级提前通知",
        "185001 2080101 30101 人员经费 - 事业收入 5",
      ]),
    Case(
      testDescription: "a source over words that nobody knows: its amounts are told of",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|一般公共预算||事业收入
        ||||甲口资金|乙口资金|
        185001|2080101|30101|人员类|100|30|5
        """,
      merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:G3"],
      findings: ["G139", "G139"], words: ["“一般公共预算/甲口资金”", "30"]),
    Case(
      testDescription: "two columns of one source: neither is said to be the one to drop",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|一般公共预算|一般公共预算
        185001|2080101|30101|人员类|100|30
        """,
      findings: ["G131"], words: ["一般公共预算（E）: {资金来源: 一般公共预算}"]),
  ]

  static let codes = [
    Case(
      testDescription: "类, 款, 项 with nothing over them",
      text: """
        单位：元
        单位|类|款|项|科目名称|部门经济科目|项目类别|资金性质|金额
        185001|208|01|01|行政运行|30101|人员类|一般公共预算|100
        185001|208|5|5|机关事业单位基本养老保险缴费支出|30108|人员类|一般公共预算|50
        """,
      lines: [wages + " 100", pension + " 50"]),
    Case(
      testDescription: "each level names its classification",
      text: """
        单位：元
        单位|功能科目类|功能科目款|功能科目项|功能科目名称|部门经济科目类|部门经济科目款|项目类别|资金性质|金额
        185001|208|01|01|行政运行|301|01|人员类|一般公共预算|100
        185001|208|05|05|机关事业单位基本养老保险缴费支出|301|08|人员类|一般公共预算|50
        """,
      lines: [wages + " 100", pension + " 50"]),
    Case(
      testDescription: "both classifications by level, with their names, told by their order",
      text: """
        单位：元
        单位|类|类名称|款|款名称|项|项名称|类|款|项目类别|资金性质|金额
        185001|208|社会保障和就业支出|01|人力资源和社会保障管理事务|01|行政运行|301|01|人员类|一般公共预算|100
        """,
      lines: [wages + " 100"]),
    Case(
      testDescription: "levels below groups, one of which is of no use",
      text: """
        单位：元
        单位|支出功能分类|||部门预算经济分类||政府预算经济分类||项目类别|资金性质|金额
        |类|款|项|类|款|类|款|||
        185001|208|05|05|301|08|501|02|人员类|一般公共预算|50
        """,
      merges: ["A2:A3", "B2:D2", "E2:F2", "G2:H2", "I2:I3", "J2:J3", "K2:K3"],
      lines: [pension + " 50"]),
    Case(
      testDescription: "levels that hold the code down to them",
      text: """
        单位：元
        单位|功能分类（类）|功能分类（款）|功能分类（项）|经济分类|项目类别|资金性质|金额
        185001|208|20805|2080505|30108|人员类|一般公共预算|50
        """,
      lines: [pension + " 50"]),
    Case(
      testDescription: "a code without its middle is no shorter code",
      text: """
        单位：元
        单位|类|款|项|经济科目|项目类别|资金性质|金额
        185001|208||01|30101|人员类|一般公共预算|100
        185001|208|05|05|30108|人员类|一般公共预算|50
        """,
      findings: ["G204"], words: ["208-□□-01"]),
    Case(
      testDescription: "levels by the map",
      text: """
        单位：元
        单位|甲|乙|丙|经济科目|项目类别|资金性质|金额
        185001|208|05|05|30108|人员类|一般公共预算|50
        """,
      map: "列: {甲: 功能科目类, 乙: 功能科目款, 丙: 功能科目项}",
      lines: [pension + " 50"]),
    Case(
      testDescription: "功能分类 and 经济分类 are no levels",
      text: """
        单位：元
        单位|功能分类|经济分类|支出类型|资金性质|金额
        185001|2080505|30108|人员类|一般公共预算|50
        """,
      lines: [pension + " 50"]),
    Case(
      testDescription: "a line without its function, and one without its economic class",
      text: """
        单位：元
        单位|功能科目|经济科目|项目类别|资金性质|金额
        185001|2080101|30101|人员类|一般公共预算|100
        185001||30108|人员类|一般公共预算|50
        185001|2080101||公用经费|一般公共预算|7
        """,
      findings: ["G113", "G113"], words: ["没有填“功能科目”", "没有填“经济科目”"]),
  ]

  private static let rows = """
    功能科目|经济科目|项目类别|资金性质|金额
    2080101|30101|人员类|一般公共预算|100
    2080505|30108|人员类|一般公共预算|50
    """

  static let captions = [
    Case(
      testDescription: "the unit in a caption, by its code",
      text: "2024年支出表\n编制单位：185001 某局机关||||单位：元\n" + rows,
      lines: [wages + " 100", pension + " 50"]),
    Case(
      testDescription: "the unit in a caption, by its name, in a cell with the unit of money",
      text: "单位名称：某局机关   金额单位：元\n" + rows, lines: [wages + " 100", pension + " 50"]),
    Case(
      testDescription: "label and name in two cells",
      text: "填报单位：|某局机关|||单位：元\n" + rows, lines: [wages + " 100", pension + " 50"]),
    Case(
      testDescription: "the unit at the foot",
      text: "单位：元\n" + rows + "\n编制单位：185001 某局机关（盖章）|||制表人：张三",
      lines: [wages + " 100", pension + " 50"]),
    Case(
      testDescription: "a caption over each block",
      text: """
        单位：185001 某局机关||||单位：元
        功能科目|经济科目|项目类别|资金性质|金额
        2080101|30101|人员类|一般公共预算|100
        2080505|30108|人员类|一般公共预算|50
        合计||||150

        编制单位：某服务中心||||单位：元
        功能科目|经济科目|项目类别|资金性质|金额
        2080101|30201|公用经费|一般公共预算|7
        合计||||7
        """,
      lines: [wages + " 100", pension + " 50", office + " 7"],
      counted: "明细 3 合计 2 空 0 错 0 不读 0"),
    Case(
      testDescription: "a block of a unit that the draft does not know is not of the one before",
      text: """
        单位：185001 某局机关||||单位：元
        功能科目|经济科目|项目类别|资金性质|金额
        2080101|30101|人员类|一般公共预算|100
        单位：某执法支队||||单位：元
        2080101|30201|公用经费|一般公共预算|7
        """,
      findings: ["G201"], words: ["某执法支队"]),
    Case(
      testDescription: "a name that the preparer explains",
      text: "编制单位：局机关\n单位：元\n" + rows, map: "值: {单位: {局机关: '185001'}}",
      lines: [wages + " 100", pension + " 50"]),
    Case(
      testDescription: "the department as a whole is no unit",
      text: "编制单位：某局||||单位：元\n" + rows, findings: ["G105"]),
    Case(
      testDescription: "two units over one table",
      text: "单位：某局机关||||单位：元\n单位：某服务中心\n" + rows, findings: ["G105"]),
    Case(
      testDescription: "a column says it better",
      text: """
        编制单位：某服务中心||||单位：元
        单位|功能科目|经济科目|项目类别|资金性质|金额
        185001|2080101|30101|人员类|一般公共预算|100
        """,
      lines: [wages + " 100"]),
  ]

  @Test(arguments: headers + codes + captions)
  func `a divided export gives its lines, or says what it does not`(odd: Case) throws {
    let outcome = try ExportFixture(odd.text, merges: odd.merges, map: odd.map).imported()
    let told = outcome.findings.map { "\($0.code.rawValue) \($0.message) \($0.label) \($0.cure)" }
    #expect(outcome.findings.map(\.code.rawValue) == odd.findings, "\(told)")
    if odd.findings.isEmpty { #expect(outcome.value.described == odd.lines, "\(told)") }
    for word in odd.words { #expect(told.contains { $0.contains(word) }, "\(word): \(told)") }
    if !odd.counted.isEmpty { #expect(outcome.value.counted + " 不读 0" == odd.counted) }
    #expect(outcome.value.addsUp)
  }

  @Test func `the account says which rows took their unit from a caption`() throws {
    let text = Self.captions[4].text
    let outcome = try ExportFixture(text).imported()
    let units = outcome.value.parts[0].captionUnits.map { "\($0.unit) \($0.rows)" }
    #expect(units == ["185001 2", "185002 1"])
  }
}
