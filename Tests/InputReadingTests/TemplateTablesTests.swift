import GoujiModel
import InputReading
import Testing

struct TemplateTablesTests {
  @Test func `a total takes its neighbours, the totals of groups, and no shares`() throws {
    let panel = try panel(
      """
      合计: {和: 是}
      甲: {条件: 支出类型 = 基本支出}
      组: {列: {小计: {和: 是}, 丙: {条件: 项目 = 空}, 丁: {条件: 项目 ≠ 空}}}
      散: {列: {戊: {}, 己: {}}}
      占比: "占比(支出额, 支出额)"
      上年: {数: 合计(支出.上年预算数), 其中: 是}
      说明: 文字
      """)
    let parts = Dictionary(uniqueKeysWithValues: panel.leaves.map { ($0.key, $0.parts) })
    #expect(parts["合计"] == ["甲", "组/小计", "散/戊", "散/己"])
    #expect(parts["组/小计"] == ["组/丙", "组/丁"])
    #expect(parts["甲"] == [])
  }

  @Test func `columns stand under the conditions of their groups`() throws {
    let panel = try panel(
      "组: {条件: 资金来源 = 财政拨款, 列: {甲: {条件: 项目 = 空}, 乙: {数: 文字, 键: 名}}}")
    #expect(panel.leaves.map(\.key) == ["组/甲", "名"])
    #expect(panel.leaves[0].conditions.map(\.path.column) == ["资金来源", "项目"])
  }

  @Test func `a table without its own label is called by its key`() throws {
    let fixture = TemplateFixture("表: {表1: \(smallTable)}\n")
    let table = try #require(fixture.read().value?.tables.first)
    #expect(table.id == "表1")
    #expect(table.orientation == .portrait)
    #expect(table.panels[0].rows[0].printing == .always)
  }

  /// One panel with these columns; 支出额 is the figure of those without one.
  private func panel(_ columns: String) throws -> Panel {
    let lines = columns.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
    let fixture = TemplateFixture(
      """
      数: {支出额: 合计(支出)}
      表:
        表1:
          名称: 甲表
          数: 支出额
          列:
      \(lines)
          行: {合计: {}}

      """)
    let read = fixture.read()
    #expect(read.findings.filter { $0.severity == .error }.map(\.message) == [])
    return try #require(read.value?.tables.first?.panels.first)
  }
}
