import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

struct TargetWeightsTests {
  @Test func `a project whose weights do not add up is reported at its first record`() throws {
    let findings = audit([
      "项目绩效": """
      单位,项目,一级指标,三级指标,权重
      001,培训,产出指标,人数,50
      002,培训,产出指标,人数,90
      001,培训,效益指标,就业,30
      """
    ])
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.code == .weightSum)
    #expect(finding.severity == .warning)
    #expect(finding.place?.description == "草案/项目绩效.csv:2:1")
    #expect(finding.message == "项目“培训”的绩效指标权重合计 80，应为 90，少 10")
    #expect(finding.basis == "财预〔2020〕10号；模板“样”规定权重合计 90")
  }

  @Test func `the department's weights are checked against their own sum`() {
    let findings = audit(["整体绩效": "三级指标,权重\n甲,60\n乙,45"])
    #expect(findings.map(\.message) == ["部门整体的绩效指标权重合计 105，应为 100，多 5"])
    #expect(findings.first?.place?.line == 2)
  }

  @Test func `a project without any weight among others, and a whole list`() {
    #expect(
      audit(["项目绩效": "单位,项目,三级指标,权重\n001,培训,人数,90\n001,宣传,次数,\n001,宣传,人数,"]).map(\.message)
        == ["项目“宣传”的绩效指标权重合计 0，应为 90，少 90"])
    #expect(
      audit(["项目绩效": "单位,项目,三级指标,权重\n001,培训,人数,\n001,宣传,次数,", "整体绩效": "三级指标,权重\n甲,60\n乙,40"])
        .map(\.message) == ["“项目绩效”的 2 个指标都没有填权重，每个项目的权重合计应为 90"])
  }

  @Test func `right sums and drafts without weights pass`() {
    #expect(
      audit([
        "项目绩效": "单位,项目,三级指标,权重\n001,培训,人数,90", "整体绩效": "三级指标,权重\n甲,60\n乙,40",
      ]).isEmpty)
    #expect(audit(["项目绩效": "单位,项目,三级指标,权重\n001,培训,人数,\n001,宣传,次数,"]).isEmpty)
  }

  @Test func `a template without a sum asks for none`() {
    let budget = SampleBudget.make(["整体绩效": "三级指标,权重\n甲,60"])
    #expect(TargetWeights.result(budget, SampleTemplate.make()).findings.isEmpty)
  }

  private func audit(_ texts: [String: String]) -> [Finding] {
    TargetWeights.result(
      SampleBudget.make(texts),
      SampleTemplate.make(projectWeightSum: 90, departmentWeightSum: 100)
    ).findings
  }
}
