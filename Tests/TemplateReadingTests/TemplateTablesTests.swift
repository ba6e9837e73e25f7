import GoujiModel
import TemplateReading
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

  @Test func `a table may print its amounts in a unit and a format of its own`() throws {
    let own = smallTable.replacing("名称:", with: "金额单位: 元, 表内金额: {零留空: 否}, 名称:")
    let table = try #require(TemplateFixture("表: {表1: \(own)}\n").read().value?.tables.first)
    #expect(table.unit == .yuan)
    #expect(table.amountFormat?.blankZero == false)
    #expect(table.amountFormat?.decimals == 2)
  }

  @Test func `columns below a taking group print its records, each the one of its number`() throws {
    let panel = try panel(
      """
      项目: {文: "{项目.名称}"}
      指标:
        取: 项目绩效
        条件: 一级指标 = 产出指标
        列:
          一: {列: {内容: {文: "{项目绩效.三级指标}"}}}
          二: {第: 2, 条件: 二级指标 = 数量指标, 列: {内容: {文: "{项目绩效.三级指标}"}}}
      金额: {条件: 资金年度 = 本年}
      """, rows: "项目: {每: 项目}")
    #expect(panel.leaves.map(\.key) == ["项目", "指标/一/内容", "指标/二/内容", "金额"])
    let picks = panel.leaves.map { column -> RecordPick? in
      if case .words(_, let pick) = column.content { pick } else { nil }
    }
    #expect(picks.map { $0?.ordinal } == [nil, 1, 2, nil])
    #expect(picks[2]?.conditions.map(\.text) == ["一级指标 = 产出指标", "二级指标 = 数量指标"])
    #expect(panel.leaves.map(\.conditions.count) == [0, 0, 0, 1])
    #expect(panel.leaves.map(\.alignment) == [.left, .left, .left, .right])
  }

  @Test func `a label may cover columns and stand in their middle`() throws {
    let panel = try panel(
      "编码: 文字\n名称: 文字\n金额: {}", rows: "合计: {标签: {编码: {文: 合计, 跨: 2, 对齐: 中}}}")
    let label = try #require(panel.rows[0].labels["编码"])
    #expect(label.span == 2)
    #expect(label.alignment == .center)
  }

  /// One panel with these columns; 支出额 is the figure of those without one.
  private func panel(_ columns: String, rows: String = "合计: {}") throws -> Panel {
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
          行: {\(rows)}

      """)
    let read = fixture.read()
    #expect(read.findings.filter { $0.severity == .error }.map(\.message) == [])
    return try #require(read.value?.tables.first?.panels.first)
  }
}
