import GoujiModel
import Testing

@testable import DraftReading

struct IndicatorsOnceTests {
  private func says(_ lines: String...) -> [String] {
    RuleFixture().says(
      .indicatorTwice,
      [
        "项目.csv": "项目,项目类别\n培训,特定目标类\n宣传,特定目标类\n",
        "项目绩效.csv": "项目,一级指标,二级指标,三级指标,指标性质,指标值,度量单位\n"
          + lines.map { $0 + "\n" }.joined(),
      ])
  }

  @Test func `the same name twice`() {
    #expect(
      says("培训,产出指标,数量指标,培训场次,≥,5,场", "培训,效益指标,社会效益指标,‸培训场次,≥,6,场") == [
        "指标“培训场次”写了两次：第 2 行是“5”，这里是“6”"
      ])
  }

  @Test func `names that say the same with the same value`() {
    #expect(
      says("培训,产出指标,数量指标,培训人数,≥,100,人", "培训,产出指标,数量指标,‸完成培训人次,≥,100,人") == [
        "指标“完成培训人次”与“培训人数”像是同一个：第 2 行是“100”，这里是“100”"
      ])
  }

  @Test func `other projects, other values and other things pass`() {
    #expect(
      says(
        "培训,产出指标,数量指标,培训场次,≥,5,场", "宣传,产出指标,数量指标,培训场次,≥,5,场", "培训,产出指标,数量指标,培训人数,≥,100,人",
        "培训,产出指标,数量指标,培训人次,≥,300,人次", "培训,满意度指标,服务对象满意度指标,企业满意度,≥,90,%",
        "培训,满意度指标,服务对象满意度指标,学员满意度,≥,90,%") == [])
  }
}
