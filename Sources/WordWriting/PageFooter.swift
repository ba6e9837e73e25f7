import GoujiModel
import OfficeOpenXML
import ReportLayout

/// The page number at the foot, `— 1 —`.
enum PageFooter {
  /// Odd pages carry it on the right, even pages on the left, one character from the edge (GB/T
  /// 9704-2012, 7.5), unless the look centres its style 页码.
  static func add(
    _ look: Look, to document: WordDocument, style: String
  ) -> [FooterReference] {
    if look.pageNumber.isEmpty { return [] }
    let centred = look.style("页码")?.alignment == .center
    if centred { return [document.footer(on: .odd) { write(look, style, nil, $0) }] }
    return [
      document.footer(on: .odd) { write(look, style, .right, $0) },
      document.footer(on: .even) { write(look, style, .left, $0) },
    ]
  }

  private static func write(
    _ look: Look, _ style: String, _ side: ParagraphFormat.Alignment?, _ story: WordStory
  ) {
    var format = ParagraphFormat(style: style)
    format.alignment = side
    if side != nil {
      var indent = ParagraphFormat.Indent()
      indent.left = Twips(points: 14)
      indent.right = Twips(points: 14)
      format.indent = indent
    }
    let (before, after) = PageNumberPattern.around(look.pageNumber)
    story.paragraph(format) {
      if !before.isEmpty { story.run(before) }
      story.pageNumber()
      if !after.isEmpty { story.run(after) }
    }
  }
}
