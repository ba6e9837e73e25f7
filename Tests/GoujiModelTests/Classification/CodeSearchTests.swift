import GoujiModel
import Testing

struct CodeSearchTests {
  @Test func `the beginning of a code finds the codes below it, with what stands above`() throws {
    let search = CodeSearch("20805")
    #expect(search.entries.first?.code == "20805")
    let pension = try #require(search.entries.first { $0.code == "2080505" })
    let path = Classification().path(pension).map { "\($0.code) \($0.name)" }
    #expect(path == ["208 社会保障和就业支出", "20805 行政事业单位养老支出"])
  }

  @Test(arguments: ["养老 缴费", "缴费 养老", "208 养老 缴费", "２０８ 养老 缴费"])
  func `several words must all be in the name, digits begin the code`(_ query: String) {
    let codes = CodeSearch(query).entries.map(\.code)
    #expect(codes.contains("2080505"))
    #expect(!codes.contains("2080501"))
    #expect(codes.contains("30108") == !query.contains(where: \.isNumber))
  }

  @Test func `a code out of use names its successor`() {
    let search = CodeSearch("2080504")
    #expect(search.entries.isEmpty)
    #expect(search.retired.map(\.code) == ["2080501"])
    #expect(search.nearest.isEmpty)
  }

  @Test func `an old name names the current one`() {
    let retired = CodeSearch("医疗卫生与计划生育支出").retired
    #expect(retired.map(\.currentName) == ["卫生健康支出"])
  }

  @Test func `a miswritten name beside a code finds the code`() {
    #expect(CodeSearch("2080102 一般行政事务管理").entries.map(\.code) == ["2080102"])
  }

  @Test func `words of a column find its choices by alias and by group`() {
    #expect(CodeSearch("经营收入").choices.map(\.choice).contains("事业单位经营收入"))
    let sources = CodeSearch("财政拨款").choices.filter { $0.groups == ["财政拨款"] }
    #expect(sources.map(\.choice) == ["一般公共预算", "政府性基金预算", "国有资本经营预算"])
  }

  @Test func `where nothing fits, the nearest are given`() {
    #expect(CodeSearch("2089998").nearest.first?.code == "2089999")
    #expect(CodeSearch("养老保险金缴费").nearest.map(\.code).contains("2080505"))
    #expect(CodeSearch("zzz").nearest.isEmpty)
  }
}
