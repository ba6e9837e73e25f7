import GoujiModel
import Testing

@testable import DraftReading

struct YearsWholeTests {
  @Test(arguments: [
    "‸202年完成。", "‸2O24年完成。", "‸20245年完成。", "‸24年度预算。", "比‸23年减少。", "‸20  年预算。", "‸20 年部门预算。",
    "‸2204年完成。",
    "‸202l年完成。", "截至‸23年底。", "‸24年3月完成。", "‸2024年13月完成。", "‸2042年完成。", "‸201年建成。", "‸2024度部门预算。",
    "‸2024部门预算。", "‸２０２年完成。",
  ])
  func `a broken year is told where it stands`(_ text: String) {
    let found = YearsWhole.findings(SampleText.make(text), year: 2024)
    #expect(found.map(\.code) == [.brokenYear])
    #expect(SampleText.places(found) == SampleText.marks(text))
  }

  @Test(arguments: [
    "2024年完成。", "2024 年完成。", "已实施近20年时间。", "工作满24年的人员。", "使用年限20 年，均超过10年。", "到2035年、2050年。",
    "200年历史。",
    "已有205年历史。", "一年。", "第3年。", "[2023]143号2022年计划", "1949年。", "2021-2025年规划", "2024年12月31日前",
    "按年度", "3.5年", "2021—2025年",
    "2024年1月至12月", "5年期", "二〇二四年完成。", "２０２４年完成。", "工作二三年的人员。", "90度", "每120度电",
    "节约用电2000度，节约用水350吨。", "单桩年均充电2016度。", "全年用电2023度。",
  ])
  func `years and spans of years are left alone`(_ text: String) {
    #expect(YearsWhole.findings(SampleText.make(text), year: 2024).isEmpty)
  }
}
