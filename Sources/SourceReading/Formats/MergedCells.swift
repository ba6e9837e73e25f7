import GoujiModel
import OfficeOpenXML

extension [SourceRow] {
  /// The rows of a sheet, the text of the first cell of each merged block repeated below it in the
  /// columns that `repeats` names and, where `across` says so, beside it.
  package func filling(
    _ merges: [CellBlock], across: Bool = false, where repeats: (Int) -> Bool = { _ in true }
  ) -> [SourceRow] {
    if merges.isEmpty { return self }
    var filled = self
    let positions = Dictionary(
      enumerated().map { ($1.line - 1, $0) }, uniquingKeysWith: { first, _ in first })
    for block in merges {
      let left = block.columns.lowerBound
      guard let top = positions[block.rows.lowerBound], left < self[top].cells.count else {
        continue
      }
      let text = self[top].cells[left].text
      if text.isEmpty { continue }
      for index in top..<count where self[index].line - 1 <= block.rows.upperBound {
        let columns = across ? block.columns : left...left
        for column in columns where column < filled[index].cells.count && repeats(column) {
          filled[index].cells[column].text = text
        }
        if self[index].line - 1 == block.rows.upperBound { break }
      }
    }
    return filled
  }
}
