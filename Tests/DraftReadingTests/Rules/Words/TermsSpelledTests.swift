import GoujiModel
import Testing

@testable import DraftReading

struct TermsSpelledTests {
  @Test(arguments: ["缴存职工的‸住房共积金", "缴纳‸基本养考保险费", "纳入‸一般公供预算管理"])
  func `a term with one character wrong`(_ text: String) {
    let found = TermsSpelled.findings(SampleText.make(text))
    #expect(found.map(\.code) == [.retiredSubjectInText])
    #expect(SampleText.places(found) == SampleText.marks(text))
  }

  @Test(arguments: ["缴存职工的住房公积金", "基本养老保障", "住房和城乡建设基金", "政府引导基金", "基本生活保险", "机关运转经费", "国有资产经营公司"])
  func `terms themselves, and other words`(_ text: String) {
    #expect(TermsSpelled.findings(SampleText.make(text)).isEmpty)
  }
}
