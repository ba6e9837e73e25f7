import GoujiModel
import OfficeOpenXML

/// A total as a live formula: `SUM(F8:F12)`, `SUM(F8,F12,F20)`.
package enum SumFormula {
  /// Excel's limits for one function and one formula.
  static let mostArguments = 255
  static let mostCharacters = 8192

  /// Nil where there is nothing to add or the formula would be too long for Excel.
  package static func text(_ sum: CellSum, row: Int, column: Int, layout: SheetLayout) -> String? {
    let blocks: [CellBlock] =
      switch sum {
      case .rows(let rows):
        runs(rows).map {
          CellBlock(
            rows: $0.lowerBound + layout.firstTableRow...$0.upperBound + layout.firstTableRow,
            columns: column...column)
        }
      case .columns(let columns):
        runs(columns).map {
          let sheetRow = row + layout.firstTableRow
          return CellBlock(rows: sheetRow...sheetRow, columns: $0)
        }
      }
    if blocks.isEmpty { return nil }
    var formula: [UInt8] = []
    append(blocks[...], to: &formula)
    return formula.count <= mostCharacters ? String(decoding: formula, as: UTF8.self) : nil
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
  private static func append(_ blocks: ArraySlice<CellBlock>, to formula: inout [UInt8]) {
    // How many blocks each argument takes.
    var each = 1
    while blocks.count > mostArguments * each { each *= mostArguments }
    formula += "SUM(".utf8
    for start in stride(from: blocks.startIndex, to: blocks.endIndex, by: each) {
      if start > blocks.startIndex { formula.append(UInt8(ascii: ",")) }
      if each == 1 {
        CellReference.append(blocks[start], to: &formula)
      } else {
        append(blocks[start..<min(start + each, blocks.endIndex)], to: &formula)
      }
    }
    formula.append(UInt8(ascii: ")"))
  }
}
