import GoujiModel
import OfficeOpenXML

/// Which cells of a table on a sheet show as one: a header that no longer reaches over its columns, or
/// one that reaches over others, says something else of the numbers below it.
enum SheetMerges {
  static func findings(
    _ expected: ExpectedSheet, _ found: SheetContent, _ place: Place
  ) -> [Finding] {
    let (ought, merged) = (Set(expected.merges), Set(found.merges))
    let lost = expected.merges.filter { !merged.contains($0) }
    // Title, subtitle and notes stand outside the table, merged or not, each in a row of its own.
    let added = found.merges.filter {
      !ought.contains($0)
        && ($0.rows.count > 1 && $0.rows.overlaps(expected.filledRows)
          || expected.tableRows.overlaps($0.rows))
    }
    return lost.map { .merge("\(CellReference.range($0)) 应合并成一格，文件里没有", place) }
      + added.map { .merge("\(CellReference.range($0)) 合并成了一格，应是分开的", place) }
  }
}

extension Finding {
  fileprivate static func merge(_ message: String, _ place: Place) -> Finding {
    Finding(
      .fileMergesDiffer, at: place, message, basis: fileBasis,
      cure: "照应有的合并或拆开，或用 gouji build 重新生成")
  }
}
