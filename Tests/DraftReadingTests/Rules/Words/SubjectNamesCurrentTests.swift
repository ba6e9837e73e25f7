import GoujiModel
import Testing

@testable import DraftReading

struct SubjectNamesCurrentTests {
  private func findings(_ text: String, year: Int = 2024) -> [Finding] {
    SubjectNamesCurrent.findings(
      SampleText.make(text), RetiredSubjects(Classification(year: year)))
  }

  @Test(arguments: [
    "‸医疗卫生与计划生育支出（类）反映医疗支出。", "社会保障和就业支出（类）‸行政事业单位离退休（款）。", "‸扶贫（款）。", "‸一般行政事务管理反映其他项目。",
    "‸农业(款)反映农业支出。", "列‸文化体育与传媒支出。",
  ])
  func `a name given up is told where it stands, with that of the year`(_ text: String) {
    let found = findings(text)
    #expect(found.map(\.code) == [.retiredSubjectInText])
    #expect(SampleText.places(found) == SampleText.marks(text))
  }

  @Test(arguments: [
    "卫生健康支出（类）反映医疗支出。", "行政事业单位离退休人员经费。", "巩固脱贫攻坚成果衔接乡村振兴（款）。", "发放求职创业补贴。", "做好扶贫工作。", "发展农业。",
    "行政单位离退休（项）。", "做好信访事务。", "住房改革支出（款）购房补贴（项）。", "提租补贴（项）。",
  ])
  func `names of the year and everyday words are left alone`(_ text: String) {
    #expect(findings(text).isEmpty)
  }

  @Test func `a name that the year still had is its own`() {
    #expect(findings("医疗卫生与计划生育支出（类）反映医疗支出。", year: 2018).isEmpty)
  }
}
