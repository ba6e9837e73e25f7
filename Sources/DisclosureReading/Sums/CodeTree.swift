/// Which rows of a panel stand below which, by their codes.
struct CodeTree {
  private(set) var families: [(parent: Int, children: [Int])] = []
  /// Rows with nothing above them, in the panel.
  private(set) var tops: [Int] = []
  private(set) var leaves: [Int] = []
  private(set) var total: Int?
  /// Rows without a code that are no total and divide nothing: money beside that of the codes.
  private var others: [Int] = []
  private var totals = 0
  private let panel: TablePanel
  private var isLeaf: [Bool] = []

  init(_ panel: TablePanel) {
    self.panel = panel
    var children: [Int: [Int]] = [:]
    var stack: [Int] = []
    for (index, row) in panel.rows.enumerated() where !row.isPart {
      if row.code.isEmpty {
        stack = []
        if row.isTotal {
          if row.isFilled, !["人员", "公用"].contains(where: row.name.hasPrefix) { totals += 1 }
          if total == nil || !panel.rows[total ?? 0].isFilled { total = index }
        } else if row.unitCode.isEmpty, row.isFilled {
          others.append(index)
        }
        continue
      }
      while let last = stack.last, !Self.isAbove(panel.rows[last].code, row.code) {
        stack.removeLast()
      }
      if let parent = stack.last {
        children[parent, default: []].append(index)
      } else {
        tops.append(index)
      }
      stack.append(index)
    }
    families = children.map { ($0.key, $0.value) }.sorted { $0.parent < $1.parent }
    leaves = panel.rows.indices.filter {
      !panel.rows[$0].code.isEmpty && children[$0] == nil && !panel.rows[$0].isPart
    }
    if leaves.isEmpty { readUnits() }
    isLeaf = Array(repeating: false, count: panel.rows.count)
    for index in leaves { isLeaf[index] = true }
  }

  /// A table by units alone.
  private mutating func readUnits() {
    let units = panel.rows.indices.filter {
      !panel.rows[$0].unitCode.isEmpty && !panel.rows[$0].isTotal
    }
    let longest = units.map { panel.rows[$0].unitCode.count }.max() ?? 0
    tops = units.filter { panel.rows[$0].unitCode.count == longest }
    leaves = tops
  }

  private static func isAbove(_ code: String, _ other: String) -> Bool {
    code.utf8.count < other.utf8.count && other.hasPrefix(code)
  }

  /// What the rows of a panel that are sums must add up, in the order of the rows.
  var sums: [SumCheck] {
    var sums = families.map { family in
      SumCheck(
        row: family.parent,
        addends: [family.children, firsts(family.children), leaves(below: family.parent)])
    }
    // Of several totals nobody says which rows each has.
    if let total, !tops.isEmpty, totals < 2 {
      let all = [tops, firsts(tops), leaves] + (others.isEmpty ? [] : [tops + others])
      sums.append(SumCheck(row: total, addends: all))
    }
    return sums.sorted { $0.row < $1.row }
  }

  /// A code that stands again right below itself is a detail of it, where it is no row of its own.
  private func firsts(_ rows: [Int]) -> [Int] {
    rows.enumerated().filter { position, row in
      position == 0 || panel.rows[rows[position - 1]].code != panel.rows[row].code
    }.map(\.element)
  }

  private func leaves(below parent: Int) -> [Int] {
    let code = panel.rows[parent].code
    // Rows of another unit have the same codes again.
    let below = panel.rows.indices[(parent + 1)...]
      .prefix { panel.rows[$0].code != code && !panel.rows[$0].code.isEmpty }
    return below.filter { isLeaf[$0] && Self.isAbove(code, panel.rows[$0].code) }
  }
}
