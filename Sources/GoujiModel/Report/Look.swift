package typealias StyleName = String

/// How a report looks: named text styles and the page.
package struct Look: Equatable, Sendable {
  package var styles: [TextStyle]
  package var page: PageSetup
  /// Characters around the page number, e.g. `— {页} —`.
  package var pageNumber: String
  /// Of the cover and the contents.
  package var orientation = PageOrientation.portrait

  package init(styles: [TextStyle], page: PageSetup, pageNumber: String) {
    self.styles = styles
    self.page = page
    self.pageNumber = pageNumber
  }

  package func style(_ name: StyleName) -> TextStyle? {
    styles.first { $0.name.sameBytes(as: name) }
  }
}

package enum TextAlignment: String, CaseIterable, Sendable {
  case left = "左"
  case center = "中"
  case right = "右"
  case justified = "两端"
}

/// One named style of text. Lengths are in points.
package struct TextStyle: Equatable, Sendable {
  package var name: StyleName
  /// Typeface of Chinese text, by name.
  package var font: String
  /// Typeface of Latin letters and digits.
  package var latinFont: String
  /// 16 is 三号.
  package var size: Double
  package var bold: Bool
  package var alignment: TextAlignment
  /// Fixed distance of lines; nil for single spacing.
  package var lineSpacing: Double?
  package var spaceBefore: Double
  package var spaceAfter: Double
  /// Indent of the first line, in characters of the text.
  package var firstLineCharacters: Double

  package init(
    name: StyleName, font: String, latinFont: String, size: Double, bold: Bool = false,
    alignment: TextAlignment = .left, lineSpacing: Double? = nil, spaceBefore: Double = 0,
    spaceAfter: Double = 0, firstLineCharacters: Double = 0
  ) {
    self.name = name
    self.font = font
    self.latinFont = latinFont
    self.size = size
    self.bold = bold
    self.alignment = alignment
    self.lineSpacing = lineSpacing
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.firstLineCharacters = firstLineCharacters
  }
}

/// A4 and its margins in millimetres; a landscape page keeps the same margins, turned.
package struct PageSetup: Equatable, Sendable {
  package var top: Double
  package var bottom: Double
  package var left: Double
  package var right: Double

  package init(top: Double, bottom: Double, left: Double, right: Double) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }
}
