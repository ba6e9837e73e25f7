import DisclosureReading
import GoujiModel

/// What it checks: a table of one of the three budgets has codes of that budget.
///
/// Why: spending of a fund that stands among that of 一般公共预算 is wrong in both tables.
///
/// Example: 2120801 征地和拆迁补偿支出 in the table of 一般公共预算.
///
/// Source: 预算法 第五条; 政府收支分类科目. Codes that the edition does not have are left alone.
enum FundsOfCodes {
  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let classification = disclosure.names.classification
    for table in disclosure.tables where table.isConfirmed {
      let scope: Scope
      switch table.form {
      case .expenditure(let own), .flow(let own), .project(let own): scope = own
      default: continue
      }
      guard let account = BudgetAccount(rawValue: scope.rawValue) else { continue }
      for panel in table.panels {
        for row in panel.rows where row.code.count == 7 && row.code.hasPrefix("2") && row.isFilled {
          guard let own = classification.account(ofFunction: row.code) else { continue }
          if own == account {
            log.holds("科目与表")
            continue
          }
          log.contradicts(
            "科目与表", .disclosedCodeMisplaced, table.certainty,
            at: table.grid.spot(row.number, row.labelColumn),
            "\(table.words)里有 \(row.code) \(row.name)，是\(own.rawValue)的科目",
            label: "\(own.rawValue)的科目",
            basis: "预算法第五条；\(Basis.subjects)（\(classification.year)年版）",
            cure: "列到\(own.rawValue)的表里，或改用\(account.rawValue)的科目")
        }
      }
    }
  }
}
