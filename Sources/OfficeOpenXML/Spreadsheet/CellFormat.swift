/// How a cell looks. Equal formats share one entry of the style sheet.
public struct CellFormat: Hashable, Sendable {
  public var font: CellFont
  /// A format code such as `#,##0.00`; nil is General, `@` is text.
  public var numberFormat: String?
  public var horizontal: Horizontal
  public var wraps: Bool
  /// Levels of indentation, for left-aligned cells.
  public var indent: Int
  /// Thin lines on all four sides.
  public var bordered: Bool
  /// Colour behind the text, `RRGGBB`; nil is none.
  public var fill: String?
  /// Cannot be changed while its sheet is protected.
  public var isLocked: Bool

  public init(
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

  public enum Horizontal: String, Sendable {
    case left, center, right
  }
}

public struct CellFont: Hashable, Sendable {
  public var name: String
  /// In points.
  public var size: Double
  public var bold: Bool
  /// `RRGGBB`; nil is that of the window.
  public var color: String?

  public init(name: String, size: Double, bold: Bool = false, color: String? = nil) {
    self.name = name
    self.size = size
    self.bold = bold
    self.color = color
  }
}

/// Index of a `CellFormat` in the style sheet of its workbook.
public struct CellStyle: Hashable, Sendable {
  let index: Int
  /// The index as the attribute of every cell writes it.
  let text: String

  init(index: Int) {
    self.index = index
    text = String(index)
  }
}
