import GoujiModel
import OfficeOpenXML
import ReportLayout

/// The styles of a look as paragraph styles of Word, and the variants that tables need of them.
struct WordLook: Sendable {
  let look: Look
  private let department: String
  private var own: [WordStyle] = []
  private var ids: [StyleName: String] = [:]

  /// Titles break at the name of the department rather than in it.
  init(_ look: Look, department: String) {
    self.look = look
    self.department = department
    for (index, style) in look.styles.enumerated() where ids[style.name] == nil {
      let known = WordStyleName.known[style.name]
      let id = known?.id ?? "Style\(index + 1)"
      ids[style.name] = id
      var paragraph = paragraphFormat(style)
      paragraph.outlineLevel = known?.outlineLevel
      paragraph.keepWithNext = known?.outlineLevel != nil
      own.append(
        WordStyle(
          id: id, name: known?.name ?? style.name, paragraph: paragraph, text: textFormat(style)))
    }
  }

  /// The face of text without style: that of 正文.
  var defaults: TextFormat {
    textFormat(
      look.style("正文")
        ?? TextStyle(name: "正文", font: "仿宋_GB2312", latinFont: "Times New Roman", size: 16))
  }

  func id(of name: StyleName) -> String { look.standing(name).flatMap { ids[$0.name] } ?? "Normal" }

  /// Of a centred title that does not fit a line of `width`; nil for what needs none.
  func balance(_ text: String, _ name: StyleName, width: Int) -> ParagraphFormat.Indent? {
    guard let style = look.standing(name), style.alignment == .center, !text.isEmpty,
      let balance = TitleBalance(text, size: style.size, width: width, department: department)
    else { return nil }
    var indent = ParagraphFormat.Indent()
    indent.left = Twips(balance.left)
    indent.right = Twips(balance.right)
    indent.firstLine = Twips(balance.firstLine)
    return indent
  }

  /// The level that a style of this name brings along; nil where it is no heading.
  func outlineLevel(of name: StyleName) -> Int? {
    ids[name] == nil ? nil : WordStyleName.known[name]?.outlineLevel
  }

  /// All styles of the document; a variant may be named several times.
  func all(_ variants: [CellVariant]) -> [WordStyle] {
    // Tables name the same dozen.
    var known: [CellVariant] = []
    for variant in variants where !known.contains(variant) { known.append(variant) }
    return own + known.map(style)
  }

  private func style(_ variant: CellVariant) -> WordStyle {
    var style =
      look.standing(variant.base)
      ?? TextStyle(name: variant.base, font: "宋体", latinFont: "Times New Roman", size: 10.5)
    style.lineSpacing = look.linePitch(of: variant.base, size: variant.size) * variant.pitch
    style.size = variant.size
    style.bold = variant.bold
    style.alignment = variant.alignment
    style.firstLineCharacters = 0
    var paragraph = paragraphFormat(style)
    if variant.indent > 0 {
      paragraph.indent = ParagraphFormat.Indent()
      paragraph.indent?.left = Twips(points: Double(variant.indent) * variant.size)
    }
    return WordStyle(
      id: variant.id, name: variant.name, base: id(of: variant.base), paragraph: paragraph,
      text: textFormat(style), shown: false)
  }

  private func textFormat(_ style: TextStyle) -> TextFormat {
    TextFormat(font: style.font, latinFont: style.latinFont, size: style.size, bold: style.bold)
  }

  private func paragraphFormat(_ style: TextStyle) -> ParagraphFormat {
    var format = ParagraphFormat()
    format.spacing = ParagraphFormat.Spacing(
      before: Twips(points: style.spaceBefore), after: Twips(points: style.spaceAfter),
      line: style.lineSpacing.map(Twips.init(points:)))
    var indent = ParagraphFormat.Indent()
    indent.firstLineCharacters = Int((style.firstLineCharacters * 100).rounded())
    indent.firstLine = Twips(points: style.firstLineCharacters * style.size)
    format.indent = indent
    format.alignment = style.alignment.inWord
    return format
  }
}

extension TextAlignment {
  var inWord: ParagraphFormat.Alignment {
    switch self {
    case .left: .left
    case .center: .center
    case .right: .right
    case .justified: .justified
    }
  }
}
