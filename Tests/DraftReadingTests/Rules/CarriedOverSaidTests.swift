import GoujiModel
import Testing

@testable import DraftReading

struct CarriedOverSaidTests {
  private func says(_ projects: (name: String, year: String)...) -> [String] {
    RuleFixture().says(
      .carriedOverUnsaid,
      [
        "项目.csv": "项目,项目类别\n"
          + Set(projects.map(\.name)).sorted().map { "\($0),特定目标类\n" }.joined(),
        "支出.csv": "功能科目,经济科目,支出类型,项目,资金来源,资金年度,预算数\n"
          + projects.map { "2080799,30399,项目支出,\($0.name),一般公共预算,\($0.year),4\n" }.joined(),
      ])
  }

  @Test func `money carried over, by its name`() {
    #expect(
      says(("2023年贴息结转资金", "‸本年")) == ["项目“2023年贴息结转资金”看名称是上年结转的钱，资金年度却是“本年”"])
    #expect(says(("2023年贴息结转资金", "上年结转"), ("日常运转", "本年")) == [])
  }

  @Test func `money handed down for this year`() {
    #expect(
      says(("提前下达2024年就业补助", "‸上年结转"))
        == ["项目“提前下达2024年就业补助”看名称是提前下达的 2024 年的钱，资金年度却是“上年结转”"])
    #expect(says(("提前下达2023年就业补助", "上年结转"), ("提前下达2024年就业补助", "本年")) == [])
  }

  @Test func `the only one of several documents of last year`() {
    #expect(
      says(
        ("某财社〔2023〕62号就业补助", "上年结转"), ("某财社〔2023〕101号保经费", "上年结转"), ("2023年四季度贴息", "上年结转"),
        ("某财社〔2023〕143号三支一扶", "‸本年"), ("某财社〔2023〕181号提前下达2024年就业补助", "本年"))
        == ["项目“某财社〔2023〕143号三支一扶”写着 2023，资金年度是“本年”；名称里写 2023 的其他 3 个项目都是“上年结转”"])
    #expect(
      says(
        ("某财社〔2023〕62号就业补助", "上年结转"), ("2023年四季度贴息", "上年结转"), ("某财社〔2023〕143号三支一扶", "本年")) == [])
  }
}
