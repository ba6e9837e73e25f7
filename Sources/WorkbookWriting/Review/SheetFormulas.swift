/// Formulas of the cells of a table, each without its leading `=`.
struct SheetFormulas {
  private var texts: [Int: String] = [:]

  /// Rows and columns of the table, from 0.
  subscript(_ row: Int, _ column: Int) -> String? {
    get { texts.isEmpty ? nil : texts[row << 16 | column] }
    set { texts[row << 16 | column] = newValue }
  }
}
