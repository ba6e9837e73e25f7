import GoujiModel
import Testing

struct SuggestionTests {
  private let columns = ["单位", "功能科目", "经济科目", "支出类型", "项目", "资金来源", "预算数", "上年预算数"]

  @Test(arguments: [
    ("资金来原", ["资金来源"]), ("预算", ["预算数", "上年预算数"]), ("支类出型", ["支出类型"]),
    ("功能科木", ["功能科目"]), ("甲乙丙丁", []), ("", []), ("x", []), ("项日", ["项目"]),
  ])
  func `the nearest names come first and distant ones not at all`(
    name: String, nearest: [String]
  ) {
    #expect(Suggestion.nearest(to: name, among: columns).prefix(2) == nearest[...])
  }

  @Test func `no more names are given than asked for`() {
    #expect(Suggestion.nearest(to: "科目", among: ["科目一", "科目二", "科目三", "科目四"], limit: 3).count == 3)
  }
}
