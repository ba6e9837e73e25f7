import DisclosureAuditing
import DisclosureReading
import DocumentReading
import GoujiModel
import Testing

@testable import OfficeOpenXML

/// What was not judged is listed with its reason; figures of two units or years are not held against each
/// other.
struct UnjudgedTests {
  private func reasons(_ disclosure: SmallDisclosure) -> [String] {
    disclosure.audit.open.map { "\($0.words)：\($0.reason)" }
  }

  @Test func `a table of no known form, and one without relations, are listed`() {
    let unknown = SmallDisclosure().table("人员情况表", "项目 人数", "在职 12")
    #expect(reasons(unknown).contains { $0.contains("认不出是哪一张表") })
    let alone = SmallDisclosure().table(
      "部门支出总表", "科目编码 科目名称 金额", "2080101 行政运行 12.00", "2080102 一般行政管理事务 3.00")
    #expect(reasons(alone).contains { $0.contains("没有读出合计") })
  }

  @Test func `a column of differences without its two columns is listed`() {
    let table = SmallDisclosure().table(
      "一般公共预算支出表", "科目编码 科目名称 2024年预算数 比上年增减额", "208 社会保障和就业支出 12.00 2.00",
      "合计 - 12.00 2.00")
    #expect(reasons(table).contains { $0.contains("增减额") && $0.contains("对照") })
  }

  @Test func `pictures, and lines that tabs divide unevenly, are listed`() {
    let lines = ["项目\t金额\t备注", "工资\t12.00", "公用\t3.00\t\t无"]
    var traits = WordTraits()
    traits.additions = [WordAddition(.picture), WordAddition(.picture)]
    let content = WordContent(
      title: "", blocks: lines.map { .paragraph(WordParagraph(text: $0, namesPage: false)) },
      headers: [], footers: [], traits: traits, staleControls: [], comments: [])
    let audit = DisclosureAuditor.audit(DisclosureReader(.word(content), path: "公开件").read())
    #expect(audit.open.contains { $0.words.contains("图片 2 幅") })
    #expect(audit.open.contains { $0.words.contains("制表符") })
  }

  @Test func `tabs that divide evenly are a table, read as likely`() {
    func audit(_ total: String) -> DisclosureAudit {
      let lines = [
        "某局2024年部门预算", "部门支出总表", "单位：万元", "科目编码\t科目名称\t合计\t基本支出\t项目支出",
        "\t合计\t\(total)\t5.00\t7.00", "208\t社会保障和就业支出\t12.00\t5.00\t7.00",
        "20801\t人力资源和社会保障管理事务\t12.00\t5.00\t7.00", "2080101\t行政运行\t12.00\t5.00\t7.00",
      ]
      let content = WordContent(
        title: "", blocks: lines.map { .paragraph(WordParagraph(text: $0, namesPage: false)) },
        headers: [], footers: [], traits: WordTraits(), staleControls: [], comments: [])
      return DisclosureAuditor.audit(DisclosureReader(.word(content), path: "公开件").read())
    }
    #expect(audit("12.00").findings.isEmpty)
    let wrong = audit("13.00").findings
    #expect(!wrong.isEmpty && wrong.allSatisfy { $0.severity == .warning })
  }

  @Test func `a table of another year is summed, and held against none of this one`() {
    let header = "科目编码 科目名称 合计 基本支出"
    func disclosure(_ year: String) -> SmallDisclosure {
      SmallDisclosure().table("一般公共预算支出表", header, "合计 - 12.00 12.00", "208 社会保障和就业支出 12.00 12.00")
        .table("\(year)一般公共预算支出表", header, "合计 - 9.00 9.00", "208 社会保障和就业支出 9.00 9.00")
    }
    #expect(disclosure("2023年").codes.isEmpty)
    #expect(reasons(disclosure("2023年")).contains { $0.contains("2023年") })
    // Nothing says which it is: no figure of the two is the same.
    #expect(disclosure("").codes.isEmpty)
    #expect(reasons(disclosure("")).contains { $0.contains("可能不是同一个单位") })
  }

  /// Of two tables of one name, told apart by a line above each or by a column that names the unit.
  @Test func `tables of one name are those of the units beside them`() {
    func tables(_ first: String, _ second: String, column: Bool) -> SmallDisclosure {
      func rows(_ unit: String, _ amount: String) -> [String] {
        let cell = column ? "\(unit) " : ""
        return [
          (column ? "单位名称 " : "") + "科目编码 科目名称 合计 基本支出", "\(cell)- 合计 \(amount) \(amount)",
          "\(cell)208 社会保障和就业支出 \(amount) \(amount)",
        ]
      }
      let disclosure = SmallDisclosure()
      return (column ? disclosure : disclosure.note(first))
        .table("部门支出总表", lines: rows(first, "12.00"))
        .note(column ? "单位支出见下表。" : second)
        .table("部门支出总表", lines: rows(second, "9.00"))
    }
    for column in [false, true] {
      let open = reasons(tables("局机关", "福利中心", column: column))
      #expect(!open.contains { $0.contains("可能不是同一个单位") }, "\(column)")
      #expect(open.contains { $0.contains("是福利中心的") }, "\(column)")
    }
    // One unit says nothing of the other table.
    #expect(
      reasons(tables("局机关", "局机关", column: true)).contains {
        $0.contains("两张“部门支出总表”的 4 个数") && $0.contains("可能不是同一个单位")
      })
  }

  /// 三亚 and 万宁 begin with numbers, and are none.
  @Test func `the name of a unit keeps its Han numbers`() {
    let header = "科目编码 科目名称 合计"
    let rows = ["- 合计 12.00", "208 社会保障和就业支出 12.00"]
    let disclosure = SmallDisclosure().note("单位名称：001三亚市水务局")
      .table("部门支出总表", lines: [header] + rows)
      .note("单位名称：万宁市水务局    金额单位：万元").table("部门支出总表", lines: [header] + rows)
    #expect(reasons(disclosure).contains { $0.contains("是三亚市水务局的") })
    #expect(reasons(disclosure).contains { $0.contains("是万宁市水务局的") })
  }

  /// Below each other in one sheet, of a document that tells its year in the titles of tables alone.
  @Test func `a sheet may have several tables`() {
    func audit(_ amount: String) -> DisclosureAudit {
      var grid = PrintedGrid(rows: [
        ["2024年部门收支总表", "", "", ""], ["单位：万元", "", "", ""], ["项目", "预算数", "项目", "预算数"],
        ["一、一般公共预算拨款收入", "30.00", "一、卫生健康支出", "18.00"], ["", "", "二、住房保障支出", "12.00"],
        ["收入总计", "30.00", "支出总计", "30.00"], ["", "", "", ""], ["2024年部门支出总表", "", "", ""],
        ["单位：万元", "", "", ""], ["科目编码", "科目名称", "合计", "基本支出"],
        ["210", "卫生健康支出", amount, amount], ["221", "住房保障支出", "12.00", "12.00"],
        ["", "合计", "30.00", "30.00"],
      ])
      let file = SourceFile(path: "公开件.xlsx", text: "", sheet: "全部")
      grid.home = .sheet(file, rows: Array(grid.rows.indices), column: 0)
      let passages: [Passage] = [.paragraph(PrintedParagraph("全部")), .grid(grid)]
      return DisclosureAuditor.audit(DisclosureReader(passages, path: "公开件.xlsx").read())
    }
    #expect(audit("18.00").findings.isEmpty && audit("18.00").tablesRead == 2)
    #expect(audit("19.00").findings.contains { $0.code.rawValue == "G487" })
  }

  @Test func `one figure that differs is certain where the others of the two tables agree`() {
    let header = "科目编码 科目名称 合计 基本支出"
    let rows = ["合计 - 30.00 30.00", "208 社会保障和就业支出 12.00 12.00", "210 卫生健康支出 18.00 18.00"]
    let balance = SmallDisclosure().table(
      "部门收支总表", "项目 预算数 项目 预算数", "一、一般公共预算拨款收入 30.00 一、社会保障和就业支出 12.00",
      "- - 二、卫生健康支出 18.10", "收入总计 30.00 支出总计 30.10")
    let audit = balance.table("部门支出总表", header, rows[0], rows[1], rows[2]).audit
    let totals = audit.findings.filter { $0.code.rawValue == "G487" }
    #expect(totals.contains { $0.severity == .error && $0.message.contains("卫生健康") })
  }

  /// A program would stop at them.
  @Test func `amounts beyond all sums are no signal`() {
    let many = (1...9_300).map { _ in "一、收入 1000000000.00" }
    let rows = ["项目 预算数"] + many + ["另一项 5.00", "收入合计 7.00"]
    #expect(SmallDisclosure().table("部门收支预算总表", lines: rows).audit.tablesRead == 1)
    let tables = SmallDisclosure()
      .table("部门支出预算总表", "科目编码 科目名称 合计", "- 合计 922337200.00", "208 社会保障和就业支出 922337200.00")
      .table("一般公共预算支出预算表", "科目编码 科目名称 合计", "- 合计 -40000.00", "208 社会保障和就业支出 -40000.00")
    #expect(tables.audit.tablesRead == 2)
  }

  /// A base without a row explains nothing.
  @Test func `an empty column beside last year's hides no wrong change`() {
    let table = SmallDisclosure().table(
      "一般公共预算支出预算表", "科目编码 科目名称 2023年预算数 2023年执行数 2024年预算数 比上年增减额",
      "- 合计 10.00 - 12.00 2.00", "208 社会保障和就业支出 6.00 - 7.00 1.00",
      "210 卫生健康支出 4.00 - 5.00 3.00")
    #expect(table.messages.contains { $0.contains("增减额") })
    // Of two bases that as many rows fit it is the first.
    let even = SmallDisclosure().table(
      "一般公共预算支出预算表", "科目编码 科目名称 2023年预算数 2023年执行数 2024年预算数 比上年增减额",
      "208 社会保障和就业支出 10.00 8.00 12.00 2.00", "210 卫生健康支出 5.00 4.00 6.00 2.00")
    #expect(even.messages.contains { $0.contains("印 2.00 万元，本年减上年是 1.00 万元") }, "\(even.messages)")
  }
}
