/// One sheet: what is known of it before its cells are written.
package struct Worksheet: Sendable {
  package var name: String
  /// In characters of the default font.
  package var columnWidths: [Double]
  /// Rows and columns that stay in view.
  package var frozenRows = 0
  package var frozenColumns = 0
  /// Rows repeated at the top of every printed page.
  package var titleRows: ClosedRange<Int>?
  /// What is printed of the sheet, as a formula that gives a range; nil prints all.
  package var printArea: String?
  /// Formats of whole columns, which cells have that are not written.
  package var columnStyles: [Int: CellStyle] = [:]
  package var merges: [CellBlock] = []
  /// Cells in which text may look like a number, such as codes, without being marked as an error.
  package var textNumbers: CellBlock?
  package var page = PrintedPage()
  /// Rows with which a new printed page begins.
  package var pageStarts: [Int] = []
  package var charts: [SheetChart] = []

  /// Relationship to the drawing that holds the charts.
  static let drawingRelationship = "rIdDrawing"
  package var visibility = Visibility.visible
  /// Colour of the tab, `RRGGBB`.
  package var tabColor: String?
  package var hiddenColumns: Set<Int> = []
  /// Nil leaves every cell open to changes.
  package var protection: SheetProtection?
  package var validations: [DataValidation] = []
  package var links: [SheetLink] = []

  package enum Visibility: String, Sendable {
    case visible, hidden, veryHidden
  }

  package init(name: String, columnWidths: [Double]) {
    self.name = name
    self.columnWidths = columnWidths
  }
}

/// As wide as the page, as long as it takes.
package struct PrintedPage: Sendable {
  /// A3 rather than A4.
  package var isLarge = false
  package var isLandscape = false
  /// In millimetres.
  package var top = 19.0
  package var bottom = 19.0
  package var left = 15.0
  package var right = 15.0
  /// Footers in Excel's code, `&P` is the page number; the even one is nil where both are alike.
  package var oddFooter = ""
  package var evenFooter: String?

  package init() {}
}

/// Writes the cells of a sheet, rows downwards and columns from left to right.
package struct RowWriter {
  let xml: XMLWriter
  let workbook: Workbook

  /// `row` counts from 0; a height in points, or nil to let the program find it.
  package func row(_ row: Int, height: Double? = nil, _ cells: (CellWriter) -> Void) {
    xml.element("row") {
      xml.attribute("r", row + 1)
      if let height {
        xml.attribute("ht", DecimalAttribute.text(min(height, 409)))
        xml.attribute("customHeight", 1)
      }
      cells(CellWriter(xml: xml, workbook: workbook, row: String(row + 1)))
    }
  }
}
