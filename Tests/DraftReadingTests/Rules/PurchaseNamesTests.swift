import GoujiModel
import Testing

@testable import DraftReading

struct PurchaseNamesTests {
  private func says(_ lines: String...) -> [String] {
    RuleFixture().says(
      .purchaseImplausible,
      ["政府采购.csv": "采购品目,采购类型,数量,预算数\n" + lines.map { $0 + "\n" }.joined()])
  }

  @Test func `one code with two names`() {
    #expect(
      says("C21040000 物业管理服务,服务,1,90", "‸C21040000 餐饮服务,服务,1,75")
        == ["品目代码 C21040000 这里是“餐饮服务”，第 2 行是“物业管理服务”"])
  }

  @Test func `one code of a project with two projects`() {
    var fixture = RuleFixture()
    fixture.shapes = [
      LedgerShape(
        name: "政府采购",
        columns: [
          LedgerColumn("项目代码", .text), LedgerColumn("项目", .text), LedgerColumn("采购品目", .text),
          LedgerColumn("预算数", .amount),
        ])
    ]
    let says = { (lines: String) in
      fixture.says(.purchaseImplausible, ["政府采购.csv": "项目代码,项目,采购品目,预算数\n\(lines)"])
    }
    #expect(
      says("51000021Y0001,物业,物业服务,9\n‸51000021Y0001,餐饮,餐饮服务,9\n")
        == ["项目代码 51000021Y0001 这里是“餐饮”，第 2 行是“物业”"])
    #expect(
      says("51000021Y0001,物业,物业服务,9\n51000021Y0001,物业,保洁服务,9\n51000021Y0002,餐饮,餐饮服务,9\n") == [])
  }

  @Test func `the same name, with more words, and other codes`() {
    #expect(
      says("C21040000 物业管理服务,服务,1,90", "C21040000 物业管理服务（机关）,服务,1,75", "C22040000 餐饮服务,服务,1,7")
        == [])
  }

  @Test func `one's own names for things of a class`() {
    for (code, name, other) in [
      ("A05010201", "办公桌", "电脑桌"), ("A02010105", "台式计算机", "台式电脑"),
      ("A02019900", "其他信息化设备（门禁）", "其他信息化设备（监控）"), ("C23090199", "其他印刷服务-宣传册", "其他印刷服务-证书"),
    ] {
      let kind = code.hasPrefix("A") ? "货物" : "服务"
      #expect(says("\(code) \(name),\(kind),1,9", "\(code) \(other),\(kind),1,7") == [])
    }
  }
}
