import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct PlaceholdersLeftTests {
  @Test(arguments: [
    "比上年减少‸XX万元。", "‸××局主管全县档案工作。", "新增‸xxx人。", "负责人‸____。", "培训‸？？人次。", "‸○○县档案局。", "征集‸***卷。",
    "减少‸X万元。", "安排‸N个项目。", "20‸2X年完成。", "做好宣传，‸待补充。", "（‸待填写）", "开展培训‸（略）。", "‸【单位名称】主管档案。",
    "‸｛年度｝年工作。", "一‸是……；二是加强。", "主要原因‸：……。", "‸示例：做好征集。", "办理‸某某同志的事项。", "‸TODO",
    "‸[金额]万元。", "‸《项目名称》实施完毕。", "具体时间‸（待定）。", "‸此处填写职能。", "‸单击此处输入文字。", "由‸某单位实施。", "‸测试", "‸123",
    "‸aaa。", "‸…", "更换照明设施，共‸{机关运行经费。", "‸共机关运行经费}元。",
  ])
  func `what was to be filled in is told where it stands`(_ text: String) {
    let text = text == "20‸2X年完成。" ? "202‸X年完成。" : text
    let found = PlaceholdersLeft.findings(SampleText.make(text))
    #expect(found.map(\.code) == [.placeholderLeft])
    #expect(SampleText.places(found) == SampleText.marks(text))
  }

  @Test(arguments: [
    "开展“1+X”证书试点。", "配发XXL号服装。", "做好接待补充保障。", "优待补贴按时发放，标准有待补充完善。", "二〇〇八年建局，二○○九年迁址。",
    "4人×2200元×12月。", "X光机一台。", "附件略。", "（含补贴）", "《条例》", "做好服务，怎么办？", "推进“一件事”集成办理……", "示范点建设。",
    "**重点**工作。", "全年5次。", "第N95口罩", "无", "见图（一）。", "[2023]143号文件", "〔2023〕5号", "(局机关)",
    "对某年龄段重点人群开展筛查。", "受害人李某某、王某某等12人。", "李某诉某单位劳动争议案入选典型案例。", "“N项服务”一站办理。",
    "实行“1+N”服务模式，村级设N个代办点。",
  ])
  func `true words are left alone`(_ text: String) {
    #expect(PlaceholdersLeft.findings(SampleText.make(text)).isEmpty)
  }

  @Test func `a short mark is dummy text only where sentences are asked for`() {
    let value = FreeText.Kind.cell(ledger: "项目绩效", column: "指标值")
    #expect(PlaceholdersLeft.findings(SampleText.make("123", value)).isEmpty)
    let use = FreeText.Kind.cell(ledger: "科目用途", column: "主要用于")
    #expect(PlaceholdersLeft.findings(SampleText.make("123", use)).count == 1)
    #expect(PlaceholdersLeft.findings(SampleText.make("—", use)).isEmpty)
  }

  @Test func `what else there is may stand in the tables alone`() {
    #expect(PlaceholdersLeft.findings(SampleText.make("详见附表", .prose("其他说明"))).isEmpty)
    #expect(PlaceholdersLeft.findings(SampleText.make("详见附表", .prose("主要职能"))).count == 1)
    #expect(PlaceholdersLeft.findings(SampleText.make("详见附表", .reason("支出总计"))).count == 1)
  }

  /// A placeholder between any two characters of a true sentence is found.
  @Test func `wherever it was left it is found`() {
    var chance = Chance.printed()
    let sentence = Array("贯彻落实人力资源和社会保障政策、事业规划，加强就业工作；做好人才服务（含见习）。")
    for _ in 0..<300 {
      let left = ["XX", "××", "___", "待填写", "（略）", "【单位名称】", "？？？"].randomElement(using: &chance)!
      let index = Int.random(in: 0...sentence.count, using: &chance)
      let text = String(sentence[..<index]) + left + String(sentence[index...])
      #expect(PlaceholdersLeft.findings(SampleText.make(text)).count == 1, "\(text)")
    }
  }
}
