import GoujiModel

/// Under which name documents, manifest and pages know a figure.
package enum FigureTag {
  /// Stable id of a figure of the prose: `f12` is `Report.figures[11]`.
  package static func of(_ index: Int) -> String { "f\(index + 1)" }

  /// `表3!R7C4`: rows and columns counted from 1.
  package static func cell(_ table: ReportTable, row: Int, column: Int) -> String {
    self.row(table, row) + String(column + 1)
  }

  /// What the names of the cells of a row begin with: `表3!R7C`.
  package static func row(_ table: ReportTable, _ row: Int) -> String { "\(table.id)!R\(row + 1)C" }

  /// `图1!收入总计.2024年度`
  package static func point(_ chart: ReportChart, category: Int, column: Int) -> String {
    "图\(chart.number)!\(chart.categories[category].text).\(chart.columnNames[column])"
  }

  /// The index that `f12` stands for; nil for what is no such name.
  package static func index(_ name: String) -> Int? {
    guard name.first == "f", let number = Int(name.dropFirst()), number > 0,
      of(number - 1) == name
    else { return nil }
    return number - 1
  }

  /// What `表3!R7C4` stands for, counted from 0; nil for what no sheet has room for.
  package static func cell(_ name: String) -> (table: String, row: Int, column: Int)? {
    guard let mark = name.lastIndex(of: "!") else { return nil }
    let place = name[name.index(after: mark)...]
    let numbers = place.dropFirst().split(separator: "C", omittingEmptySubsequences: false)
    guard place.first == "R", numbers.count == 2, let row = Int(numbers[0]),
      let column = Int(numbers[1]), (1...1_048_576).contains(row), (1...16_384).contains(column)
    else { return nil }
    return (String(name[..<mark]), row - 1, column - 1)
  }
}
