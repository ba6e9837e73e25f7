/// References of a chart to cells, with the values that it shows without opening the workbook.
extension XMLWriter {
  func reference(to texts: Chart.Texts, on sheet: String) {
    element("c:strRef") {
      element("c:f", text: CellReference.fixedRange(texts.cells, on: sheet))
      element("c:strCache") { points(texts.values) }
    }
  }

  func reference(to numbers: Chart.Numbers, on sheet: String) {
    element("c:numRef") {
      element("c:f", text: CellReference.fixedRange(numbers.cells, on: sheet))
      element("c:numCache") {
        element("c:formatCode", text: numbers.format)
        points(numbers.values)
      }
    }
  }

  private func points(_ values: [String]) {
    element("c:ptCount", "val", values.count)
    for (index, value) in values.enumerated() {
      element("c:pt") {
        attribute("idx", index)
        element("c:v", text: value)
      }
    }
  }
}

extension CellReference {
  /// `'图'!$B$2:$B$5`
  static func fixedRange(_ block: CellBlock, on sheet: String) -> String {
    let first = fixedCell(block.rows.lowerBound, block.columns.lowerBound)
    let last = fixedCell(block.rows.upperBound, block.columns.upperBound)
    return SheetName.quoted(sheet) + "!" + (first == last ? first : "\(first):\(last)")
  }

  private static func fixedCell(_ row: Int, _ column: Int) -> String {
    "$\(self.column(column))$\(row + 1)"
  }
}
