/// How characters look. Nil leaves it to the style or to the defaults of the document.
public struct TextFormat: Hashable, Sendable {
  /// Typeface of Chinese text.
  public var font: String?
  /// Typeface of Latin letters and digits.
  public var latinFont: String?
  /// In points; Word knows half points.
  public var size: Double?
  public var bold: Bool

  public init(
    font: String? = nil, latinFont: String? = nil, size: Double? = nil, bold: Bool = false
  ) {
    self.font = font
    self.latinFont = latinFont
    self.size = size
    self.bold = bold
  }
}

extension XMLWriter {
  /// The children of `w:rPr`, in Word's order.
  func textFormat(_ format: TextFormat) {
    fonts(format)
    if format.bold {
      element("w:b")
      element("w:bCs")
    }
    if let size = format.size {
      element("w:sz", "w:val", Int((size * 2).rounded()))
      element("w:szCs", "w:val", Int((size * 2).rounded()))
    }
  }

  private func fonts(_ format: TextFormat) {
    if format.font == nil, format.latinFont == nil { return }
    element("w:rFonts") {
      if let latin = format.latinFont { attribute("w:ascii", latin) }
      if let font = format.font { attribute("w:eastAsia", font) }
      if let latin = format.latinFont {
        attribute("w:hAnsi", latin)
        attribute("w:cs", latin)
      }
    }
  }
}
