import GoujiModel

/// What it says: the cover prints the template's lines for this department and year; the document is
/// called as the template words it; the contents have the template's title and depth.
///
/// How it is recounted: the wording is read once more, names and year from the head of the draft.
///
/// Source: 财预〔2016〕143号: 公开的主体和年度要写明.
///
/// What escapes: nothing known.
enum CoverAsWorded {
  static let rule = AuditRule("封面、题名、目录照模板，年度和部门照草案", .words, basis: "财预〔2016〕143号")

  static func result(_ read: ReadReport, _ template: Template, _ budget: Budget) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists)
    let report = read.report
    func compare(_ place: String, _ right: ExpectedWords, _ printed: [Inline]) {
      let relation = {
        AuditRelation(.init(place, read.text(printed)), .init("模板和草案", right.text))
      }
      if right.isPrinted(as: printed, report.figures) {
        result.hold(1, relation())
      } else {
        result.fail(
          .wordsDiffer(.coverDiffers, place, printed: read.text(printed), right: right), relation())
      }
    }
    func require(_ holds: Bool, _ message: @autoclosure () -> String) {
      if holds { return result.hold(in: "封面、目录、文件属性") }
      result.fail(
        .contradiction(.coverDiffers, message(), label: "与模板或草案不符", template: nil))
    }
    compare("文件的题名", read.expected.title, report.identity.title.inlines)
    let (right, printed) = (read.expected.cover, report.cover)
    require(
      right.count == printed.count, "封面印了 \(printed.count) 行，照模板是 \(right.count) 行")
    for (index, line) in zip(right, printed).enumerated() {
      compare("封面第\(index + 1)行", line.0.words, line.1.inlines)
    }
    let (contents, own) = (template.contents, report.contents)
    require(
      (contents == nil) == (own == nil), contents == nil ? "多出了目录，模板没有要求" : "缺目录")
    if let contents, let own {
      require(
        contents.title.sameBytes(as: own.title),
        "目录的标题印的是“\(own.title)”，照模板是“\(contents.title)”")
      require(
        contents.levels == own.levels, "目录列到第 \(own.levels) 级标题，照模板列到第 \(contents.levels) 级")
    }
    let name = budget.identity[IdentityPath.fullName]?.value ?? ""
    require(
      report.identity.department.sameBytes(as: name),
      "文件属性里的部门是“\(report.identity.department)”，草案是“\(name)”")
    let identity = report.identity
    require(
      identity.template.sameBytes(as: template.name) && identity.templateHash == template.hash,
      "报告记的模板是“\(identity.template)”，不是草案所用的“\(template.name)”，或它的内容后来改过")
    require(
      identity.draftHash == budget.materialHash, "报告记的草案指纹不是这份草案的，草案的内容后来改过")
    return result
  }
}
