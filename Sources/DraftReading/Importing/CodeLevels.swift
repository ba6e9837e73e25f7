import GoujiModel

/// 类, 款 and 项 of a code in columns of their own, as the tables of 政府收支分类科目 print them.
extension ImportWords {
  static let codeLevels = ["类", "款", "项"]

  /// A column of one level: `类`, `款编码`, `项名称`; what stands before the level is its owner.
  private struct Level {
    var index: Int
    var isName = false
    var owner = ""

    init?(_ leaf: String) {
      var word = leaf
      for ending in ["名称", "编码", "代码", "级"] where word.hasSuffix(ending) {
        word = String(word.dropLast(ending.count))
        isName = ending == "名称"
        break
      }
      guard let index = word.last.flatMap({ codeLevels.firstIndex(of: String($0)) }) else {
        return nil
      }
      self.index = index
      let front = word.dropLast()
      owner = String(front.reversed().drop { "-—–_/·、".contains($0) }.reversed())
    }

    /// The name of the lowest level alone names the code.
    func target(of column: String) -> ImportTarget {
      if !isName { return .codePart(index, of: column) }
      let lowest = column == StandardColumn.economicCode ? 1 : 2
      guard index == lowest else { return .unused }
      return column.isEmpty ? .codeName : .nameOf(column)
    }
  }

  /// `类` below 功能科目, and `功能科目类`, `功能分类-款`, `科目编码（项）` by themselves; nil of any other
  /// header, such as 功能分类.
  func codeLevel(_ leaf: String, of above: [String]) -> ImportTarget? {
    guard let level = Level(leaf), let group = level.owner.isEmpty ? above.last : level.owner else {
      return nil
    }
    // 功能分 and 支出 own nothing, though 功能分类 and 支出类 end so.
    let isOwner =
      level.owner.isEmpty
      || ["功能", "经济", "科目", "分类", "编码", "代码"].contains(where: group.hasSuffix)
    guard isOwner else { return nil }
    switch classified(group) {
    case .column(let name) where name != StandardColumn.unit: return level.target(of: name)
    case .code: return level.target(of: "")
    case .unused: return .unused
    default: return level.owner.isEmpty ? level.target(of: "") : nil
    }
  }

  /// `类`, `款`, `项` with nothing over them, told by their order. Of a single set the digits say what it
  /// is; of several, the one that has 项 is of the function.
  func withBareLevels(_ columns: [ImportColumn]) -> [ImportColumn] {
    var sets: [[(column: Int, level: Level)]] = []
    for (index, column) in columns.enumerated() where column.target == nil {
      guard let level = Level(Self.key(column.levels.last ?? "")), level.owner.isEmpty else {
        continue
      }
      if level.index == 0, !level.isName { sets.append([]) }
      if !sets.isEmpty { sets[sets.count - 1].append((index, level)) }
    }
    sets = sets.filter { set in set.contains { $0.level.index == 1 && !$0.level.isName } }
    var columns = columns
    for set in sets {
      let hasItem = set.contains { $0.level.index == 2 }
      let owner = hasItem ? StandardColumn.functionCode : StandardColumn.economicCode
      for (index, level) in set {
        columns[index].target =
          sets.count == 1 ? level.target(of: "") : has(level.target(of: owner))
      }
    }
    return columns
  }
}

extension ImportColumn {
  /// It holds digits that are, or may be, a code of this column of the ledger.
  func hasDigits(of name: String) -> Bool {
    switch target {
    case .code: true
    case .codePart(_, let owner): owner.isEmpty || owner == name
    default: false
    }
  }
}
