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
  /// Colour behind the text, `RRGGBB`; nil is none.
  package var fill: String?
  /// Cannot be changed while its sheet is protected.
  package var isLocked: Bool

  package init(
    font: CellFont, numberFormat: String? = nil, horizontal: Horizontal = .left,
    wraps: Bool = false, indent: Int = 0, bordered: Bool = false, fill: String? = nil,
    isLocked: Bool = true
  ) {
    self.font = font
    self.numberFormat = numberFormat
    self.horizontal = horizontal
    self.wraps = wraps
    self.indent = indent
    self.bordered = bordered
    self.fill = fill
    self.isLocked = isLocked
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
  /// `RRGGBB`; nil is that of the window.
  package var color: String?

  package init(name: String, size: Double, bold: Bool = false, color: String? = nil) {
    self.name = name
    self.size = size
    self.bold = bold
    self.color = color
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
