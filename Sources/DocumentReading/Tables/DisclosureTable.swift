import GoujiModel
import OfficeOpenXML

/// A table as a disclosure prints it, whoever made it: what it is called, its unit, its columns by
/// their headers, its rows. Slices of a table that was too wide for its page are one table each.
package struct DisclosureTable: Sendable {
  /// `公开01表`; empty where none is printed.
  package var label: String
  /// Empty where none stands above the table, or below it as a caption.
  package var title: String
  /// Nil where the lines around the table name none.
  package var unit: AmountUnit?
  /// The headers above each column from the outermost in, `/` between them.
  package var columns: [String]
  /// Of the body: the text of each cell of the grid; cells that a merge covers are empty.
  package var rows: [[String]]

  /// All tables of a document, in printed order.
  package static func all(in content: WordContent) -> [DisclosureTable] {
    var tables: [DisclosureTable] = []
    var above: [String] = []
    for (index, block) in content.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph): above.append(paragraph.text)
      case .chart: above = []
      case .table(let grid):
        let below = caption(behind: index, in: content.blocks)
        tables.append(DisclosureTable(grid, TableSurroundings(above: above, below: below)))
        above = []
      }
    }
    return tables
  }

  /// The paragraph right below a table.
  private static func caption(behind index: Int, in blocks: [WordBlock]) -> String? {
    guard index + 1 < blocks.count, case .paragraph(let next) = blocks[index + 1] else {
      return nil
    }
    return next.text
  }

  private init(_ grid: WordGrid, _ surroundings: TableSurroundings) {
    let table = GridTexts(grid)
    label = surroundings.label
    title = surroundings.title
    unit = surroundings.unit
    columns = table.headerPaths
    rows = Array(table.rows.dropFirst(table.headerRows))
  }
}
