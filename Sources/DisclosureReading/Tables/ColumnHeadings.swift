import GoujiModel

/// What the headers above a column say beside what its own says.
extension TablePanel.Column {
  /// What was carried over from the year before, or its part.
  package var isCarried: Bool {
    path.contains {
      $0.containsBytes(of: "结转") || $0.containsBytes(of: "结余") || $0.containsBytes(of: "弥补收支差额")
    }
  }

  /// What is left for the next year.
  var isLeft: Bool {
    path.contains { header in
      ["结转下年", "年末结转", "年末结余", "结转至下年", "结余分配"].contains(where: header.containsBytes)
    }
  }

  /// Of this year's money alone: 本年收入 above 小计.
  var isOfYear: Bool {
    path.contains {
      ["本年收入", "当年收入", "本年支出", "当年支出", "本年拨款", "当年拨款"].contains(where: $0.hasPrefix)
    }
  }
}

extension [ColumnRole] {
  /// 小计 of a group of columns is no total of the row where other columns stand beside the group.
  mutating func tellGroups(_ paths: [[String]], _ form: TableForm?) {
    let amounts = indices.filter { if case .amount = self[$0] { true } else { false } }
    let totals = amounts.filter { isTotal($0) }
    guard totals.count > 1 else { return }
    for index in totals {
      let path = paths[index]
      guard path.count > 1, case .amount(var amount) = self[index] else { continue }
      let group = path[path.count - 2]
      if Self.isNeutral(group, form) || amounts.allSatisfy({ paths[$0].contains(group) }) {
        continue
      }
      if form == .income, let kind = IncomeKind(named: group) {
        amount.part = .income(kind)
      } else {
        amount.part = .named(group)
      }
      self[index] = .amount(amount)
    }
  }

  private func isTotal(_ index: Int) -> Bool {
    if case .amount(let amount) = self[index] { amount.part == .total } else { false }
  }

  /// It says which year, which kind, revenue or spending; not whose money, or what it is for.
  private static func isNeutral(_ group: String, _ form: TableForm?) -> Bool {
    switch form {
    case .balance, .flow, .procurement, .agencyCosts: return true
    case .income: return ["本年收入", "当年收入", "收入", "本年"].contains(where: group.hasPrefix)
    default: break
    }
    let words = YearWords.removed(from: group)
    return neutral.contains(words)
      || ["预算数", "决算数", "执行数", "支出合计"].contains(where: words.hasSuffix)
      || ["基本支出", "项目支出"].contains(where: words.containsBytes)
  }

  private static let neutral = ["", "合计", "总计", "金额", "支出", "本年支出", "支出预算", "支出决算", "预算", "决算"]
}
