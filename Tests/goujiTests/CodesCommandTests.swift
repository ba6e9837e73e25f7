import Foundation
import Testing

struct CodesCommandTests {
  @Test func `codes are shown with name, what stands above and the edition`() throws {
    let run = try GoujiRun(["codes", "养老"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("支出功能分类（2024 年版）\n"))
    let line = run.output.split(separator: "\n").first { $0.hasPrefix("  2080505  ") }
    #expect(line?.contains("机关事业单位基本养老保险缴费支出") == true)
    #expect(line?.hasSuffix("208 社会保障和就业支出 > 20805 行政事业单位养老支出") == true)
  }

  @Test func `codes as JSON have the same fields`() throws {
    let run = try GoujiRun(["codes", "2080504", "--format", "json"])
    let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let retired = root?["retired"] as? [[String: Any]]
    #expect(retired?.first?["code"] as? String == "2080501")
    #expect(root?["edition"] as? String == "2024")
  }

  @Test func `where nothing fits, that is said and the nearest are shown`() throws {
    let run = try GoujiRun(["codes", "2089998"])
    #expect(run.status == 0)
    #expect(run.errors.contains("没有代码或名称合于“2089998”的科目"))
    #expect(run.output.contains("相近的科目（2024 年版）\n  2089999  "))
  }
}
