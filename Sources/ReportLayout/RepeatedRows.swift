import GoujiModel

extension ReportTable {
  /// Rows that every page repeats: the header; of a table without one the first row, which says of what
  /// it is, as long as nothing reaches from it into the rows below.
  package var repeatedRows: Int {
    if headerRows > 0 || rows.count < 2 { return headerRows }
    return merges.contains { $0.row == 0 && $0.rowSpan > 1 } ? 0 : 1
  }
}
