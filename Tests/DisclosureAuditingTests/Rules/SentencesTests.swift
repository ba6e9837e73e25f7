import DisclosureAuditing
import GoujiModel
import Testing

/// Changes, rates, shares, parts and counts of sentences.
struct SentencesTests {
  /// A sentence and the codes that it brings about.
  private static let cases: [(String, [String])] = [
    // Differences and rates.
    ("支出预算2092.36万元，比2023年支出预算8370.97万元减少6278.61万元。", []),
    ("支出预算2092.36万元，比2023年支出预算8370.97万元减少6287.61万元。", ["G489"]),
    ("公务接待费2.4万元，较2023年预算2.5万元下降4%。", []),
    ("公务接待费2.4万元，较2023年预算2.5万元下降14%。", ["G489"]),
    ("机关运行经费37.62万元，比2023年预算减少4.18万元，减少10%。", []),
    ("行政运行支出6049.97万元，与上年相比减少392.92万元，减少5.95%。", ["G489"]),
    ("案件执行支出950万元，与上年相比减少100万元，减少9.52，主要原因是压减。", ["G489"]),
    ("养老支出530.72万元，与上年相比增加530.72万元，增长100%。", ["G489"]),
    ("三项支出9万元，其中：甲支出4万元、乙支出5万元。比上年增加3万元，增长50%。", []),
    ("住房支出4716.51万元，与上年相比增加1727.37万元，下降57.79%。", ["G492"]),
    ("档案支出1200万元，比2023年执行数1150万元增加50万元，增长4.35%。", []),
    ("档案支出1200.00万元，比2023年执行数1150.00万元增加50.00万元，增长4.53%。", ["G489"]),
    // Against the budget: 1.71 of 3 is 57 %.
    ("公务接待费全年预算为3万元，支出决算为1.71万元，完成预算的57%。", []),
    ("公务接待费全年预算为3万元，支出决算为1.71万元，完成预算的43%。", ["G536"]),
    ("公务接待费年初预算为4万元，全年预算为3万元，支出决算为1.71万元，完成年初预算的57%。", ["G536"]),
    ("公务接待费年初预算为0万元，支出决算为1.71万元，完成年初预算的95.89%。", ["G536"]),
    // Of a whole, that is no budget of its parts; beside one of its own it is no matter.
    ("三公经费年初预算为10万元，其中：公务接待费支出决算为1万元，完成年初预算的50%。", []),
    ("三公经费年初预算为10万元，其中：公务接待费年初预算为3万元，支出决算为1.71万元，完成年初预算的57%。", []),
    ("三公经费年初预算为10万元，其中：公务接待费年初预算为3万元，支出决算为1.71万元，完成年初预算的43%。", ["G536"]),
    // Equal or not.
    ("公务用车运行维护费11.4万元，与2023年预算11.4万元持平。", []),
    ("公务用车运行维护费11.4万元，与2023年预算12.4万元持平。", ["G492"]),
    ("公务用车运行维护费11.4万元，与2023年预算11.5万元基本持平。", []),
    // Shares.
    ("支出预算764.33万元，其中：基本支出665.72万元，占87.10%；项目支出98.61万元，占12.90%。", []),
    ("支出预算764.33万元，其中：基本支出665.72万元，占87.09%；项目支出98.61万元，占12.91%。", ["G490", "G490"]),
    ("培训支出1.2万元，占3%。", []),
    ("收入预算总额7783.26万元，其中：财政拨款收入751.80万元，占收入预算总额的9.66%。", []),
    ("收入预算总额7783.26万元，其中：其他收入7000.00万元，占收入预算总额的90.3%。", ["G490"]),
    ("收入合计1000万元，其中：财政拨款840万元（占84%），事业收入160万元（占16%）。", []),
    ("收入合计1000万元，其中：财政拨款840万元（占84%），事业收入160万元（占61%）。", ["G490"]),
    // Parts.
    ("基本支出764.33万元，其中：人员经费607.4万元，公用经费58.32万元。", ["G491"]),
    ("基本支出665.72万元，其中：人员经费607.4万元，公用经费58.32万元。", []),
    ("三公经费预算数13.8万元，其中：因公出国（境）费0万元，公务用车购置及运行费11.4万元，公务接待费3.4万元。", ["G491"]),
    ("三公经费预算数13.8万元，其中：公务接待费2.4万元。", []),
    ("政府采购预算174.54万元，其中：货物75万元、工程0万元、服务99.55万元。", []),
    // Vehicles and units.
    ("共有车辆8辆，其中：主要领导干部用车0辆、执法执勤用车2辆、其他用车5辆。", ["G491"]),
    ("共有车辆8辆，其中：机要通信用车1辆、主要领导干部用车0辆、其他用车5辆。", ["G491"]),
    ("共有车辆8辆，其中：机要通信用车3辆、主要领导干部用车0辆、其他用车5辆。", []),
    ("共有车辆8辆，其中：执法执勤用车2辆、机要通信用车1辆。", []),
    ("下属二级单位5个，其中行政单位0个，参照公务员法管理的事业单位4个，其他事业单位2个。", ["G491"]),
  ]

  @Test(arguments: cases.indices)
  func `a sentence is held against itself`(_ index: Int) {
    let (sentence, codes) = Self.cases[index]
    #expect(SmallDisclosure(sentence).codes == codes, "\(sentence)")
  }

  @Test func `last year's amount of one sentence fits the difference of another`() {
    let total = "2024年一般公共预算财政拨款支出5528.78万元，与2023年度相比增加203.16万元，增长3.81%。"
    #expect(SmallDisclosure(total, "2023年一般公共预算财政拨款支出5319.90万元。").codes == ["G489"])
    #expect(SmallDisclosure(total, "2023年一般公共预算财政拨款支出5325.62万元。").codes.isEmpty)
  }

  /// 0.5 of 10 and of 9.5.
  @Test func `a paragraph to each item is one list below a colon`() {
    let items = ["1.甲支出9.5万元，占95%；", "2.乙支出0.5万元，占"]
    #expect(SmallDisclosure("支出10.0万元，用于：", items[0], items[1] + "5%。").codes.isEmpty)
    #expect(SmallDisclosure("支出10.0万元，用于：", items[0], items[1] + "15%。").codes == ["G490"])
  }

  /// 1 of 10 is 10 %, of which 公务接待费 may have had less.
  @Test func `a rate of the budget of another item is told as likely`() {
    let other = SmallDisclosure("三公经费年初预算为10万元，公务接待费支出决算为1万元，完成年初预算的50%。").audit.findings
    #expect(other.map(\.code.rawValue) == ["G536"] && other.map(\.severity) == [.warning])
    let own = SmallDisclosure("公务接待费年初预算为10万元，公务接待费支出决算为1万元，完成年初预算的50%。").audit.findings
    #expect(own.map(\.code.rawValue) == ["G536"] && own.map(\.severity) == [.error])
  }

  @Test func `one figure told twice with two amounts is told as likely`() {
    let audit = SmallDisclosure("三公经费支出18.52万元。", "本部门三公经费支出16.89万元。").audit
    #expect(audit.findings.map(\.severity) == [.warning])
  }
}
