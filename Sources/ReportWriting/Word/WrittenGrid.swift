import GoujiModel
import OfficeOpenXML

/// The grid of a table as XML, one for each slice of it, and the styles that they name.
struct WrittenGrid: Sendable {
  private(set) var slices: [XMLFragment] = []
  private(set) var variants: [CellVariant] = []

  /// Nil where the table has no cells: Word takes such a table for damage.
  private init?(
    _ table: ReportTable, styles: WordLook, page: Section.Page
  ) throws(OfficeError) {
    if table.rows.isEmpty || table.columnWidths.isEmpty { return nil }
    let parts = TableSlices.of(table, page: page)
    // All slices in the type of the one that needs the smallest.
    let limit =
      parts.count < 2
      ? nil
      : parts.map { TableFit($0, grid: MergeGrid($0), styles: styles, page: page).size }.min()
    for part in parts {
      var found: [CellVariant] = []
      slices.append(
        try WordStory.fragment { story in
          let writer = GridWriter(
            part, styles: styles, page: page, story: story, limit: limit)
          writer.write()
          found = writer.look.variants
        })
      variants += found
    }
  }

  /// The grids of all tables, made side by side: they are nine tenths of a document.
  static func all(
    _ tables: [BodyPages.PlacedTable], styles: WordLook
  ) throws(OfficeError) -> [WrittenGrid?] {
    let grids = tables.concurrentMap { placed in
      Result { () throws(OfficeError) in
        let page = styles.look.page.page(placed.orientation)
        return try WrittenGrid(placed.table, styles: styles, page: page)
      }
    }
    var all: [WrittenGrid?] = []
    for grid in grids { all.append(try grid.get()) }
    return all
  }
}
