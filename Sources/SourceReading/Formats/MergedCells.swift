import OfficeOpenXML

extension SheetSource {
  /// The sheet's own `rows`, the text of the first cell of each merged block repeated below it in
  /// the columns that `repeats` names and, where `across` says so, beside it.
  package func filling(
    _ rows: [SourceRow], across: Bool = false, where repeats: (Int) -> Bool = { _ in true }
  ) -> [SourceRow] {
    if content.merges.isEmpty { return rows }
    var filled = rows
    let positions = Dictionary(
      rows.enumerated().map { ($1.line - 1, $0) }, uniquingKeysWith: { first, _ in first })
    for block in content.merges {
      let left = block.columns.lowerBound
      guard let top = positions[block.rows.lowerBound], left < rows[top].cells.count else {
        continue
      }
      let text = rows[top].cells[left].text
      if text.isEmpty { continue }
      for index in top..<rows.count where rows[index].line - 1 <= block.rows.upperBound {
        let right = across ? min(block.columns.upperBound, filled[index].cells.count - 1) : left
        for column in left...max(left, right)
        where column < filled[index].cells.count && repeats(column) {
          filled[index].cells[column].text = text
        }
        if rows[index].line - 1 == block.rows.upperBound { break }
      }
    }
    return filled
  }
}
