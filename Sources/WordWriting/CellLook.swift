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
  private let head: TextStyle?
  private let body: TextStyle?
  private let headAlignment: TextAlignment
  /// A dozen at most as a rule, so that looking through them is faster than a dictionary.
  private var found: [(kind: CellKind, staysWithNext: Bool, style: XMLFragment)] = []

  private static let shortTable = 12

  init(_ table: ReportTable, look: Look, story: WordStory, size: Double) {
    self.table = table
    self.story = story
    self.size = size
    head = look.standing("表头")
    body = look.standing("表文")
    headAlignment = head?.alignment ?? .center
  }

  /// Rows of a table with its caption below stay with the next where the caption would come away,
  /// and all of them where the table is short.
  func of(_ cell: Cell, _ row: Int) -> XMLFragment {
    let kind = CellKind(
      cell, table.rows[row].emphasis, isHead: row < table.headerRows, headAlignment: headAlignment)
    let rows = table.rows.count
    let stays = table.caption != nil && (row >= rows - 2 || rows <= Self.shortTable)
    if let known = found.firstIndex(where: { $0.kind == kind && $0.staysWithNext == stays }) {
      return found[known].style
    }
    let look = kind.isHeader ? head : body
    let variant = CellVariant(
      isHeader: kind.isHeader, size: min(size, look?.size ?? size), alignment: kind.alignment,
      bold: look?.bold == true || kind.isTotal, indent: kind.indent)
    variants.append(variant)
    let style = story.paragraphProperties(style: variant.id, staysWithNext: stays)
    found.append((kind, stays, style))
    return style
  }
}
