/// How a cell looks. Equal formats share one entry of the style sheet.
package struct CellFormat: Hashable, Sendable {
  package var font: CellFont
  /// A format code such as `#,##0.00`; nil is General, `@` is text.
  package var numberFormat: String?
  package var horizontal: Horizontal
  package var wraps: Bool
  /// Levels of indentation, for left-aligned cells.
  package var indent: Int
  /// Thin lines on all four sides.
  package var bordered: Bool

  package init(
    font: CellFont, numberFormat: String? = nil, horizontal: Horizontal = .left,
    wraps: Bool = false, indent: Int = 0, bordered: Bool = false
  ) {
    self.font = font
    self.numberFormat = numberFormat
    self.horizontal = horizontal
    self.wraps = wraps
    self.indent = indent
    self.bordered = bordered
  }

  package enum Horizontal: String, Sendable {
    case left, center, right
  }
}

package struct CellFont: Hashable, Sendable {
  package var name: String
  /// In points.
  package var size: Double
  package var bold: Bool

  package init(name: String, size: Double, bold: Bool = false) {
    self.name = name
    self.size = size
    self.bold = bold
  }
}

/// Index of a `CellFormat` in the style sheet of its workbook.
package struct CellStyle: Hashable, Sendable {
  let index: Int
  /// The index as the attribute of every cell writes it.
  let text: String

  init(index: Int) {
    self.index = index
    text = String(index)
  }
}
