import GoujiModel
import Testing

struct ClassificationTests {
  private let names = Classification()

  @Test(arguments: [
    ("201", "一般公共服务支出"), ("20801", "人力资源和社会保障管理事务"), ("2080101", "行政运行"),
    ("2080505", "机关事业单位基本养老保险缴费支出"), ("2101101", "行政单位医疗"),
    ("2210201", "住房公积金"), ("234", "抗疫特别国债安排的支出"),
  ])
  func `a function code has its official name`(code: String, name: String) {
    #expect(names.functionName(code) == name)
  }
}
