import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Headers over panels and levels, totals over groups, rows in the order of the draft, columns of one
/// subject. The draft spends 2 on 2080505, 3 on 2012601 and 4 on 2012699.
struct TableShapeTests {
  private func table(_ table: String, head: String = "") throws -> ReportTable {
    let outcome = try LanguageFixture(
      "数: {支出额: 合计(支出), 人员: \"合计(支出, 支出类型 = 人员经费)\", 公用: \"合计(支出, 支出类型 = 公用经费)\"}\n"
        + "表: {表1: {名称: 甲, \(table)}}\n部分: {表: {文: {表: {表: 全部}}}}\n",
      spending: LanguageFixture.spending(
        "2080505,30108,人员经费,一般公共预算,2", "2012601,30101,人员经费,一般公共预算,3",
        "2012699,30201,公用经费,一般公共预算,4"),
      head: head
    ).outcome()
    return try #require(outcome.value?.tables.first, "\(outcome.findings.brief)")
  }

  private func texts(_ table: ReportTable) -> [[String]] {
    table.rows.map { row in
      row.cells.map { cell in
        switch cell.content {
        case .empty: ""
        case .text(let text, _): text
        case .words(let words): words.text
        case .figure(let figure): figure.printed
        }
      }
    }
  }

  @Test func `rows come as the draft has them`() throws {
    let rows = "列: {科目: 文字, 金额: 支出额}, 行: {科目: {每: 功能科目, %标签: {科目: \"{功能科目.码}\"}}}"
    let byCode = texts(try table(rows.replacing("%", with: "")))
    #expect(byCode.dropFirst().map(\.[0]) == ["2012601", "2012699", "2080505"])
    let asTyped = texts(try table(rows.replacing("%", with: "次序: 草案, ")))
    #expect(asTyped.dropFirst().map(\.[0]) == ["2080505", "2012601", "2012699"])
  }

  @Test func `款 listed under listed 类 stand each under its own`() throws {
    let shape = try table(
      """
      列: {科目: 文字, 金额: 支出额}, 行: {合计: {标签: {科目: 合计}, 行: {类: {每: 功能科目.类, 依次: ["208", "201"], 标签: {科目: "{功能科目.码}"}, 行: {款: {每: 功能科目.款, 依次: ["20126", "20805"], 标签: {科目: "{功能科目.码}"}}}}}}}
      """)
    #expect(
      texts(shape).dropFirst() == [
        ["合计", "9.00"], ["208", "2.00"], ["20805", "2.00"], ["201", "7.00"], ["20126", "7.00"],
      ])
  }

  @Test func `a total names the columns that it adds up, in whatever group they stand`() throws {
    let shape = try table(
      """
      列: {项目: 文字, 甲组: {列: {人员: 人员}}, 乙组: {列: {公用: 公用, 全部: {数: 支出额, 其中: 是}}}, 合计: {数: 支出额, 和: [甲组/人员, 乙组/公用]}}, 行: {合计: {标签: {项目: 合计}}}
      """)
    #expect(texts(shape)[2] == ["合计", "5.00", "4.00", "9.00", "9.00"])
    guard case .figure(let total) = shape.rows[2].cells[4].content,
      case .columns(let parts)? = total.sum
    else { return #expect(Bool(false), "no sum") }
    #expect(parts == [1, 2])
  }

  @Test func `a table by a column of words keeps the lines that say nothing`() throws {
    let outcome = try LanguageFixture(
      "台账: {支出: {归口: 文字}}\n数: {支出额: 合计(支出)}\n"
        + "表: {表1: {名称: 甲, 列: {项目: 文字, 金额: 支出额}, 行: {合计: {标签: {项目: 合计}, 行: {归口: {每: 归口, 标签: {项目: \"{归口.名称}\"}}}}}}}\n"
        + "部分: {表: {文: {表: {表: 全部}}}}\n",
      spending:
        "单位,功能科目,经济科目,支出类型,资金来源,预算数,归口\n101001,2080505,30108,人员经费,一般公共预算,2,社保科\n101001,2012601,30101,人员经费,一般公共预算,3,\n101001,2012699,30201,公用经费,一般公共预算,4,社保科\n"
    ).outcome()
    let shape = try #require(outcome.value?.tables.first, "\(outcome.findings.brief)")
    #expect(texts(shape).dropFirst() == [["合计", "9.00"], ["社保科", "6.00"], ["", "3.00"]])
    #expect(!outcome.findings.hasErrors)
  }

  @Test func `a panel without the mark goes on beside those that have it`() throws {
    let shape = try table(
      """
      栏: {甲: {列: {甲: 文字, 甲额: 支出额}, 行: {一: {标签: {甲: 一}}, 二: {标签: {甲: 二}}, 三: {标签: {甲: 三}}, 总: {标签: {甲: 总}, 对齐: 总计}}}, 乙: {列: {乙: 文字, 乙额: 支出额}, 行: {本: {标签: {乙: 本年}, 对齐: 本年}, 转: {标签: {乙: 结转}}, 总: {标签: {乙: 总}, 对齐: 总计}}}, 丙: {列: {丙: 文字, 丙额: 支出额}, 行: {一: {标签: {丙: 一}}, 本: {标签: {丙: 本年}, 对齐: 本年}, 总: {标签: {丙: 总}, 对齐: 总计}}}}
      """)
    #expect(
      texts(shape).suffix(4).map { [$0[0], $0[2], $0[4]] } == [
        ["一", "", "一"], ["二", "本年", "本年"], ["三", "结转", ""], ["总", "总", "总"],
      ])
  }

  @Test func `a group takes the level that it is given`() throws {
    let shape = try table(
      "列: {项目: 文字, 甲: {占行: 2, 列: {一: 人员, 二: 公用}}, 乙: {列: {丙: {列: {三: 人员}}}}}, 行: {合计: {标签: {项目: 合计}}}"
    )
    #expect(shape.headerRows == 3)
    #expect(
      shape.merges.contains {
        $0.row == 0 && $0.column == 1 && $0.rowSpan == 2 && $0.columnSpan == 2
      })
    #expect(texts(shape)[2] == ["", "一", "二", "三"])
  }

  @Test func `panels beside one another share a header`() throws {
    let shape = try table(
      """
      栏: {左: {列: {收: 文字, 数: 支出额}, 行: {合计: {标签: {收: 收入}}}}, 中: {表头: 支出, 列: {支: {数: 文字, 键: 支}, 金额: 支出额}, 行: {合计: {标签: {支: 支出}}}}, 右: {表头: 支出, 列: {用途: {数: 文字, 键: 用}, 额: 支出额}, 行: {合计: {标签: {用: 用途}}}}}
      """)
    #expect(texts(shape)[0] == ["收", "数", "支出", "", "", ""])
    #expect(texts(shape)[1] == ["", "", "支", "金额", "用途", "额"])
    #expect(shape.merges.contains { $0.row == 0 && $0.column == 2 && $0.columnSpan == 4 })
  }

  @Test func `columns and rows of one subject are only in its report`() throws {
    let rows =
      "列: {项目: 文字, 单位: {文: \"{部门.简称}\", 主体: 部门}, 金额: {数: 支出额, 主体: 单位}}, "
      + "行: {合计: {标签: {项目: {文: 合计, 跨: 1}}}, 人员: {主体: 单位, 标签: {项目: 人员}, 数: 人员}}"
    #expect(texts(try table(rows)) == [["项目", "单位"], ["合计", "县档案局"]])
    #expect(
      texts(try table(rows, head: "主体: 单位\n")) == [
        ["项目", "金额"], ["合计", "9.00"], ["人员", "5.00"],
      ])
  }

  @Test func `neighbours that print the same may be one`() throws {
    let shape = try table(
      "列: {类: {文: \"{功能科目.类名}\", 并: 是}, 科目: 文字, 金额: 支出额}, 行: {科目: {每: 功能科目, 标签: {科目: \"{功能科目.码}\"}}}"
    )
    #expect(shape.merges.map { [$0.row, $0.column, $0.rowSpan] } == [[1, 0, 2]])
  }

  @Test(arguments: [
    ("和: [人员, 公用]", "没有这一列"), ("和: [类]", "不是同一种数"), ("和: [合计]", "这一列自己"),
  ])
  func `a total of columns that are not there is an error`(_ total: String, _ words: String) throws
  {
    let outcome = try LanguageFixture(
      "数: {支出额: 合计(支出)}\n表: {表1: {名称: 甲, 列: {类: 文字, 金额: 支出额, 合计: {数: 支出额, \(total)}}, 行: {合计: {标签: {类: 合计}}}}}\n"
        + "部分: {表: {文: {表: {表: 全部}}}}\n",
      spending: LanguageFixture.spending("2080505,30108,人员经费,一般公共预算,2")
    ).outcome()
    #expect(outcome.findings.contains { $0.message.contains(words) }, "\(outcome.findings.brief)")
  }
}
