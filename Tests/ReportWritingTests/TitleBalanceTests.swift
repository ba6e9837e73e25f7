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

  /// 14 and 10 ems; in the very middle 委员会 would be torn, and behind it a line would begin with 和.
  @Test func `no word is torn, however even the lines would be`() throws {
    let lines = try #require(split("某某县机构编制委员会办公室和常务委员会服务中心概况"))
    #expect(lines == ("某某县机构编制委员会办公室和", "常务委员会服务中心概况"))
  }

  /// 40 ems: even lines would end within 国有资产 and 委员会; of 17 ems they end behind 监督 and 部门.
  @Test func `a title of three lines is torn in no word either`() throws {
    let title = "第二部分　达州市通川区国有资产监督管理委员会机构编制委员会办公室部门预算情况说明"
    let balance = try #require(balanced(title))
    let room = Double(8840 - balance.left - balance.right) / 20 / 22
    var (rest, lines) = (Array(title), [String]())
    while !rest.isEmpty {
      lines.append(String(rest.prefix(Int(room))))
      rest.removeFirst(min(Int(room), rest.count))
    }
    #expect(lines.map(\.count) == [17, 17, 6], "\(lines)")
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
