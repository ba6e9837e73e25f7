import GoujiModel
import OfficeOpenXML

/// A total as a live formula: `SUM(F8:F12)`, `SUM(F8,F12,F20)`.
package enum SumFormula {
  /// Excel's limits for one function and one formula.
  static let mostArguments = 255
  static let mostCharacters = 8192

  /// Nil where there is nothing to add or the formula would be too long for Excel.
  package static func text(_ sum: CellSum, row: Int, column: Int, layout: SheetLayout) -> String? {
    let arguments =
      switch sum {
      case .rows(let rows):
        runs(rows).map {
          CellReference.range(
            CellBlock(
              rows: $0.lowerBound + layout.firstTableRow...$0.upperBound + layout.firstTableRow,
              columns: column...column))
        }
      case .columns(let columns):
        runs(columns).map {
          let sheetRow = row + layout.firstTableRow
          return CellReference.range(CellBlock(rows: sheetRow...sheetRow, columns: $0))
        }
      }
    if arguments.isEmpty { return nil }
    let formula = call(arguments)
    return formula.utf8.count <= mostCharacters ? formula : nil
  }

  /// Neighbours joined, in the given order.
  static func runs(_ indexes: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for index in indexes {
      if let last = runs.last, last.upperBound + 1 == index {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    return runs
  }

  /// Sums of sums where one call cannot take all arguments.
  private static func call(_ arguments: [String]) -> String {
    if arguments.count <= mostArguments { return "SUM(" + arguments.joined(separator: ",") + ")" }
    let groups = stride(from: 0, to: arguments.count, by: mostArguments).map {
      call(Array(arguments[$0..<min($0 + mostArguments, arguments.count)]))
    }
    return call(groups)
  }
}
