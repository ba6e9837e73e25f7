import GoujiModel
import Testing

@testable import DraftReading

struct SubordinatesOnceTests {
  private func says(_ listed: String) -> [String] {
    let head = RuleFixture.head("下属单位:\n\(listed)")
      .replacing("全称: 达州市通川区某局", with: "全称: 达州市通川区民政局")
    return RuleFixture().says(.subordinatesDiffer, ["草案.yaml": head])
  }

  @Test func `a unit twice, the department itself, and one of another place`() {
    #expect(
      says("  - {名称: 达州市通川区救助站, 性质: 事业}\n  - ‸{名称: 通川区救助站, 性质: 事业}\n")
        == ["“通川区救助站”在“下属单位”里列了两次，第一次在第 11 行"])
    #expect(
      says("  - ‸{名称: 达州市通川区民政局, 性质: 行政}\n") == ["“下属单位”里列了部门自己：达州市通川区民政局"])
    #expect(
      says("  - ‸{名称: 达州市达川区救助站, 性质: 事业}\n")
        == ["“下属单位”里的“达州市达川区救助站”不像是“地区”所填的“达州市通川区”的"])
  }

  @Test func `units of its own`() {
    #expect(
      says("  - {名称: 达州市通川区救助站, 性质: 事业}\n  - {名称: 达州市通川区殡仪馆, 性质: 事业}\n  - {名称: 福利院, 性质: 事业}\n")
        == [])
  }
}
