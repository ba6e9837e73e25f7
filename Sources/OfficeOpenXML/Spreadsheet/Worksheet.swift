/// One sheet: what is known of it before its cells are written.
public struct Worksheet: Sendable {
  public var name: String
  /// In characters of the default font.
  public var columnWidths: [Double]
  /// Rows and columns that stay in view.
  public var frozenRows = 0
  public var frozenColumns = 0
  /// Rows repeated at the top of every printed page.
  public var titleRows: ClosedRange<Int>?
  /// What is printed of the sheet, as a formula that gives a range; nil prints all.
  public var printArea: String?
  /// Formats of whole columns, which cells have that are not written.
  public var columnStyles: [Int: CellStyle] = [:]
  public var merges: [CellBlock] = []
  /// Cells in which text may look like a number, such as codes, without being marked as an error.
  public var textNumbers: CellBlock?
  public var page = PrintedPage()
  /// Rows with which a new printed page begins.
  public var pageStarts: [Int] = []
  public var charts: [SheetChart] = []

  /// Relationship to the drawing that holds the charts.
  static let drawingRelationship = "rIdDrawing"
  public var visibility = Visibility.visible
  /// Colour of the tab, `RRGGBB`.
  public var tabColor: String?
  public var hiddenColumns: Set<Int> = []
  /// Nil leaves every cell open to changes.
  public var protection: SheetProtection?
  public var validations: [DataValidation] = []
  public var links: [SheetLink] = []

  public enum Visibility: String, Sendable {
    case visible, hidden, veryHidden
  }

  public init(name: String, columnWidths: [Double]) {
    self.name = name
    self.columnWidths = columnWidths
  }
}

/// As wide as the page, as long as it takes.
public struct PrintedPage: Sendable {
  /// A3 rather than A4.
  public var isLarge = false
  public var isLandscape = false
  /// In millimetres.
  public var top = 19.0
  public var bottom = 19.0
  public var left = 15.0
  public var right = 15.0
  /// Footers in Excel's code, `&P` is the page number; the even one is nil where both are alike.
  public var oddFooter = ""
  public var evenFooter: String?

  public init() {}
}

/// Writes the cells of a sheet, rows downwards and columns from left to right.
public struct RowWriter {
  let xml: XMLWriter
  let workbook: Workbook

  /// `row` counts from 0; a height in points, or nil to let the program find it.
  public func row(_ row: Int, height: Double? = nil, _ cells: (CellWriter) -> Void) {
    xml.element("row") {
      xml.attribute("r", row + 1)
      if let height {
        xml.attribute("ht", DecimalAttribute.text(min(height, 409)))
        xml.attribute("customHeight", 1)
      }
      cells(CellWriter(xml: xml, workbook: workbook, row: String(row + 1)))
    }
    xml.spill()
  }
}
