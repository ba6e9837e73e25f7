import DraftReading
import GoujiModel
import TestSupport
import Testing

/// The smallest drafts that bring about each finding. `‸` marks where it must stand.
struct DraftFindingsTests {
  @Test(arguments: cases) func `each fault is found where it stands`(_ example: Example) {
    let fixture = DraftFixture(example.files)
    let findings = fixture.read(extraShapes: example.extraShapes).findings
    #expect(findings.map(\.brief).sorted() == example.expected(fixture.marks).sorted())
    for (code, words) in example.words {
      let texts = findings.filter { $0.code.rawValue == code }.map { $0.message + "\n" + $0.cure }
      #expect(texts.contains { $0.contains(words) }, "\(texts)")
    }
  }

  @Test func `all cases together show every code the reader can give`() {
    let shown = Set(Self.cases.flatMap { $0.codes.map { String($0.prefix(4)) } })
    let elsewhere: Set = ["G101", "G103", "G116"]
    let all = FindingCode.allCases.map(\.rawValue)
      .filter { $0 < "G118" || ("G201"..."G210").contains($0) || ["G212", "G220"].contains($0) }
    #expect(all.filter { !shown.contains($0) && !elsewhere.contains($0) } == [])
  }

  @Test func `a folder without a draft is reported, missing or empty`() {
    let fixture = DraftFixture(["草案.yaml": nil, "支出.csv": nil])
    #expect(fixture.read().findings.map(\.brief) == ["G116"])
    let missing = DraftFixture.read(fixture.path + "/无", displayPath: "无")
    #expect(missing.findings.map(\.message) == ["没有草案文件夹 无"])
  }

  @Test func `a file that cannot be read is reported`() throws {
    let fixture = DraftFixture()
    // A folder in the place of the file.
    fixture.write([], to: "项目.csv/空")
    #expect(fixture.read().findings.map(\.brief) == ["G101 项目.csv:1:1"])
  }
}

struct Example: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [String: String?]
  /// Codes in the order of the marks; with a place where the input has no mark.
  var codes: [String]
  /// What message or cure of a code must say.
  var words: [(String, String)] = []
  var extraShapes: [LedgerShape] = []

  var testDescription: String { name }

  func expected(_ marks: [String]) -> [String] {
    var marks = marks[...]
    return codes.map { $0.contains(" ") ? $0 : "\($0) \(marks.popFirst() ?? "?")" }
  }
}

private let header = "功能科目,经济科目,支出类型,项目,资金来源,预算数\n"

/// A spending file of one line.
private func line(_ text: String) -> [String: String?] { ["支出.csv": header + text + "\n"] }

/// A spending file with remarks; each line is its amount and its remark.
private func remarked(_ lines: String...) -> [String: String?] {
  let start = "2080101,3010"
  let rows = lines.enumerated().map { "\(start)\($0.offset + 1),人员经费,,一般公共预算,\($0.element)\n" }
  return ["支出.csv": header.dropLast() + ",说明\n" + rows.joined()]
}

/// The standard head with something in place of something else.
private func head(_ from: String, _ to: String) -> [String: String?] {
  let text = DraftFixture.standard["草案.yaml"]!!
  let parts = text.components(around: from)
  return ["草案.yaml": parts.0 + to + parts.1]
}

private func headPlus(_ more: String) -> [String: String?] {
  ["草案.yaml": DraftFixture.standard["草案.yaml"]!! + more + "\n"]
}

private let project = "项目,项目类别\n创业培训,特定目标类\n"
private let projectLine = "2080101,30216,项目支出,创业培训,一般公共预算,5"
private let targets = "项目,一级指标,三级指标,指标值\n创业培训,产出指标,培训人数,100\n"

extension DraftFindingsTests {
  static let cases: [Example] =
    fileCases + headCases + tableCases + cellCases + codeCases + ruleCases

  static let fileCases = [
    Example(name: "no 支出.csv", files: ["支出.csv": nil], codes: ["G102 支出.csv:1:1"]),
    Example(name: "no 草案.yaml", files: ["草案.yaml": nil], codes: ["G102 草案.yaml:1:1"]),
    Example(
      name: "a ledger of unknown name", files: ["项日.csv": "a\n"], codes: ["G106 项日.csv:1:1"],
      words: [("G106", "项目.csv")]),
    Example(
      name: "a ledger that is a workbook", files: ["项目.xlsx": "PK"], codes: ["G106 项目.xlsx:1:1"],
      words: [("G106", "另存为 项目.csv")]),
    Example(
      name: "a head under another name", files: ["草案.yaml": nil, "draft.yaml": "年度: 2024\n"],
      codes: ["G102 草案.yaml:1:1"], words: [("G102", "把 draft.yaml 改名为 草案.yaml")]),
    Example(
      name: "prose before a heading", files: ["文字.md": "‸没有标题的文字\n# 职能\n正文\n"],
      codes: ["G115"]),
    Example(
      name: "a section twice", files: ["文字.md": "# 职能\n甲\n‸# 职能\n乙\n"], codes: ["G220"]),
  ]

  static let headCases = [
    Example(
      name: "a full-width colon", files: head("年度: 2024", "年度‸：2024"), codes: ["G104"]),
    Example(
      name: "an open bracket", files: head("性质: 行政}", "性质: 行政‸"), codes: ["G104"],
      words: []),
    Example(
      name: "a key twice", files: head("年度: 2024", "‸年度: 2024\n年度: 2025"), codes: ["G104"]),
    Example(name: "no year", files: head("年度: 2024\n", ""), codes: ["G113 草案.yaml:1:1"]),
    Example(name: "no full name", files: head("全称", "简称"), codes: ["G113 草案.yaml:1:1"]),
    Example(
      name: "a year that is none", files: head("年度: 2024", "年度: ‸明年"), codes: ["G112"]),
    Example(
      name: "an input unit that is none", files: head("填报单位: 万元", "填报单位: ‸千元"),
      codes: ["G202"], words: [("G202", "元、万元")]),
    Example(
      name: "a misspelled key", files: head("填报单位: 万元", "‸填报单住: 万元"),
      codes: ["G114", "G113 草案.yaml:1:1"], words: [("G114", "填报单位")]),
    Example(
      name: "an unknown key of a unit", files: head("性质: 行政", "性质: 行政, ‸性质类: 甲"),
      codes: ["G114"], words: [("G114", "性质")]),
    Example(
      name: "a unit of unknown nature", files: head("性质: 行政", "性质: ‸机关"), codes: ["G202"],
      words: [("G202", "行政、参公、事业")]),
    Example(
      name: "a list where a text belongs", files: headPlus("地区名:\n  ‸- 甲"), codes: ["G115"]),
    Example(
      name: "a mapping two deep", files: headPlus("其他:\n  甲:\n    ‸乙: 丙"), codes: ["G115"]),
    Example(
      name: "a prior figure that is a word", files: headPlus("上年数:\n  总额: ‸约五万"),
      codes: ["G109"]),
    Example(
      name: "a prior figure finer than 分", files: headPlus("上年数:\n  总额: ‸0.123元"),
      codes: ["G110"]),
    Example(
      name: "a unit's code twice",
      files: headPlus("  - {代码: \"101001\", 名称: 乙, 性质: 行政}"),
      codes: ["G220 草案.yaml:10:5"]),
  ]

  static let tableCases = [
    Example(
      name: "a missing column",
      files: ["支出.csv": "‸功能科目,经济科目,支出类型,资金来原,预算数\n2080101,30101,人员经费,一般公共预算,1\n"],
      codes: ["G105", "G106 支出.csv:1:16"], words: [("G105", "把“资金来原”改为“资金来源”"), ("G106", "资金来源")]),
    Example(
      name: "full-width commas",
      files: ["支出.csv": "‸功能科目，经济科目，支出类型，资金来源，预算数\n2080101，30101，人员经费，一般公共预算，1\n"],
      codes: ["G105"], words: [("G105", "半角逗号")]),
    Example(
      name: "a title above the header",
      files: ["支出.csv": "‸2024年支出明细,,,,,\n单位：万元\n" + header + "2080101,30101,人员经费,,一般公共预算,1\n"],
      codes: ["G105"], words: [("G105", "删去第 3 行上面的行")]),
    Example(name: "an empty file", files: ["收入.csv": ""], codes: ["G105 收入.csv:1:1"]),
    Example(
      name: "a column twice",
      files: [
        "支出.csv": "功能科目,经济科目,支出类型,资金来源,预算数,‸预算数\n2080101,30101,人员经费,一般公共预算,1,2\n"
      ], codes: ["G107"]),
    Example(
      name: "more cells than columns", files: line("2080101,30101,人员经费,,一般公共预算,‸1,234.50"),
      codes: ["G108"]),
    Example(
      name: "an amount broken by its comma", files: line("2080101,30101,人员经费,,一般公共预算,‸6,700,"),
      codes: ["G108"], words: [("G108", "6,700")]),
    Example(
      name: "the rest of an amount among the remarks",
      files: remarked("‸6,700", "6700,第 700 号", "600,"), codes: ["G108"]),
    Example(
      name: "signatures below the rows",
      files: line("2080101,30101,人员经费,,一般公共预算,1\n‸填表人：张三,,审核人：,李四,,\n填报日期,2024-01-10,,,,"),
      codes: ["G144"], words: [("G144", "等 2 行")]),
    Example(
      name: "a remark too long for a cell",
      files: remarked("6,‸" + String(repeating: "长", count: 32_768)), codes: ["G140"],
      words: [("G140", "不印")]),
    Example(
      name: "an open quote",
      files: ["支出.csv": header + "2080101,30101,人员经费,‸\",一般公共预算,1\n2080101,30102,人员经费,,一般公共预算,2\n"],
      codes: ["G117"]),
  ]

  static let cellCases = [
    Example(
      name: "a word for an amount", files: line("2080101,30101,人员经费,,一般公共预算,‸五万"),
      codes: ["G109"]),
    Example(
      name: "an amount with its unit", files: line("2080101,30101,人员经费,,一般公共预算,‸5万元"),
      codes: ["G109"], words: [("G109", "以万元为单位")]),
    Example(
      name: "what Excel shows for a value that it does not have",
      files: line(
        "2080101,30101,人员经费,,一般公共预算,‸#REF!\n2080101,30102,‸#N/A,,一般公共预算,1\n2080101,30103,人员经费,,一般公共预算,‸#######"
      ),
      codes: ["G119", "G119", "G119"]),
    Example(
      name: "a comma for a point", files: line("2080101,30101,人员经费,,一般公共预算,‸\"12,34\""),
      codes: ["G109"]),
    Example(
      name: "an amount in brackets", files: line("2080101,30101,人员经费,,一般公共预算,‸\"(1,000.00)\""),
      codes: ["G109"], words: [("G109", "写减号")]),
    Example(
      name: "an amount with a letter", files: line("2080101,30101,人员经费,,一般公共预算,‸1O0"),
      codes: ["G109"], words: [("G109", "改为 100")]),
    Example(
      name: "an amount finer than 分", files: line("2080101,30101,人员经费,,一般公共预算,‸0.1234567"),
      codes: ["G110"], words: [("G110", "有 7 位小数")]),
    Example(
      name: "an amount beyond the limit",
      files: line("2080101,30101,人员经费,,一般公共预算,‸100000000.01"), codes: ["G111"]),
    Example(
      name: "an amount of fifty digits",
      files: line("2080101,30101,人员经费,,一般公共预算,‸" + String(repeating: "9", count: 50)),
      codes: ["G111"]),
    Example(
      name: "a negative amount", files: line("2080101,30101,人员经费,,一般公共预算,‸－3.50"),
      codes: ["G206"], words: [("G206", "-3.5 万元")]),
    Example(
      name: "a weight that is no whole number",
      files: ["整体绩效.csv": "三级指标,指标值,权重\n满意度,90,‸10.5\n"], codes: ["G112"]),
    Example(
      name: "an empty cell of a required column",
      files: line("2080101,30101,人员经费,,‸,1"), codes: ["G113"]),
    Example(
      name: "a row that ends too soon", files: line("2080101,30101,人员经费‸"),
      codes: ["G113", "G113 支出.csv:2:19"]),
    Example(
      name: "a unit the draft does not have",
      files: ["支出.csv": "单位," + header + "‸某局机要,2080101,30101,人员经费,,一般公共预算,1\n"],
      codes: ["G201"], words: [("G201", "101001 某局机关")]),
    Example(
      name: "a row of totals",
      files: ["支出.csv": "单位," + header + "‸合 计,2080101,30101,人员经费,,一般公共预算,1\n"],
      codes: ["G201"], words: [("G201", "删去这一行")]),
    Example(
      name: "no unit in a draft of two",
      files: headPlus("  - {代码: \"101002\", 名称: 乙, 性质: 事业}")
        .merging(["支出.csv": "单位," + header + "‸,2080101,30101,人员经费,,一般公共预算,1\n"]) { $1 },
      codes: ["G113"]),
    Example(
      name: "no column of units in a draft of two",
      files: headPlus("  - {代码: \"101002\", 名称: 乙, 性质: 事业}"), codes: ["G105 支出.csv:1:1"]),
    Example(
      name: "a choice that is none", files: line("2080101,30101,‸人员经肥,,一般公共预算,1"),
      codes: ["G202"], words: [("G202", "改为“人员经费”")]),
    Example(
      name: "a group for a choice", files: line("2080101,30101,人员经费,,‸财政拨款,1"), codes: ["G202"],
      words: [("G202", "几项的统称")]),
  ]

  static let codeCases = [
    Example(
      name: "a code not in the classification",
      files: line("‸2080199,‸30110,人员经费,,一般公共预算,1")
        .mapValues { $0?.replacing("2080199", with: "2080190").replacing("30110", with: "30118") },
      codes: ["G203", "G203"], words: [("G203", "相近的代码：")]),
    Example(
      name: "a code no longer in use", files: line("‸2080504,30302,人员经费,,一般公共预算,1"),
      codes: ["G225"], words: [("G225", "2080501 行政单位离退休")]),
    Example(
      name: "a local sub-item without a name", files: line("2080101,‸3010101,人员经费,,一般公共预算,1"),
      codes: ["G203"], words: [("G203", "本地科目.csv")]),
    Example(
      name: "a code too short", files: line("‸20801,‸301,人员经费,,一般公共预算,1"),
      codes: ["G204", "G204"], words: [("G204", "7 位数字")]),
    Example(
      name: "a code that Excel took for a number", files: line("‸2.08E+06,30101,人员经费,,一般公共预算,1"),
      codes: ["G204"], words: [("G204", "设为“文本”")]),
    Example(
      name: "a code with a letter for a digit", files: line("‸213O301,‸3O1O1 基本工资,人员经费,,一般公共预算,1"),
      codes: ["G204", "G204"], words: [("G204", "改为 2130301"), ("G204", "夹着字母 O")]),
    Example(
      name: "a code that Excel took for a date", files: line("‸2080-01-01,30101,人员经费,,一般公共预算,1"),
      codes: ["G204"], words: [("G204", "日期")]),
    Example(
      name: "codes as programs write them",
      files: line(
        "2080101.0,'30101,人员经费,,一般公共预算,1\n“2080101”,\"=\"\"30101\"\"\",人员经费,,一般公共预算,1 234.50"),
      codes: []),
    Example(
      name: "a name for a code", files: line("‸行政运行,30101,人员经费,,一般公共预算,1"), codes: ["G204"],
      words: [("G204", "2010101 行政运行")]),
    Example(
      name: "a miswritten name", files: line("‸2080102-一般行政事务管理,30201,公用经费,,一般公共预算,1"),
      codes: ["G205"], words: [("G205", "应为“一般行政管理事务”")]),
    Example(
      name: "the name of another code", files: line("‸2080101 机关服务,30201,公用经费,,一般公共预算,1"),
      codes: ["G205"], words: [("G205", "名称是“行政运行”")]),
  ]

  static let ruleCases = [
    Example(
      name: "a line twice",
      files: line("2080101,30201,公用经费,,一般公共预算,5\n‸2080101,30201,公用经费,,一般公共预算,5"),
      codes: ["G212"], words: [("G212", "与第 2 行完全相同")]),
    Example(
      name: "a spending file of one header", files: ["支出.csv": header], codes: ["G113 支出.csv:1:1"]),
    Example(
      name: "spending without the column of functions",
      files: ["支出.csv": "经济科目,支出类型,资金来源,预算数\n30101,人员经费,事业收入,1\n30102,人员经费,事业收入,1\n"],
      codes: ["G105 支出.csv:1:1"]),
    Example(
      name: "a spending line without its codes", files: line("‸,‸,人员经费,,一般公共预算,1"),
      codes: ["G113", "G113"]),
    Example(
      name: "a spending line without its kind and its codes",
      files: line("‸,‸,‸,,一般公共预算,1"), codes: ["G113", "G113", "G113"],
      words: [("G113", "支出没有填“功能科目”")]),
    Example(
      name: "a project line without its project", files: line("2080101,30201,项目支出,‸,一般公共预算,1"),
      codes: ["G113"]),
    Example(
      name: "income that differs from spending",
      files: line("2080101,30101,人员经费,,事业收入,7.5")
        .merging(["收入.csv": "资金来源,预算数\n事业收入,‸8\n"]) { $1 },
      codes: ["G207"], words: [("G207", "收入 8 万元，支出 7.5 万元，收入多 0.5 万元")]),
    Example(
      name: "a project without a target",
      files: line(projectLine).merging(["项目.csv": "项目,项目类别\n‸创业培训,特定目标类\n"]) { $1 },
      codes: ["G208"]),
    Example(
      name: "a target without a project",
      files: line(projectLine).merging([
        "项目.csv": project, "项目绩效.csv": targets + "‸创业培川,产出指标,数量,1\n",
      ]) { $1 },
      codes: ["G209"], words: [("G209", "改为“创业培训”")]),
    Example(
      name: "a project the draft does not have",
      files: line("2080101,30216,项目支出,‸创业培川,一般公共预算,5")
        .merging(["项目.csv": project, "项目绩效.csv": targets]) { $1 }, codes: ["G210"],
      words: [("G210", "改为“创业培训”")]),
    Example(
      name: "projects without a file of projects",
      files: line("2080101,30216,项目支出,‸创业培训,一般公共预算,4\n" + projectLine),
      codes: ["G210"], words: [("G210", "新建 项目.csv")]),
    Example(
      name: "a project of another unit",
      files: headPlus("  - {代码: \"101002\", 名称: 乙, 性质: 事业}").merging([
        "支出.csv": "单位," + header + "101002,2080101,30216,项目支出,‸创业培训,一般公共预算,5\n",
        "项目.csv": "单位,项目,项目类别\n101001,创业培训,特定目标类\n",
        "项目绩效.csv": "单位," + targets.replacing("\n创", with: "\n101001,创"),
      ]) { $1 }, codes: ["G210"], words: [("G210", "属于某局机关，本行的单位却是乙")]),
    Example(
      name: "a project twice",
      files: line(projectLine)
        .merging(["项目.csv": project + "‸创业培训,运转类\n", "项目绩效.csv": targets]) { $1 },
      codes: ["G220"]),
    Example(
      name: "a project without spending",
      files: ["项目.csv": "项目,项目类别\n‸创业培训,特定目标类\n", "项目绩效.csv": targets], codes: ["G224"]),
    Example(
      name: "two uses of a function",
      files: ["科目用途.csv": "功能科目,主要用于\n2080101,人员支出\n‸2080101,公用支出\n"], codes: ["G220"]),
    Example(
      name: "a stated number that is a word", files: headPlus("填报:\n  购置车辆数: ‸一辆"),
      codes: ["G109"], words: [("G109", "应为数字，填的是“一辆”")]),
    Example(
      name: "a fault in a ledger of the template",
      files: ["车辆.csv": "车型,数量\n轿车,‸两辆\n"], codes: ["G112"],
      extraShapes: [
        LedgerShape(
          name: "车辆",
          columns: [LedgerColumn("车型", .text, required: true), LedgerColumn("数量", .count)])
      ]),
  ]
}

extension String {
  /// What stands before and after the first `middle`.
  fileprivate func components(around middle: String) -> (String, String) {
    guard let range = firstRange(of: middle) else { return (self, "") }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
