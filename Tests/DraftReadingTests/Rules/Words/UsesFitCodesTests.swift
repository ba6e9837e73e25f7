import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct UsesFitCodesTests {
  private func findings(_ code: String, _ use: String) -> [Finding] {
    UsesFitCodes.findings(
      SampleBudget.ledger("科目用途", "功能科目,主要用于\n\(code),\(use)"), Classification(year: 2024))
  }

  @Test(arguments: [
    ("2210201", "缴纳职工医疗保险"), ("2080505", "缴存住房公积金"), ("2080506", "缴纳职工基本养老保险费"),
    ("2101101", "缴存住房公积金"),
    ("2101102", "缴纳行政人员基本医疗保险费"), ("2101101", "缴纳事业人员基本医疗保险费"), ("2080801", "缴纳职业年金"),
    ("2080501", "缴纳住房公积金"),
    ("2210202", "发放购房补贴"), ("2080506", "缴纳失业保险"),
  ])
  func `the use of another benefit is found`(code: String, use: String) {
    #expect(findings(code, use).map(\.code) == [.unfitUse])
  }

  @Test(arguments: [
    ("2210201", "缴存单位承担的住房公积金"), ("2101101", "缴纳行政人员基本医疗保险费和公务员医疗补助"),
    ("2101101", "缴纳机关和参公单位人员医疗保险"),
    ("2080801", "发放遗属生活补助"), ("2089999", "缴纳工伤保险、失业保险"), ("2080101", "发放工资、缴纳住房公积金"),
    ("2080505", "缴纳养老保险和职业年金"),
    ("2080501", "发放离休人员补贴"), ("2101101", "缴纳基本医疗保险费"), ("2101103", "公务员医疗补助"),
    ("2080502", "事业单位离退休人员经费"),
    ("2080599", "缴纳养老保险"),
  ])
  func `a use that fits, or is not said of one benefit, is left alone`(code: String, use: String) {
    #expect(findings(code, use).isEmpty)
  }
}
