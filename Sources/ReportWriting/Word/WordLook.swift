import GoujiModel
import OfficeOpenXML

/// The styles of a look as paragraph styles of Word, and the variants that tables need of them.
final class WordLook {
  let look: Look
  private(set) var all: [WordStyle] = []
  private var ids: [StyleName: String] = [:]
  private var variants: [Variant: String] = [:]

  init(_ look: Look) {
    self.look = look
    for (index, style) in look.styles.enumerated() where ids[style.name] == nil {
      let known = WordStyleName.known[style.name]
      let id = known?.id ?? "Style\(index + 1)"
      ids[style.name] = id
      var paragraph = paragraphFormat(style)
      paragraph.outlineLevel = known?.outlineLevel
      paragraph.keepWithNext = known?.outlineLevel != nil
      all.append(
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

  /// The style itself, or the one that stands in where the look has none of that name.
  func style(_ name: StyleName) -> TextStyle? {
    look.style(name) ?? (name.hasPrefix("表") ? look.style("表文") : nil) ?? look.style("正文")
  }

  func id(of name: StyleName) -> String { style(name).flatMap { ids[$0.name] } ?? "Normal" }

  /// The level that a style of this name brings along; nil where it is no heading.
  func outlineLevel(of name: StyleName) -> Int? {
    ids[name] == nil ? nil : WordStyleName.known[name]?.outlineLevel
  }

  /// A table style in another size, alignment or weight. Made a style of its own, so that the
  /// thousands of cells only name it.
  func variant(
    of name: StyleName, size: Double, alignment: TextAlignment, bold: Bool, indent: Int = 0
  ) -> String {
    let variant = Variant(
      name: name, size: size, alignment: alignment, bold: bold, indent: indent)
    if let id = variants[variant] { return id }
    let id = "Cell\(variants.count + 1)"
    variants[variant] = id
    all.append(variantStyle(variant, id: id))
    return id
  }

  /// Exact distance of lines in a table, in points: what the look says, or a measure of our own,
  /// because single spacing depends on the typefaces of the reader.
  func linePitch(of name: StyleName, size: Double) -> Double {
    guard let style = style(name), let spacing = style.lineSpacing else {
      return size * TableFit.linePitch
    }
    return spacing * min(1, size / style.size)
  }

  private struct Variant: Hashable {
    var name: StyleName
    var size: Double
    var alignment: TextAlignment
    var bold: Bool
    var indent: Int
  }

  private func variantStyle(_ variant: Variant, id: String) -> WordStyle {
    var style =
      style(variant.name)
      ?? TextStyle(name: variant.name, font: "宋体", latinFont: "Times New Roman", size: 10.5)
    style.lineSpacing = linePitch(of: variant.name, size: variant.size)
    style.size = variant.size
    style.bold = variant.bold
    style.alignment = variant.alignment
    style.firstLineCharacters = 0
    var paragraph = paragraphFormat(style)
    if variant.indent > 0 {
      paragraph.indent = ParagraphFormat.Indent()
      paragraph.indent?.left = Twips(points: Double(variant.indent) * variant.size)
    }
    let size = variant.size == variant.size.rounded() ? "\(Int(variant.size))" : "\(variant.size)"
    let name = "\(variant.name) \(size) \(variant.alignment.rawValue)"
    return WordStyle(
      id: id,
      name: name + (variant.bold ? " 粗" : "") + (variant.indent > 0 ? " 缩\(variant.indent)" : ""),
      base: self.id(of: variant.name), paragraph: paragraph, text: textFormat(style), shown: false)
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
