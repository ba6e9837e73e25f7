import DisclosureAuditing
import DisclosureReading
import GoujiModel
import Testing

/// What came over and came in is what was spent and stays.
struct FlowsTests {
  private static let header = "科目编码 科目名称 年初结转和结余 本年收入 本年支出 年末结转和结余"

  /// 10 + 60 = 55 + 15, 30 = 25 + 5.
  private func table(_ header: String = header, spent: String, in all: String) -> SmallDisclosure {
    SmallDisclosure().table(
      "政府性基金预算财政拨款收入支出决算表", header, "- 合计 10.00 90.00 \(all) 20.00",
      "212 城乡社区支出 10.00 60.00 \(spent) 15.00", "2120801 征地和拆迁补偿支出 10.00 60.00 \(spent) 15.00",
      "229 其他支出 - 30.00 25.00 5.00", "2296002 用于社会福利的彩票公益金支出 - 30.00 25.00 5.00")
  }

  @Test func `a row whose four amounts do not fit is told where it is lowest`() {
    #expect(table(spent: "55.00", in: "80.00").codes.isEmpty)
    // All sums down the rows hold.
    let wrong = table(spent: "50.00", in: "75.00")
    #expect(wrong.codes == ["G522"])
    #expect(wrong.messages[0].contains("征地和拆迁补偿支出"))
    #expect(wrong.messages[0].contains("共 70.00 万元；本年支出 50.00 万元、年末结转和结余 15.00 万元，共 65.00 万元"))
    #expect(wrong.audit.findings.map(\.severity) == [.warning])
  }

  @Test func `a table with a column of something else is not judged`() {
    let other = Self.header.replacing("年末结转和结余", with: "调整数")
    #expect(table(other, spent: "50.00", in: "75.00").codes.isEmpty)
    let without = Self.header.replacing("年末结转和结余", with: "年末结转和结余（含本年收入）")
    #expect(table(without, spent: "50.00", in: "75.00").codes.isEmpty)
  }

  @Test func `a table most of whose rows do not fit is left open`() {
    let header = "科目编码 科目名称 上年结转 本年收入 本年支出 结转下年"
    let disclosure = SmallDisclosure().table(
      "政府性基金预算收支表", header, "- 合计 10.00 90.00 80.00 30.00", "212 城乡社区支出 10.00 60.00 55.00 22.00",
      "229 其他支出 - 30.00 25.00 8.00")
    #expect(disclosure.codes.isEmpty)
    #expect(disclosure.audit.open.contains { $0.reason.contains("另有口径") })
  }

  /// Of a budget: 1920 + 80 = 1960 + 40.
  @Test func `the two sides of a balance without totals are equal`() {
    func balance(_ left: String, _ more: String = "- - 其中：专项结转 1.00") -> SmallDisclosure {
      SmallDisclosure().table(
        "收支总表", "项目 预算数 项目 预算数", "一、一般公共预算拨款收入 1920.00 一、教育支出 1960.00",
        "本年收入合计 1920.00 本年支出合计 1960.00", "上年结转 80.00 结转下年 \(left)", more)
    }
    #expect(balance("40.00").codes.isEmpty)
    let wrong = balance("45.00")
    #expect(wrong.codes == ["G522"])
    #expect(wrong.messages[0].contains("本年收入合计 1920.00 万元、上年结转 80.00 万元，共 2000.00 万元"))
    // A row that nobody knows.
    #expect(balance("45.00", "- - 转移性支出 3.00").codes.isEmpty)
  }

  /// The totals of both sides are printed: the sum of one of them tells it, once.
  @Test func `final accounts with 结余分配 are held by their totals`() {
    func balance(_ left: String) -> SmallDisclosure {
      SmallDisclosure().table(
        "收入支出决算总表", "项目 决算数 项目 决算数", "一、财政拨款收入 900.00 一、教育支出 950.00",
        "二、事业收入 100.00 - -", "本年收入合计 1000.00 本年支出合计 950.00", "使用非财政拨款结余 5.00 结余分配 2.50",
        "年初结转和结余 80.00 年末结转和结余 \(left)", "总计 1085.00 总计 1085.00")
    }
    #expect(balance("132.50").codes.isEmpty)
    #expect(balance("132.50").audit.families.contains { $0.name == "收支与结转" && $0.held == 1 })
    #expect(balance("123.50").codes == ["G486"])
  }
}
