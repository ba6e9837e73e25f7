import GoujiModel
import Testing

@testable import ReportComparing

struct TableMatchingTests {
  /// Cells divided by blanks; numbers are figures. The first line is the header.
  private static func table(_ lines: String...) -> ReportTable {
    let rows = lines.map { line in
      TableRow(
        cells: line.split(separator: " ").map { word in
          guard let number = Int(word) else { return Cell(.text(String(word))) }
          let format = NumberFormat(decimals: 0, grouping: false, zeros: .kept, blankZero: false)
          return Cell(
            .figure(
              CellFigure(
                value: .count(number), printed: String(word), format: format,
                origin: FigureOrigin(definition: .named("数"), context: FigureContext()))))
        })
    }
    return ReportTable(
      id: "表1", label: "", title: "", contentsLevel: nil, leftLine: "", rightLine: "",
      orientation: .portrait, unit: .yuan,
      columnWidths: Array(repeating: 1, count: rows[0].cells.count), headerRows: 1,
      frozenColumns: 1, rows: rows, merges: [], notes: [])
  }

  private static func rows(_ old: ReportTable, _ new: ReportTable) -> [Aligned] {
    TableMatching(old, new).rows
  }

  @Test func `a new row is a row, and the total above it a changed figure`() throws {
    let old = Self.table("项目 金额", "合计 5", "甲 2", "丙 3")
    let new = Self.table("项目 金额", "合计 9", "甲 2", "乙 4", "丙 3")
    #expect(
      Self.rows(old, new)
        == [
          .both(old: 0, new: 0), .both(old: 1, new: 1), .both(old: 2, new: 2), .inserted(3),
          .both(old: 3, new: 4),
        ])
    let difference = try #require(TableDifference(TableMatching(old, new)))
    #expect(difference.cells.map(\.row) == ["合计"])
    #expect(difference.cells.map(\.difference) == [.count(4)])
    #expect(difference.rows.map(\.label) == ["乙"])
  }

  @Test func `rows of the same label go by their figures`() {
    let old = Self.table("项目 金额 其中", "小计 5 1", "小计 7 2", "小计 9 3")
    let new = Self.table("项目 金额 其中", "小计 5 1", "小计 9 3")
    #expect(
      Self.rows(old, new)
        == [.both(old: 0, new: 0), .both(old: 1, new: 1), .deleted(2), .both(old: 3, new: 2)])
  }

  @Test func `another name is another row, a new number before it is not`() {
    let old = Self.table("序号 项目 金额", "一、 办公设备购置 2", "二、 房屋维修改造 3")
    let new = Self.table("序号 项目 金额", "一、 档案资料整理 2", "二、 办公设备购置 2", "三、 房屋维修改造 3")
    #expect(
      Self.rows(old, new)
        == [.both(old: 0, new: 0), .inserted(1), .both(old: 1, new: 2), .both(old: 2, new: 3)])
  }

  @Test func `a code that was renumbered is the same row`() {
    let rows = TableMatching(
      Self.table("科目 金额", "A05 5", "A99 6"), Self.table("科目 金额", "A10 7", "A99 6"),
      carried: ["A05": "A10"]
    ).rows
    #expect(rows == [.both(old: 0, new: 0), .both(old: 1, new: 1), .both(old: 2, new: 2)])
  }

  @Test func `columns of another header are told, and the others are compared`() throws {
    let old = Self.table("项目 金额", "甲 2")
    let new = Self.table("项目 上年 金额", "甲 1 3")
    let matching = TableMatching(old, new)
    #expect(!matching.isSameGrid)
    let difference = try #require(TableDifference(matching))
    #expect(difference.isReshaped)
    #expect(difference.cells.map(\.column) == ["金额"])
  }
}
