import GoujiModel
import Testing

@testable import DraftReading

struct YearsOfThisDraftTests {
  @Test(arguments: [
    "‸2023年重点工作如下。", "‸2023年度部门预算编制说明。", "‸2023年，我局将继续做好征集。", "围绕‸2022年总体目标开展工作。",
    "‸2023年力争完成征集任务。",
    "做好征集。‸2023年，将重点抓好整理。", "落实‸“十三五”规划。", "‸“十三五”时期做好征集。", "‸二〇二三年重点工作如下。", "‸２０２３年重点工作如下。",
  ])
  func `what an earlier year plans is told where it stands`(_ text: String) {
    let found = YearsOfThisDraft.findings(SampleText.make(text), year: 2024)
    #expect(found.map(\.code) == [.staleYear])
    #expect(SampleText.places(found) == SampleText.marks(text))
  }

  @Test(arguments: [
    "2024年重点工作如下。", "比2023年部门预算减少。", "与2023年预算持平。", "《关于批复2023年部门预算的通知》", "2023年，我局完成了征集，今年将继续。",
    "2023年部门预算执行情况。", "根据2023年工作计划清算。", "提前下达2023年部门预算资金。", "2023年底已有将近百人。", "自2010年起将重点转向征集。",
    "2025年将继续。",
    "2023年，我局已将继续教育纳入。", "“十三五”以来建成的平台继续使用。", "落实“十四五”规划。", "《“十三五”规划》落实取得成效。",
  ])
  func `comparing, citing and looking back are left alone`(_ text: String) {
    #expect(YearsOfThisDraft.findings(SampleText.make(text), year: 2024).isEmpty)
  }

  @Test(arguments: [
    // What has become of a plan.
    "2023年部门预算安排的一次性设备购置项目已完成，2024年不再安排。", "2023年预算安排了经济普查经费，本年普查进入资料开发阶段。",
    "2023年计划开展的初任培训推迟到本年。", "2023年重点工作结转的2项任务本年全部办结。", "2023年年度目标任务考核获一等奖，奖金在本年发放。",
    "2023年绩效目标自评得分96分。", "2023年度部门决算于8月底前公开。", "2023年工作要点确定的行动本年收官。",
    "2023年，市政府计划完成的8件实事全部办结。",
    // 将 is 把.
    "2023年，省厅将重点群体补贴标准提高到1万元。", "2023年，区政府将全面预算绩效管理纳入考核。", "2022年9月，区委将以工代赈纳入考核。",
    "2021年3月，国务院印发的规划将重点工程分解到各省。", "2021年起，市财政将按照每人每年120元的标准补助，至2025年止。",
  ])
  func `what is over or was done by others is left alone`(_ text: String) {
    #expect(YearsOfThisDraft.findings(SampleText.make(text), year: 2024).isEmpty)
  }

  @Test(arguments: ["2023年，我局将按照要求做好征集。", "2023年将全面完成征集。", "2023年计划开展征集3次。"])
  func `plans stay plans`(_ text: String) {
    #expect(YearsOfThisDraft.findings(SampleText.make(text), year: 2024).count == 1)
  }

  @Test(arguments: [
    "2023年预算安排了一次性办公设备购置", "主要是2023年预算安排了办公用房维修", "2023年预算安排的办公用房维修结束", "2023年部门预算含补助资金，由财政直接下达乡镇",
  ])
  func `a reason tells what the last budget had`(_ text: String) {
    let reason = SampleText.make(text, .reason("机关运行经费"))
    #expect(YearsOfThisDraft.findings(reason, year: 2024).isEmpty)
  }

  @Test func `a budget opens with the year after it`() {
    let found = { (text: String) in
      YearsOfThisDraft.findings(SampleText.make(text), year: 2024, isBudget: true)
    }
    #expect(found("2025年，我局坚持稳中求进，重点做好以下工作。").map(\.code) == [.staleYear])
    #expect(found("2025年重点工作如下。").count == 1)
    #expect(found("到2025年，参保率达到95%。").isEmpty)
    #expect(found("2024年完成前期工作；2025年，重点做好施工。").isEmpty)
    #expect(
      YearsOfThisDraft.findings(SampleText.make("2025年，重点做好以下工作。"), year: 2024).isEmpty)
  }

  @Test func `a target to be met before the year begins`() {
    let target = FreeText.Kind.cell(ledger: "项目绩效", column: "指标值")
    let found = { (text: String) in
      YearsOfThisDraft.findings(SampleText.make(text, target), year: 2024).count
    }
    #expect(found("2023年12月31日前") == 1)
    #expect(found("2023年底前") == 1)
    #expect(found("2024年12月前") == 0)
    #expect(found("2023年12月") == 0)
    #expect(found("2023年底前开工项目完工率") == 0)
    #expect(found("2023年底前受理的案件") == 0)
    #expect(YearsOfThisDraft.findings(SampleText.make("2023年底前已建成。"), year: 2024).isEmpty)
  }
}
