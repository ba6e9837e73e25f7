import DisclosureAuditing
import DisclosureReading
import Testing

/// Sums down the rows and along them.
struct SumsTests {
  private static let header = "科目编码 科目名称 合计 基本支出 项目支出"

  @Test func `a class that differs from its items by more than rounding is told`() {
    let table = SmallDisclosure().table(
      "部门支出总表", Self.header, "合计 - 30.00 30.00 -", "205 教育支出 30.00 30.00 -",
      "20501 教育管理事务 30.00 30.00 -",
      "2050101 行政运行 10.01 10.01 -", "2050102 一般行政管理事务 19.89 19.89 -")
    #expect(table.codes == ["G486", "G486"])
    #expect(table.messages[0].contains("印 30.00 万元，各项之和 29.90 万元，多 0.10 万元"))
  }

  @Test func `half a digit of each addend is rounding`() {
    // 10.00 may be 9.995, each of two addends 0.005 more: 0.015 in all.
    let near = SmallDisclosure().table(
      "部门支出总表", Self.header, "205 教育支出 30.00 30.00 -", "2050101 行政运行 10.01 10.01 -",
      "2050102 一般行政管理事务 20.00 20.00 -")
    #expect(near.codes.isEmpty)
    #expect(near.audit.families.contains { $0.rounded > 0 })
  }

  @Test func `a total that is not its columns is told, blank cells being nothing`() {
    let table = SmallDisclosure().table(
      "部门支出总表", Self.header, "205 教育支出 30.00 20.00 10.00", "206 科学技术支出 5.00 - 5.00",
      "208 社会保障和就业支出 7.00 4.00 2.00")
    #expect(table.codes == ["G486"])
    #expect(table.messages[0].contains("基本支出、项目支出之和 6.00 万元"))
  }

  /// 10 = 8 + 2, of which nobody may take the row for the numbers of the columns.
  @Test func `small whole amounts are no numbers of columns`() {
    func codes(_ total: String) -> [String] {
      SmallDisclosure().table(
        "一般公共预算“三公”经费支出表", "合计 因公出国（境）费 公务用车购置及运行费 公务接待费", "\(total) - 8 2"
      ).codes
    }
    #expect(codes("10").isEmpty)
    #expect(codes("12") == ["G486"])
  }

  @Test func `a table where most sums fail was read wrong, and is left open`() {
    let table = SmallDisclosure().table(
      "部门支出总表", "科目编码 科目名称 合计", "205 教育支出 30.00", "2050101 行政运行 1.00", "206 科学技术支出 5.00",
      "2060101 行政运行 1.00",
      "208 社会保障和就业支出 9.00", "2080101 行政运行 1.00")
    #expect(table.codes.isEmpty)
    #expect(table.audit.open.contains { $0.reason.contains("加不拢") })
  }

  @Test func `totals of a balance fit one way of nesting its items`() {
    let lines = [
      "项目 预算数 项目 预算数", "一、财政拨款收入 9.00 一、教育支出 4.00", "1.一般公共预算 9.00 二、国防支出 5.00",
      "二、事业收入 1.00 - -", "本年收入合计 10.00 本年支出合计 9.00", "上年结转 1.00 结转下年 2.00", "收入总计 11.00 支出总计 11.00",
    ]
    func audit(_ lines: [String]) -> [String] {
      SmallDisclosure().table(
        "部门收支总表", lines[0], lines[1], lines[2], lines[3], lines[4], lines[5], lines[6]
      ).codes
    }
    #expect(audit(lines).isEmpty)
    var wrong = lines
    wrong[4] = "本年收入合计 19.00 本年支出合计 9.00"
    #expect(audit(wrong).contains("G486"))
    wrong = lines
    wrong[6] = "收入总计 11.00 支出总计 12.00"
    #expect(audit(wrong).contains("G487"))
  }
}
