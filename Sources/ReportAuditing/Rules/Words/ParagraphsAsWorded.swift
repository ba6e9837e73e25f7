import GoujiModel

/// What it says: every paragraph prints the template's own words, each slot filled by what the draft
/// says or by a figure of its lines in the unit that the template names, each phrase chosen by the
/// sign of its figure, each list with all its items in their order.
///
/// How it is recounted: the wording is read once more from the template (`WordingReader`) with
/// figures counted from the lines (`Recount`); the report gives the printed side alone.
///
/// Source: 财预〔2016〕143号, 真实、准确; 国办发〔2016〕13号, 增减变化要说明.
///
/// What escapes: last digits that balancing (配平) or closing (归百) chose among the two nearest, and a
/// phrase whose figure they may print as zero, which is told as not looked at.
enum ParagraphsAsWorded {
  static let rule = AuditRule("正文逐段照模板的话，数照草案", .words, basis: "财预〔2016〕143号")

  static func result(_ read: ReadReport) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有正文")
    for line in read.collation.lines {
      guard
        case .pair(.paragraph(let right), .paragraph(let printed), let place, let isEqual) = line
      else { continue }
      if let reason = right.words.unread {
        result.skip(reason)
        continue
      }
      let relation = {
        AuditRelation(
          .init(place.words, read.text(printed.inlines)), .init("模板和草案", right.words.text))
      }
      // A text that stands for a figure is another rule's.
      if isEqual || read.text(printed.inlines).sameBytes(as: right.words.text) {
        result.hold(1, relation())
      } else {
        result.fail(
          .wordsDiffer(
            .paragraphDiffers, place.words, printed: read.text(printed.inlines), right: right.words),
          relation())
      }
    }
    return result
  }
}
