import GoujiModel
import Testing

@testable import DraftReading

struct OutturnNotYetTests {
  @Test(arguments: [
    "‸2024年度支出决算为12万元。", "‸2024年部门决算情况说明如下。", "主要是‸２０２４年收入决算数增加。", "‸2024年“三公”经费支出决算总体情况。",
  ])
  func `accounts of the budget's own year`(_ text: String) {
    let found = OutturnNotYet.findings(SampleText.make(text), year: 2024)
    #expect(found.map(\.code) == [.outturnOfBudget])
    #expect(SampleText.places(found) == SampleText.marks(text))
  }

  @Test(arguments: [
    "2022年度支出决算为12万元。", "做好2024年度部门决算编审。", "2024年决算布置工作。", "2024年支出预算为12万元，比2023年决算数减少。",
    "2024年收支预算情况说明。",
  ])
  func `earlier accounts, and work on those to come`(_ text: String) {
    #expect(OutturnNotYet.findings(SampleText.make(text), year: 2024).isEmpty)
  }
}
