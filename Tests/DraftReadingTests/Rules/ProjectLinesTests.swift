import GoujiModel
import Testing

@testable import DraftReading

struct ProjectLinesTests {
  private func says(_ code: FindingCode, _ lines: String...) -> [String] {
    RuleFixture().says(code, ["支出.csv": RuleFixture.spending(lines.joined(separator: "\n"))])
  }

  private let office = { (item: String, project: String) in
    "101001,2080101,\(item),公用经费,\(project),一般公共预算,3"
  }

  @Test func `few office lines without a project beside many with one`() {
    #expect(
      says(
        .projectLeftBlank, office("30201", "日常运转"), office("30202", "日常运转"), office("30211", "‸"))
        == ["这个单位的公用经费，2 笔写了项目，1 笔空着，从这一笔起"])
    // Three lines alike are three.
    let blank = office("30211", "")
    #expect(
      says(
        .projectLeftBlank, office("30201", "日常运转"), office("30202", "日常运转"), blank, blank, blank)
        == [])
    #expect(says(.projectLeftBlank, office("30201", ""), office("30202", "")) == [])
    #expect(says(.projectLeftBlank, office("30201", "日常运转"), office("30202", "")) == [])
  }

  @Test func `a project called by an economic code spends something under it`() {
    let line = { (item: String, project: String) in
      "101001,2080199,\(item),项目支出,\(project),一般公共预算,3"
    }
    #expect(
      says(.remarkDiffers, line("‸30211", "因公出国（境）费"))
        == ["项目“因公出国（境）费”没有一笔列在30212 因公出国（境）费用，这里列的是30211 差旅费"])
    #expect(says(.remarkDiffers, line("‸30201", "2024年会议费")).count == 1)
    #expect(says(.remarkDiffers, line("30211", "因公出国费"), line("30212", "因公出国费")) == [])
    for (item, project) in [
      ("30231", "公务用车购置及运行维护费"), ("30216", "会议费、培训费"), ("31013", "公务用车购置及运行维护费"),
    ] { #expect(says(.remarkDiffers, line(item, project)) == []) }
    for (item, words) in [
      ("公务用车运行维护费", "30231 公务用车运行维护费"), ("公务用车购置费", "31013 公务用车购置"),
    ] {
      #expect(
        says(.remarkDiffers, line("‸30239", item))
          == ["项目“\(item)”没有一笔列在\(words)，这里列的是30239 其他交通费用"])
    }
    #expect(says(.remarkDiffers, line("‸30231", "公务用车购置费")).count == 1)
    #expect(says(.remarkDiffers, line("31013", "公务用车经费")) == [])
    #expect(says(.remarkDiffers, line("30226", "全国会议中心物业和会议费管理系统建设")) == [])
  }
}
