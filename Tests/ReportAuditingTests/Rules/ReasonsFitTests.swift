import GoujiModel
import Testing

@testable import ReportAuditing

/// 支出预算 rose from 90 to 100 万元; of 公用经费 last year is not known.
struct ReasonsFitTests {
  private func reason(_ text: String, of figure: String = "支出预算") -> Int {
    SampleWords.briefs(SampleWords.budget(reasons: [figure: text])).count { $0.hasPrefix("G412") }
  }

  private func prose(_ text: String) -> [String] {
    SampleWords.briefs(SampleWords.budget(prose: [text])).filter { $0.hasPrefix("G412") }
  }

  @Test(arguments: ["人员减少", "压减经费", "与上年持平", "没有变化"])
  func `a reason for a fall, or for no change, of what rose`(_ text: String) {
    #expect(reason(text) == 1)
    #expect(reason(text, of: "公用经费") == 0)
  }

  @Test(arguments: ["人员增加", "人员减少，标准提高", "新增项目", "政策调整", "人员没有变化，标准提高"])
  func `a reason that fits, or takes no side`(_ text: String) { #expect(reason(text) == 0) }

  @Test(arguments: ["非税收入减少部分改由财政拨款保障", "退休人员减少", "人员减少少于新增人员", "严格控制压减经费"])
  func `what others pay, and what is held against it, takes no side`(_ text: String) {
    #expect(reason(text) == 0)
  }

  @Test(arguments: ["没有减少项目", "人员未减少", "经费不压减"])
  func `what is denied takes no side`(_ text: String) { #expect(reason(text) == 0) }

  /// 支出预算 rose, and the words that tell of less tell of last year.
  @Test(arguments: ["上年减少了一次性项目，本年恢复", "2023年压减经费，本年据实安排", "去年人员减少，本年补齐"])
  func `what is said of last year takes no side`(_ text: String) { #expect(reason(text) == 0) }

  @Test(arguments: [
    "较上年人员减少", "与上年相比减少", "同比减少", "比2023年减少", "比 2023年减少", "上年结转减少", "减少上年一次性项目", "上年新增项目，本年人员减少",
  ])
  func `a comparison with last year, and its carry-over, are of this year`(_ text: String) {
    #expect(reason(text) == 1)
  }

  @Test func `a text that says the opposite of a figure is told at its name`() {
    #expect(prose("支出预算比上年减少。") == ["G412 支出预算"])
    #expect(prose("支出预算同比下降。") == ["G412 支出预算"])
    #expect(prose("支出预算较2023年下降，主要是人员减少。") == ["G412 支出预算"])
  }

  @Test(arguments: ["支出预算比上年增加。", "支出预算100万元。", "公用经费比上年减少。", "人员比上年减少。"])
  func `a text that fits, or speaks of other things`(_ text: String) {
    #expect(prose(text).isEmpty)
  }
}
