import GoujiModel
import OfficeOpenXML
import ReportLayout

/// Paragraph properties of the cells of one table, found once for each kind of cell.
final class CellLook {
  /// Styles that the cells name, in the order of first use.
  private(set) var variants: [CellVariant] = []

  private let table: ReportTable
  private let story: WordStory
  private let size: Double
  private let pitch: Double
  private let head: TextStyle?
  private let body: TextStyle?
  private let headAlignment: TextAlignment
  /// By the key of the kind, those that stay with the next row behind the others.
  private var found: [XMLFragment?] = []

  private let joinedRows: Set<Int>

  private static let shortTable = 12

  init(_ table: ReportTable, look: Look, story: WordStory, fit: TableFit) {
    self.table = table
    self.story = story
    size = fit.size
    pitch = fit.spacing.pitch
    joinedRows = table.joinedRows
    head = look.standing("表头")
    body = look.standing("表文")
    headAlignment = head?.alignment ?? .center
  }

  /// Rows of a table with its caption below stay with the next where the caption would come away,
  /// and all of them where the table is short; and so do those over which a merged cell reaches.
  func of(_ cell: Cell, _ row: Int) -> XMLFragment {
    let kind = CellKind(
      cell, table.rows[row].emphasis, isHead: row < table.headerRows, headAlignment: headAlignment)
    let rows = table.rows.count
    let stays =
      joinedRows.contains(row)
      || table.caption != nil && (row >= rows - 2 || rows <= Self.shortTable)
    let index = 2 * kind.key + (stays ? 1 : 0)
    while found.count <= index { found.append(nil) }
    if let known = found[index] { return known }
    let look = kind.isHeader ? head : body
    let variant = CellVariant(
      isHeader: kind.isHeader, size: min(size, look?.size ?? size), pitch: pitch,
      alignment: kind.alignment, bold: look?.bold == true || kind.isTotal, indent: kind.indent)
    variants.append(variant)
    let style = story.paragraphProperties(style: variant.id, staysWithNext: stays)
    found[index] = style
    return style
  }
}
