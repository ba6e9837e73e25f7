import GoujiModel
import Testing

@testable import DraftReading

struct InstructionsLeftTests {
  @Test(arguments: [
    "‸请填写部门职能。", "主管档案。（‸请简要说明，300字以内）", "做好征集（‸200字以内）。", "‸不超过500字。", "数量比上年‸增加（减少）。",
    "比上年‸增长(下降)。", "经费‸增加/减少。", "没有出国费用（‸不涉及的不列）。", "‸填表说明：本表由各单位填报。", "职能‸（由主管部门根据三定方案填写）。",
    "开支明细，‸如无则不填。", "主要职责。‸请根据三定方案概括。", "其他事项（‸可不填）。", "出国费用‸（如有）。", "‸填表人：张三。",
    "推进网上办理‸【此处请局长审定】。", "人员50人‸（请人事科核实）。", "做好征集‸（是否保留）", "‸以下是根据您的要求生成的重点工作。",
    "‸作为AI助手，我整理了重点工作。", "人员50人‸（需核实）。",
  ])
  func `a sentence of the form is told where it stands`(_ text: String) {
    let found = InstructionsLeft.findings(SampleText.make(text))
    #expect(found.map(\.code) == [.instructionLeft])
    #expect(SampleText.places(found) == SampleText.marks(text))
  }

  @Test(arguments: [
    "承办提请市人大常委会决定的事项。", "受理申请按时办结。", "聘请各单位法律顾问。", "报请结合实际审批。", "邀请参加座谈。", "指导填写志愿。",
    "规范绩效目标填报。", "推进八字方针落实。", "工作经费（包括信息填报、核查）。", "本单位如实反映。", "敬请说明情况的函。", "学习五千字理论文章。",
    "规范考勤（请假审批、工时核对）。", "完善流程（申请、核实、确认）。", "（分管领导审批）",
    "安装“水深危险，请勿靠近”警示牌200块。", "商请各单位协助。", "本年不涉及可行性研究。", "信息每条不少于500字。", "每篇5000字以上。", "作文不少于400字。",
    "汇总报表（由各校填报）。", "申请材料包括申报表（盖章）、学历证书（如有）各一份。", "申请材料请按照《条例》提交。", "教育统计（按季填报）。",
    "请示件（含请示、补充材料）。", "上线“通小智”人工智能助手。", "作为AI赋能基层治理的试点。",
    "疑点信息（需核实对象1200户）逐户入户核查。",
  ])
  func `true words are left alone`(_ text: String) {
    #expect(InstructionsLeft.findings(SampleText.make(text)).isEmpty)
  }
}
