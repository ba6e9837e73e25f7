import GoujiModel
import Testing

@testable import DraftReading

struct CostsAgreeTests {
  private func says(_ cost: String) -> [String] {
    RuleFixture().says(
      .costDiffers,
      [
        "项目.csv": "项目,项目类别\n证书工本费,特定目标类\n",
        "支出.csv": "功能科目,经济科目,支出类型,项目,资金来源,资金年度,预算数\n2080102,30227,项目支出,证书工本费,一般公共预算,本年,4.85\n"
          + "2080102,30227,项目支出,证书工本费,一般公共预算,上年结转,1.2\n",
        "项目绩效.csv": "项目,一级指标,三级指标,指标性质,指标值,度量单位\n证书工本费,成本指标,支出成本,≤,\(cost),万元\n",
      ])
  }

  @Test func `the whole, or what is granted this year`() {
    #expect(says("6.05") == [])
    #expect(says("4.85") == [])
    #expect(says("‸5.5") == ["项目“证书工本费”的成本指标的指标值 5.5 万元，支出明细里是 6.05 万元"])
  }
}
