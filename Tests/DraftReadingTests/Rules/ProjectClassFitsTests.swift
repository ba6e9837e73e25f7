import GoujiModel
import Testing

@testable import DraftReading

struct ProjectClassFitsTests {
  private static let projects = "项目,项目类别\n劳务派遣,特定目标类\n日常运转,运转类\n"

  private func says(_ code: FindingCode, _ lines: String...) -> [String] {
    RuleFixture().says(
      code,
      [
        "项目.csv": Self.projects,
        "支出.csv": "功能科目,经济科目,支出类型,项目,资金来源,资金年度,预算数\n" + lines.map { $0 + "\n" }.joined(),
      ])
  }

  @Test func `a project of 特定目标类 with 公用经费`() {
    #expect(
      says(
        .unusualCodes, "2080101,30226,‸公用经费,劳务派遣,一般公共预算,本年,4",
        "2080101,30201,公用经费,劳务派遣,一般公共预算,本年,4",
        "2080101,30201,公用经费,日常运转,一般公共预算,本年,4", "2080102,30305,人员经费,劳务派遣,一般公共预算,本年,9")
        == ["项目“劳务派遣”是特定目标类，这里列作公用经费"])
  }

  @Test func `wages with a project of 运转类`() {
    #expect(
      says(
        .unusualCodes, "2080101,30101,‸人员经费,日常运转,一般公共预算,本年,40",
        "2080101,30199,人员经费,日常运转,一般公共预算,本年,4")
        == ["项目“日常运转”是运转类，这里列作人员经费"])
  }

  @Test func `a project of two kinds is told at the fewer lines`() {
    #expect(
      says(
        .unusualCodes, "2080101,30201,公用经费,日常运转,一般公共预算,本年,4",
        "2080101,30206,‸项目支出,日常运转,一般公共预算,本年,4",
        "2080101,30207,公用经费,日常运转,一般公共预算,本年,4") == ["项目“日常运转”这里列作项目支出，别的行列作公用经费"])
    #expect(
      says(
        .unusualCodes, "2080799,30305,人员经费,劳务派遣,一般公共预算,本年,4", "2080799,30226,项目支出,劳务派遣,一般公共预算,本年,4")
        == [])
  }
}
