import GoujiModel

/// What it says: every heading has the words, the level and the number that the template gives it; the
/// numbers count on; the contents list it as the template words it there.
///
/// How it is recounted: sections are walked in the template's order, those that are not printed or
/// are repeated by figures of the draft, and counted anew on every level (`SectionReader`).
///
/// Source: 党政机关公文格式 (GB/T 9704-2012, 7.3.3): 结构层次序数依次标注.
///
/// What escapes: nothing known.
enum HeadingsAsWorded {
  static let rule = AuditRule("标题和序号照模板", .words, basis: "GB/T 9704-2012")

  static func result(_ read: ReadReport) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有标题")
    for line in read.collation.lines {
      guard case .pair(.heading(let right), .heading(let printed), _, let isEqual) = line else {
        continue
      }
      let relation = {
        AuditRelation(.init("标题", printed.words.text), .init("模板", right.words.text))
      }
      if let finding = finding(right, printed, isEqual: isEqual, read) {
        result.fail(finding, relation())
      } else {
        result.hold(1, relation())
      }
    }
    return result
  }

  private static func finding(
    _ right: ExpectedHeading, _ printed: Heading, isEqual: Bool, _ read: ReadReport
  ) -> Finding? {
    let name = "标题“\(printed.words.text)”"
    if !isEqual, !right.words.text.sameBytes(as: printed.words.text) {
      return .wordsDiffer(
        .headingDiffers, "标题", printed: printed.words.text, right: right.words)
    }
    let fault: String? =
      if right.level != printed.level {
        "排成第 \(printed.level + 1) 级，照模板是第 \(right.level + 1) 级"
      } else if right.standsAlone != printed.standsAlone {
        printed.standsAlone ? "单独占一页，模板没有这样写" : "没有单独占一页，模板写的是单独一页"
      } else if right.orientation != printed.orientation {
        "下面的纸是\(printed.orientation.rawValue)，照模板是\(right.orientation.rawValue)"
      } else {
        nil
      }
    if let fault {
      return .contradiction(
        .headingDiffers, name + fault, label: fault, template: right.words.place)
    }
    let listed = printed.listed ?? printed.words
    if read.isPrinted(right.listed ?? right.words, as: listed) { return nil }
    return .wordsDiffer(
      .headingDiffers, "\(name)在目录里", printed: listed.text, right: right.listed ?? right.words)
  }
}
