import GoujiModel

extension ReportTable {
  /// Rows that every page repeats: the header; of a table without one the first rows, which say of what
  /// it is, up to where nothing reaches into the rows below; none where that is too far down.
  package var repeatedRows: Int {
    if headerRows > 0 { return headerRows }
    return (1...3).first { end in
      2 * end <= rows.count && !merges.contains { $0.row < end && $0.row + $0.rowSpan > end }
    } ?? 0
  }
}
