import GoujiModel

/// Which column of a panel is the sum of which others, by the headers above them.
struct ColumnGroups {
  private(set) var groups: [Group] = []

  struct Group {
    var total: Int
    var parts: [Int]
    /// Those behind 其中 that may divide the one before it.
    var behind: [Int] = []

    /// Ways to read the columns, that of the headers first.
    var ways: [[Int]] {
      [parts]
        + behind.indices.map { last in
          parts.filter { !behind[...last].contains($0) }
        }.filter { $0.count > 1 }
    }
  }

  private struct Key: Hashable {
    var path: [String]
    var stage: String
  }

  init(_ panel: TablePanel) {
    var keys: [Key] = []
    for column in panel.columns {
      var path = column.path
      var stage = column.amount.stage.rawValue
      // 合计 / 预算数, 决算数
      if path.count > 1, let last = path.last, Self.stages.contains(last) {
        path.removeLast()
        stage = last
      }
      keys.append(Key(path: path, stage: stage))
    }
    for stage in Set(keys.map(\.stage)).sorted() {
      let columns = panel.columns.indices.filter { keys[$0].stage == stage }
      for parent in Set(columns.map { Array(keys[$0].path.dropLast()) }).sorted(by: {
        $0.joined() < $1.joined()
      }) {
        read(parent, columns, keys)
      }
    }
    groups.sort { $0.total < $1.total }
  }

  private static let stages = ["预算数", "决算数", "年初预算数", "全年预算数", "年初预算", "全年预算"]

  private mutating func read(_ parent: [String], _ columns: [Int], _ keys: [Key]) {
    let own = columns.filter {
      keys[$0].path.count == parent.count + 1 && keys[$0].path.starts(with: parent)
    }
    let totals = own.filter { Self.isTotal(keys[$0].path.last ?? "") }
    guard totals.count == 1, let total = totals.first else { return }
    var parts = own.filter { $0 != total && !(keys[$0].path.last ?? "").containsBytes(of: "其中") }
    // Groups below: by their own total, or column by column.
    let below = columns.filter {
      keys[$0].path.count > parent.count + 1 && keys[$0].path.starts(with: parent)
    }
    for name in Set(below.map { keys[$0].path[parent.count] }).sorted()
    where !name.containsBytes(of: "其中") {
      let group = below.filter { keys[$0].path[parent.count] == name }
      let inner = group.filter {
        keys[$0].path.count == parent.count + 2 && Self.isTotal(keys[$0].path.last ?? "")
      }
      parts += inner.count == 1 ? inner : group
    }
    // The total stands at one end.
    guard parts.count > 1, total < (parts.min() ?? 0) || total > (parts.max() ?? 0)
    else { return }
    let part = own.first { (keys[$0].path.last ?? "").containsBytes(of: "其中") }
    let behind = part.map { part in parts.sorted().filter { $0 > part } } ?? []
    groups.append(Group(total: total, parts: parts.sorted(), behind: behind))
  }

  private static func isTotal(_ text: String) -> Bool {
    ["合计", "小计", "总计", "总额"].contains(text) || text.hasPrefix("本年收入合计") || text.hasPrefix("本年支出合计")
  }
}
