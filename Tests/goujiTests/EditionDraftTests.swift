import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Drafts of other years, and of a year beside the one before: what they print of codes and of
/// last year's amounts.
struct EditionDraftTests {
  @Test func `what was merged since is compared with what it became`() throws {
    let draft = try YearlyDraft(2019, ["2040410,30201,公用经费,,一般公共预算,90"])
    try draft.last(["2040405,30201,公用经费,,一般公共预算,60", "2040406,30201,公用经费,,一般公共预算,40"])
    #expect(try draft.sentences() == ["2040410检察监督90万元，比上年减少10万元。"])
  }

  @Test func `where this year still has the old code, each year is compared by its own`() throws {
    let draft = try YearlyDraft(2019, ["2040405,30201,公用经费,,一般公共预算,90"])
    try draft.last(["2040405,30201,公用经费,,一般公共预算,60"])
    #expect(try draft.sentences() == ["2040405公诉和审判监督90万元，比上年增加30万元。"])
    #expect(draft.said.contains("警告[G225] “功能科目”2040405 公诉和审判监督已停用（2019 年起）：合并为 2040410 检察监督"))
  }

  @Test func `what was split has no last year, which is said; the whole has one`() throws {
    let draft = try YearlyDraft(2024, ["2014004,30201,公用经费,,一般公共预算,90"])
    try draft.last(["2010308,30201,公用经费,,一般公共预算,60"])
    #expect(try draft.sentences() == nil)
    #expect(draft.said.contains("警告[G227] 上年的 2010308 信访事务 2024 年拆分为 20140 信访事务"))
    // 201 has both the old and the new.
    #expect(try draft.sentences(by: "功能科目.类") == ["201一般公共服务支出90万元，比上年增加30万元。"])
  }

  @Test func `a code with another meaning is told, not compared`() throws {
    let draft = try YearlyDraft(2025, ["2012604,30201,公用经费,,一般公共预算,90"])
    try draft.last(["2012604,30201,公用经费,,一般公共预算,60"])
    #expect(try draft.sentences() == ["2012604档案馆90万元，比上年增加30万元。"])
    try draft.edition(
      "2025-02-01", "变更.tsv",
      "变更\t原代码\t原名称\t新代码\t新名称\n改义\t2012604\t档案馆\t2012604\t档案保护\n")
    #expect(try draft.sentences() == nil)
    #expect(draft.said.contains("警告[G227] 代码 2012604 上年是“档案馆”，2025 年起是“档案保护”"))
    #expect(try draft.sentences(by: "功能科目.款") == ["20126档案事务90万元，比上年增加30万元。"])
  }

  @Test func `a draft of an early year prints its names, and says once that not all are known`()
    throws
  {
    let draft = try YearlyDraft(
      2018, ["2080504,30302,人员经费,,一般公共预算,10", "2040410,30201,公用经费,,一般公共预算,90"])
    #expect(
      try draft.sentences() == ["2040410检察监督90万元，持平。", "2080504未归口管理的行政单位离退休10万元，持平。"])
    #expect(draft.codes == ["G225", "G226"])
    #expect(draft.said.contains("检察监督 2019 年才有，2018 年还没有这个科目"))
  }

  @Test(arguments: [(2024, []), (2025, []), (2026, ["G226"]), (2031, ["G226"]), (2009, ["G226"])])
  func `a year without an edition is told once, at the year`(year: Int, codes: [String]) throws {
    let draft = try YearlyDraft(
      year, ["2012601,30101,人员经费,,一般公共预算,10", "2012602,30201,公用经费,,一般公共预算,10"])
    #expect(try draft.sentences() != nil)
    #expect(draft.codes == codes)
  }

  @Test func `an office's edition names the codes of its year`() throws {
    let draft = try YearlyDraft(2027, ["2012601,30101,人员经费,,一般公共预算,10"])
    try draft.edition("2027-01-01", "说明.tsv", "项目\t内容\n收录\t全部\n")
    try draft.edition("2027-01-01", "功能科目.tsv", "代码\t名称\n201\t甲\n20126\t乙\n2012601\t丙\n")
    #expect(try draft.sentences() == ["2012601丙10万元，持平。"])
    #expect(draft.codes == [])
    try draft.edition("2027-01-01", "功能科目.tsv", "代码\t名称\n201\t甲\n20126\t\n2012601\t丙\n")
    #expect(try draft.sentences() == nil)
    #expect(draft.said.contains("错误[G228] “名称”是空的"))
  }

  @Test func `a local list names what the edition lacks, and nothing else`() throws {
    let draft = try YearlyDraft(
      2024, ["2012602,30201,公用经费,,一般公共预算,10", "2012655,30201,公用经费,,一般公共预算,5"])
    try draft.write("代码,名称\n2012602,一般行政事务管理\n2012655,档案抢救\n", to: "草案/本地科目.csv")
    #expect(
      try draft.sentences() == ["2012602一般行政管理事务10万元，持平。", "2012655档案抢救5万元，持平。"])
    #expect(draft.codes == ["G205"])
  }

  @Test func `the day of the edition may be chosen`() throws {
    let draft = try YearlyDraft(2024, ["2200601,30201,公用经费,,一般公共预算,10"])
    try draft.head("科目版本: 2024-01-01")
    _ = try draft.sentences()
    #expect(draft.said.contains("2024 年才有"))
    try draft.head("科目版本: 年初")
    #expect(try draft.sentences() == nil)
    #expect(draft.said.contains("“科目版本”应为日期，填的是“年初”"))
  }
}

/// The smallest draft with a sentence for each code, in a temporary folder.
private final class YearlyDraft {
  private let folder = TemporaryFolder()
  private let year: Int
  private var findings: [Finding] = []

  init(_ year: Int, _ lines: [String]) throws {
    self.year = year
    try head("")
    try write(FindingExample.spendingFile(lines), to: "草案/支出.csv")
  }

  func head(_ more: String) throws {
    try write(
      FindingExample.smallestHead.replacing("2024", with: "\(year)") + more + "\n", to: "草案/草案.yaml"
    )
  }

  /// Last year's draft, which this one names.
  func last(_ lines: [String]) throws {
    try head("上年草案: ../上年")
    let head = FindingExample.smallestHead.replacing("2024", with: "\(year - 1)")
    try write(head, to: "上年/草案.yaml")
    try write(FindingExample.spendingFile(lines), to: "上年/支出.csv")
  }

  func edition(_ date: String, _ file: String, _ text: String) throws {
    try write(text, to: "Templates/科目/\(date)/\(file)")
  }

  func write(_ text: String, to name: String) throws { try folder.write(text, to: name) }

  /// Nil where there was an error.
  func sentences(by axis: String = "功能科目") throws -> [String]? {
    let hasLast = FileManager.default.fileExists(atPath: folder.path("上年"))
    let difference = hasLast ? "支出额 - 上年(支出额)" : "支出额 - 支出额"
    try write(
      """
      名称: 样板
      数: {支出额: 合计(支出)}
      词: {较: {式: {差: \(difference)}, 看: 差, 增: "比上年增加{差}", 减: "比上年减少{差|绝对}", 平: 持平}}
      部分: {说明: {文: {各项: {每: \(axis), 文: "{功能科目.码}{功能科目.名称}{支出额}，{较}。"}}}}

      """, to: "Templates/样板/模板.yaml")
    let outcome = Workbench(draft: folder.path("草案"), templates: folder.path("Templates")).report()
    findings = outcome.findings
    return outcome.value?.sentences.filter { $0.contains("万元") }
  }

  var codes: [String] { findings.map(\.code.rawValue).sorted() }
  var said: String {
    findings.map { "\($0.severity.rawValue)[\($0.code.rawValue)] \($0.message)" }.joined(
      separator: "\n")
  }
}
