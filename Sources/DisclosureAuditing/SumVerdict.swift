import DisclosureReading
import GoujiModel

/// Judges sums together: where many of them fail, the table was read wrong, and none is told.
struct SumVerdict {
  let family: String
  let table: DisclosedTable
  let panel: TablePanel
  /// Sums of the table beside the panel's that hold.
  var heldBeside = 0

  func judge(_ results: [SumResult], _ log: inout AuditLog) {
    let failed = results.filter { $0.outcome == .failed }
    let held = results.filter { $0.outcome != .failed && !$0.isEmpty }
    for result in results where result.outcome != .failed {
      log.holds(family, rounded: result.outcome == .rounded)
    }
    guard let first = failed.first else { return }
    guard let certainty = certainty(failed, held: held.count + heldBeside) else {
      let header = first.parts.isEmpty ? "" : "的“\(panel.columns[first.column].header)”"
      return log.leavesOpen(
        table.words + header, "\(results.count) 处合计有 \(failed.count) 处加不拢，多半没有读对，或只列了部分项目")
    }
    let rows = wholeRows(failed, of: results)
    for result in failed {
      tell(result, rows.contains(result.row) ? .likely : certainty, &log)
    }
  }

  /// By how many sums of the same kind hold; nil where too few do.
  private func certainty(_ failed: [SumResult], held: Int) -> Certainty? {
    // Where columns are known by their place on the page alone, most sums must hold.
    if table.grid.isByLayout { return held < 4 * failed.count ? nil : .likely }
    if held >= failed.count { return .certain }
    if held == 0 { return failed.count < 3 && failed.allSatisfy(isKnown) ? .likely : nil }
    return failed.count < 3 ? .likely : nil
  }

  /// Its parts are all there are, whatever the table: 基本支出 and 项目支出.
  private func isKnown(_ result: SumResult) -> Bool {
    let parts = result.parts.joined(separator: " ")
    let isDivided = [
      ["基本支出", "项目支出"], ["人员经费", "公用经费"], ["公务用车", "公务接待"], ["用车购置", "用车运行"],
    ].contains { words in
      words.allSatisfy(parts.contains)
    }
    return isDivided || result.parts.isEmpty && result.printed.scaled < result.sum.scaled
  }

  /// Rows that fail in each of several columns.
  private func wholeRows(_ failed: [SumResult], of results: [SumResult]) -> Set<Int> {
    let rows = Dictionary(grouping: results.filter { !$0.isEmpty && $0.parts.isEmpty }, by: \.row)
    return Set(
      rows.filter { _, results in
        Set(results.map(\.printed.scaled)).count > 1
          && results.allSatisfy { $0.outcome == .failed }
      }.map(\.key))
  }

  private func tell(_ result: SumResult, _ certainty: Certainty, _ log: inout AuditLog) {
    let row = panel.rows[result.row]
    let (printed, sum) = (result.printed.words(in: table.unit), result.sum.words(in: table.unit))
    let parts = result.parts.isEmpty ? "各项" : result.parts.joined(separator: "、")
    let more = result.printed.scaled > result.sum.scaled ? "多" : "少"
    let size = PrintedValue(
      scaled: abs(result.printed.scaled - result.sum.scaled), step: result.printed.step)
    log.contradicts(
      family, .disclosedSumDiffers, certainty,
      at: table.spot(panel, row, result.column),
      "\(table.words(panel, row, result.column))印 \(printed)，\(parts)之和 \(sum)，\(more) \(size.words(in: table.unit))",
      label: "之和 \(sum)", basis: Basis.tables, cure: "核对这个合计和它的各项，改错的那个")
  }
}
