import GoujiModel

/// The figures of a table whose meaning its title and headers tell.
struct TableFacts {
  let table: DisclosedTable
  private let index: Int
  let names: FunctionNames
  private(set) var facts: [Fact] = []

  init(_ table: DisclosedTable, index: Int, _ names: FunctionNames) {
    self.table = table
    self.index = index
    self.names = names
    guard table.unit != nil, table.isConfirmed, let form = table.form else { return }
    switch form {
    case .balance(let scope): readBalance(scope)
    case .income: readIncome()
    case .expenditure(let scope): readExpenditure(scope)
    case .basic(let scope): readBasic(scope)
    case .project(let scope): readTotals(.project, scope)
    case .threePublic(let scope): readThreePublic(scope)
    case .agencyCosts: readTotals(.agencyCosts, .general)
    case .procurement: readProcurement()
    case .flow(let scope): readFlow(scope)
    case .economic, .performance: break
    }
  }

  mutating func add(
    _ subject: Meaning.Subject, _ scope: Scope, _ panel: TablePanel, _ row: PanelRow, _ column: Int
  ) {
    guard let value = row.cells[column] else { return }
    let stage = panel.columns[column].amount.stage
    if stage == .change || stage == .distant { return }
    facts.append(
      Fact(
        meaning: Meaning(subject, scope, stage, of: table.binding), value: value,
        words: table.words(panel, row, column), spot: table.spot(panel, row, column), table: index))
  }

  // MARK: One row of totals

  func totalRow(of panel: TablePanel) -> PanelRow? {
    panel.rows.first { row in
      row.code.isEmpty
        && (row.name == "合计" || row.name == "总计" || row.name == "本年支出合计" || row.name == "收入总计")
    }
  }

  private mutating func readTotals(_ subject: Meaning.Subject, _ scope: Scope) {
    for panel in table.panels {
      guard let row = totalRow(of: panel) else { continue }
      for column in panel.columns.indices where panel.columns[column].amount.part == .total {
        add(subject, scope, panel, row, column)
      }
    }
  }

  /// 本年收入 and what was carried over may stand side by side, each with a total of its own.
  private mutating func readIncome() {
    for panel in table.panels {
      guard let row = totalRow(of: panel) else { continue }
      let tells =
        row.name.hasSuffix("总计") || panel.columns.contains { $0.isCarried }
        || table.grid.rows.contains { $0.contains { $0.containsBytes(of: "结转") } }
      for column in panel.columns.indices where !panel.columns[column].isCarried {
        switch panel.columns[column].amount.part {
        case .total where panel.columns[column].isOfYear:
          add(.incomeOfYear, .all, panel, row, column)
        case .total: add(tells ? .incomeInAll : .incomeOfYear, .all, panel, row, column)
        case .income(let kind): add(.income(kind), .all, panel, row, column)
        default: break
        }
      }
    }
  }

  // MARK: By codes

  private mutating func readExpenditure(_ scope: Scope) {
    for panel in table.panels {
      // Its totals have what was left, which is no spending.
      if panel.columns.contains(where: \.isLeft) { continue }
      // Totals alone may stand without a label.
      let only = panel.rows.count == 1 && panel.rows[0].label.isEmpty ? panel.rows[0] : nil
      if let row = totalRow(of: panel) ?? only {
        for column in panel.columns.indices {
          switch panel.columns[column].amount.part {
          case .total: add(.expenditureOfYear, scope, panel, row, column)
          case .basic: add(.basic, scope, panel, row, column)
          case .project: add(.project, scope, panel, row, column)
          default: break
          }
        }
      }
      readCodes(panel, scope)
    }
  }

  /// Revenue and spending in columns: only what stands below 本年支出 and 本年收入 tells which it is.
  private mutating func readFlow(_ scope: Scope) {
    for panel in table.panels {
      func isBelow(_ words: String, _ column: Int) -> Bool {
        panel.columns[column].path.dropLast().contains { $0.hasSuffix(words) }
      }
      let total = totalRow(of: panel)
      for column in panel.columns.indices where panel.columns[column].amount.part == .total {
        if let total, isBelow("本年收入", column) { add(.incomeOfYear, scope, panel, total, column) }
        guard isBelow("本年支出", column) else { continue }
        if let total { add(.expenditureOfYear, scope, panel, total, column) }
        let coded = panel.rows.filter { $0.code.hasPrefix("2") }
        if Set(coded.map(\.code)).count == coded.count {
          for row in coded { add(.function(row.code), scope, panel, row, column) }
        }
      }
    }
  }

  /// Codes that stand once; and the sums of 类 that have no row of their own.
  private mutating func readCodes(_ panel: TablePanel, _ scope: Scope) {
    let coded = panel.rows.filter { $0.code.hasPrefix("2") }
    var counts: [String: Int] = [:]
    for row in coded { counts[row.code, default: 0] += 1 }
    let isUnique = counts.values.allSatisfy { $0 == 1 }
    guard isUnique else { return }
    for row in coded {
      for column in panel.columns.indices {
        switch panel.columns[column].amount.part {
        case .total: add(.function(row.code), scope, panel, row, column)
        case .basic: add(.functionBasic(row.code), scope, panel, row, column)
        case .project: add(.functionProject(row.code), scope, panel, row, column)
        default: break
        }
      }
    }
    guard !coded.contains(where: { $0.code.count < 7 }), let column = panel.totalColumn else {
      return
    }
    for (code, rows) in Dictionary(grouping: coded, by: { String($0.code.prefix(3)) }).sorted(by: {
      $0.key < $1.key
    }) {
      guard let first = rows.first, let sum = rows.compactMap({ $0.cells[column] }).sum else {
        continue
      }
      facts.append(
        Fact(
          meaning: Meaning(.function(code), scope, of: table.binding), value: sum,
          words: "\(table.shortWords) \(code) 各项之和",
          spot: table.spot(panel, first, column), table: index, parts: rows.count))
    }
  }

  private mutating func readBasic(_ scope: Scope) {
    for panel in table.panels {
      for row in panel.rows where row.code.isEmpty {
        let subject: Meaning.Subject? =
          switch row.name {
          case "合计", "总计": nil
          case "人员经费合计", "人员经费": .personnel
          case "公用经费合计", "公用经费", "日常公用经费合计": .operating
          default: nil
          }
        if let subject {
          for column in panel.columns.indices where panel.columns[column].amount.part == .total {
            add(subject, scope, panel, row, column)
          }
        }
      }
      if let row = totalRow(of: panel) {
        for column in panel.columns.indices {
          switch panel.columns[column].amount.part {
          case .total: add(.basic, scope, panel, row, column)
          case .personnel: add(.personnel, scope, panel, row, column)
          case .operating: add(.operating, scope, panel, row, column)
          default: break
          }
        }
      }
      let coded = panel.rows.filter { $0.code.hasPrefix("3") }
      guard Set(coded.map(\.code)).count == coded.count, let column = panel.totalColumn else {
        continue
      }
      for row in coded { add(.economic(row.code), scope, panel, row, column) }
    }
  }
}
