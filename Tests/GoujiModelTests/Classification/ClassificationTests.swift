import GoujiModel
import Testing

struct ClassificationTests {
  private let names = Classification()

  @Test(arguments: [
    ("201", "一般公共服务支出"), ("20801", "人力资源和社会保障管理事务"), ("2080101", "行政运行"),
    ("2080102", "一般行政管理事务"), ("2080505", "机关事业单位基本养老保险缴费支出"),
    ("2101101", "行政单位医疗"), ("2210201", "住房公积金"), ("234", "抗疫特别国债安排的支出"),
    ("20805", "行政事业单位养老支出"), ("210", "卫生健康支出"),
  ])
  func `a function code has its official name`(code: String, name: String) {
    #expect(names.functionName(code) == name)
  }

  @Test(arguments: [
    ("301", "工资福利支出"), ("30101", "基本工资"), ("30217", "公务接待费"),
    ("30231", "公务用车运行维护费"), ("31013", "公务用车购置"), ("39999", "其他支出"),
  ])
  func `an economic code has its official name`(code: String, name: String) {
    #expect(names.economicName(code) == name)
  }

  @Test(arguments: ["", "2", "20", "2080", "20801011", "9999999", "行政运行", "208010", "2080101\t3"])
  func `what is no code has no name`(code: String) {
    #expect(names.functionName(code) == nil)
    #expect(names.entry(code) == nil)
  }

  @Test func `every row is found by its own code, and is whole`() {
    let entries = names.entries(matching: "")
    // 1,461 of the edition of January, two that were added in March.
    #expect(entries.count == 1_463 + 110 + 82)
    for entry in entries {
      #expect(names.entry(entry.code) == entry)
      #expect(!entry.name.isEmpty)
      #expect(!entry.source.isEmpty)
      let parent = String(entry.code.dropLast(2))
      #expect(entry.level == 1 || names.entry(parent) != nil, "\(entry.code)")
    }
  }

  @Test(arguments: [
    ("30101", "行政", "50101"), ("30101", "参公", "50101"), ("30101", "事业", "50501"),
    ("30217", "行政", "50206"), ("3021701", "事业", "50502"), ("30302", "事业", "50905"),
  ])
  func `the government's class follows from the nature of the unit`(
    code: String, nature: String, government: String
  ) {
    #expect(names.governmentEconomic(for: code, nature: nature) == government)
    #expect(names.name(government, .governmentEconomic) != nil)
  }

  @Test func `local names extend the official ones, which stay where the edition is sure of them`()
  {
    let given = ["3010101": "基础工资", "30101": "基本工资（含薪级）", "2219901": "某项"]
    let local = Classification(localNames: given)
    #expect(local.economicName("3010101") == "基础工资")
    #expect(local.economicName("30101") == "基本工资")
    #expect(local.functionName("2219901") == "某项")
    #expect(local.entries(matching: "基础").map(\.code).contains("3010101"))
    // Nothing says what the code was called in 2022.
    let earlier = Classification(localNames: ["2013601": "某运行"], year: 2022)
    #expect(earlier.functionName("2013601") == "某运行")
  }

  @Test func `an old name leads to the current one`() {
    #expect(names.currentName(for: "医疗卫生与计划生育支出") == "卫生健康支出")
    #expect(names.retired(name: "一般行政事务管理", code: "2080102")?.relation == "误写")
    #expect(names.retired(name: "医疗费", code: "30114") == nil)
    #expect(names.successor(of: "2080504") == .one("2080501"))
  }

  @Test func `codes are searched by the start of the number or by words of the name`() {
    #expect(names.entries(matching: "20801", in: [.function]).first?.name == "人力资源和社会保障管理事务")
    #expect(names.entries(matching: "接待", in: [.departmentEconomic]).map(\.code) == ["30217"])
    #expect(
      names.entries(matching: "公务用车 购置", in: [.departmentEconomic]).map(\.code) == [
        "30913", "31013",
      ])
    #expect(names.entries(matching: "没有这个词") == [])
  }

  @Test func `a wrong code gets codes that differ little, with the same start first`() {
    let near = names.nearestCodes(to: "2080191", kind: .function)
    #expect(near.count == 3)
    #expect(near.allSatisfy { $0.code.hasPrefix("20801") })
    #expect(names.confidence("2080101") == .high)
  }
}
