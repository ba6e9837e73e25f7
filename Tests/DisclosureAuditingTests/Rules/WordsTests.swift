import Testing

/// Names, codes, numbers, lists and notes.
struct WordsTests {
  private static let cases: [(String, [String])] = [
    ("1.社会保障和就业支出（类）人力资源和社会保障管理事务（款）行政运行（项）：2024年预算数为1万元。", []),
    ("社会保障和就业（类）人力资源和社会保障管理事务（款）行政运行（项）支出1万元。", []),
    ("社会保障和就业支出（类）人力资源和社会保障管理事务（款）一般行政事务管理（项）支出1万元。", ["G493"]),
    ("社会保障和就业支出（类）行政事业单位离退休（款）行政单位离退休（项）支出1万元。", ["G493"]),
    ("社会保障和就业支出（类）人力资源和社会保障管理事务（款）死亡抚恤（项）支出1万元。", ["G493"]),
    ("社会保障和就业支出（类）抚恤（款）死亡抚恤（项）（2080801）支出决算数为1万元。", []),
    ("卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）（2100102）支出决算数为1万元。", ["G493", "G493"]),
    ("教育支出（类）本地特别项目（款）本地特别事业（项）支出1万元。", []),
  ]

  @Test(arguments: cases.indices)
  func `names of the text are those of the classification`(_ index: Int) {
    let (sentence, codes) = Self.cases[index]
    #expect(SmallDisclosure(sentence).codes == codes, "\(sentence)")
  }

  @Test func `a name beside its code in a table is that of the code`() {
    let header = "科目编码 科目名称 合计"
    #expect(
      SmallDisclosure().table(
        "部门支出总表", header, "2080501 行政单位离退休 1.00", "2080505 机关事业单位基本养老保险缴费支出 1.00"
      ).codes.isEmpty)
    #expect(SmallDisclosure().table("部门支出总表", header, "2080501 事业单位离退休 1.00").codes == ["G493"])
  }

  @Test func `a code of another budget does not belong in the table`() {
    let table = SmallDisclosure().table(
      "一般公共预算支出表", "科目编码 科目名称 合计", "2230105 国有企业退休人员社会化管理补助支出 1.00")
    #expect(table.codes == ["G494"])
  }

  @Test func `items of a balance go on by one`() {
    func codes(_ first: String, _ second: String) -> [String] {
      SmallDisclosure().table(
        "部门收支总表", "项目 预算数 项目 预算数", "一、财政拨款收入 1.00 一、外交支出 -", "- - \(first) -", "- - \(second) -"
      ).codes
    }
    #expect(codes("二、国防支出", "三、教育支出").isEmpty)
    #expect(codes("二、国防支出", "二、教育支出") == ["G495"])
  }

  @Test func `an empty table is explained, and a filled one not denied`() {
    let header = "科目编码 科目名称 合计"
    func table(_ total: String) -> SmallDisclosure {
      SmallDisclosure("支出预算5万元，比2023年预算4万元增加1万元。").table("政府性基金预算支出表", header, "合计 - \(total)")
    }
    #expect(table("-").codes == ["G496"])
    #expect(table("-").note("注：本表无数据").codes.isEmpty)
    #expect(table("-").note("本单位2024年没有使用政府性基金预算拨款安排的支出。").codes.isEmpty)
    #expect(table("105.00").note("本单位2024年没有使用政府性基金预算拨款安排的支出。").codes == ["G496"])
  }

  @Test func `lists name what the tables have`() {
    let disclosure = SmallDisclosure().table(
      "部门收支总表", "项目 预算数 项目 预算数", "一、一般公共预算拨款收入 5.00 一、教育支出 5.00", "二、事业收入 - - -")
    #expect(disclosure.note("收入包括：一般公共预算拨款收入；支出包括：教育支出。").codes.isEmpty)
    #expect(disclosure.note("收入包括：一般公共预算拨款收入、事业收入；支出包括：教育支出。").codes == ["G497"])
  }

  @Test func `a rate of faults is not to be above, and words have no unit`() {
    func codes(_ row: String) -> [String] {
      SmallDisclosure().table("项目绩效目标表", "三级指标 指标性质 指标值 度量单位", row).codes
    }
    #expect(codes("投诉率 ≤ 10 %").isEmpty)
    #expect(codes("投诉率 ≥ 10 %") == ["G498"])
    #expect(codes("满意度 ≥ 90 %").isEmpty)
    #expect(codes("推进参保 定性 有效 %") == ["G498"])
  }
}
