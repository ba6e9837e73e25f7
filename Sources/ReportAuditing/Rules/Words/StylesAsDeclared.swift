import GoujiModel

/// What it says: headings, paragraphs and lines of the cover have the style that the template names, and
/// the styles are the template's.
///
/// How it is recounted: read from the template with the words.
///
/// Source: GB/T 9704-2012, and the template's 样式.
///
/// What escapes: what the writers make of a style.
enum StylesAsDeclared {
  static let rule = AuditRule("各段的样式照模板", .words, basis: "GB/T 9704-2012")

  static func result(_ read: ReadReport, _ template: Template) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有文字")
    func compare(_ place: @autoclosure () -> String, _ right: StyleName, _ printed: StyleName) {
      if right.sameBytes(as: printed) { return result.hold(in: "封面和正文各段") }
      result.fail(
        .contradiction(
          .styleDiffers, "\(place())的样式是“\(printed)”，照模板是“\(right)”", label: "样式不对", template: nil))
    }
    for (index, line) in zip(read.expected.cover, read.report.cover).enumerated() {
      compare("封面第\(index + 1)行", line.0.style, line.1.style)
    }
    for line in read.collation.lines {
      guard case .pair(let right, let printed, let place, _) = line else { continue }
      switch (right, printed) {
      case (.heading(let right), .heading(let printed)):
        compare("标题“\(printed.words.text)”", right.style, printed.style)
      case (.paragraph(let right), .paragraph(let printed)):
        compare(place.words, right.style, printed.style)
      default: continue
      }
    }
    if read.report.look == template.look {
      result.hold(in: "版式")
    } else {
      result.fail(
        .contradiction(
          .styleDiffers, "报告的样式、页面或页码不是模板“\(template.name)”的", label: "样式不对", template: nil))
    }
    return result
  }
}
