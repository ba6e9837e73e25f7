import DraftReading
import GoujiModel
import SourceReading
import Testing

struct LinesDifferenceTests {
  private static let export = """
    单位：元
    单位|功能科目|经济科目|支出类型|项目|资金来源|金额|备注
    185001|2080101|30101|人员经费||一般公共预算|100|工资
    185001|2080101|30201|公用经费||一般公共预算|50|
    185001|2080101|30201|公用经费||一般公共预算|70|
    185002|2080199|30226|项目支出|仲裁经费|一般公共预算|30|新增
    """

  private func difference(_ old: String?) throws -> LinesDifference {
    let imported = try ExportFixture(Self.export).imported()
    #expect(imported.findings.isEmpty)
    let table = old.map { CSVTable.read(SourceFile(path: "支出.csv", text: $0)).value }
    return LinesDifference(
      imported.value, replacing: table,
      in: DraftContext(inputUnit: .yuan, units: ExportFixture.units))
  }

  @Test func `a draft without lines gets them all, with every column of the ledger`() throws {
    let new = try difference(nil)
    #expect(!new.hadLines)
    #expect(new.added.count == 4)
    #expect(
      new.text == """
        单位,功能科目,经济科目,支出类型,项目,资金来源,资金年度,拨款级次,预算数,上年预算数,说明
        185001,2080101,30101,人员经费,,一般公共预算,本年,本级,100,,工资
        185001,2080101,30201,公用经费,,一般公共预算,本年,本级,50,,
        185001,2080101,30201,公用经费,,一般公共预算,本年,本级,70,,
        185002,2080199,30226,项目支出,仲裁经费,一般公共预算,本年,本级,30,,新增

        """)
  }

  @Test
  func `lines that stay keep their place, their remarks, their other columns and their spelling`()
    throws
  {
    let old = """
      备考,支出类型,单位,功能科目,经济科目,项目,资金来源,预算数,说明
      甲,公用,某局机关,208 01 01,30201,,一般公共预算拨款,"0,070.00","不动，照旧"
      乙,项目支出,185001,2080102,30226,旧项目,一般公共预算,9,
      丙,人员经费,185001,2080101,30101 基本工资,,一般公共预算,80,自己写的
      丁,公用经费,185001,2080101,30201,,一般公共预算,50,

      """
    let new = try difference(old)
    #expect(new.unchanged == 2)
    #expect(
      new.changed.map { "\($0.name) \($0.old.fen) \($0.new.fen)" } == [
        "185001 2080101 30101 人员经费 一般公共预算 8000 10000"
      ])
    #expect(new.added.map(\.name) == ["185002 2080199 30226 项目支出 仲裁经费 一般公共预算"])
    #expect(new.removed.map(\.name) == ["185001 2080102 30226 项目支出 旧项目 一般公共预算"])
    #expect([new.oldTotal.fen, new.newTotal.fen] == [20_900, 25_000])
    #expect(
      new.text == """
        备考,支出类型,单位,功能科目,经济科目,项目,资金来源,预算数,说明
        甲,公用,某局机关,208 01 01,30201,,一般公共预算拨款,"0,070.00",不动，照旧
        ,项目支出,185002,2080199,30226,仲裁经费,一般公共预算,30,新增
        丙,人员经费,185001,2080101,30101 基本工资,,一般公共预算,100,自己写的
        丁,公用经费,185001,2080101,30201,,一般公共预算,50,

        """)
  }

  @Test func `lines under a header that names no column are not replaced unseen`() throws {
    let new = try difference("甲,乙,丙\n185001,2080101,100\n")
    #expect(new.hadLines)
    #expect(new.removed.map(\.name) == ["185001 2080101 100"])
    #expect(new.text == (try difference(nil)).text)
  }

  @Test func `importing what was written changes nothing`() throws {
    let first = try difference(nil)
    let second = try difference(first.text)
    #expect(second.isEmpty)
    #expect(second.unchanged == 4)
    #expect(second.text == first.text)
  }
}
