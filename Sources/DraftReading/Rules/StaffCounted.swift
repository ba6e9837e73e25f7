import GoujiModel

/// What it checks: a text that says how many are on the staff (在职职工217人, 实有人数215人) says a number
/// that the draft has: under 填报, or in 人员 as a sum or in a row.
///
/// Why: the tables beside it print the draft's own number.
///
/// Example: 在职人员216人 where 人员 adds up to 215.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum StaffCounted {
  private static let openers = WordList(["在职", "实有"])
  /// What may stand before the number and still mean all of them.
  private static let between = WordList([
    "在职", "实有", "干部", "职工", "人员", "人数", "总数", "在编", "共", "共有", "有", "为", "：", ":", "数",
  ])

  static func findings(_ draft: WholeDraft) -> [Finding] {
    guard let (whole, parts) = counts(draft) else { return [] }
    for text in FreeText.all(reasons: [:], prose: draft.budget.prose, ledgers: []) {
      for opener in openers.ranges(in: text.scalars) {
        guard let (range, said) = count(behind: opener.upperBound, in: text.scalars),
          !parts.contains(said), isOfAll(said, whole),
          !isOfOthers(opener.lowerBound, range.upperBound, text.scalars, draft.budget.year)
        else { continue }
        return [.otherStaff(text, opener.lowerBound..<range.upperBound, whole)]
      }
    }
    return []
  }

  /// A smaller number is of some of them.
  private static func isOfAll(_ said: Int, _ whole: Int) -> Bool {
    said > whole || (whole - said) * 10 <= whole
  }

  private static let earlier = WordList(["上年", "去年", "以前", "年初"])
  /// Of a place, of employers, of those whom the department serves.
  private static let others = WordList([
    "全市", "全省", "全区", "全县", "全州", "企业", "机关事业", "公安机关", "辖区", "园区", "行业", "参保", "帮助", "培训", "服务",
    "监测",
    "组织",
  ])
  private static let partaking = WordList(["参加", "参保", "提升", "接受"])
  private static let bounds = WordList(["以上", "以下", "以内"])

  /// Of another year, by the words before it in its sentence, or no number but a bound.
  private static func isOfOthers(
    _ start: Int, _ end: Int, _ scalars: [Unicode.Scalar], _ year: Int
  ) -> Bool {
    let from =
      scalars[..<start].lastIndex { "。；\n".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
    let before = Array(scalars[from..<start])
    let clause = before[(before.lastIndex(where: \.endsClause).map { $0 + 1 } ?? 0)...]
    if end < scalars.count, scalars[end] == "次" { return true }
    if others.isFound(in: clause) || partaking.length(at: end, in: scalars[...]) != nil {
      return true
    }
    if bounds.length(at: end, in: scalars[...]) != nil || !earlier.ranges(in: before).isEmpty {
      return true
    }
    return before.indices.contains { index in
      guard before[index] == "年" else { return false }
      let digits = before[..<index].suffix(4)
      guard digits.count == 4, digits.allSatisfy(\.isDigit) else { return false }
      return String(String.UnicodeScalarView(digits)) != String(year)
    }
  }

  /// All of them, and every number that a text may mean; nil where the draft has none.
  private static func counts(_ draft: WholeDraft) -> (whole: Int, parts: Set<Int>)? {
    var parts = StatedFacts(draft, named: ["实有", "在职"]).facts.filter { $0.place != nil }.map(
      \.count)
    if let staff = draft.ledger("人员"),
      let column = staff.shape.columns.firstIndex(where: {
        if case .count = $0.kind { true } else { false }
      })
    {
      let rows = staff.records.map { $0.values[column].count }
      parts.append(rows.reduce(0) { $0.addingReportingOverflow($1).partialValue })
      parts += rows
    }
    return parts.max().flatMap { $0 > 0 ? ($0, Set(parts)) : nil }
  }

  /// `职工217人`
  private static func count(
    behind start: Int, in scalars: [Unicode.Scalar]
  ) -> (Range<Int>, Int)? {
    var rest = scalars[start...]
    while let length = between.length(at: rest.startIndex, in: rest) {
      rest = rest.dropFirst(length)
    }
    let digits = rest.prefix(while: \.isDigit)
    let end = digits.endIndex
    guard (1...6).contains(digits.count), end < scalars.endIndex,
      "人名".unicodeScalars.contains(scalars[end]),
      let number = Int(String(String.UnicodeScalarView(digits)))
    else { return nil }
    return (digits.startIndex..<end + 1, number)
  }
}

extension Finding {
  fileprivate static func otherStaff(
    _ text: FreeText, _ range: Range<Int>, _ count: Int
  ) -> Finding {
    Finding(
      .itemsMiscounted, at: text.place(range),
      "\(text.name)里说“\(text.words(range))”，草案填的是 \(count) 人",
      label: "草案里 \(count) 人", basis: Finding.truthfulness, cure: "核对人数，改成一致")
  }
}
