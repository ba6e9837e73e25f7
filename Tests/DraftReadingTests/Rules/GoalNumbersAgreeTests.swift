import GoujiModel
import Testing

@testable import DraftReading

struct GoalNumbersAgreeTests {
  private func says(_ goal: String) -> [String] {
    RuleFixture().says(
      .goalDiffers,
      [
        "项目.csv": "项目,项目类别,年度目标\n租房,特定目标类,\(goal)\n",
        "支出.csv": RuleFixture.spending("101001,2080102,30214,项目支出,租房,一般公共预算,347.7"),
        "项目绩效.csv":
          "项目,一级指标,三级指标,指标性质,指标值,度量单位\n租房,产出指标,租赁面积,＝,14489,平方米\n租房,产出指标,服务人数,≥,3.25,万人\n",
      ])
  }

  @Test func `digits exchanged, and the point moved`() {
    #expect(
      says("‸租赁办公用房14498平方米") == ["项目“租房”的目标写“14498平方米”，它的绩效指标是“＝14489平方米”，像是把相邻的两位数字写反了"])
    #expect(
      says("‸租赁办公用房1448.9平方米") == [
        "项目“租房”的目标写“1448.9平方米”，它的绩效指标是“＝14489平方米”，数字相同而相差 10 倍"
      ])
    #expect(says("‸服务群众32500万人").count == 1)
    #expect(says("管理办公用房144890平方米") == [])
    #expect(says("‸支付租金34.77万元").count == 1)
  }

  @Test func `the goal of another project`() {
    let says = { (first: String, second: String) in
      RuleFixture().says(
        .goalDiffers,
        ["项目.csv": "项目,项目类别,年度目标\n专项－大厅保安工资,特定目标类,\(first)\n专项－大厅保洁工资,特定目标类,\(second)\n"])
    }
    #expect(
      says("大厅保安工资保障大厅安保", "‸大厅保安工资保障大厅安保")
        == ["项目“专项－大厅保洁工资”的目标与“专项－大厅保安工资”的一字不差，说的是后者：大厅保安工资保障大厅安保"])
    #expect(says("保证大厅基本运转", "保证大厅基本运转") == [])
    #expect(says("大厅保安工资保障大厅安保", "大厅保洁工资保障大厅卫生") == [])
  }

  @Test(arguments: [
    "租赁办公用房14489平方米", "租赁办公用房15000平方米", "服务群众32500人", "支付租金347.7万元", "每平方米20元，共14489平方米",
    "租金347.7万元，物业费34.77万元", "三楼14498平方米、四楼900平方米",
    "按照每个乡镇34.77万元的标准补助10个乡镇", "带动社会投资3477万元", "为劳动者追回工资待遇3477万元", "撬动金融机构发放贷款3477万元",
  ])
  func `the same numbers, and other ones`(_ goal: String) { #expect(says(goal) == []) }
}
