import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

struct SelfCheckTests {
  /// Twenty days on, counted by hand; 2024 is a leap year.
  @Test(arguments: [
    ("2024年2月5日", "2024年2月25日"), ("2024年2月15日", "2024年3月6日"), ("2023年2月15日", "2023年3月7日"),
    ("2023-12-20", "2024年1月9日"), ("2024年1月31日", "2024年2月20日"), ("2000-02-29", "2000年3月20日"),
  ])
  func `the last day for publishing`(_ approved: String, _ last: String) throws {
    let day = try #require(CalendarDay(approved))
    #expect(day.moved(by: 20).words == last)
    #expect(day.days(until: try #require(CalendarDay(last))) == 20)
  }

  @Test(arguments: [
    "2024年", "二〇二四年二月五日", "2024年13月1日", "24年2月5日", "", "2024-02-30", "2023-02-29", "2024年4月31日",
  ])
  func `what is no day`(_ text: String) { #expect(CalendarDay(text) == nil) }

  private func verdict(_ name: String, _ report: Report, _ budget: Budget = SampleBudget.make([:]))
    throws -> SelfCheckItem.Verdict
  {
    let items = SelfCheck.items(report, budget, SampleTemplate.make())
    return try #require(items.first { $0.name == name }?.verdict)
  }

  private static let head = Place(wholeOf: "草案.yaml")

  @Test func `a day that there is not proves nothing`() throws {
    var budget = SampleBudget.make([:])
    let item = "批复后二十日内公开"
    budget.identity["部门.批复日期"] = Located("2024-02-30", at: Self.head)
    budget.identity["部门.公开时间"] = Located("2024-03-10", at: Self.head)
    let none = try verdict(item, SampleReport.make([]), budget)
    #expect(none.word == "不适用" && none.detail == "批复日期“2024-02-30”看不出是哪一天")
    budget.identity["部门.批复日期"] = Located("2024-02-29", at: Self.head)
    #expect(try verdict(item, SampleReport.make([]), budget).word == "达标")
  }

  /// Each text under its heading; `#` stands for a figure of the report.
  private func report(_ texts: (heading: String, text: String)...) -> Report {
    var report = SampleReport.make([])
    report.figures = [
      PrintedFigure(
        name: "数", value: .amount(Money(fen: 100)), printed: "0.01万元",
        origin: FigureOrigin(definition: .named("数"), context: FigureContext()))
    ]
    report.parts = [
      ReportPart(
        blocks: texts.flatMap { text in
          let pieces = text.text.split(separator: "#", omittingEmptySubsequences: false)
          let inlines = pieces.enumerated().flatMap { index, piece in
            index == 0 ? [Inline.text(String(piece))] : [.figure(0), .text(String(piece))]
          }
          return [
            Block.heading(Heading(level: 0, style: "部分标题", words: Words(text.heading))),
            .paragraph(Paragraph(style: "正文", inlines: inlines)),
          ]
        })
    ]
    return report
  }

  @Test func `words of the glossary say nothing of the department`() throws {
    let defined = report(("名词解释", "机关运行经费：指保障行政单位运行的经费。"))
    #expect(try verdict("机关运行经费", defined).word == "不达标")
    #expect(try verdict("名词解释", defined).word == "达标")
    let told = report(("第三部分 情况说明", "2024年机关运行经费#。"))
    let found = try verdict("机关运行经费", told)
    #expect(found.word == "达标")
    #expect(found.detail == "“第三部分 情况说明”下第1段")
  }

  @Test func `more or less without a reason`() throws {
    let name = "“三公”经费增减变化原因"
    #expect(try verdict(name, report(("三公", "公务接待费3万元，比上年增加1万元。"))).word == "不达标")
    #expect(try verdict(name, report(("三公", "公务接待费3万元，比上年增加1万元，主要原因是来访增多。"))).word == "达标")
    #expect(try verdict(name, report(("三公", "公务接待费3万元，与上年持平。"))).word == "达标")
    #expect(try verdict(name, report(("概况", "本部门……"))).word == "不适用")
    // The spending is not a reason, a duty is.
    #expect(try verdict(name, report(("三公", "因公出国（境）费3万元，比上年增加1万元。"))).word == "不达标")
    #expect(try verdict(name, report(("三公", "因公出国（境）费增加1万元，因新增援外任务。"))).word == "达标")
    for reason in [
      "公务接待费比上年减少1万元，主要因压缩一般性支出。", "公务接待费比上年减少1万元。因接待批次减少。",
      "因公出国费与上年一致，因公出国团组未安排；公务接待费比上年减少1万元，因接待批次减少。",
    ] { #expect(try verdict(name, report(("三公", reason))).word == "达标", "\(reason)") }
    #expect(try verdict(name, report(("三公", "基因检测公务接待费比上年减少1万元。"))).word == "不达标")
    // The whole leaves its reasons to its parts, but not where one part has none.
    let whole = ("三公", "“三公”经费3万元，比上年增加1万元。其中：")
    let trips = ("一", "因公出国（境）费增加2万元，主要原因是新增援外任务。")
    #expect(try verdict(name, report(whole, trips)).word == "达标")
    #expect(try verdict(name, report(whole)).word == "不达标")
    #expect(
      try verdict(name, report(whole, trips, ("二", "公务接待费减少1万元。"))).detail
        == "“二”下第1段说了增减，没有说原因")
  }

  /// What duties and lists of tables say is not what was spent.
  @Test(arguments: [
    ("机构设置", "承担机构编制管理工作，指导下属单位。"), ("收支增减变化的说明", "推动收入持续增长，减少支出。"),
    ("政府采购情况", "表8 政府采购预算表"), ("预算绩效情况", "表9 绩效目标表；承担绩效管理工作。"),
    ("国有资产占有使用情况", "管理车辆和设备。"), ("机关运行经费", "负责机关运行经费的管理。"),
    ("预算绩效情况", "绩效目标见附表。"), ("机关运行经费", "机关运行经费情况见附表。"), ("政府采购情况", "按规定实行政府采购。"),
  ])
  func `a passing word is no account`(_ item: String, _ text: String) throws {
    #expect(try verdict(item, report(("一、概述", text))).word == "不达标")
  }

  @Test(arguments: [
    ("机构设置", "二、部门预算单位构成", "本部门只有本级。"), ("收支增减变化的说明", "一、收支", "支出#，比上年增加#。"),
    ("政府采购情况", "一、其他", "政府采购预算#。"), ("政府采购情况", "一、其他", "没有安排政府采购。"),
    ("预算绩效情况", "（四）预算绩效情况", "开展绩效目标管理的项目#。"),
    ("国有资产占有使用情况", "（三）国有资产占有使用情况", "共有车辆2辆。"),
  ])
  func `an account of it`(_ item: String, _ heading: String, _ text: String) throws {
    #expect(try verdict(item, report((heading, text))).word == "达标")
  }

  @Test func `tables that have to be there, by whatever words`() throws {
    let table = SampleReport.table(header: [["科目", "预算数"]], [[SampleReport.word("合计"), .empty]])
    let titles = [
      "部门收支总表", "部门收入总表", "部门支出总表", "财政拨款收支预算总表", "一般公共预算支出预算表", "一般公共预算基本支出预算表",
      "一般公共预算“三公”经费支出预算表", "政府性基金支出预算表",
    ]
    let tables = titles.map { title in
      var own = table
      own.title = Words(title)
      return own
    }
    #expect(try verdict("八张必须公开的表", SampleReport.make(tables)).word == "达标")
    for missing in tables.indices {
      var rest = tables
      rest.remove(at: missing)
      #expect(try verdict("八张必须公开的表", SampleReport.make(rest)).word == "不达标", "\(titles[missing])")
    }
  }

  @Test func `an empty table says so, or a sentence does`() throws {
    var table = SampleReport.table(header: [["科目", "预算数"]], [[SampleReport.word("合计"), .empty]])
    table.title = "政府性基金支出预算表"
    let name = "没有数据的表列空表并注明"
    #expect(try verdict(name, SampleReport.make([table])).word == "不达标")
    var told = SampleReport.make([table])
    told.parts[0].blocks.append(
      .paragraph(Paragraph(style: "正文", inlines: [.text("2024年没有安排政府性基金预算支出。")])))
    #expect(try verdict(name, told).word == "达标")
    table.notes = ["注：本表无数据。"]
    #expect(try verdict(name, SampleReport.make([table])).word == "达标")
  }
}
