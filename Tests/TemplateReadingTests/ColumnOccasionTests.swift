import GoujiModel
import TestSupport
import Testing

@testable import TemplateReading

/// Columns that are not always printed, and what every table of a kind has in common.
struct ColumnOccasionTests {
  private static func template(_ table: String) -> String {
    "名称: 县\n数: {支出额: 合计(支出)}\n部分: {表: {文: {表: {表: 全部}}}}\n表:\n  表1:\n    名称: 甲\n    数: 支出额\n    \(table)\n"
  }

  static let faults = [
    TemplateFault(
      "no column is always printed", template("列: {‸金额: {打印: 有数}}\n    行: {甲: {}}"), "G615",
      words: "至少一栏"),
    TemplateFault(
      "words have no amount",
      template("列: {项目: 文字, 金额: 支出额, ‸备注: {数: 文字, 打印: 有数}}\n    行: {甲: {标签: {项目: 甲}}}"), "G615",
      words: "文字栏"),
    TemplateFault(
      "a total of nothing that is always there",
      template(
        "列: {项目: 文字, ‸合计: {和: 是}, 人员: {条件: 支出类型 = 人员经费, 打印: 有数}}\n    行: {甲: {标签: {项目: 甲}}}"),
      "G615", words: "写在组上"),
    TemplateFault(
      "a column that every slice repeats",
      template(
        "左列: 2\n    列: {项目: 文字, ‸人员: {打印: 有数}, 公用: {}, 金额: {另幅: 是}}\n    行: {甲: {标签: {项目: 甲}}}"),
      "G615",
      words: "左列"),
    TemplateFault(
      "rows may be not printed, columns not",
      template("列: {项目: 文字, 金额: {打印: ‸不印}}\n    行: {甲: {标签: {项目: 甲}}}"),
      "G608", words: "总是、有数"),
    TemplateFault(
      "a name that the draft has no words for",
      template("列: {项目: 文字, 金额: {有数: ‸部们.性质 = 行政}}\n    行: {甲: {标签: {项目: 甲}}}"), "G603",
      words: "部门.性质"),
    TemplateFault(
      "a value that the column does not have",
      template("列: {项目: 文字, 金额: {有数: 单位.性质 = ‸行正}}\n    行: {甲: {标签: {项目: 甲}}}"), "G603",
      words: "行政"),
  ]

  @Test(arguments: faults)
  func `a column that may be missing and must not is told`(_ fault: TemplateFault) {
    let (expected, found, texts) = fault.check()
    #expect(found == expected)
    for words in fault.words { #expect(texts.contains { $0.contains(words) }, "\(texts)") }
  }

  @Test func `the tables of a summary have lines of their own`() throws {
    let text = """
      名称: 县
      选项: {各表: {左行: "部门：{部门.全称}", 右行: 乙}}
      数: {支出额: 合计(支出)}
      部分: {表: {文: {表: {表: 全部}}}}
      表:
        表1: {名称: 甲, 列: {项目: 文字, 金额: 支出额}, 行: {甲: {标签: {项目: 甲}}}}
        表2: {名称: 甲, 题位: 下, 列: {项目: 文字, 金额: 支出额}, 行: {甲: {标签: {项目: 甲}}}}
      汇总:
        各表: {右行: 丙}
        甲: {名称: 甲, 列: {项目: 文字, 金额: 支出额}, 行: {合计: {标签: {项目: 合计}, 行: {部门: {标签: {项目: "{部门.全称}"}}}}}}
      """
    let template = try #require(TemplateFixture(text).read().value)
    #expect(template.tables.map { $0.rightLine?.source ?? "" } == ["乙", ""])
    #expect(template.tables.map { $0.leftLine == nil } == [false, true])
    #expect(template.summaries.map { $0.rightLine?.source ?? "" } == ["丙"])
    #expect(template.summaries.map { $0.leftLine == nil } == [true])
  }
}
