import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Columns and rows that are printed only where they have something (打印, 有数, 无数). The draft spends
/// 10 on 人员经费 of 2012601 and 4 on 公用经费 of 2080101; what else a test gives comes behind.
struct PrintedColumnsTests {
  private func outcome(
    _ table: String, _ more: [String] = [], extra: String = ""
  ) throws -> Outcome<Report?> {
    let lines =
      ["2012601,30101,人员经费,一般公共预算,10", "2080101,30201,公用经费,一般公共预算,4"] + more
    return try LanguageFixture(
      "数: {支出额: 合计(支出), 基金: \"合计(支出, 资金来源 = 政府性基金预算)\"}\n"
        + "表: {表1: {名称: 甲, 数: 支出额, \(table)}}\n部分: {表: {文: {表: {表: 全部}}}}\n" + extra,
      spending: "单位,功能科目,经济科目,支出类型,资金来源,预算数\n"
        + lines.map { "101001,\($0)\n" }.joined()
    ).outcome()
  }

  /// The rows of the table, header and all, cells joined by `|`, behind what contradicts; the
  /// findings where there is none.
  private func rows(
    _ table: String, _ more: [String] = [], extra: String = ""
  ) throws -> [String] {
    let outcome = try outcome(table, more, extra: extra)
    let contradictions = outcome.findings.brief.filter { $0.hasPrefix("G3") || $0.hasPrefix("G4") }
    guard let table = outcome.value?.tables.first else { return outcome.findings.brief }
    return contradictions + table.rows.map { $0.cells.map(\.words).joined(separator: "|") }
  }

  private static let total = "行: {合计: {标签: {科目: 合计}, 行: {类: {每: 功能科目.类, 标签: {科目: \"{功能科目.码}\"}}}}}"
  private static let fund = "2120801,39999,对附属单位补助支出,政府性基金预算,3"

  @Test func `a column without an amount is not printed, and the total does not miss it`() throws {
    let table =
      "列: {科目: 文字, 合计: {和: 是}, 人员: {条件: 支出类型 = 人员经费}, 公用: {条件: 支出类型 = 公用经费}, "
      + "补助: {条件: 支出类型 = 对附属单位补助支出, 打印: 有数}}, \(Self.total)"
    #expect(
      try rows(table) == [
        "科目|合计|人员|公用", "合计|14.00|10.00|4.00", "201|10.00|10.00|", "208|4.00||4.00",
      ])
    #expect(
      try rows(table, [Self.fund]) == [
        "科目|合计|人员|公用|补助", "合计|17.00|10.00|4.00|3.00", "201|10.00|10.00||", "208|4.00||4.00|",
        "212|3.00|||3.00",
      ])
  }

  @Test func `the formula of the total adds up the columns that are left`() throws {
    let table =
      "列: {科目: 文字, 补助: {条件: 支出类型 = 对附属单位补助支出, 打印: 有数}, 人员: {条件: 支出类型 = 人员经费}, "
      + "公用: {条件: 支出类型 = 公用经费}, 合计: {和: 是}}, 行: {行: {标签: {科目: 全部}}}"
    let report = try #require(try outcome(table).value)
    let cell = try #require(report.tables.first?.rows.last?.cells.last)
    guard case .figure(let figure) = cell.content, case .columns(let parts)? = figure.sum else {
      Issue.record("no total")
      return
    }
    #expect(parts == [1, 2])
  }

  @Test func `a group goes with all of its columns, and a column of it for itself`() throws {
    let table =
      "列: {科目: 文字, 全部: {数: 支出额}, 基金: {打印: 有数, 条件: 资金来源 = 政府性基金预算, 列: "
      + "{小计: {和: 是}, 补助: {条件: 支出类型 = 对附属单位补助支出}, 人员: {条件: 支出类型 = 人员经费}, "
      + "公用: {条件: 支出类型 = 公用经费, 打印: 有数}}}}, 行: {行: {标签: {科目: 全部}}}"
    #expect(try rows(table) == ["科目|全部", "全部|14.00"])
    #expect(
      try rows(table, [Self.fund]) == [
        "科目|全部|基金||", "||小计|补助|人员", "全部|17.00|3.00|3.00|",
      ])
  }

  @Test func `amounts that cancel out in the total are amounts`() throws {
    let table = "列: {科目: 文字, 全部: 支出额, 补助: {条件: 支出类型 = 对附属单位补助支出, 打印: 有数}}, \(Self.total)"
    let lines = ["2120801,39999,对附属单位补助支出,政府性基金预算,3", "2130101,39999,对附属单位补助支出,一般公共预算,-3"]
    #expect(try rows(table, lines).contains("科目|全部|补助"))
  }

  @Test func `a label is as wide as the columns that are left, and a slice begins with the first`()
    throws
  {
    let table =
      "列: {科目: 文字, 名称: 文字, 全部: 支出额, 补助: {条件: 支出类型 = 对附属单位补助支出, 打印: 有数, 另幅: 是}, "
      + "人员: {条件: 支出类型 = 人员经费}}, 行: {合计: {标签: {科目: {文: 合计, 跨: 2}}}}"
    let without = try #require(try outcome(table).value?.tables.first)
    #expect(without.slicing.starts == [3])
    #expect(without.merges.contains(CellMerge(row: 1, column: 0, rowSpan: 1, columnSpan: 2)))
    let with = try #require(try outcome(table, [Self.fund]).value?.tables.first)
    #expect(with.slicing.starts == [3])
    #expect(with.hiddenColumns == [] && without.hiddenColumns == [3])
  }

  @Test func `a column and a row go by another figure, or by what the draft says`() throws {
    let table =
      "列: {科目: 文字, 全部: 支出额, 基金: {数: 基金, 有数: 基金}, 局: {数: 支出额, 有数: 部门.简称 = 县*}, "
      + "委: {数: 支出额, 无数: 部门.简称 = 县*}}, "
      + "行: {合计: {标签: {科目: 合计}}, 基金: {标签: {科目: 基金}, 有数: 基金}, 局: {标签: {科目: 局}, 无数: 部门.全称 ≠ 空}}"
    #expect(try rows(table) == ["科目|全部|局", "合计|14.00|14.00"])
    #expect(
      try rows(table, [Self.fund]) == [
        "科目|全部|基金|局", "合计|17.00|3.00|17.00", "基金|17.00|3.00|17.00",
      ])
  }

  @Test func `a relation counts a column that is not printed as zero`() throws {
    let table =
      "列: {科目: 文字, 合计: {和: 是}, 人员: {条件: 支出类型 ≠ 对附属单位补助支出}, 补助: {条件: 支出类型 = 对附属单位补助支出, 打印: 有数}}, "
      + Self.total
    let relation = "勾稽: {基金: 表1!合计.补助 = 基金, 人员: 表1!合计.人员 + 表1!合计.补助 = 支出额}\n"
    #expect(try outcome(table, extra: relation).findings.brief == [])
    #expect(try outcome(table, [Self.fund], extra: relation).findings.brief == [])
  }

  @Test func `balanced amounts leave it out as well`() throws {
    let table =
      "列: {科目: 文字, 合计: {和: 是}, 人员: {条件: 支出类型 ≠ 对附属单位补助支出}, 补助: {条件: 支出类型 = 对附属单位补助支出, 打印: 有数}}, "
      + Self.total
    let rows = try rows(table, extra: "选项: {舍入: 配平, 文内金额: {小数: 2}}\n")
    #expect(rows.prefix(2) == ["科目|合计|人员", "合计|14.00|14.00"])
  }

  /// The table with 打印 is the one without, less the columns that print nothing but zeros.
  @Test func `whatever is spent, only empty columns are missing`() throws {
    var chance = Chance.printed()
    let kinds = ["人员经费", "公用经费", "上缴上级支出", "事业单位经营支出", "对附属单位补助支出"]
    for _ in 0..<12 {
      let lines = (0..<Int.random(in: 0...4, using: &chance)).map { _ in
        let kind = kinds.randomElement(using: &chance) ?? ""
        let amount = Int.random(in: 0...9, using: &chance)
        return
          "20126\(["01", "99"].randomElement(using: &chance) ?? ""),30201,\(kind),一般公共预算,\(amount)"
      }
      let table = { (printing: String) in
        "列: {科目: 文字, 合计: {和: 是}, 人员: {条件: 支出类型 = 人员经费}, "
          + kinds.dropFirst().map { "\($0): {条件: 支出类型 = \($0)\(printing)}" }.joined(separator: ", ")
          + "}, 行: {合计: {标签: {科目: 合计}, 行: {项: {每: 功能科目, 标签: {科目: \"{功能科目.码}\"}}}}}"
      }
      let all = try rows(table(""), lines).map {
        $0.split(separator: "|", omittingEmptySubsequences: false)
      }
      let kept = all[0].indices.filter { column in
        column < 3 || all.dropFirst().contains { !$0[column].isEmpty }
      }
      let expected = all.map { row in kept.map { String(row[$0]) }.joined(separator: "|") }
      #expect(try rows(table(", 打印: 有数"), lines) == expected)
    }
  }
}
