/// References of a chart to cells, with the values that it shows without opening the workbook.
extension XMLWriter {
  /// A series: name, what a kind of chart says of its looks, categories and numbers.
  func series(_ index: Int, of chart: Chart, _ looks: (Chart.Series) -> Void) {
    let series = chart.series[index]
    element("c:ser") {
      element("c:idx", "val", index)
      element("c:order", "val", index)
      element("c:tx") { reference(to: series.name, on: chart.sheet) }
      looks(series)
      element("c:cat") { reference(to: chart.categories, on: chart.sheet) }
      element("c:val") { reference(to: series.numbers, on: chart.sheet) }
    }
  }

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
    let first = absolute(row: block.rows.lowerBound, column: block.columns.lowerBound)
    let last = absolute(row: block.rows.upperBound, column: block.columns.upperBound)
    return SheetName.quoted(sheet) + "!" + (first == last ? first : "\(first):\(last)")
  }
}
