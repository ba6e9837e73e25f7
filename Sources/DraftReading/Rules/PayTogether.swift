import GoujiModel

/// What it checks: a unit's 基本工资 (30101) stands under a function code under which some other part
/// of its pay stands, too: 津贴补贴, 奖金, 绩效工资.
///
/// Why: one digit of a code moves a whole payroll into another table row, and no sum shows it.
///
/// Example: 30101 under 2080701, 30102 and 30103 under 2080101.
///
/// Source: 政府收支分类科目: 行政运行, 事业运行 hold the basic spending of a unit.
enum PayTogether {
  private static let wages = "30101"
  private static let others: Set<String> = ["30102", "30103", "30107"]

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    var own: [String: [SpendingGroup]] = [:]
    var beside: [String: [SpendingGroup]] = [:]
    var order: [String] = []
    for group in spending.groups where group.isBasic && !group.function.isEmpty {
      if group.item == wages {
        if own[group.unit] == nil { order.append(group.unit) }
        own[group.unit, default: []].append(group)
      } else if others.contains(group.item) {
        beside[group.unit, default: []].append(group)
      }
    }
    return order.compactMap { unit in
      guard let wages = own[unit], let rest = beside[unit], let first = wages.first else {
        return nil
      }
      let functions = Set(rest.map(\.function))
      var (own, other) = (first, rest[0])
      if wages.contains(where: { functions.contains($0.function) }) {
        // Of two payrolls one has come apart: wages alone here, the rest of its pay alone there.
        let paid = Set(wages.map(\.function))
        let alone = wages.filter { !functions.contains($0.function) }
        let left = rest.filter { !paid.contains($0.function) }
        guard alone.count == 1, Set(left.map(\.function)).count == 1,
          Set(left.map(\.item)).count > 1
        else { return nil }
        (own, other) = (alone[0], left[0])
      }
      return .apart(
        draft.words(code: own.function),
        draft.words(code: other.item), draft.words(code: other.function), draft,
        at: spending.place(StandardColumn.functionCode, own))
    }
  }
}

extension Finding {
  fileprivate static func apart(
    _ function: String, _ other: String, _ usual: String, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .unusualCodes, at: place,
      "基本工资（30101）列在 \(function)，同一个单位的 \(other) 却列在 \(usual)", label: "与其他工资分开了",
      basis: "政府收支分类科目（\(draft.names.year)年版）", cure: "核对功能科目，改正填错的一个")
  }
}
