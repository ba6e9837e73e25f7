import GoujiModel
import OfficeOpenXML

/// Paragraph properties of the cells of one table, found once for each kind of cell.
final class CellLook {
  struct Found {
    var cell: WordCell
  }

  /// Styles that the cells name, in the order of first use.
  private(set) var variants: [CellVariant] = []

  private let table: ReportTable
  private let story: WordStory
  private let size: Double
  private let head: TextStyle?
  private let body: TextStyle?
  private let headAlignment: TextAlignment
  private var found: [CellKind: Found] = [:]

  init(_ table: ReportTable, styles: WordLook, story: WordStory, size: Double) {
    self.table = table
    self.story = story
    self.size = size
    head = styles.style("表头")
    body = styles.style("表文")
    headAlignment = head?.alignment ?? .center
  }

  func of(_ cell: Cell, _ row: Int) -> Found {
    let kind = CellKind(cell, row, of: table, headAlignment: headAlignment)
    if let known = found[kind] { return known }
    let look = kind.isHeader ? head : body
    let variant = CellVariant(
      isHeader: kind.isHeader, size: min(size, look?.size ?? size), alignment: kind.alignment,
      bold: look?.bold == true || kind.isTotal, indent: kind.indent)
    variants.append(variant)
    let style = story.paragraphProperties(style: variant.id)
    let new = Found(cell: story.cellPattern(style: style))
    found[kind] = new
    return new
  }
}
