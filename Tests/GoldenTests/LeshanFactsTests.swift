import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// What 乐山's published budget of 2024 says, typed from the publication and corrected where it
/// contradicts itself (`Facts/*.tsv`), against what the draft becomes.
struct LeshanFactsTests {
  private static let report = Workbench(draft: Repository.root + "/Drafts/leshan-2024")
    .report().value

  @Test func `every amount of the published tables stands in its row and column, and no other`()
    throws
  {
    let report = try #require(Self.report)
    let facts = try PublishedFacts.typed("乐山表内数")
    let printed = report.tables.flatMap { table in
      let amounts = PublishedFacts.amounts(of: table)
      guard table.id == "表2-1" else { return amounts }
      // The first page of 2-1 is lost; the second begins with 食堂服务经费.
      return Array(amounts.drop { !$0[1].contains("食堂服务经费") })
    }
    #expect(facts.count == 383)
    PublishedFacts.expect(facts, are: printed)
  }

  @Test func `every figure of the prose stands in its sentence, and no other`() throws {
    let facts = try PublishedFacts.typed("乐山文内数")
    #expect(facts.count == 94)
    PublishedFacts.expect(facts, areFiguresOf: try #require(Self.report))
  }

  /// Letters as in `errors.md`.
  @Test(arguments: [
    (error: "A1", right: "共有车辆3辆", wrong: "共有车辆1辆"),
    ("A2", "执法执勤用车0辆，其他用车3辆", "执法执勤用车0辆。"),
    ("A3", "收入包括：一般公共预算拨款收入；", "事业收入"),
    ("A4", "就业补助（款）其他就业补助支出（项）", "管理事务（款）其他就业补助支出（项）"),
    ("A5", "其他社会保障和就业支出（款）其他社会保障和就业支出（项）", "管理事务（款）其他社会保障"),
    ("A6", "8.02万元，主要用于缴纳职工工伤保险和残疾人就业保障金", "8.02万元，主要用于大学生"),
    ("A7", "奖金、机关事业单位基本养老保险缴费", "绩效工资"),
    ("C5", "）人力资源和社会保障管理事务（款）行政运行", "）力资源"),
    ("C8", "其他交通费用、", "其他交通费、"),
  ])
  func `what the publication has wrong is right here`(error: String, right: String, wrong: String)
    throws
  {
    let text = try #require(Self.report).sentences.joined(separator: "\n")
    #expect(text.contains(right), "\(error)")
    #expect(!text.contains(wrong), "\(error)")
  }

  // MARK: Against the seeds

  @Test(
    .enabled(if: Repository.hasShared, "needs ../shared"),
    arguments: [
      ("01_公开表1_部门收支总表", "表1"), ("02_公开表1-1_部门收入总表", "表1-1"),
      ("03_公开表1-2_部门支出总表", "表1-2"), ("04_公开表2_财政拨款收支预算总表", "表2"),
      ("05_公开表2-1_财政拨款支出预算表（部门经济分类科目）", "表2-1"), ("06_公开表3_一般公共预算支出预算表", "表3"),
      ("07_公开表3-1_一般公共预算基本支出预算表", "表3-1"), ("08_公开表3-2_一般公共预算项目支出预算表", "表3-2"),
      ("09_公开表3-3_一般公共预算“三公”经费支出预算表", "表3-3"), ("10_公开表4_政府性基金支出预算表", "表4"),
      ("11_公开表4-1_政府性基金预算“三公”经费支出预算表", "表4-1"), ("12_公开表5_国有资本经营预算支出预算表", "表5"),
      ("13_公开表6_部门预算项目绩效目标表", "表6"), ("14_公开表7_政府采购预算表", "表7"),
    ])
  func `each published table is printed cell by cell`(file: String, id: String) throws {
    let report = try #require(Self.report)
    let table = PrintedTable(try #require(report.tables.first { $0.id == id }))
    let folder = Repository.shared + "/seeds/truth/leshan-2024/tables"
    let lines = try PublishedFacts.lines("\(folder)/\(file).tsv")
    #expect(table.columns == lines[0].map(\.withoutBlanks))
    // Of 2-1 the seed has the second page.
    let rows = id == "表2-1" ? table.body.suffix(lines.count - 1) : table.body
    #expect(rows.count == lines.count - 1)
    var different: [Difference] = []
    for (number, (row, line)) in zip(rows, lines.dropFirst()).enumerated() {
      for (column, words) in line.enumerated() {
        let words = words.withoutBlanks
        // The truth repeats the project on every line of a merged cell, the table prints it once.
        let cell = words.isEmpty ? table.own(row, column) : table.text(row, column)
        let found = table.isFigure(row, column) ? cell.filter { $0 != "," } : cell
        if found == words { continue }
        different.append(
          Difference(
            table: id, row: number + 1, column: column + 1, published: words, printed: found))
      }
    }
    #expect(different == Self.differences.filter { $0.table == id })
  }

  struct Difference: Equatable {
    var table: String
    var row: Int
    var column: Int
    var published: String
    var printed: String
  }

  /// Where the publication errs or differs by its pages: it numbers two rows 一 (`errors.md` C1), and
  /// names the unit anew on top of the second page, where it leaves out 机关 (C4), and of the third.
  private static let differences = [
    Difference(table: "表2", row: 5, column: 1, published: "一、上年结转", printed: "二、上年结转"),
    Difference(
      table: "表6", row: 21, column: 1, published: "302001-乐山市人力资源和社会保障局", printed: ""),
    Difference(
      table: "表6", row: 41, column: 1, published: "302001-乐山市人力资源和社会保障局机关", printed: ""),
  ]

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `the prose has the figures of the publication and no other, those that err corrected`()
    throws
  {
    let path = Repository.shared + "/seeds/truth/leshan-2024/prose.tsv"
    let published = try PublishedFacts.lines(path).dropFirst()
      .filter { $0[0].hasPrefix("第三部分") }
      .map { $0[6] == "WRONG" ? $0[5] : $0[2] }
    // 其他用车 makes up what the publication leaves out of its vehicles (A2).
    let printed = PublishedFacts.proseFigures(try #require(Self.report))
      .filter { !$0.before.hasSuffix("其他用车") }
    #expect(published.count == 93)
    #expect(published.map(Self.number).sorted() == printed.map { Self.number($0.printed) }.sorted())
  }

  /// 27.20 and 27.2万元 are the same number.
  private static func number(_ text: String) -> Double {
    Double(text.filter { $0.isASCII && ($0.isNumber || $0 == ".") }) ?? -1
  }
}
