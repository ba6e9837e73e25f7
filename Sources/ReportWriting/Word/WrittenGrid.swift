import GoujiModel
import OfficeOpenXML

/// The grid of a table as XML, and the styles that it names.
struct WrittenGrid: Sendable {
  let xml: XMLFragment
  let variants: [CellVariant]

  /// Nil where the table has no cells: Word takes such a table for damage.
  private init?(
    _ table: ReportTable, styles: WordLook, page: Section.Page
  ) throws(OfficeError) {
    if table.rows.isEmpty || table.columnWidths.isEmpty { return nil }
    var variants: [CellVariant] = []
    xml = try WordStory.fragment { story in
      let writer = GridWriter(table, styles: styles, page: page, story: story)
      writer.write()
      variants = writer.look.variants
    }
    self.variants = variants
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
