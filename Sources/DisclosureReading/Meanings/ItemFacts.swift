import GoujiModel

/// Tables of one thing each: “三公” 经费, 政府采购.
extension TableFacts {
  mutating func readThreePublic(_ scope: Scope) {
    for panel in table.panels {
      if panel.rows.count(where: { ThreePublicItem(in: $0.name) != nil }) > 1 {
        readThreePublicRows(panel, scope)
        continue
      }
      let filled = panel.rows.filter(\.isFilled)
      // One row, or the first of totals.
      guard let row = totalRow(of: panel) ?? (filled.count == 1 ? filled.first : nil) else {
        continue
      }
      // 合计 of 三公, meetings and training together is none of 三公.
      let isWider = panel.columns.contains {
        $0.amount.part == .meeting || $0.amount.part == .training
      }
      for column in panel.columns.indices {
        switch panel.columns[column].amount.part {
        case .threePublic(.total)
        where isWider && !panel.columns[column].path.contains { $0.containsBytes(of: "三公") }: break
        case .total where !isWider && panel.columns[column].path.count == 1:
          add(.threePublic(.total), scope, panel, row, column)
        case .threePublic(let item): add(.threePublic(item), scope, panel, row, column)
        case .agencyCosts: add(.agencyCosts, .general, panel, row, column)
        case .meeting: add(.meeting, scope, panel, row, column)
        case .training: add(.training, scope, panel, row, column)
        default: break
        }
      }
    }
  }

  /// An item to a row, a year to a column.
  private mutating func readThreePublicRows(_ panel: TablePanel, _ scope: Scope) {
    for row in panel.rows where !Self.isCount(row.name) {
      if row.name == "机关运行经费" {
        for column in panel.columns.indices { add(.agencyCosts, .general, panel, row, column) }
      }
      let isTotal = ["合计", "支出合计", "三公经费", "三公经费合计"].contains(row.name)
      guard let item = isTotal ? .total : ThreePublicItem(in: row.name) else { continue }
      for column in panel.columns.indices {
        if case .fund = panel.columns[column].amount.part { continue }
        add(.threePublic(item), scope, panel, row, column)
      }
    }
  }

  /// `公务用车保有量（辆）`, and parts of 公务接待费.
  private static func isCount(_ name: String) -> Bool {
    ["数（", "数量", "人数", "人次", "团组", "批次", "保有量", "国内", "外事", "外宾", "国（境）外接待"].contains(
      where: name.containsBytes)
  }

  mutating func readProcurement() {
    for panel in table.panels {
      for row in panel.rows {
        let part: Meaning.ProcurementPart? =
          row.name == "合计" || row.name == "总计"
          ? .total
          : row.name.hasPrefix("货物")
            ? .goods
            : row.name.hasPrefix("工程") ? .works : row.name.hasPrefix("服务") ? .services : nil
        guard let part else { continue }
        for column in panel.columns.indices where panel.columns[column].amount.part == .total {
          add(.procurement(part), .all, panel, row, column)
        }
      }
    }
  }
}
