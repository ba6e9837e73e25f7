import GoujiModel
import Testing

@testable import DraftReading

struct ParagraphsOnceTests {
  private func says(_ prose: String) -> [String] {
    RuleFixture().says(.paragraphTwice, ["文字.md": prose])
  }

  @Test func `the same words twice in a section, whatever their numbers`() {
    #expect(
      says("# 目标\n\n1、贯彻落实社会保障事业发展政策。\n\n‸2、贯彻落实社会保障事业发展政策。\n")
        == ["文字“目标”里这一段与第 3 行的一段相同：“2、贯彻落实社会保障事业发展政策…”"])
  }

  @Test func `short ones, other sections and other words pass`() {
    #expect(says("# 目标\n\n做好就业。\n\n做好就业。\n") == [])
    #expect(says("# 目标\n\n贯彻落实社会保障事业发展政策。\n\n# 重点\n\n贯彻落实社会保障事业发展政策。\n") == [])
    #expect(says("# 目标\n\n贯彻落实社会保障事业发展政策。\n\n贯彻落实人才事业发展有关政策。\n") == [])
  }
}
