import GoujiModel
import SourceReading

extension ImportRowReader {
  /// The first amount with which a column passes what all its rows together may come to: beyond it no
  /// sum over the rows could be trusted.
  var beyondLimit: Finding? {
    var sums = [Int](repeating: 0, count: amountColumns.count)
    for row in rows {
      for (column, amount) in row.amounts.enumerated() {
        sums[column] += abs((amount ?? .zero).fen)
        guard sums[column] > Money.limit.fen * LedgerBounds.lines else { continue }
        let position = amountColumns[column].position
        let place =
          position < row.row.cells.count
          ? row.row.cells[position].place(in: sheet.file) : row.row.place(in: sheet.file)
        return .sumTooLarge(amountColumns[column].header, at: place)
      }
    }
    return nil
  }
}
