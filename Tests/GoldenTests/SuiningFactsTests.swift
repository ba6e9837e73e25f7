import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// What 遂宁's published final account of 2024 says, corrected where it contradicts itself
/// (`Facts/遂宁文内数.tsv`), against what the draft becomes. Numbers E01… are those of the seed's
/// `errors.md`.
struct SuiningFactsTests {
  private static let report = Workbench(draft: Repository.root + "/Drafts/suining-2024-final")
    .report().value

  @Test func `every figure of the published prose stands in its sentence`() throws {
    let facts = try PublishedFacts.typed("遂宁文内数")
    let printed = PublishedFacts.proseFigures(try #require(Self.report))
    #expect(facts.count == 247)
    for fact in facts {
      let found = printed.contains {
        $0.heading == fact[0] && $0.before.hasSuffix(fact[1]) && $0.printed == fact[2]
      }
      if !found { Issue.record("not printed: \(fact)") }
    }
  }

  /// What stands in sentences as words of the draft: results of performance targets and of work.
  @Test(arguments: [
    "城镇新增就业人数3.92万人", "城镇失业人员再就业人数1.38万人", "就业困难人员就业人数0.35万人", "招募“三支一扶”人员50人",
    "开展补贴性职业技能培训人数15600人次", "参加基本养老保险人数204.29万人", "参加城镇职工基本养老保险人数94.61万人",
    "参加失业保险人数21.95万人", "参加工伤保险人数32.01万人", "新建市级专家服务基地2个",
    "新增取得高级工以上职业资格证书或职业技能等级证书的人数2562人次", "劳动人事争议仲裁结案率99.14%", "劳动人事争议调解成功率78.24%",
    "劳动保障监察举报投诉案件结案率98.5%", "拖欠农民工工资举报投诉案件结案率98.6%", "申领电子社保卡人口覆盖率61%",
  ])
  func `each result of the year stands in its sentence`(result: String) throws {
    #expect(Self.prose(of: try #require(Self.report)).contains(result))
  }

  @Test(arguments: [
    (error: "E01", right: "收入、支出总计各增加203.16万元，增长3.81%", wrong: "一般公共预算财政拨款支出增加203.16万元"),
    ("E02", "机关事业单位职业年金缴费支出（项）（2080506）：支出决算数为4.80万元", "2100102"),
    ("E03", "决算数为5528.78万元，完成全年预算的96.32%", "完成预算100%"),
    ("E04", "12.32万元，占66.52%", "66.25%"), ("E05", "233.72万元，占4.39%", "4.40%"),
    ("E06", "本部门“三公”经费支出18.52万元", "16.89"),
    ("E07", "没有支出的预算指标116.86万元按规定结转下一年度", "无结转结余"),
    ("E11", "100万元以上的项目2个", "100万元以上的项目1个"),
    ("E16", "申领电子社保卡人口覆盖率61%", "57.2%"), ("E17", "参加失业保险人数21.95万人", "21.94"),
    ("E23", "（4）严控一般性支出", "（2）会议费"), ("E24", "18.卫生健康支出（类）", "医疗卫生与计划生育"),
    ("E25", "就业补助（款）其他就业补助支出（项）", "离退休（款）"),
    ("E30", "名词解释\n1.财政拨款收入", "厅机关"), ("E31", "单位共6个（含本级）", "下属二级预算单位6个"),
    ("E32", "（图7：“三公”经费财政拨款支出结构图）", "饼状图"), ("E33", "2080107）：支出决算数为15.49万元", "支出支出"),
    ("E34", "减少1.24万元，下降18.03%", "增幅-"),
  ])
  func `what the publication has wrong is right here`(error: String, right: String, wrong: String)
    throws
  {
    let text = ReportText.of(try #require(Self.report)).filter {
      $0 != "[" && $0 != "]" && $0 != "#"
    }
    let prose = Self.prose(of: try #require(Self.report))
    #expect(text.replacing("\n\n", with: "\n").contains(right) || prose.contains(right), "\(error)")
    #expect(!prose.contains(wrong), "\(error)")
  }

  private static func prose(of report: Report) -> String {
    report.sentences.joined(separator: "\n")
  }

  // MARK: Against the seed

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `each figure that the seed proves right or corrects is among the facts`() throws {
    let facts = Set(try PublishedFacts.typed("遂宁文内数").map { $0[3] })
    let path = Repository.shared + "/seeds/truth/suining-2024-final/prose.tsv"
    var absent: [String] = []
    for row in try PublishedFacts.lines(path).dropFirst() where ["ok", "WRONG"].contains(row[6]) {
      let section = row[0].split(separator: "/").last.map(String.init) ?? ""
      let label = section + "：" + row[1]
      if !facts.contains(label), !Self.absent.keys.contains(row[1]) { absent.append(label) }
    }
    #expect(absent == [])
  }

  /// Figures that do not stand in a sentence as figures, and why.
  private static let absent: [String: String] = [
    "基本职责项数": "the duties are prose of the draft",
    "2011308 招商引资 完成预算":
      "58.74 %, from 元; the truth computes 58.80 % from 万元, and takes 58.74 % elsewhere",
    "2100102 行政单位医疗(编码2100102) 决算数": "E02: there is no such item",
    "全市城镇新增就业": "words of the draft, see above", "城镇失业人员再就业": "words", "就业困难人员就业": "words",
    "招募\"三支一扶\"人员": "words", "补贴性职业技能培训": "words: 15600人次", "参加基本养老保险人数": "words",
    "参加城镇职工基本养老保险人数": "words", "参加失业保险人数": "words", "参加工伤保险人数": "words",
    "新建市级专家服务基地": "words", "新增取得高级工以上证书人数": "words: 2562人次", "劳动人事争议仲裁结案率": "words",
    "劳动人事争议调解成功率": "words", "劳动保障监察举报投诉案件结案率": "words", "拖欠农民工工资举报投诉案件结案率": "words",
    "申领电子社会保障卡人口覆盖率": "words",
  ]
}

/// Tables 1 to 10 and the evaluation, cell by cell against the seed.
struct SuiningTablesTests {
  private static let report = Workbench(draft: Repository.root + "/Drafts/suining-2024-final")
    .report().value

  @Test(
    .enabled(if: Repository.hasShared, "needs ../shared"),
    arguments: [
      ("01_表1_收入预、决算对比表", "表1"), ("02_表2_支出预、决算对比表", "表2"),
      ("03_表3-1_全力促进高质量充分就业项目情况表", "表3-1"), ("04_表4-1_重点履职项目绩效目标完成情况表", "表4-1"),
      ("05_表3-2_社会保障体系更加完善项目情况表", "表3-2"), ("06_表4-2_重点履职项目绩效目标完成情况表", "表4-2"),
      ("07_表3-3_深入推动人才人事贯通发展项目情况表", "表3-3"), ("08_表4-3_重点履职项目绩效目标完成情况表", "表4-3"),
      ("09_表3-4_持续深化构建和谐劳动关系项目情况表", "表3-4"), ("10_表4-4_重点履职项目绩效目标完成情况表", "表4-4"),
      ("11_表3-5_建设群众满意的温暖人社项目情况表", "表3-5"), ("12_表4-5_重点履职项目绩效目标完成情况表", "表4-5"),
      ("13_表5_重点履职项目绩效目标完成情况表", "表5"), ("14_表6_三公经费支出情况表", "表6"),
      ("15_表7_部门人均资产情况表", "表7"), ("16_表8_部门资产利用情况表", "表8"),
      ("17_表9_分项目数量指标完成情况表", "表9"), ("18_表10_分项目效益指标完成情况表", "表10"),
    ])
  func `each published table is printed cell by cell`(file: String, id: String) throws {
    let report = try #require(Self.report)
    let table = PrintedTable(try #require(report.tables.first { $0.id == id }))
    let folder = Repository.shared + "/seeds/truth/suining-2024-final/tables"
    // Remarks beside the rows stand below the table or in a sentence.
    let lines = try PublishedFacts.lines("\(folder)/\(file).tsv")
    let width = lines[0].count - (["说明", "备注"].contains(lines[0].last) ? 1 : 0)
    let printed = table.body.map { row in
      (0..<width).map { Self.plain(table.text(row, $0), column: $0, of: id) }
    }
    let published = lines.dropFirst().map { line in
      (0..<width).map { Self.plain($0 < line.count ? line[$0] : "", column: $0, of: id) }
    }
    #expect(width == table.columns.count)
    let different =
      published.filter { !printed.contains($0) }.map { "-\t" + $0.joined(separator: "｜") }
      + printed.filter { !published.contains($0) }.map { "+\t" + $0.joined(separator: "｜") }
    // Each with its reason; `-` stands in the publication, `+` in the print.
    let known = try PublishedFacts.typed("遂宁表内差异").filter { $0[0] == id }
    #expect(different == known.map { $0[1] + "\t" + $0[2] })
    #expect(known.allSatisfy { $0.count == 4 && !$0[3].isEmpty })
    if ProcessInfo.processInfo.environment["GOUJI_SHOW_DIFFERENCES"] != nil {
      for line in different { print("DIFF\t\(id)\t\(line)") }
    }
  }

  /// Of the evaluation the seed has three parts; the budget stands for the outturn that was printed (E12).
  @Test
  func `the evaluation has the adjusted budget, the tasks and the targets with their results`()
    throws
  {
    let report = try #require(Self.report)
    let evaluation = PrintedTable(try #require(report.tables.first { $0.id == "自评表" }))
    let rows = evaluation.body.map { row in
      evaluation.columns.indices.map { evaluation.own(row, $0) }.filter { !$0.isEmpty }.joined(
        separator: "｜")
    }
    #expect(rows.contains("5,740.04｜5,740.04｜0.00"))
    #expect(rows.count { $0.contains("一是") } == 11)
    #expect(rows.contains { $0.hasSuffix("城镇新增就业人数｜≥｜3.2｜万人｜2｜3.92") })
    #expect(rows.contains { $0.hasSuffix("参加失业保险人数｜≥｜21.5｜万人｜2｜21.95") })
    #expect(evaluation.body.count == 3 + 1 + 11 + 1 + 23)
  }

  /// Without what the truth writes its own way: half-width marks, numbers of tasks and projects
  /// (E20), the sign of equality before a target, the sign of per cent in 表6.
  private static func plain(_ cell: String, column: Int, of id: String) -> String {
    var text = cell.withoutBlanks
    for (full, half) in [
      ("（", "("), ("）", ")"), ("，", ","), ("：", ":"), ("；", ";"), ("“", "\""), ("”", "\""),
      ("＝", "="),
    ] { text = text.replacing(full, with: half) }
    if let prefix = text.prefixMatch(of: /(任务|项目)[一二三四五]:/) { text.removeSubrange(prefix.range) }
    if id.hasPrefix("表4"), text.hasPrefix("=") { text.removeFirst() }
    if id.hasPrefix("表3"), text.hasSuffix("。") { text.removeLast() }
    if id == "表6", text.hasSuffix("%") { text.removeLast() }
    if text.allSatisfy({ $0.isNumber || $0 == "," || $0 == "." || $0 == "-" }) {
      text = text.filter { $0 != "," }
    }
    return text
  }

}
