import ReportLayout
import Testing

/// Where titles break. A line of 442 points holds 20.1 ems of 22 points.
struct TitleBalanceTests {
  private func balanced(_ text: String) -> TitleBalance? {
    TitleBalance(text, size: 22, width: 8840, department: "达州市通川区人力资源和社会保障局")
  }

  /// Characters that the first line holds, and whether the rest fits the second.
  private func split(_ text: String) -> (first: String, second: String)? {
    guard let balance = balanced(text) else { return nil }
    let room = Double(8840 - balance.left - balance.right) / 20 / 22
    let first = room - Double(balance.firstLine) / 20 / 22
    // Every character of the texts is one em wide.
    let split = text.index(text.startIndex, offsetBy: Int(first))
    #expect(Double(text[split...].count) <= room)
    return (String(text[..<split]), String(text[split...]))
  }

  @Test func `a title behind the name of its region`() throws {
    let lines = try #require(split("第一部分　达州市通川区人力资源和社会保障局概况"))
    #expect(lines == ("第一部分　达州市通川区", "人力资源和社会保障局概况"))
  }

  /// 13 and 9 ems; in the very middle 资源 would be torn.
  @Test func `a title behind a word rather than in the middle of one`() throws {
    let lines = try #require(split("第一部分　乐山市人力资源和社会保障局机关概况"))
    #expect(lines == ("第一部分　乐山市人力资源和", "社会保障局机关概况"))
  }

  @Test func `a title in balance where no name ends near the middle`() throws {
    let lines = try #require(split("国有资本经营预算和政府性基金预算财政拨款支出决算明细表"))
    #expect(lines == ("国有资本经营预算和政府性基金", "预算财政拨款支出决算明细表"))
  }

  @Test func `a title of one line, and one that says where it breaks, stay as they are`() {
    #expect(balanced("财政拨款支出预算表") == nil)
    #expect(balanced("达州市通川区人力资源和社会保障局\n二〇二四年部门预算公开说明") == nil)
  }

  @Test func `lines stand in the middle of the page`() throws {
    let balance = try #require(balanced("第一部分　达州市通川区人力资源和社会保障局概况"))
    // The first line is 11 ems, the second 12: each is a quarter of an em off the middle at most.
    #expect(balance.firstLine == 440)
    #expect(abs(balance.left + 110 - balance.right) <= 110)
  }
}
