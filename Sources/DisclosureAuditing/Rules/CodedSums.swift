import DisclosureReading
import GoujiModel

/// What it checks: in a table by codes each 类 is the sum of its 款, each 款 of its 项, and 合计 of
/// the uppermost rows; in a table by units 合计 is the sum of the units.
///
/// Why: a total that differs from its lines is the fault that readers find first.
///
/// Example: 301 is printed 600.00, its 款 add up to 592.76.
///
/// Source: 预算法实施条例 第六条 (to 项 and to 款). Each addend and the total may be half a digit off.
enum CodedSums {
  static let family = "表内竖向合计"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for table in disclosure.tables {
      switch table.form {
      case nil, .performance, .procurement, .balance: continue
      default: break
      }
      for panel in table.panels { check(panel, of: table, &log) }
    }
  }

  private static func check(_ panel: TablePanel, of table: DisclosedTable, _ log: inout AuditLog) {
    let tree = CodeTree(panel)
    var sums: [SumCheck] = []
    for (parent, children) in tree.families {
      sums.append(SumCheck(row: parent, addends: [children, tree.leaves(below: parent)]))
    }
    if let total = tree.total, !tree.tops.isEmpty {
      sums.append(SumCheck(row: total, addends: [tree.tops, tree.leaves]))
    }
    sums.sort { $0.row < $1.row }
    SumVerdict(table, panel).judge(sums, &log)
  }
}

/// Which rows of a panel stand below which, by their codes.
struct CodeTree {
  private(set) var families: [(parent: Int, children: [Int])] = []
  /// Rows with nothing above them, in the panel.
  private(set) var tops: [Int] = []
  private(set) var leaves: [Int] = []
  private(set) var total: Int?
  private let panel: TablePanel

  init(_ panel: TablePanel) {
    self.panel = panel
    var children: [Int: [Int]] = [:]
    var stack: [Int] = []
    for (index, row) in panel.rows.enumerated() {
      if row.code.isEmpty {
        stack = []
        if row.isTotal, total == nil || !panel.rows[total ?? 0].isFilled { total = index }
        continue
      }
      while let last = stack.last, !Self.isAbove(panel.rows[last].code, row.code) { stack.removeLast() }
      if let parent = stack.last { children[parent, default: []].append(index) } else { tops.append(index) }
      stack.append(index)
    }
    families = children.map { ($0.key, $0.value) }.sorted { $0.parent < $1.parent }
    leaves = panel.rows.indices.filter { !panel.rows[$0].code.isEmpty && children[$0] == nil }
    if leaves.isEmpty { readUnits() }
  }

  /// A table by units alone.
  private mutating func readUnits() {
    let units = panel.rows.indices.filter { !panel.rows[$0].unitCode.isEmpty && !panel.rows[$0].isTotal }
    let longest = units.map { panel.rows[$0].unitCode.count }.max() ?? 0
    tops = units.filter { panel.rows[$0].unitCode.count == longest }
    leaves = tops
  }

  private static func isAbove(_ code: String, _ other: String) -> Bool {
    code.utf8.count < other.utf8.count && other.hasPrefix(code)
  }

  func leaves(below parent: Int) -> [Int] {
    let code = panel.rows[parent].code
    return leaves.filter { $0 > parent && Self.isAbove(code, panel.rows[$0].code) }
      .prefix { index in
        // Rows of another unit have the same codes again.
        !panel.rows[(parent + 1)..<index].contains { $0.code == code || $0.code.isEmpty }
      }
  }
}
