import GoujiModel
import SourceReading

/// What it checks: the lines of one unit, or of one project of a unit, are not all there under
/// another unit as well, with the same amounts.
///
/// Why: when units are merged, or a table is copied for the next unit, the old lines stay, and are
/// counted twice.
///
/// Example: all 24 lines of 601005 stand under 601004 too.
///
/// Source: 预算法实施条例 第六条 (a department's budget is that of all its units, each once).
enum UnitsApart {
  /// Of lines without a project.
  private static let least = 4

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    var blocks: [Block] = []
    var positions: [ByteKey: Int] = [:]
    for group in spending.groups where group.sum != .zero && !group.unit.isEmpty {
      let key = ByteKey("\(group.unit)\u{1F}\(group.project)")
      let position = positions[key] ?? blocks.count
      if position == blocks.count {
        positions[key] = position
        blocks.append(Block(unit: group.unit, project: group.project))
      }
      blocks[position].add(group)
    }
    let holders = holders(of: blocks)
    return blocks.compactMap { block -> Finding? in
      guard block.isTelling,
        // Any block in which it stands has its rarest amount.
        let few = block.amounts.compactMap({ holders[block.entry($0)] }).min(by: {
          $0.count < $1.count
        }),
        let position = few.first(where: { block.stands(in: blocks[$0]) })
      else { return nil }
      let other = blocks[position]
      // Of two that are the same the later one is told.
      if other.stands(in: block), other.line > block.line { return nil }
      return .twice(
        block.count, of: block.unit, block.project, other.unit, spending.place(ofAmount: block.line)
      )
    }
  }

  /// The blocks that have an amount, in their order: a thousand units are not held against each
  /// other one by one.
  private static func holders(of blocks: [Block]) -> [Entry: [Int]] {
    var holders: [Entry: [Int]] = [:]
    for (position, block) in blocks.enumerated() {
      for amount in block.amounts { holders[block.entry(amount), default: []].append(position) }
    }
    return holders
  }

  /// An amount of a project under some codes, whatever the unit.
  private struct Entry: Hashable {
    let project: ByteKey
    let codes: ByteKey
    let sum: Money
  }

  private struct Block {
    let unit: String
    let project: String
    var line = 0
    private(set) var count = 0
    private(set) var amounts: [ByteKey: Money] = [:]

    init(unit: String, project: String) {
      self.unit = unit
      self.project = project
    }

    mutating func add(_ group: SpendingGroup) {
      if amounts.isEmpty { line = group.firstPaidLine ?? group.firstLine }
      count += group.count
      // Groups of one 款 may be several: 3010301, 3010302.
      let key = [group.function, group.item, group.kind, group.source].joined(separator: "\u{1F}")
      amounts[ByteKey(key), default: .zero] += group.sum
    }

    func entry(_ amount: (key: ByteKey, value: Money)) -> Entry {
      Entry(project: ByteKey(project), codes: amount.key, sum: amount.value)
    }

    /// Round amounts may be granted to two units alike.
    var isTelling: Bool {
      amounts.values.contains(where: \.hasFourDigits)
        && (!project.isEmpty || amounts.count >= least)
    }

    func stands(in other: Block) -> Bool {
      unit != other.unit && amounts.allSatisfy { other.amounts[$0.key] == $0.value }
    }
  }
}

extension Finding {
  fileprivate static func twice(
    _ count: Int, of unit: String, _ project: String, _ other: String, _ place: Place
  ) -> Finding {
    let what = project.isEmpty ? "没有项目的 \(count) 笔支出" : "项目“\(shortened(project))”的 \(count) 笔支出"
    return Finding(
      .linesInTwoUnits, at: place,
      "单位 \(unit) \(what)，单位 \(other) 也都有，科目和金额一样，两边都计入了合计", label: "与单位 \(other) 的相同",
      basis: "预算法实施条例第六条", cure: "录重的删去一边；确是两个单位各有一份的，写进“已核”")
  }
}
