import DisclosureReading
import GoujiModel

/// A row that is the sum of others; of several groups of them one is enough.
struct SumCheck {
  /// In the panel.
  var row: Int
  var addends: [[Int]]
  /// How the addends are called.
  var words = "各项之和"
}

/// Judges the sums of a panel together: where half of them fail, the table was read wrong, and none
/// is told.
struct SumVerdict {
  private let table: DisclosedTable
  private let panel: TablePanel

  init(_ table: DisclosedTable, _ panel: TablePanel) {
    self.table = table
    self.panel = panel
  }

  private struct Failure {
    var check: SumCheck
    var column: Int
    var printed: PrintedValue
    var sum: PrintedValue
  }

  func judge(_ checks: [SumCheck], _ log: inout AuditLog) {
    var (held, rounded) = (0, 0)
    var failures: [Failure] = []
    for check in checks {
      for column in panel.columns.indices where panel.columns[column].amount.stage != .change {
        guard let printed = panel.rows[check.row].cells[column] else { continue }
        let sums = check.addends.compactMap { rows in rows.compactMap { panel.rows[$0].cells[column] }.sum }
        guard let first = sums.first else { continue }
        if sums.contains(where: { $0.scaled == printed.scaled }) {
          held += 1
        } else if sums.contains(where: { Self.isRounding(printed, $0) }) {
          rounded += 1
        } else {
          failures.append(Failure(check: check, column: column, printed: printed, sum: first))
        }
      }
    }
    for _ in 0..<held { log.holds(CodedSums.family) }
    for _ in 0..<rounded { log.holds(CodedSums.family, rounded: true) }
    if failures.isEmpty { return }
    let all = held + rounded + failures.count
    if failures.count > 2, failures.count * 2 > all {
      log.leavesOpen(table.words, "\(all) 处合计有 \(failures.count) 处加不拢，多半没有读对，或只列了部分项目")
      return
    }
    for failure in failures { tell(failure, &log) }
  }

  /// Half a digit of the total and of each addend.
  static func isRounding(_ printed: PrintedValue, _ sum: PrintedValue) -> Bool {
    2 * (printed.scaled - sum.scaled).magnitude <= UInt(printed.step + sum.step)
  }

  private func tell(_ failure: Failure, _ log: inout AuditLog) {
    let row = panel.rows[failure.check.row]
    let (printed, sum) = (failure.printed, failure.sum)
    let difference = PrintedValue(scaled: printed.scaled - sum.scaled, step: printed.step)
    let more = difference.scaled > 0 ? "多" : "少"
    let size = PrintedValue(scaled: abs(difference.scaled), step: printed.step).words(in: table.unit)
    log.contradicts(
      CodedSums.family, .disclosedSumDiffers, .certain, at: table.spot(panel, row, failure.column),
      "\(table.words(panel, row, failure.column))印 \(printed.words(in: table.unit))，\(failure.check.words) \(sum.words(in: table.unit))，\(more) \(size)",
      label: "\(failure.check.words) \(sum.words(in: table.unit))", basis: Basis.tables,
      cure: "核对这个合计和它的各项，改错的那个")
  }
}
