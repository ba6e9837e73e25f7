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
  static func findings(_ texts: QuotedTexts, _ budget: Budget) -> [Finding] {
    guard let earlier = budget.earlier?.budget else { return [] }
    let names = ["部门.全称", "部门.简称"].compactMap { path -> (old: String, new: String)? in
      guard let old = earlier.identity[path]?.value, let new = budget.identity[path]?.value,
        old.count > 2, !new.containsBytes(of: old)
      else { return nil }
      return (old, new)
    }
    if names.isEmpty { return [] }
    let words = WordList(names.map(\.old))
    return texts.all.compactMap { text, _ in
      guard let range = words.ranges(in: text.scalars).first,
        let name = names.first(where: { $0.old == text.words(range) })
      else { return nil }
      return .formerName(text, range, name.new)
    }
  }
}

extension Finding {
  fileprivate static func formerName(
    _ text: FreeText, _ range: Range<Int>, _ new: String
  ) -> Finding {
    Finding(
      .foreignName, at: text.place(range),
      "\(text.name)里还是上年的名称“\(text.words(range))”，今年是“\(new)”", label: "上年的名称",
      basis: "财预〔2016〕143号：公开内容真实、准确、完整", cure: "改为“\(new)”；是回顾往年的，可以不改")
  }
}
