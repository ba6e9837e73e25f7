import GoujiModel

/// What it checks: where the department was called otherwise in last year's draft, no text calls it so
/// still.
///
/// Why: an office is renamed, its name is changed in the head of the draft, and the texts are carried
/// over.
///
/// Example: 扶贫开发局 in the texts of 乡村振兴局.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum LastYearsNameGone {
  static let rule = AuditRule("文字里没有部门去年的名称", .words)

  static func result(_ texts: QuotedTexts, _ budget: Budget) -> AuditResult {
    var result = AuditResult(rule, absence: "没有上年草案，或部门没有改名")
    guard let earlier = budget.earlier?.budget else { return result }
    let names = [IdentityPath.fullName, IdentityPath.shortName].compactMap {
      path -> (old: String, new: String)? in
      guard let old = earlier.identity[path]?.value, let new = budget.identity[path]?.value,
        old.count > 2, !new.containsBytes(of: old)
      else { return nil }
      return (old, new)
    }
    if names.isEmpty { return result }
    let words = WordList(names.map(\.old))
    for (text, _) in texts.all {
      guard let range = words.ranges(in: text.scalars).first,
        let name = names.first(where: { $0.old == text.words(range) })
      else {
        result.hold()
        continue
      }
      result.fail(.formerName(text, range, name.new))
    }
    return result
  }
}

extension Finding {
  fileprivate static func formerName(
    _ text: FreeText, _ range: Range<Int>, _ new: String
  ) -> Finding {
    Finding(
      .foreignName, at: text.place(range),
      "\(text.name)里还是上年的名称“\(text.words(range))”，今年是“\(new)”", label: "上年的名称",
      basis: Finding.truthfulness, cure: "改为“\(new)”；是回顾往年的，可以不改")
  }
}
