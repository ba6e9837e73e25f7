import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

/// 经济科目对照 of the edition: 30101 is 50101 of an office and 50501 of an institution; 30305 is 50901
/// of either.
struct GovernmentCodesTests {
  private static let shape: LedgerShape = {
    var shape = LedgerShape.fileShapes.first { $0.name == StandardLedger.spending }!
    shape.columns.append(LedgerColumn(StandardColumn.governmentCode, .code(.governmentEconomic)))
    return shape
  }()

  private static let units = """
    模板: 四川
    年度: 2024
    部门: {代码: "101", 全称: 达州市通川区某局}
    填报单位: 万元
    单位:
      - {代码: "101001", 名称: 某局机关, 性质: 行政}
      - {代码: "101002", 名称: 某中心, 性质: 事业}

    """

  private func read(
    _ lines: [String], local: String? = nil
  ) -> (codes: [String], findings: [Finding], marks: [String]) {
    let fixture = DraftFixture([
      "草案.yaml": Self.units, "本地科目.csv": local, "项目.csv": nil, "文字.md": nil,
      "支出.csv": "单位,功能科目,经济科目,支出类型,资金来源,预算数,政府经济科目\n"
        + lines.map { $0 + "\n" }.joined(),
    ])
    let reading = fixture.read(extraShapes: [Self.shape])
    let records = reading.value?.records(StandardLedger.spending) ?? []
    let column = Self.shape.index(of: StandardColumn.governmentCode)!
    return (
      records.map { $0.values[column].text },
      reading.findings.filter { $0.code == .unknownCode }, fixture.marks
    )
  }

  @Test func `an empty cell follows from the code and the nature of the unit`() {
    let read = read([
      "101001,2080101,30101,人员经费,一般公共预算,10,", "101002,2080101,30101,人员经费,一般公共预算,10,",
      "101001,2080101,30305,人员经费,一般公共预算,10,", "101002,2080101,30305,人员经费,一般公共预算,10,",
    ])
    #expect(read.codes == ["50101", "50501", "50901", "50901"])
    #expect(read.findings.isEmpty)
  }

  @Test func `what was typed stays, and a local code counts as its 款`() {
    let read = read(
      [
        "101001,2080101,30101,人员经费,一般公共预算,10,50199",
        "101002,2080101,3011201,人员经费,一般公共预算,10,",
      ], local: "代码,名称\n3011201,失业保险\n")
    #expect(read.codes == ["50199", "50501"])
  }

  @Test func `a code without a counterpart is told where it stands`() {
    let read = read(
      ["101001,2080101,‸30260,公用经费,一般公共预算,10,"], local: "代码,名称\n30260,县里另设的一款\n")
    #expect(read.codes == [""])
    #expect(read.findings.map(\.brief) == read.marks.map { "G203 \($0)" })
    #expect(read.findings[0].message == "经济科目 30260 县里另设的一款 在行政单位没有对应的政府预算支出经济分类科目")
  }
}
