import GoujiModel
import Testing

@testable import DraftReading

struct GoalsAgreeTests {
  private func says(_ goal: String) -> [String] {
    RuleFixture().says(
      .goalDiffers,
      [
        "项目.csv": "项目,项目类别,年度目标\n治河,特定目标类,\(goal)\n",
        "支出.csv": RuleFixture.spending("101001,2130306,31005,项目支出,治河,一般公共预算,48.5"),
      ])
  }

  @Test func `another amount than the project's`() {
    #expect(says("‸项目资金50万元，维修水库12座") == ["项目“治河”的目标写“项目资金50万元”，支出明细里是 48.5 万元"])
    #expect(says("‸安排预算资金共计4850元").count == 1)
    #expect(says("‸安排资金50万元维修水库").count == 1)
    #expect(says("安排资金30万元维修水库，安排资金18.5万元修路") == [])
  }

  @Test func `due before the year of the draft`() {
    #expect(says("‸2023年底前完成12座水库维修") == ["项目“治河”的目标写“2023年底”，草案是 2024 年的"])
    #expect(says("‸2023年，维修水库12座").count == 1)
    #expect(says("‸确保2023年度大坝安全").count == 1)
    #expect(says("‸2023年完成大坝维修").count == 1)
    #expect(says("2023年完成一期，2024年完成二期") == [])
  }

  @Test func `goals of this year, the past as a subject and amounts of other things pass`() {
    for goal in [
      "项目资金48.5万元，维修水库12座", "2024年底前完成", "完成2023年度档案整理", "支付2023年工程尾款",
      "确保2023年底前开工的3个调解室建成投用", "确保2023年12月底前受理的案件全部办结",
      "带动创业贷款1000万元", "补助资金发放到位，人均3000元", "落实“十四五”规划（2021—2025年）",
    ] {
      #expect(says(goal) == [], "\(goal)")
    }
  }
}
