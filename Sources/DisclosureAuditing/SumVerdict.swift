import DisclosureReading
import GoujiModel

/// Judges sums together: where many of them fail, the table was read wrong, and none is told.
struct SumVerdict {
  let family: String
  let table: DisclosedTable
  let panel: TablePanel

  func judge(_ results: [SumResult], _ log: inout AuditLog) {
    let failed = results.filter { $0.outcome == .failed }
    let others = results.count - failed.count
    for result in results where result.outcome != .failed {
      log.holds(family, rounded: result.outcome == .rounded)
    }
    guard let first = failed.first else { return }
    // Where columns are known by their place on the page alone, most sums must hold.
    let isMisread =
      table.grid.isByLayout ? others < 4 * failed.count : failed.count > 2 && failed.count > others
    if isMisread {
      let header = first.parts.isEmpty ? "" : "的“\(panel.columns[first.column].header)”"
      log.leavesOpen(
        table.words + header, "\(results.count) 处合计有 \(failed.count) 处加不拢，多半没有读对，或只列了部分项目")
    } else {
      for result in failed { tell(result, &log) }
    }
  }

  private func tell(_ result: SumResult, _ log: inout AuditLog) {
    let row = panel.rows[result.row]
    let (printed, sum) = (result.printed.words(in: table.unit), result.sum.words(in: table.unit))
    let parts = result.parts.isEmpty ? "各项" : result.parts.joined(separator: "、")
    let more = result.printed.scaled > result.sum.scaled ? "多" : "少"
    let size = PrintedValue(
      scaled: abs(result.printed.scaled - result.sum.scaled), step: result.printed.step)
    log.contradicts(
      family, .disclosedSumDiffers, table.certainty,
      at: table.spot(panel, row, result.column),
      "\(table.words(panel, row, result.column))印 \(printed)，\(parts)之和 \(sum)，\(more) \(size.words(in: table.unit))",
      label: "之和 \(sum)", basis: Basis.tables, cure: "核对这个合计和它的各项，改错的那个")
  }
}
