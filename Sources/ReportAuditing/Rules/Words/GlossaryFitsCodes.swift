import GoujiModel

/// What it says: the glossary explains every term that the template asks for under the codes that the
/// budget uses, each once, and no other.
///
/// How it is recounted: the conditions of its entries are counted over the lines of the draft.
///
/// Source: 财预〔2016〕143号: 对专业性较强的名词进行解释.
///
/// What escapes: nothing known; the words of an entry are held by `ParagraphsAsWorded`.
enum GlossaryFitsCodes {
  static let rule = AuditRule("名词解释与用到的科目相符", .words, basis: "财预〔2016〕143号")

  static func result(_ read: ReadReport) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "模板没有名词解释")
    for line in read.collation.lines {
      switch line {
      case .pair(.paragraph(let paragraph), _, _, _) where paragraph.isGlossary:
        result.hold(in: "名词解释")
      case .missing(.paragraph(let paragraph), let place) where paragraph.isGlossary:
        let text = paragraph.words.text
        result.fail(
          .contradiction(
            .glossaryDiffers,
            "名词解释（\(place.words)后面）缺“\(text.count > 24 ? text.prefix(24) + "…" : text[...])”",
            label: "草案用到了它的科目", template: paragraph.words.place))
      default: continue
      }
    }
    return result
  }
}
