import GoujiModel
import Testing

@testable import DraftReading

struct OtherClassificationTests {
  private func says(_ line: String) -> [String] {
    RuleFixture().says(
      .codeOfOtherClassification,
      ["支出.csv": "功能科目,经济科目,支出类型,项目,资金来源,预算数\n2080101,30101,人员经费,,一般公共预算,1\n\(line)\n"])
  }

  @Test func `a code of the government's classification in the department's place`() {
    #expect(
      says("2080101,‸50101,人员经费,,一般公共预算,100") == [
        "“经济科目”50101 工资奖金津补贴 是政府预算支出经济分类的科目，这一列填部门预算支出经济分类"
      ])
    let names = Classification(year: 2024)
    #expect(names.departmentEconomic(for: "50101").prefix(3) == ["30101", "30102", "30103"])
  }

  @Test func `function and economic codes in one another's place`() {
    #expect(
      says("2080101,‸2080101,人员经费,,一般公共预算,100") == [
        "“经济科目”2080101 行政运行 是支出功能分类的科目，这一列填部门预算支出经济分类"
      ])
    #expect(says("‸3010101,30101,人员经费,,一般公共预算,100").count == 1)
  }
}
