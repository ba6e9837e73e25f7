import DisclosureReading
import GoujiModel

extension Disclosure {
  /// Money of the year before is part of some of its totals.
  var hasCarryover: Bool {
    tables.contains(where: \.hasCarryover)
      || paragraphs.contains { paragraph in
        paragraph.statements.contains {
          $0.value.scaled != 0 && $0.unit.hasSuffix("元") && $0.name.containsBytes(of: "结转")
        }
      }
  }
}

extension DisclosedTable {
  /// A row or a column of it is of money that was carried over, in or out, and has some.
  fileprivate var hasCarryover: Bool {
    panels.contains { panel in
      let columns = panel.columns.indices.filter { panel.columns[$0].isCarried }
      return panel.rows.contains { row in
        let isRow = row.label.containsBytes(of: "结转") || row.label.containsBytes(of: "结余")
        return (isRow ? Array(row.cells.indices) : columns).contains {
          (row.cells[$0]?.scaled ?? 0) != 0
        }
      }
    }
  }
}

extension Meaning {
  /// Tables of the three budgets show it with what was carried over, or without.
  var mayLeaveOutCarryover: Bool {
    switch subject {
    case .incomeInAll, .expenditureInAll: false
    // 收入合计 of a table that does not say which it is.
    case .income, .incomeOfYear: true
    default: scope != .all
    }
  }
}
