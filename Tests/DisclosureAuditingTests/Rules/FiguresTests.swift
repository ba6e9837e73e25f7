import DisclosureAuditing
import DisclosureReading
import Testing

/// One figure in several tables, and in the text.
struct FiguresTests {
  private static let header = "科目编码 科目名称 合计 基本支出 项目支出"

  private func tables(_ amount: String, _ prose: String...) -> SmallDisclosure {
    var disclosure = SmallDisclosure().table(
      "部门收支总表", "项目 预算数 项目 预算数", "一、一般公共预算拨款收入 326.71 一、卫生健康支出 326.71", "收入总计 326.71 支出总计 326.71"
    ).table("部门支出总表", Self.header, "合计 - 326.71 300.00 26.71", "210 卫生健康支出 \(amount) 300.00 26.71")
    for text in prose { disclosure = disclosure.note(text) }
    return disclosure
  }

  @Test func `a class with another amount in another table is told`() {
    #expect(tables("326.71").codes.isEmpty)
    #expect(tables("326.72").codes == ["G487"])
  }

  @Test func `an amount of the text is the one that its words name`() {
    #expect(tables("326.71", "本单位2024年支出预算326.71万元，其中：基本支出300万元，项目支出26.71万元。").codes.isEmpty)
    let wrong = tables("326.71", "本单位2024年支出预算326.71万元，其中：基本支出310万元，项目支出26.71万元。")
    // Of the table, and of its own two parts.
    #expect(wrong.codes == ["G488", "G491"])
    #expect(wrong.messages[0].contains("基本支出310万元"))
    #expect(tables("326.71", "教育支出预算5万元。", "培训支出预算7.5万元。").codes.isEmpty)
  }

  /// The clause before names what they are of.
  @Test func `an amount whose own clause names nothing is not taken for a total`() {
    let bare = "1.信息系统运维项目，预算18万元，主要用于运行维护。2.业务培训项目，预算8万元。"
    #expect(tables("326.71", "四、重点项目", bare).codes.isEmpty)
    #expect(tables("326.71", "基本支出预算300万元。信息系统运维项目，预算18万元。").codes.isEmpty)
    // Characters that also compare stand in names.
    for name in [
      "信息系统建设与运维", "群众比赛活动", "合同履约服务", "防灾减灾", "主要污染物治理", "基层医疗卫生机构标准化建设和设备更新改造提升工程",
    ] {
      let text = "2024年支出预算326.71万元。\(name)项目，预算18万元。"
      #expect(tables("326.71", text).codes.isEmpty, "\(name)")
    }
    #expect(tables("326.71", "情况说明：2024年支出预算362.71万元。").codes == ["G488"])
    #expect(tables("326.71", "卫生健康支出，2024年预算数为326.71万元。").codes.isEmpty)
    #expect(tables("326.71", "卫生健康支出，2024年预算数为362.71万元。").codes == ["G488"])
  }

  @Test
  func `both totals of a sentence are those of the table, whose sides stand one below the other`() {
    func codes(_ all: String, _ amount: String) -> [String] {
      SmallDisclosure().table(
        "部门收支总表", "项目 2024年预算", "一、本年收入 880.00", "二、上年结转 20.00", "收入总计 900.00", "一、本年支出 890.00",
        "（一）卫生健康支出 890.00", "二、结转下年 10.00", "支出总计 900.00"
      ).note("2024年收入总计900万元，支出总计\(all)万元，其中卫生健康支出\(amount)万元。").codes
    }
    #expect(codes("900", "890").isEmpty)
    #expect(codes("960", "890") == ["G488"])
    #expect(codes("900", "980") == ["G488"])
  }

  @Test func `the longest ending names a total`() {
    let general = SmallDisclosure().table(
      "一般公共预算支出表", Self.header, "合计 - 30.00 20.00 10.00", "210 卫生健康支出 30.00 20.00 10.00")
    #expect(general.note("2024年一般公共预算支出30万元。").codes.isEmpty)
    #expect(general.note("2024年一般公共预算支出33万元。").codes == ["G488"])
  }

  @Test func `amounts of last year, of reasons and estimates are none of this year's`() {
    let prose = "本单位2024年支出预算326.71万元，比2023年支出预算400万元减少73.29万元，主要原因是基本支出减少50万元、项目支出减少23.29万元。"
    #expect(tables("326.71", prose, "约需基本支出3万元以上。").codes.isEmpty)
  }

  @Test func `万元 of the text is 元 of the tables within half a digit`() {
    let table = SmallDisclosure("部门预算编制说明").note("2024年，某局支出预算1.23万元。").table(
      "部门支出总表", unit: "元", "科目编码 科目名称 合计", "合计 - 12,345", "205 教育支出 12,345")
    #expect(table.codes.isEmpty)
    let other = SmallDisclosure("部门预算编制说明").note("2024年，某局支出预算1.24万元。").table(
      "部门支出总表", unit: "元", "科目编码 科目名称 合计", "合计 - 12,345", "205 教育支出 12,345")
    #expect(other.codes == ["G488"])
  }

  @Test func `what was planned and what was spent stand side by side, and counts are no amounts`() {
    func table(_ spent: String) -> SmallDisclosure {
      SmallDisclosure().table(
        "“三公”经费支出决算表", "项目 预算数 决算统计数", "合计 3.00 \(spent)", "1.因公出国（境）费 0.00 0.00",
        "2.公务用车购置及运行费 2.00 1.18",
        "3.公务接待费 1.00 0.53", "国内公务接待批次（个） - 12", "机关运行经费 - 8.20")
    }
    #expect(table("1.71").note("三公经费支出决算为1.71万元，完成预算的57%。").codes.isEmpty)
    #expect(table("1.71").note("三公经费支出决算为1.71万元，完成预算的43%。").codes == ["G536"])
    #expect(table("1.71").note("三公经费支出决算为1.17万元。").codes == ["G488"])
    #expect(table("1.71").note("机关运行经费支出8.02万元。").codes == ["G488"])
  }

  @Test func `where money was carried over, tables of one budget may differ by it`() {
    let disclosure = SmallDisclosure().table(
      "财政拨款收支总表", "项目 预算数 项目 合计 一般公共预算", "一、本年收入 5.00 一、教育支出 6.00 6.00", "二、上年结转 1.00 - - -",
      "收入总计 6.00 支出总计 6.00 6.00"
    ).table("一般公共预算支出表", "科目编码 科目名称 合计", "205 教育支出 5.00")
    #expect(disclosure.codes.isEmpty)
    #expect(disclosure.audit.open.contains { $0.reason.contains("口径") })
  }
}
